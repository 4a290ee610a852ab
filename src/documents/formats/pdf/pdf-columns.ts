/**
 * Tables without ruled lines, found by the clear strips between their columns: under each title by itself, and going
 * on from the page before where lines at a page's top keep to the columns that it ends with.
 */
import type { DraftTable } from './pdf-drafts.ts';
import { columnStarts, cutAtColumns, underTitles } from './pdf-gutters.ts';
import { isLevel } from './pdf-level.ts';
import type { Line } from './pdf-lines.ts';
import { underNames } from './pdf-names-again.ts';
import type { Pitch } from './pdf-pitch.ts';
import { keptStretches } from './pdf-stretches.ts';
import { withTitles } from './pdf-titles-across.ts';
import { blockFrom, namesAbove, readBlock, tableUnder } from './pdf-unruled.ts';

export type Found =
  | { from: number; to: number; table: DraftTable }
  | { from: number; to: number; columns: Line[][] };

/** Tables and columns of prose among lines that no rules enclose, by the places of the lines they take. */
export function columnsIn(lines: Line[], on: Place): Found[] {
  let at = 0;
  return underTitles(lines)
    .flatMap(underNames)
    .flatMap((part) => {
      const from = at;
      at += part.length;
      return columnsOfPart(part, from === 0 ? on : { ...on, above: null }).map((one) => ({
        ...one,
        from: one.from + from,
        to: one.to + from,
      }));
    });
}

/** Where lines stand; `above` has the edges of the columns of an unruled table that the page before ends with. */
export type Place = {
  page: number;
  pitch: Pitch;
  /** How far down level lines are drawn, which part rows, and where shaded rows begin and end. */
  rules: readonly number[];
  edges: readonly number[];
  above: readonly number[] | null;
};

function columnsOfPart(asWritten: Line[], { page, above, ...on }: Place): Found[] {
  const found: Found[] = [];
  const rest = above ? restOfTable(asWritten, above, { page, ...on }) : null;
  if (rest) found.push(rest);
  const starts = columnStarts(asWritten);
  const known = { ...on, starts };
  const lines = withTitles(cutAtColumns(asWritten, starts), known);
  let at = rest?.to ?? 0;
  let least = at;
  while (at < lines.length) {
    const block = blockFrom(lines, at, known);
    const from = block ? namesAbove(lines, { ...block, least }, known) : at;
    const made = block && readBlock(lines.slice(from, block.to), page, known);
    if (block && made) {
      found.push({ from, to: block.to, ...made });
      at = block.to;
      least = at;
    } else at += 1;
  }
  return found;
}

/** Lines at a page's top that keep to the columns of the table that the page before ends with. */
function restOfTable(
  asWritten: Line[],
  above: readonly number[],
  { page, ...on }: Omit<Place, 'above'>,
): Found | null {
  const starts = above.slice(1, -1).map((edge) => edge + 1);
  const lines = cutAtColumns(asWritten, starts);
  // The last column ends with its longest words, which differ from page to page.
  const columnOf = (x: number): number => above.slice(0, -1).findLastIndex((edge) => edge <= x);
  const keeps = (line: Line): boolean =>
    keptStretches(line, starts).every(
      ({ from, to }) => columnOf(from) >= 0 && columnOf(from) === columnOf(to - 1),
    );
  // Titles over names of columns open a table of their own.
  const first = lines.findIndex((line) => keptStretches(line, starts).length > 0);
  if (first > 0 && lines[first]?.bold) return null;
  let to = 0;
  for (; to < lines.length; to++) {
    const [before, line] = [lines[to - 1], lines[to]];
    if (!line || !keeps(line) || (before && line.y - before.y > on.pitch.of(line.size) * 4)) break;
  }
  const own = lines.slice(0, to);
  const used = new Set(own.flatMap((line) => keptStretches(line, starts).map(({ from }) => columnOf(from))));
  if (used.size < 2) return null;
  const table = tableUnder(own, [...above], { ...on, starts });
  return isLevel(table.cells) ? { from: 0, to, table: { ...table, page } } : null;
}
