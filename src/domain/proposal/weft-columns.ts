/**
 * Columns that Weft writes and no plan has: what they say is worked out of other things. The last update is a sentence
 * that a person may give; of the others an edit is no change that could be applied, so it is kept as a comment.
 */
import { longDay } from '../day.ts';
import type { Action, PlanColumn } from '../plan/plan.ts';
import type { ReadAction } from '../reading/plan-reading.ts';

export const LAST_UPDATE = 'Last update';
const WORKED_OUT = [
  'Answerable',
  'First day',
  'Last day',
  'Timescale as first written',
  'Weft code',
  'See also',
  'Links',
];

/** The headings of such columns, but for those that the plan has of its own. */
export function workedOut(columns: readonly PlanColumn[]): Set<string> {
  const own = new Set(columns.map((column) => column.heading));
  return new Set(WORKED_OUT.filter((heading) => !own.has(heading)));
}

/** What was last said of an action, as Weft writes it. */
export const sayUpdate = ({ note, on }: Action['status']): string | null =>
  note === null ? null : on === null ? note : `${note} (${longDay(on)})`;

/** The sentence alone, without the day that Weft wrote behind it. */
export const sentenceOf = (said: string): string =>
  said.replace(/\s*\(\d{1,2} \p{L}+ \d{4}\)\s*$/u, '').trim();

/** What a copy says in such columns that it did not say before, a line for each. */
export function editsOfWorkedOut(was: ReadAction, is: ReadAction, headings: ReadonlySet<string>): string[] {
  return [...headings].flatMap((heading) => {
    const [before, after] = [was.fields[heading] ?? '', is.fields[heading] ?? ''];
    return before === after ? [] : [`${heading}: ${after || 'nothing'} (it was: ${before || 'nothing'})`];
  });
}
