/** The words of what waits for somebody, at the top of the first page. */
export const ownWork = {
  title: (parties: readonly string[]): string => (parties.length > 0 ? 'Your actions' : 'Waiting for you'),
  of: (parties: readonly string[]): string => `What you look after for ${parties.join(' and ')}.`,
  none: 'No open action of theirs waits. What comes up stands here.',
  say: 'Say how it stands',
  sayOf: (code: string): string => `Say how it stands: action ${code}`,
  answer: 'Answer it',
  answerOf: (code: string): string => `Answer it: question about action ${code}`,
  question: (code: string, due: string): string => `Question about ${code}, answer due ${due}`,
  late: 'late',
  offers: (n: number): string =>
    n === 1 ? '1 offer waits for your answer' : `${n} offers wait for your answer`,
  more: (n: number): string => (n === 1 ? 'and 1 more' : `and ${n} more`),
  closed: (n: number): string => (n === 1 ? '1 is done or dropped.' : `${n} are done or dropped.`),
  all: (party: string): string => `All of ${party}`,
} as const;
