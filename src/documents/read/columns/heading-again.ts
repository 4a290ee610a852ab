/**
 * Heading rows that stand again in mid-table: whole, shorter than the first, in another order, or only their last lines
 * where a page begins anew.
 */
import { remembered } from '../../../domain/reading/remember.ts';
import { oneLine, plainWords } from '../../../domain/reading/wording.ts';
import { filledPlaces, type GridRow } from '../tables/grid.ts';

/** The names of a heading row, by which a row that says them again is known. */
export type Names = { known: ReadonlySet<string>; longest: number };

export function namesOf(headings: readonly string[]): Names {
  const known = new Set(headings.map(tight).filter((name) => name !== ''));
  return { known, longest: Math.max(0, ...headings.map((heading) => heading.length)) };
}

/** True where a row says again what the headings say (all of it or some of it). */
export function saysAgain(row: GridRow, { known, longest }: Names): boolean {
  const filled = filledPlaces(row);
  if (filled.length < 2) return false;
  // A text much longer than every name is none: most cells are told so without a look at their words.
  const same = filled.filter(
    ({ place: { text } }) => text.length <= longest + SPARE && known.has(tight(text)),
  ).length;
  return same / filled.length >= 0.6 && same >= 2;
}

/** Fewest letters by which the end of a heading is known. */
const FEWEST_LETTERS = 5;

/**
 * The last lines of a heading row that a page begins anew: each cell ends the heading of its own column
 * (`see change?` under `What do we want to see change?`), and says less.
 */
export function endsHeadings(row: GridRow, headings: readonly string[]): boolean {
  const filled = filledPlaces(row);
  return (
    filled.length >= 2 &&
    filled.every(({ column, place: { text } }) => {
      const [heading, end] = [headings[column] ?? '', oneLine(text)];
      return (
        end.length >= FEWEST_LETTERS &&
        end.length < heading.length &&
        heading.toLowerCase().endsWith(` ${end.toLowerCase()}`)
      );
    })
  );
}

/** Letters that a name said again may have more than it had, being broken over lines. */
const SPARE = 12;

const tight: (text: string) => string = remembered((text) => plainWords(text).replaceAll(' ', ''));

/** A shorter repeat in the same places keeps the first's columns; a full repeat in other places does not. */
export function sameOrder(row: GridRow, headings: readonly string[]): boolean {
  const filled = filledPlaces(row);
  const inPlace = filled.filter((p) => tight(headings[p.column] ?? '') === tight(p.place.text)).length;
  return inPlace >= filled.length * 0.5 || filled.length < headings.filter((h) => h !== '').length;
}
