/** What can be wrong with a document on its way in, whatever was asked of it. */
import type { Problem } from '../../domain/problem.ts';

export const noSuchImport: Problem = {
  code: 'notFound',
  message: 'There is no such document in this partnership.',
  remedy: 'Look for it in the list of documents read in.',
};

export const notBeingChecked: Problem = {
  code: 'conflict',
  message: 'This document is not being checked any more.',
  remedy: 'Look at its page: it may have become a plan, or have been put aside.',
};
