/** The words of publishing a plan. */
export const publish = {
  title: 'Who may see this plan',
  isNot: 'Only people of the partnership see this plan.',
  isPublished: (day: string): string => `Everybody may see this plan, since ${day}.`,
  what: 'Whoever has not signed in sees a published plan with its actions, who leads them and how they stand, and can take it away as a file. They see no history, no directory and no contact details.',
  nobodyNamed: 'The plan names organisations, groups and posts, but no person.',
  named: (n: number): string =>
    n === 1 ? 'The plan names one person as a lead:' : `The plan names ${n} people as leads:`,
  agreed: 'Everybody who is named agreed to be named in public',
  publish: 'Publish the plan',
  takeBack: 'Take it back',
  cancel: 'Leave it as it is',
} as const;
