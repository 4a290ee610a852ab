/** What each setting is called, and what it is for, to an officer of a council. */
import type { SecondStepOf } from '../access/visitor.ts';
import type { Locale } from '../timescale/timescale-context.ts';
import type { Nation, SettingGroup, SettingKey } from './settings.ts';

export const GROUP_WORDS: Readonly<Record<SettingGroup, { title: string; meaning: string }>> = {
  partnership: { title: 'The partnership', meaning: 'What it is called and whom people can ask.' },
  signIn: { title: 'Signing in', meaning: 'How sure Weft must be of who somebody is.' },
  dataProtection: {
    title: 'Data protection page',
    meaning: 'What the public page says about personal details.',
  },
  accessibility: { title: 'Accessibility statement', meaning: 'What the public statement says.' },
  retention: {
    title: 'How long things are kept',
    meaning:
      'In whole months. Nothing is deleted by itself: the page “What is due to be deleted” shows it first.',
  },
};

export const SETTING_WORDS: Readonly<Record<SettingKey, { label: string; meaning: string }>> = {
  name: {
    label: 'Name of the partnership',
    meaning: 'It stands at the top of each page and in mails.',
  },
  contact: {
    label: 'Whom to ask for another format',
    meaning: 'As people should read it: a name or a post, a telephone number, an e-mail address.',
  },
  nation: { label: 'Nation', meaning: 'Decides which bodies the accessibility statement names.' },
  locale: {
    label: 'How dates are written',
    meaning: 'Offered first when a document is read in.',
  },
  secondStep: {
    label: 'Who needs a second step to sign in',
    meaning:
      'A code of an app beside the password or link, or a passkey. Whoever has shown none finds their role resting until they do. Links without an account, and calendars, ask for none.',
  },
  controller: {
    label: 'Who is responsible for personal details',
    meaning: 'The controller in law: one organisation, or several jointly.',
  },
  dataContact: {
    label: 'Whom to ask or complain to about personal details',
    meaning: 'A post rather than a person, with an address that somebody reads: the data protection officer.',
  },
  icoNumber: {
    label: 'Registration with the Information Commissioner',
    meaning: 'The number of the controller’s entry, for example ZA123456.',
  },
  lawfulBasis: { label: 'Why this is lawful', meaning: 'One paragraph a line.' },
  whoSees: { label: 'Who sees it', meaning: 'One paragraph a line.' },
  dataMore: {
    label: 'Anything else people should know',
    meaning: 'For example where the server stands and who looks after it.',
  },
  accessContact: {
    label: 'Whom to tell about an accessibility problem',
    meaning: 'Where it is left empty, those who are asked for another format.',
  },
  knownFaults: {
    label: 'What is not accessible yet',
    meaning: 'One problem a line, with what to do instead and when it will be put right.',
  },
  howTested: { label: 'How this site was tested', meaning: 'By whom, how and when.' },
  statementMade: { label: 'Statement prepared on', meaning: 'The day it was first made.' },
  statementReviewed: { label: 'Statement last reviewed on', meaning: 'It must be reviewed once a year.' },
  keepDrafts: {
    label: 'Documents that never became a plan',
    meaning: 'Counted from the day on which somebody last worked on them.',
  },
  keepWritings: {
    label: 'Copies of files that were written out',
    meaning: 'They are kept so that an edited copy can be compared. Counted from the day of writing.',
  },
  keepFiles: {
    label: 'Files that were removed from an action',
    meaning: 'The file itself goes; that it was there stays. Counted from the removal.',
  },
  keepMails: {
    label: 'List of mails that were sent',
    meaning: 'To whom, of what kind and when. What they said is forgotten once they have gone.',
  },
  keepContacts: {
    label: 'Contact details of people who left',
    meaning: 'Counted from the day they left.',
  },
};

export const NATION_WORDS: Readonly<Record<Nation, string>> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  northernIreland: 'Northern Ireland',
};

const SECOND_STEP_WORDS: Readonly<Record<SecondStepOf, string>> = {
  administrators: 'Administrators',
  coordinators: 'Administrators and coordinators',
  everybody: 'Everybody who signs in',
};

export const LOCALE_WORDS: Readonly<Record<Locale, string>> = {
  'en-GB': 'United Kingdom: day before month, year from April',
  'en-IE': 'Ireland: day before month',
  'en-AU': 'Australia: day before month, year from July',
  'en-NZ': 'New Zealand: day before month, year from July',
  'en-US': 'United States: month before day',
  'en-CA': 'Canada: dates as in Canada',
};

/** What the answers of a setting with a few of them are called. */
export const CHOICE_WORDS: Readonly<Partial<Record<SettingKey, Readonly<Record<string, string>>>>> = {
  nation: NATION_WORDS,
  secondStep: SECOND_STEP_WORDS,
  locale: LOCALE_WORDS,
};
