/** The public page on personal details. Facts about Weft itself; what the partnership says comes from its settings. */
export const dataProtection = {
  title: 'Your personal details',
  lede: (name: string) =>
    `What ${name} keeps about people on this site, why, how long, who sees it, and what you can ask for.`,
  whoTitle: 'Who is responsible',
  who: (controller: string) => `Responsible in law for the personal details on this site: ${controller}.`,
  whoUnsaid: (name: string) =>
    `The organisations of ${name} are responsible together, each for what its own people enter. Ask them below which one answers to you.`,
  registered: (number: string) =>
    `Registered with the Information Commissioner’s Office under number ${number}.`,
  heldTitle: 'What we keep',
  heldCaption: 'What is kept, why and how long',
  what: 'What',
  why: 'Why',
  howLong: 'How long',
  alwaysKept: [
    {
      what: 'The names of people who lead or support actions, sit in a group or came to a meeting',
      why: 'So that everybody can see who answers for what.',
      howLong: 'As long as the plan, which is a permanent public record',
    },
    {
      what: 'Who changed what in a plan, and when',
      why: 'So that a plan can be trusted, and mistakes put right.',
      howLong: 'For good, with the plan. Your name can be taken out of it',
    },
  ],
  signIn: [
    {
      what: 'Who was invited, and at which address',
      why: 'So that an invitation can be used once, and taken back.',
      howLong: '1 year after it was used, taken back or ran out',
    },
    {
      what: 'Where you are signed in: the browser and the time',
      why: 'So that you stay signed in, and can sign out everywhere.',
      howLong: 'Until you sign out; 30 days at most',
    },
    {
      what: 'Failed tries to sign in, counted without an address or a name',
      why: 'To stop people from guessing passwords.',
      howLong: '2 days',
    },
  ],
  kept: (months: string, until: string) => `${months} ${until}`,
  cookiesTitle: 'Cookies',
  cookies:
    'Only those without which the site cannot work: that you are signed in, which partnership you are looking at, a word of confirmation after a change, and a mark that somebody has signed in in this browser before, so that others who guess at your password do not slow you down; and for ten minutes, that this browser asked for a link by mail. No others, no tracking, and nothing from other sites.',
  lawfulTitle: 'Why this is lawful',
  seesTitle: 'Who sees it',
  rightsTitle: 'What you can ask for',
  rights: [
    'To see everything we keep about you. If you sign in, you can look at it and download it yourself.',
    'To have something put right that is wrong.',
    'To be forgotten: we delete how you can be reached, close your account and take your name out. What the partnership decided stays, without you.',
    'That we stop using your details, or use them less, and to take back a consent that you gave.',
  ],
  rightsAnswer:
    'You do not have to give a reason or pay anything. We answer within one month, and tell you if it takes longer and why.',
  own: 'See what is kept about you',
  complainTitle: 'If you are not content',
  complain: (contact: string) => `Tell ${contact}.`,
  complainUnsaid: 'Tell the coordinator of the partnership, or anybody you know in one of its organisations.',
  complainAnswer:
    'We tell you within 30 days that we have your complaint, look into it without delay, and tell you what we found.',
  ico: 'If our answer does not help, or at any time, you can turn to the Information Commissioner’s Office, which watches over data protection in the United Kingdom:',
  icoAddress: 'ico.org.uk/make-a-complaint',
  icoHref: 'https://ico.org.uk/make-a-complaint/',
  icoPhone: 'Telephone 0303 123 1113',
  moreTitle: 'More',
} as const;
