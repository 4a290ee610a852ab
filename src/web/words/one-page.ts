/** The words of the plan on a page. */
export const onePage = {
  title: 'The plan on a page',
  actions: (n: number): string => `${n} ${n === 1 ? 'action' : 'actions'}`,
  parts: (level: string): string => `How each ${level} stands`,
  urgent: 'Needs somebody’s eye',
  urgentNone: 'Nothing is late, off track or at risk.',
  next: 'Due in the next three months',
  nextNone: 'Nothing falls due.',
  nobody: 'nobody leads it yet',
  more: (n: number): string => `And ${n} more, which stand in the plan.`,
  pdf: 'This page as a PDF',
  due: 'due',
} as const;
