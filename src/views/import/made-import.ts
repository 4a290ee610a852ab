/** A read document and its actions for the tests of the pages of an import. */
import type { ImportId } from '../../domain/ids.ts';
import type { ReadAction } from '../../domain/reading/plan-reading.ts';
import { emptyTimescale } from '../../domain/timescale/timescale.ts';
import type { ImportSummary } from './import-summary.ts';

export const SUMMARY: ImportSummary = {
  id: '00000000-0000-7000-8000-000000000001' as ImportId,
  fileName: 'ferry.docx',
  size: 1,
  locale: 'en-GB',
  state: 'ready',
  progress: { share: 1, what: '' },
  problem: null,
  planSlug: null,
  isCopy: false,
  broughtIn: '3 March 2026',
  by: 'Asha Bright',
  version: 1,
};

/** An action of which nothing but its words is known. */
export const action = (text: string, changes: Partial<ReadAction> = {}): ReadAction => ({
  path: [],
  text,
  subActions: [],
  notes: [],
  leads: [],
  leadState: 'blank',
  timescale: emptyTimescale(''),
  status: null,
  fields: {},
  doubts: [],
  ...changes,
});
