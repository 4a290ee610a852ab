/** The words of the page around a plan on a page; what it says itself is `ON_A_PAGE`, the same on paper. */
import { ON_A_PAGE } from '../../domain/plan/on-a-page.ts';

export const onePage = {
  ...ON_A_PAGE,
  title: 'The plan on a page',
  actions: (n: number): string => `${n} ${n === 1 ? 'action' : 'actions'}`,
  pdf: 'This page as a PDF',
} as const;
