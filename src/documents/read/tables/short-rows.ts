/**
 * Rows that lost their blank cells: shorter than the headings, so that every cell after the lost one has slid left.
 *
 * Such a row is put back only where its cells plainly contradict the columns they stand in (a date under `Action`,
 * names under `Cost`) and another placing in the same order does not. Outer columns are skipped before inner ones,
 * because a blank parent is what such documents drop most. Where the parents of a table are numbered (`1.2 Skills`)
 * and its actions are not, a cell with such a number is a parent, however few words it has.
 */
import { saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { looksCoded, looksLikeNames, looksLikeState, looksTimed } from '../cells/evidence.ts';
import type { Column } from './columns.ts';
import type { GridRow, Place } from './grid.ts';

const MONEY =
  /^\W*[£$€]\s?\d|^(nil|none|within (existing )?(budgets?|resources)|no (extra )?cost|funded|officer time|staff time|bid)\b/i;

const NO_DATE = /^(?:n\/?[ak]|unknown|not known|none(?: set)?|no date|tb[acd]|to follow|\?+|-+)$/i;

const STOP = /[.;]\s/;

/** How well a text stands under a column: 1 well, 0 neutral, -1 against its kind. */
export function fitOf(text: string, column: Column): number {
  if (!saysSomething(text)) return 0;
  const words = wordsOf(text).length;
  // A cell of a few words may end in its date; a sentence that names one is still work to do.
  const timed =
    looksTimed(text) || (words <= 8 && STOP.test(text) && looksTimed(text.split(STOP).at(-1) ?? ''));
  switch (column.role) {
    case 'action':
      return timed || MONEY.test(text) || looksCoded(text) || looksLikeState(text)
        ? -1
        : words >= 3
          ? 1
          : -0.5;
    case 'parent':
      return timed || MONEY.test(text) || looksCoded(text) ? -1 : words >= 2 ? 0.2 : -0.5;
    case 'timescale':
    case 'start':
    case 'end':
    case 'revised':
      // What is done, or has no date, is said there too: a word of how it stands speaks neither way.
      return timed ? 1 : looksLikeState(text) || NO_DATE.test(text) ? 0 : -1;
    case 'costAndTime':
      return timed || MONEY.test(text) ? 1 : -1;
    case 'lead':
    case 'support':
      return timed || MONEY.test(text) || looksCoded(text) ? -1 : looksLikeNames(text) ? 1 : -0.3;
    case 'reference':
      return looksCoded(text) ? 1 : -1;
    case 'status':
    case 'rag':
      return looksLikeState(text) ? 1 : -0.5;
    default:
      return timed || MONEY.test(text) ? -0.3 : words <= 6 ? 0.3 : 0.1;
  }
}

const numberParts = (text: string): number | null => {
  const number = /^\s*(\d{1,2}(?:\.\d{1,2})+)[.):]?\s+\p{L}/u.exec(text)?.[1];
  return number === undefined ? null : number.split('.').length;
};

/** Shares of a column's filled cells. */
const NEARLY_ALL = 0.7;
const HARDLY_ANY = 0.1;

/** The parents' column whose cells alone open with a number, and of how many parts (`1.2` has two). */
type Anchor = { column: number; parts: number };

function anchorOf(rows: readonly GridRow[], columns: readonly Column[]): Anchor | null {
  const shareOf = (column: number, parts: number): number => {
    const told = rows.flatMap((row) => {
      const place = row.places[column];
      return place?.own && saysSomething(place.text) ? [place.text] : [];
    });
    return told.length < 2 ? 0 : told.filter((text) => numberParts(text) === parts).length / told.length;
  };
  const actions = columns.findIndex((column) => column.role === 'action');
  for (const parts of [2, 3])
    for (const [column, { role }] of columns.entries())
      if (role === 'parent' && shareOf(column, parts) >= NEARLY_ALL && shareOf(actions, parts) <= HARDLY_ANY)
        return { column, parts };
  return null;
}

type Setting = { columns: readonly Column[]; anchor: Anchor | null };

type Placing = { score: number; at: number[] };

function scoreOf(cells: readonly string[], at: readonly number[], { columns, anchor }: Setting): number {
  return at.reduce((sum, column, i) => {
    const role = columns[column];
    const text = cells[i] ?? '';
    if (anchor && numberParts(text) === anchor.parts) return sum + (column === anchor.column ? 1 : -1);
    return sum + (role ? fitOf(text, role) : 0);
  }, 0);
}

/** Words enough to be work to do. */
const SENTENCE = 3;

/** The columns that a row surely has in place: up to its own numbered parent or its code, and the action after it. */
function standing(cells: readonly string[], { columns, anchor }: Setting): number[] {
  const coded = columns[0]?.role === 'reference' && looksCoded(cells[0] ?? '');
  if (coded && columns[1]?.role === 'action' && wordsOf(cells[1] ?? '').length >= SENTENCE) return [0, 1];
  if (!anchor || numberParts(cells[anchor.column] ?? '') !== anchor.parts) return [];
  const last = columns[anchor.column + 1]?.role === 'action' ? anchor.column + 1 : anchor.column;
  return columns.map((_, column) => column).slice(0, Math.min(last + 1, cells.length));
}

/** The best placing of cells into columns, in order; among equals the one that skips the outer columns. */
function bestPlacing(cells: readonly string[], setting: Setting): Placing {
  const slack = setting.columns.length - cells.length;
  let best: Placing = { score: Number.NEGATIVE_INFINITY, at: [] };
  const tried = standing(cells, setting);
  const walk = (from: number): void => {
    const next = tried.length;
    if (next === cells.length) {
      const score = scoreOf(cells, tried, setting);
      const later = tried.reduce((a, b) => a + b, 0) > best.at.reduce((a, b) => a + b, 0);
      if (score > best.score + 1e-9 || (Math.abs(score - best.score) < 1e-9 && later))
        best = { score, at: [...tried] };
      return;
    }
    for (let column = from; column <= next + slack; column++) {
      tried.push(column);
      walk(column + 1);
      tried.pop();
    }
  };
  walk(tried.length);
  return best;
}

const MOST_COLUMNS = 9;
const CLEARLY = 1.2;

function lengthOf(row: GridRow): number {
  return row.places.findLastIndex((p) => p.own && saysSomething(p.text)) + 1;
}

/** Puts one short row back under its columns, or leaves it as it stands. */
function realigned(row: GridRow, setting: Setting): GridRow {
  const { columns } = setting;
  const length = lengthOf(row);
  const own = row.places.slice(0, length);
  if (length === 0 || length >= columns.length || columns.length > MOST_COLUMNS) return row;
  if (own.some((p) => !p.own || p.fromAbove || (p.cell?.columnSpan ?? 1) > 1)) return row;
  const cells = own.map((p) => p.text);
  if (cells.length < 2 || cells.some((text) => text === '')) return row;
  const asItStands = scoreOf(
    cells,
    cells.map((_, i) => i),
    setting,
  );
  const best = bestPlacing(cells, setting);
  if (best.score < asItStands + CLEARLY) return row;
  const blank: Place = { cell: null, own: true, fromAbove: false, text: '' };
  const places = columns.map((_, column): Place => own[best.at.indexOf(column)] ?? blank);
  return { ...row, places };
}

/** Puts short rows back; `moved` tells whether any was. */
export function realignRows(
  rows: readonly GridRow[],
  columns: readonly Column[],
): { rows: GridRow[]; moved: number } {
  const setting = { columns, anchor: anchorOf(rows, columns) };
  const out = rows.map((row) => realigned(row, setting));
  return { rows: out, moved: out.filter((row, i) => row !== rows[i]).length };
}
