/**
 * Which rows of a table are its column headings, where they repeat, and which rows above or between them are titles.
 *
 * A heading row is one where most of the filled cells are names that columns have. It may run over two rows
 * (`Timescale` over `Start` and `End`), may stand again in mid-table (whole, or shorter than the first), and may
 * change the order of the columns there.
 */
import { remembered } from '../../../domain/reading/remember.ts';
import { oneLine, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { looksLikeState, looksTimed } from '../cells/evidence.ts';
import { filledPlaces, type Grid, type GridRow } from '../tables/grid.ts';
import { factsInRow } from '../tables/row-facts.ts';
import { isKnownName, meaningsOf } from './column-name.ts';
import { endsHeadings, type Names, namesOf, sameOrder, saysAgain } from './heading-again.ts';

export type Segment = {
  /** By column, as written; empty where the column has none. Null where the table has no heading row at all. */
  headings: string[] | null;
  headerRows: number[];
  /** Rows between this heading and the next, heading rows left out. */
  rows: GridRow[];
  /** Rows before the heading that are neither body nor heading: titles inside the table. */
  above: GridRow[];
};

/** Words of a column's name, without what stands in brackets. */
const LONGEST_NAME = 25;
/** Words of a heading that is no name other plans have. */
const LONGEST_OTHER = 8;
/** Words of a heading that is a sentence. */
const LONGEST_SENTENCE = 14;

/** How many words a heading has, without what stands in brackets. */
const lengthOf = (text: string): number => wordsOf(text.replace(/\([^)]*\)/g, ' ')).length;

/** A cell that could head a column: a name that columns have, and not a state or a date of a row. */
const couldHeadColumn: (text: string) => boolean = remembered(isNameOfColumn);

function isNameOfColumn(text: string): boolean {
  const state = looksLikeState(text) && text.trim() !== 'No.';
  return isKnownName(text) && lengthOf(text) <= LONGEST_NAME && !state;
}

/** Words that might be a name of the plan's own. */
const isPlainName = (text: string): boolean =>
  /\p{L}{3}/u.test(text) &&
  wordsOf(text).length <= LONGEST_SENTENCE &&
  !looksTimed(text) &&
  !looksLikeState(text);

/** True where the row reads as column headings. */
export function isHeaderRow(row: GridRow): boolean {
  const filled = filledPlaces(row);
  if (filled.length < 2 || factsInRow(row) !== null) return false;
  const names = filled.filter((p) => couldHeadColumn(p.place.text));
  const unknown = filled.filter((p) => !names.includes(p));
  if (unknown.some((p) => /^\W*\d{1,2}[./]\d{1,2}/.test(p.place.text))) return false;
  const meant = names.flatMap((p) => meaningsOf(p.place.text).slice(0, 1));
  const periods = meant.filter((m) => m === 'period').length;
  const telling = new Set(meant.filter((m) => m !== 'period' && m !== 'other')).size;
  // Action, lead and date together are a heading row, however many columns of its own the plan has beside them.
  const sure = telling >= 3 && meant.includes('action');
  const long = unknown.filter((p) => lengthOf(p.place.text) > LONGEST_OTHER).length;
  // So are several quarters or years in a row, and no date or state beside them.
  const counted = filled.filter(({ place }) => isPeriod(place.text.trim()));
  if (counted.length >= 2 && unknown.length > 0 && unknown.every((p) => isPlainName(p.place.text)))
    return true;
  // Who and when are too: then a heading may be a sentence that no other plan has.
  if (long > 0) return long === 1 && meant.includes('lead') && meant.includes('timescale');
  return sure || (names.length / filled.length >= 0.5 && (telling >= 2 || (telling >= 1 && periods >= 2)));
}

/**
 * In mid-table a new heading row must leave no doubt: every cell a name, and no date or state among them. Most rows
 * have one or the other, which is quicker to see than that a sentence is no name.
 */
function isNewHeader(row: GridRow): boolean {
  const texts = filledPlaces(row).map((p) => p.place.text);
  if (texts.length < 3 || texts.some((text) => looksTimed(text) || looksLikeState(text))) return false;
  return texts.every(couldHeadColumn) && isHeaderRow(row);
}

/** The names of a second heading row that stands under cells spanning several columns. */
function isSubHeader(row: GridRow, header: GridRow): boolean {
  const filled = filledPlaces(row);
  if (filled.length < 2) return false;
  const under = filled.every((p) => {
    const top = header.places[p.column]?.cell;
    return top !== null && top !== undefined && top.columnSpan > 1;
  });
  const quarters = filled.every(
    ({ place, column }) => QUARTER.test(place.text.trim()) && yearAt(header, column) !== null,
  );
  return quarters || (under && filled.every((p) => wordsOf(p.place.text).length <= 5));
}

const QUARTER = /^(?:q(?:uarter|tr)?\s?[1-4]|[hH][12])\b/i;
const YEAR = /^\s*(?:FY\s?|year\s)?(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?|\d)\s*$/i;

/** A quarter or a year by name; a lone digit is more likely a score. */
const isPeriod = (text: string): boolean => QUARTER.test(text) || (YEAR.test(text) && !/^\d$/.test(text));

/** The year that holds over a column: it stands there, or further left with nothing but blanks between. */
function yearAt(row: GridRow, column: number): string | null {
  for (let at = column; at >= 0; at--) {
    const text = row.places[at]?.text ?? '';
    if (saysSomething(text)) return YEAR.test(text) ? oneLine(text) : null;
  }
  return null;
}

/** A row of years right over the first headings, where it is no title. */
function yearsOver(grid: Grid, header: GridRow): GridRow | null {
  const row = grid.rows[header.index - 1];
  const filled = row ? filledPlaces(row) : [];
  return row && filled.length > 0 && filled.every((p) => p.column > 0 && YEAR.test(p.place.text))
    ? row
    : null;
}

const ofYear = (heading: string, years: GridRow, column: number): string => {
  const year = QUARTER.test(heading.trim()) ? yearAt(years, column) : null;
  return year === null || heading.includes(year) ? heading : `${heading} ${year}`;
};

function headingsFrom(header: GridRow, sub: GridRow | null): string[] {
  return header.places.map((place, column) => {
    const own = place.cell && (place.own || sub !== null) ? oneLine(place.text) : '';
    const top = own === '' && sub?.places[column]?.own ? (yearAt(header, column) ?? '') : own;
    const below = sub?.places[column];
    const low = below?.own ? oneLine(below.text) : '';
    if (low === '' || low === top) return place.own || sub === null ? top : top;
    // A quarter under its year is a quarter of that year.
    const dated = meaningsOf(low)[0] === 'period' && meaningsOf(top)[0] === 'period';
    return meaningsOf(low).length > 0 && !dated ? low : `${dated ? low : top} ${dated ? top : low}`.trim();
  });
}

/** Headings told by the document (a row marked to repeat) or by looks alone (all bold over a body that is not). */
function isHeaderByLooks(grid: Grid, row: GridRow): boolean {
  const filled = filledPlaces(row);
  if (filled.length < Math.max(2, grid.columns * 0.5)) return false;
  // What is told may ask its question in a whole sentence.
  if (filled.some((p) => lengthOf(p.place.text) > LONGEST_NAME || looksTimed(p.place.text))) return false;
  if (row.index < grid.table.headerRows) return true;
  const bold = (r: GridRow): boolean => {
    const cells = filledPlaces(r).flatMap((p) => p.place.cell?.paragraphs ?? []);
    return cells.length > 0 && cells.every((p) => p.bold);
  };
  const next = grid.rows.slice(row.index + 1).filter((r) => filledPlaces(r).length > 1);
  return row.index <= 1 && bold(row) && next.length > 0 && next.filter(bold).length / next.length < 0.3;
}

/** How far down a first heading row may stand under a title block. */
const DEEPEST_HEADER = 15;

function firstHeader(grid: Grid): number {
  const told = grid.rows.findIndex((row) => row.index < DEEPEST_HEADER && isHeaderRow(row));
  if (told >= 0) return told;
  return grid.rows.findIndex((row) => row.index < 3 && isHeaderByLooks(grid, row));
}

/** Cuts a table at its heading rows. */
export function segmentsOf(grid: Grid): Segment[] {
  const first = firstHeader(grid);
  if (first < 0) return [{ headings: null, headerRows: [], rows: grid.rows, above: [] }];
  const segments: Segment[] = [];
  let current: Segment | null = null;
  let names: Names = { known: new Set(), longest: 0 };
  for (let i = first; i < grid.rows.length; i++) {
    const row = grid.rows[i];
    if (!row) break;
    const headings: string[] | null = current?.headings ?? null;
    const whole: boolean = headings !== null && saysAgain(row, names);
    const again: boolean = whole || (headings !== null && endsHeadings(row, headings));
    const reordered: boolean = whole && headings !== null && !sameOrder(row, headings);
    if (i === first || (current !== null && !again && i > first && isNewHeader(row)) || reordered) {
      const sub: GridRow | null = subRow(grid, row);
      const years = i === first ? yearsOver(grid, row) : null;
      const written = headingsFrom(row, sub);
      current = {
        headings: years ? written.map((name, column) => ofYear(name, years, column)) : written,
        headerRows: [...(years ? [years.index] : []), i, ...(sub ? [sub.index] : [])],
        rows: [],
        above: [],
      };
      segments.push(current);
      names = namesOf(current.headings ?? []);
      if (sub) i = sub.index;
    } else if (again) {
      // What stood below it at first stands below it again.
      const sub = whole ? subRow(grid, row) : null;
      current?.headerRows.push(i, ...(sub ? [sub.index] : []));
      if (sub) i = sub.index;
    } else current?.rows.push(row);
  }
  const head = segments[0];
  if (head) head.above = grid.rows.slice(0, head.headerRows[0]);
  return segments;
}

function subRow(grid: Grid, row: GridRow): GridRow | null {
  const next = grid.rows[row.index + 1];
  return next && isSubHeader(next, row) ? next : null;
}
