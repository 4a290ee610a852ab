/** The words of the abbreviations of a plan. */
export const glossary = {
  title: 'Abbreviations',
  intro: 'What the plan’s abbreviations stand for, so that a newcomer can follow it.',
  unexplained: 'Never explained',
  unexplainedIntro: 'The plan uses these and nowhere says what they mean.',
  explained: 'Explained here',
  label: (short: string): string => `What ${short} stands for`,
  save: 'Save',
  saveNamed: (short: string): string => `Save ${short}`,
  none: 'Nothing to explain',
  noneDo: 'The plan uses no abbreviation that it does not explain.',
} as const;
