/**
 * Titles in the column of parents itself, as sheets without merged cells have them: a row with nothing else in it
 * (`Priority 1 / Homes`), over rows that each have a parent of their own (`1.1 / Warm homes`).
 *
 * It is a title over those parents only where its number says so: theirs go on from it, or they have numbers of
 * several parts and it has none. Over a row without a parent it is that row's parent.
 */
import { oneLine, saysSomething } from '../../../domain/reading/wording.ts';
import type { Column } from '../columns/columns.ts';
import { type NamedHeading, readHeading } from '../prose/numbering.ts';
import type { Band } from './bands.ts';
import { filledPlaces, type GridRow } from './grid.ts';

const partsOf = ({ number }: NamedHeading): number => number?.split('.').length ?? 0;

function isOver(title: NamedHeading, parent: NamedHeading): boolean {
  if (parent.number === null) return false;
  if (title.number === null) return partsOf(parent) > 1;
  if (parent.number.startsWith(`${title.number}.`)) return true;
  return title.level !== null && partsOf(parent) > 1 && parent.level === null;
}

/** The titles that stand so in the rows of a table, by the row's own number. */
export function bandsOfParents(rows: readonly GridRow[], columns: readonly Column[]): Map<number, Band> {
  const found = new Map<number, Band>();
  for (const [i, row] of rows.entries()) {
    const [only, more] = filledPlaces(row);
    if (!only || more || columns[only.column]?.role !== 'parent') continue;
    const next = rows[i + 1]?.places[only.column];
    if (!next?.own || !saysSomething(next.text)) continue;
    const title = readHeading(only.place.text);
    if (!isOver(title, readHeading(next.text))) continue;
    const shape = ['parents', title.level ?? '', partsOf(title)].join('|');
    found.set(row.index, { text: oneLine(only.place.text), shape });
  }
  return found;
}
