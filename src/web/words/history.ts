/** The words in which history is shown. */
export const history = {
  title: 'History',
  of: (title: string): string => `History of ${title}`,
  intro: 'Everything that was changed: who, when, what it was and what it is. Nothing here can be altered.',
  from: 'from',
  to: 'to',
  more: (n: number): string => `and ${n} more.`,
  older: 'Older changes',
  emptyTitle: 'Nothing older',
  empty: 'There is nothing before this.',
} as const;
