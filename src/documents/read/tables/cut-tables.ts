/**
 * A table of the plan that the end of a page cut in two: the rest stands right below as a table of its own, its heading
 * row said again (`Homes (continued)` or the number of the page may stand between). Whatever held over the last row
 * holds over the rows below until they say otherwise.
 */
import { plainWords, saysSomething } from '../../../domain/reading/wording.ts';
import type { FoundTable } from './found-tables.ts';
import { isBlankRow } from './grid.ts';
import type { PlanSegment } from './table-kind.ts';
import type { Held, Over } from './table-rows.ts';

/** The table of the plan that was read last: what stood over all of it, and what held over its last row. */
export type TableAbove = { found: FoundTable; setting: Over; held: Held };

const BETWEEN = /\b(?:continued|cont['’.]?d?)\b\W*$|^\W*page\s+\d{1,3}\b[\w\s/]{0,12}$/i;

const namesOf = (segment: PlanSegment | undefined): string =>
  (segment?.headings ?? []).map(plainWords).join('|');

/** True where a table goes on with the rows of the one above it. */
export function isRestOf(found: FoundTable, above: FoundTable): boolean {
  if (found.kind.kind !== 'plan' || above.kind.kind !== 'plan') return false;
  const [first] = found.kind.segments;
  const names = namesOf(first);
  const near = found.lineAbove === null || BETWEEN.test(found.lineAbove);
  return (
    near &&
    found.number === above.number + 1 &&
    found.headings === above.headings &&
    saysSomething(names) &&
    names === namesOf(above.kind.segments.at(-1)) &&
    first?.above.every(isBlankRow) === true
  );
}
