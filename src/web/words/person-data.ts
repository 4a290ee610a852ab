/** What is kept about one person, how they can be reached, and forgetting them. */
import { KEEPING_GROUND_WORDS, NAME_REMOVED } from '../../domain/privacy/forgotten.ts';
import type { AccountFacts } from '../../views/person/person-data.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const personData = {
  ownTitle: 'What is kept about you',
  titleOf: (name: string) => `What is kept about ${name}`,
  lede: 'Everything in this partnership that names one person. The file has all of it, to the last column.',
  download: 'Download all of it (JSON)',

  who: 'Who',
  name: 'Name',
  since: 'Here since',
  left: 'Left on',
  email: 'E-mail address',
  telephone: 'Telephone',
  published: 'Published',
  publishedYes: (day: string) => `Yes, by consent of ${day}`,
  publishedNo: 'No: coordinators and administrators see it',
  nothing: 'Nothing',
  account: 'Account',
  invitations: 'Invitations',
  invited: (day: string, email: string): string => `${day}, to ${email}`,
  accountNone: 'No account',
  accountWith: ({ email, sessions, passkeys, partnerships }: AccountFacts) =>
    `${email}; signed in on ${many(sessions, 'device', 'devices')}, ${many(passkeys.length, 'passkey', 'passkeys')}, in ${many(partnerships, 'partnership', 'partnerships')}`,
  entry: 'In the directory as',
  recordsTitle: 'Records that name them',
  recordsOwnTitle: 'Records that name you',
  recordsCaption: 'Records by kind',
  kind: 'Kind',
  count: 'How many',
  such: 'Such as',
  noRecords: 'None.',
  signedTitle: 'What they did here',
  signedOwnTitle: 'What you did here',
  signed: (total: number, shown: number) =>
    total === shown
      ? `${total.toLocaleString('en-GB')} entries in the history.`
      : `${total.toLocaleString('en-GB')} entries in the history; the last ${shown} are shown, the file has them all.`,
  mailsTitle: 'Mails',
  noMails: 'None is known of. What a mail said is forgotten once it has gone.',
  change: 'Say how you can be reached',
  erase: 'Forget this person',
  more: 'What the partnership keeps, why and how long',
  contactTitle: 'How you can be reached',
  contactLede:
    'Coordinators and administrators of the partnership see this. Nobody else does, unless you say so here.',
  contactEmail: (email: string) => `Your e-mail address here is ${email}.`,
  contactNoEmail: 'No e-mail address of yours is kept here.',
  contactTelephone: 'Telephone number',
  contactTelephoneHint: 'Leave it empty if you do not want it kept.',
  publish: 'May others of the partnership know?',
  publishHint: 'You can change your mind at any time, here.',
  publishYes: 'Yes: show my address and telephone number with my name in the directory',
  publishNo: 'No: only coordinators and administrators',
} as const;

export const erasure = {
  title: (name: string) => `Forget ${name}`,
  lede: 'For somebody who asked to be forgotten. Look at what goes and what stays, then say yes. It cannot be undone.',
  ledeAgain:
    'They were forgotten before. This does it again for what has come since: after a backup from before was restored, or once a hold on their names was lifted.',
  goesTitle: 'What goes',
  goesName: (name: string) => `The name ${name}; in its place stands “A person who asked to be forgotten”.`,
  goesContact: 'Their e-mail address and telephone number.',
  goesAccount: 'Their account in this partnership. Where they belong to no other, the account itself.',
  goesGrants: (grants: number) => `${many(grants, 'role', 'roles')}, from today.`,
  goesLinks: (links: number) => `${many(links, 'link', 'links')} that they were given.`,
  goesMails: (mails: number) => `${many(mails, 'entry', 'entries')} of the list of mails.`,
  goesRefusals:
    'Their address in the list of those who want no mail; that they want none stays, without the address.',
  goesEntries: (names: string) => `Their entry of the directory, ${names}, gets the same words for a name.`,
  goesAliases: (names: string) => `Their other names there: ${names}.`,
  goesLeads: (leads: number) =>
    `Their name beside ${many(leads, 'action', 'actions')}. Hand these on first if somebody else takes them over.`,
  goesStruck: (entries: number) =>
    `Their names in ${many(entries, 'entry', 'entries')} of the history, of the directory and of who leads what: “${NAME_REMOVED}” stands there instead. A sealed record says of each that a name was struck out, by whom, when and why.`,
  nothingGoes: 'Nothing more: all that Weft can take out was taken out before.',
  perhapsTitle: 'Perhaps them too',
  perhaps:
    'The directory has this name, and nobody has said whose it is. Is it this person? Then look again with it: its name goes from the directory, from actions and from their history.',
  perhapsThis: (name: string, leads: number) =>
    leads === 0
      ? `${name} is this person`
      : `${name}, beside ${many(leads, 'action', 'actions')}, is this person`,
  handOn: 'Hand on what they hold',
  staysTitle: 'What stays',
  stays: [
    'What they did stays in the history, by nobody’s name.',
    'Backups made before today have everything. Let them run out; whoever restores one does this again afterwards.',
  ],
  staysHeld: (reason: string) => `Their names in the history, which are on hold: ${reason}`,
  liftFirst: 'Lift the hold, if it is over',
  namesTitle: 'Their names in the history',
  namesStrike: 'Strike them out',
  namesStrikeHint: 'What the person may ask for, unless one of the grounds below is true.',
  namesKeep: { publicTask: 'Keep them: a public task', legalClaim: 'Keep them: a claim or an inquiry' },
  namesKeepHint: KEEPING_GROUND_WORDS,
  reason: 'If they are kept: who needs them, and for what?',
  reasonHint:
    'Without the name. It stands with what is on hold until somebody lifts it, and is what the person is told.',
  foundTitle: 'What a person has to look through',
  foundLede:
    'Texts that people wrote are not changed by this. These hold all words of the name; change them by hand where they mean this person.',
  foundNone: 'No text holds all words of the name.',
  foundMore: 'There are more: search for the name.',
  documents:
    'Documents that were read in and files kept with actions are not searched inside. Look through them if the person may be named there.',
  warn: 'If anything in this list has changed by the time you press, nothing is done and you see the new list.',
  yes: 'Forget this person for good',
  cancel: 'Leave everything as it is',
} as const;
