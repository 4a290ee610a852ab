/** One document on its way in, as a list or a page's head tells of it. */
import type { ImportId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ImportState } from '../../domain/reading/import-state.ts';

export type ImportSummary = {
  id: ImportId;
  fileName: string;
  /** Bytes of the document as it came. */
  size: number;
  locale: string;
  state: ImportState;
  /** `share` from 0 to 1. */
  progress: { share: number; what: string };
  problem: Problem | null;
  /** The address of the plan it became, while that plan is there. */
  planSlug: string | null;
  /** The plan that it seems to be a copy of, until somebody has said what it is. */
  isCopy: boolean;
  /** The day in words: '3 March 2026'. */
  broughtIn: string;
  /** Who brought it in. */
  by: string;
  version: number;
};
