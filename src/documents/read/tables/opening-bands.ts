/**
 * The titles that open a table which has further titles over later heading rows: they are bands like those, and no
 * levels over the whole table.
 */
import { oneLine, plainWords } from '../../../domain/reading/wording.ts';
import { readHeading } from '../prose/numbering.ts';
import { BY_LOOKS } from '../prose/outline.ts';
import { type Band, bandIn, looksOf } from './bands.ts';
import type { FoundTable } from './found-tables.ts';
import { filledPlaces, type GridRow } from './grid.ts';
import { factsInRow } from './row-facts.ts';
import type { PlanSegment } from './table-kind.ts';

/** What is known over the whole document: its title, and whether it has several tables of the plan. */
export type Whole = { title: string | null; several: boolean };

/** The bands with which a table opens, the outermost first. @param titles those inside it, over its first heading row. */
export function openingBands(found: FoundTable, titles: readonly string[], whole: Whole): Band[] {
  const segments = found.kind.kind === 'plan' ? found.kind.segments : [];
  const title = titles.at(-1) ?? found.lineAbove;
  const last = title === null ? null : openingBand(segments, { title, alone: isAlone(found, whole) }, whole);
  return last ? [...bandsBefore(segments, titles.slice(0, -1), whole), last] : [];
}

/** `alone`: a line in bold right over the only table. */
type Title = { title: string; alone: boolean };

function isAlone({ headings, lineAbove }: FoundTable, whole: Whole): boolean {
  const last = headings.at(-1);
  return !whole.several && last !== undefined && last.level >= BY_LOOKS && last.text === lineAbove;
}

/**
 * The title over the first heading row is a band like the others where titles stand over later heading rows too. In a
 * sheet it is the line above the table; so it is where that line is a heading by its looks alone, over the only table.
 */
function openingBand(segments: readonly PlanSegment[], { title, alone }: Title, whole: Whole): Band | null {
  const [first] = segments;
  const [later] = segments.flatMap((s, i) => bandsOverHeadings(s, i < segments.length - 1));
  if (!first || !later || plainWords(title) === plainWords(whole.title ?? '')) return null;
  const row = first.above.findLast((r) => filledPlaces(r).length > 0 && factsInRow(r) === null);
  if (!row) return alone || isLike(title, later.text) ? { text: title, shape: later.shape } : null;
  if (oneLine(filledPlaces(row)[0]?.place.text ?? '') !== title) return null;
  return bandIn(row, first.columns, looksOf(first.rows));
}

/**
 * Where later heading rows have titles one over the other above them (`Objective 2` over `Outcome`), so has the first:
 * the titles before its last one are bands as well, the outermost first.
 */
function bandsBefore(segments: readonly PlanSegment[], titles: readonly string[], whole: Whole): Band[] {
  const [first] = segments;
  if (!first) return [];
  const outer = segments.flatMap((s, i) => bandsOverBands(s, i < segments.length - 1));
  const rows = first.above.filter((row) => filledPlaces(row).length > 0);
  return titles.flatMap((title) => {
    const like = outer.some((band) => isLike(title, band.text));
    const row = rows.find((r) => oneLine(filledPlaces(r)[0]?.place.text ?? '') === title);
    const band = like && row ? bandIn(row, first.columns, looksOf(first.rows)) : null;
    return band && plainWords(title) !== plainWords(whole.title ?? '') ? [band] : [];
  });
}

/** Bands right over the bands that stand over a heading row. */
function bandsOverBands(segment: PlanSegment, another: boolean): Band[] {
  const inner = new Set(bandsOverHeadings(segment, another).map((band) => band.text));
  if (inner.size === 0) return [];
  const rows = segment.rows.filter((row) => filledPlaces(row).length > 0);
  const looks = looksOf(rows, segment.headerRows);
  const bands = rows.map((row) => bandIn(row, segment.columns, looks));
  return bands.filter((band, i) => band !== null && inner.has(bands[i + 1]?.text ?? '')) as Band[];
}

/** Bands right over a heading row that stands again. */
function bandsOverHeadings(segment: PlanSegment, another: boolean): Band[] {
  const top = segment.rows[0]?.index ?? 0;
  if (!another && segment.headerRows.every((head) => head < top)) return [];
  const looks = looksOf(segment.rows, segment.headerRows);
  const rows = segment.rows.filter((row) => filledPlaces(row).length > 0 && factsInRow(row) === null);
  const isOver = (row: GridRow, i: number): boolean => {
    const below = rows[i + 1]?.index ?? Number.POSITIVE_INFINITY;
    return looks.headerRows.some((head) => head > row.index && head < below);
  };
  return rows
    .filter((row, i) => isOver(row, i) || (another && i === rows.length - 1))
    .map((row) => bandIn(row, segment.columns, looks))
    .filter((band) => band !== null);
}

/** Two titles of one series: both numbered, or opening with the same word. */
function isLike(a: string, b: string): boolean {
  const numbered = readHeading(a).number !== null && readHeading(b).number !== null;
  return numbered || plainWords(a).split(' ')[0] === plainWords(b).split(' ')[0];
}
