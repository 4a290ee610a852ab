/**
 * How the cells of each column of a table are wont to open, learned from the rows that are whole: under `What carers
 * told us` most begin with `We`, under `Lead officer` every name has its capitals. A cell of a row that lost others
 * is likelier to belong where cells open as it does.
 */
import { saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import type { GridRow } from '../tables/grid.ts';
import type { Column } from './columns.ts';

/** How much likelier a cell belongs to a column, from what the whole rows show; below 0: less likely. */
export type Habits = (text: string, column: Column) => number;

/** What a habit adds at most. */
export const LIKELIER = 0.25;
const NO_NAME = 1.3;
const FEWEST_NAMES = 2;
const SMALL = /^(?:and|of|the|for|with|in|on|at|to|a|&|de|van|von|der)$/;
const WORK: readonly Column['role'][] = ['action', 'steps', 'parent', 'field', 'progress'];

const openingOf = (text: string): string => wordsOf(text)[0]?.toLowerCase() ?? '';

/** Every word that is not a joining one begins with a capital or is no word. */
const hasItsCapitals = (text: string): boolean =>
  text.split(/[\s/,;]+/).every((word) => SMALL.test(word) || !/^\p{Ll}/u.test(word));

/** Learns the habits of the columns. @param whole the rows that have a cell in every column. */
export function habitsOf(whole: readonly GridRow[], columns: readonly Column[]): Habits {
  const textsOf = ({ index }: Column): string[] =>
    whole.map((row) => row.places[index]?.text ?? '').filter(saysSomething);
  const openings = new Map(
    columns
      .filter(({ role }) => WORK.includes(role))
      .map((column) => [column.index, new Set(textsOf(column).map(openingOf))]),
  );
  const capital = new Set(
    columns
      .filter((column) => {
        const names = column.role === 'lead' ? textsOf(column) : [];
        return names.length >= FEWEST_NAMES && names.every(hasItsCapitals);
      })
      .map(({ index }) => index),
  );
  return (text, column) => {
    if (capital.has(column.index)) return hasItsCapitals(text) ? 0 : -NO_NAME;
    const here = openings.get(column.index);
    if (!here) return 0;
    const opening = openingOf(text);
    if (here.has(opening)) return LIKELIER;
    return [...openings.values()].some((others) => others.has(opening)) ? -LIKELIER : 0;
  };
}
