/**
 * How the cells of a parents' column open, where the actions beside them open otherwise: with a level and its number
 * (`Goal 2: Homes`), with a number (`1.2 Skills`), with a code or a letter.
 *
 * Rows that are whole tell it best: where all of their parents open alike, a cell that does not is no parent.
 */
import { saysSomething } from '../../../domain/reading/wording.ts';
import type { Column } from '../columns/columns.ts';
import { readHeading } from '../prose/numbering.ts';
import type { GridRow } from '../tables/grid.ts';

/** `always`: no parent opens otherwise. */
export type ParentLook = { column: number; look: string; always: boolean };

/** How a title opens: `goal`, `1.1`, `A1`, `A`; null where it opens with its own words. */
export function lookOf(text: string): string | null {
  const number = /^\s*(\d{1,2}(?:\.\d{1,2})+)[.):]?\s+(?:[/|–—-]\s+)?\p{L}/u.exec(text)?.[1];
  if (number !== undefined) return number.replace(/\d+/g, '1');
  const heading = readHeading(text);
  if (heading.number === null) return null;
  if (heading.level !== null) return heading.level;
  if (/^\d/.test(heading.number)) return /^\s*\d{1,2}\s*[.):–—-]/.test(text) ? '1' : null;
  return heading.number.replace(/[A-Z]+/, 'A').replace(/\d[\d.]*/, '1');
}

/** Shares of a column's filled cells. */
const NEARLY_ALL = 0.7;
const HARDLY_ANY = 0.1;
const FEWEST = 2;

/** How each filled cell of a column opens. */
const looksIn = (rows: readonly GridRow[], column: number): (string | null)[] =>
  rows.flatMap(({ places }) => {
    const place = places[column];
    return place?.own && saysSomething(place.text) ? [lookOf(place.text)] : [];
  });

const shareOf = (look: string, all: readonly (string | null)[]): number =>
  all.length < FEWEST ? 0 : all.filter((one) => one === look).length / all.length;

/** How the parents of some rows open; null where they open as the actions do, or each in its own way. */
export function parentLook(
  rows: readonly GridRow[],
  whole: readonly GridRow[],
  columns: readonly Column[],
): ParentLook | null {
  const actions = columns.findIndex((column) => column.role === 'action');
  const parents = columns.flatMap(({ role }, column) => (role === 'parent' ? [column] : []));
  for (const column of parents) {
    const [look = null] = looksIn(whole, column);
    if (look === null || shareOf(look, looksIn(whole, column)) < 1) continue;
    if (!looksIn(whole, actions).includes(look)) return { column, look, always: true };
  }
  for (const look of ['1.1', '1.1.1'])
    for (const column of parents) {
      const nearlyAll = shareOf(look, looksIn(rows, column)) >= NEARLY_ALL;
      if (nearlyAll && shareOf(look, looksIn(rows, actions)) <= HARDLY_ANY)
        return { column, look, always: false };
    }
  return null;
}
