/** A plan that Weft wrote, what a partner does to it in LibreOffice, and what Weft must then propose. */

import { readDocument } from '../../src/documents/read-document.ts';
import { writeWord } from '../../src/documents/write/word.ts';
import { writeWorkbook } from '../../src/documents/write/workbook.ts';
import { rowNumbers } from '../../src/documents/write/written-rows.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import type { CopyBase } from '../../src/domain/proposal/copy-rows.ts';
import { readMark, type WritingId } from '../../src/domain/proposal/row-mark.ts';
import type { PlanReading } from '../../src/domain/reading/plan-reading.ts';
import { bookOf as made, reading } from '../documents/write/made-plan.ts';
import type { Kind, Step } from './libreoffice.ts';

const WRITING = '018f3c5e-9a2b-7c4d-8e6f-0123456789ab' as WritingId;

export const theBook = (): PlanBook => made(reading());

export const written = (kind: 'docx' | 'xlsx'): Promise<Uint8Array> =>
  kind === 'docx'
    ? writeWord(theBook(), { writing: WRITING })
    : writeWorkbook(theBook(), { writing: WRITING });

export async function readFile(bytes: Uint8Array, name: string): Promise<PlanReading> {
  const read = await readDocument(bytes, { name });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** What a copy of the written file began as. */
export async function baseOf(kind: 'docx' | 'xlsx'): Promise<CopyBase> {
  const book = theBook();
  const ids = [...rowNumbers(book).keys()];
  const asWritten = await readFile(await written(kind), `plan.${kind}`);
  const actionIds = asWritten.actions.map((action) => {
    const mark = readMark(action.source?.marks?.[0] ?? '');
    return mark === null ? null : (ids[mark.row] ?? null);
  });
  return { reading: asWritten, actionIds, book };
}

export type Handwork = {
  name: string;
  from: 'docx' | 'xlsx';
  /** Saved in this; then opened again and saved in the next. */
  saved: readonly Kind[];
  steps: readonly Step[];
  proposals: string[];
  comments: string[];
};

const WORD_STEPS: readonly Step[] = [
  { do: 'typeOver', words: 'Open a warm room', to: 'Wholly other words for it' },
  { do: 'comment', words: 'Fit out the old net loft', text: 'Who pays for it?' },
  { do: 'track', words: 'Train twelve cooks', to: 'Train twenty cooks' },
  { do: 'deleteRow', words: 'Print a guide' },
];
const WORD_PROPOSALS = [
  'changed text: Open a warm room in each ward → Wholly other words for it',
  'changed text: Train twelve cooks → Train twenty cooks (suggested)',
  'gone whole: Print a guide to help with heating bills. See 2.1 → ',
];
const SHEET_STEPS: readonly Step[] = [
  { do: 'typeOver', words: 'Open a warm room', to: 'Wholly other words for it' },
  { do: 'deleteRow', words: 'Print a guide' },
  { do: 'moveRow', words: 'Write to employers', above: 'Fit out the old net loft' },
  { do: 'comment', words: 'Fit out the old net loft', text: 'Who pays for it?' },
];
const SHEET_PROPOSALS = [
  'changed text: Open a warm room in each ward → Wholly other words for it',
  'moved place: Write to employers about fair hours',
  'gone whole: Print a guide to help with heating bills. See 2.1 → ',
];

const COMMENTS = ['Fit out the old net loft as a workshop: Who pays for it?'];

export const HANDWORK: readonly Handwork[] = [
  {
    name: 'word',
    from: 'docx',
    saved: ['docx'],
    steps: WORD_STEPS,
    proposals: WORD_PROPOSALS,
    comments: COMMENTS,
  },
  {
    name: 'text',
    from: 'docx',
    saved: ['odt'],
    steps: WORD_STEPS,
    proposals: WORD_PROPOSALS,
    comments: COMMENTS,
  },
  {
    name: 'twice',
    from: 'docx',
    saved: ['odt', 'docx'],
    steps: WORD_STEPS,
    proposals: WORD_PROPOSALS,
    comments: COMMENTS,
  },
  {
    name: 'excel',
    from: 'xlsx',
    saved: ['xlsx'],
    steps: SHEET_STEPS,
    proposals: SHEET_PROPOSALS,
    comments: COMMENTS,
  },
  {
    name: 'sheet',
    from: 'xlsx',
    saved: ['ods'],
    steps: SHEET_STEPS,
    proposals: SHEET_PROPOSALS,
    comments: COMMENTS,
  },
];
