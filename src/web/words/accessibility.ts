/**
 * The accessibility statement: what the regulations of 2018 ask such a statement to say, in our own words. What is true
 * of one deployment comes from its settings.
 */
import type { Nation } from '../../domain/settings/settings.ts';

type Enforcer = { text: string; label: string; href: string };

const EHRC: readonly Enforcer[] = [
  {
    text: 'The Equality and Human Rights Commission enforces the accessibility regulations. If you are not content with our answer, the Equality Advisory and Support Service helps you:',
    label: 'equalityadvisoryservice.com',
    href: 'https://www.equalityadvisoryservice.com/',
  },
];
const ECNI: readonly Enforcer[] = [
  {
    text: 'The Equality Commission for Northern Ireland enforces the accessibility regulations. If you are not content with our answer, turn to them:',
    label: 'equalityni.org',
    href: 'https://www.equalityni.org/',
  },
];

export const accessibility = {
  title: 'Accessibility statement',
  lede: (name: string) =>
    `How far this site of ${name} can be used by everybody, and what to do where it cannot.`,
  scope: 'It holds for all pages of this site. Documents that partners have put here are their own.',
  canTitle: 'What you can do here',
  can: [
    'make the text three times as large without losing any of it',
    'use every page and form with the keyboard alone',
    'listen to every page with a screen reader',
    'use the whole site without JavaScript, on an old telephone, in light or dark',
    'have an open page change only when you say so, if you like that better',
    'read every status as a word and a shape, never as a colour alone',
    'take a plan away as Word, Excel, PDF or text',
  ],
  levelTitle: 'How accessible it is',
  levelPart:
    'This site meets the Web Content Accessibility Guidelines 2.2 at level AA in part. What it does not meet is listed below.',
  levelFull:
    'We know of nothing on this site that does not meet the Web Content Accessibility Guidelines 2.2 at level AA.',
  faultsTitle: 'What is not accessible yet',
  askTitle: 'Another format, or a problem',
  ask: 'If you need something here in another form (large print, easy read, paper, another language) or find something that you cannot use, tell us. We answer within 5 working days.',
  askWhom: (contact: string) => `Tell ${contact}.`,
  askUnsaid: 'Tell the coordinator of the partnership.',
  formats: 'What there is in other formats already',
  enforceTitle: 'If our answer does not help',
  enforcers: (nation: Nation): readonly Enforcer[] => (nation === 'northernIreland' ? ECNI : EHRC),
  lawTitle: 'What the law asks',
  law: 'Public bodies must make their sites accessible under the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. This statement is part of that.',
  testedTitle: 'How it was tested',
  datesTitle: 'When this statement was made',
  made: (day: string) => `It was prepared on ${day}.`,
  reviewed: (day: string) => `It was last reviewed on ${day}.`,
  undated: 'It has not been dated yet.',
} as const;
