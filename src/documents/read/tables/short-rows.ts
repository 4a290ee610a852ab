/**
 * Rows that lost their blank cells: shorter than the headings, so that every cell after the lost one has slid left.
 *
 * Such a row is put back only where its cells plainly contradict the columns they stand in (a date under `Action`,
 * names under `Cost`) and another placing in the same order does not. Outer columns are skipped before inner ones,
 * because a blank parent is what such documents drop most. Where the parents of a table open in a way of their own
 * (`1.2 Skills`, `Goal 2: Homes`) and its actions do not, a cell that opens so is a parent, however few words it has.
 * A row under a merged parent has lost cells only after it.
 *
 * Where only names tell that a cell slid, it is asked.
 */
import type { Doubt } from '../../../domain/reading/plan-reading.ts';
import { oneLine, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { looksCoded } from '../cells/evidence.ts';
import { lookOf, type ParentLook, parentLook } from '../cells/parent-look.ts';
import { type Habits, habitsOf, LIKELIER } from '../columns/column-habits.ts';
import type { Column } from '../columns/columns.ts';
import { fitOf, type Known, namesIn, SURE_NAMES, WELL } from './cell-fit.ts';
import type { GridRow, Place } from './grid.ts';

type Setting = { columns: readonly Column[]; anchor: ParentLook | null; known: Known; habits: Habits };

/** Who leads in the rows that are whole, and whether a lead is left out there at all. */
function leadersIn(rows: readonly GridRow[], columns: readonly Column[]): Known['names'] {
  const leads = columns.filter((c) => c.role === 'lead');
  return new Set(rows.flatMap((row) => leads.flatMap((c) => namesIn(row.places[c.index]?.text ?? ''))));
}

type Placing = { score: number; at: number[] };

type Scores = (at: readonly number[]) => number;

/** How well these cells stand where they are put; how each stands under a column is asked once. */
function scoresOf(cells: readonly string[], { columns, anchor, known, habits }: Setting): Scores {
  const standsAs = (text: string, at: number): number => {
    const column = columns[at];
    if (anchor && lookOf(text) === anchor.look) return at === anchor.column ? WELL : -WELL;
    if (anchor?.always && at === anchor.column) return -WELL;
    return column ? fitOf(text, column, known) + habits(text, column) : 0;
  };
  const fits = cells.map(() => new Map<number, number>());
  return (at) =>
    at.reduce((sum, column, i) => {
      const score = fits[i]?.get(column) ?? standsAs(cells[i] ?? '', column);
      fits[i]?.set(column, score);
      return sum + score;
    }, 0);
}

/** More than any placing of so many cells scores: most rows stand nearly as well, and no other need be tried. */
function mostOf(cells: readonly string[], { columns }: Setting): number {
  const leads = columns.filter((c) => c.role === 'lead' || c.role === 'support').length;
  return cells.length * (WELL + LIKELIER) + leads * (SURE_NAMES - WELL);
}

/** Words enough to be work to do. */
const SENTENCE = 3;

/** The columns that a row surely has in place: up to its own numbered parent or its code, and the action after it. */
function standing(cells: readonly string[], { columns, anchor }: Setting): number[] {
  const coded = columns[0]?.role === 'reference' && looksCoded(cells[0] ?? '');
  if (coded && columns[1]?.role === 'action' && wordsOf(cells[1] ?? '').length >= SENTENCE) return [0, 1];
  if (!anchor || lookOf(cells[anchor.column] ?? '') !== anchor.look) return [];
  const last = columns[anchor.column + 1]?.role === 'action' ? anchor.column + 1 : anchor.column;
  return columns.map((_, column) => column).slice(0, Math.min(last + 1, cells.length));
}

/** The best placing of cells into columns, in order; among equals the one that skips the outer columns. */
function bestPlacing(cells: readonly string[], setting: Setting, scoreOf: Scores): Placing {
  const slack = setting.columns.length - cells.length;
  let best: Placing = { score: Number.NEGATIVE_INFINITY, at: [] };
  const tried = standing(cells, setting);
  const walk = (from: number): void => {
    const next = tried.length;
    if (next === cells.length) {
      const score = scoreOf(tried);
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

/** The setting of the columns behind those that a cell from above fills. */
function behind(count: number, { columns, anchor, ...learned }: Setting): Setting {
  const moved =
    anchor === null || anchor.column < count ? null : { ...anchor, column: anchor.column - count };
  return { columns: columns.slice(count), anchor: moved, ...learned };
}

/** Puts one short row back under its columns, or leaves it as it stands. */
function realigned(row: GridRow, whole: Setting): GridRow {
  const length = lengthOf(row);
  if (length === 0 || length >= whole.columns.length || whole.columns.length > MOST_COLUMNS) return row;
  const above = Math.max(
    0,
    row.places.findIndex((p) => !p.fromAbove),
  );
  const setting = behind(above, whole);
  const own = row.places.slice(above, length);
  if (own.some((p) => !p.own || p.fromAbove || (p.cell?.columnSpan ?? 1) > 1)) return row;
  const cells = own.map((p) => p.text);
  if (cells.length < 2 || cells.some((text) => text === '')) return row;
  const scoreOf = scoresOf(cells, setting);
  const enough = scoreOf(cells.map((_, i) => i)) + CLEARLY;
  if (mostOf(cells, setting) < enough) return row;
  const best = bestPlacing(cells, setting, scoreOf);
  if (best.score < enough) return row;
  const blank: Place = { cell: null, own: true, fromAbove: false, text: '' };
  const places = setting.columns.map((_, column): Place => own[best.at.indexOf(column)] ?? blank);
  const led = best.at.some((column) => setting.columns[column]?.role === 'lead');
  const slid = led && !contradicts(cells, setting) ? { slid: true } : {};
  return { ...row, places: [...row.places.slice(0, above), ...places], ...slid };
}

/** True where a cell as it stands is plainly none of its column. */
const contradicts = (cells: readonly string[], { columns, anchor }: Setting): boolean =>
  cells.some((text, i) => {
    const column = columns[i];
    const noParent = anchor?.always === true && i === anchor.column && lookOf(text) !== anchor.look;
    return noParent || (column !== undefined && fitOf(text, column) <= -1);
  });

/** So many rows that have surely lost cells show that the document leaves blank ones out. */
const FEWEST_SURE = 2;

/** Puts short rows back; `moved` tells whether any was. */
export function realignRows(
  rows: readonly GridRow[],
  columns: readonly Column[],
): { rows: GridRow[]; moved: number } {
  const whole = rows.filter((row) => lengthOf(row) === columns.length);
  const names = leadersIn(whole, columns);
  const anchor = parentLook(rows, whole, columns);
  const habits = habitsOf(whole, columns);
  const setting = { columns, anchor, habits, known: { names, drops: false } };
  const first = rows.map((row) => realigned(row, setting));
  const sure = first.filter((row, i) => row !== rows[i] && !row.slid).length;
  const again = { ...setting, known: { names, drops: true } };
  const out =
    sure < FEWEST_SURE ? first : first.map((row, i) => (row === rows[i] ? realigned(row, again) : row));
  return { rows: out, moved: out.filter((row, i) => row !== rows[i]).length };
}

/** Only names tell that cells of the row slid: whether they lead is asked. */
export function slidDoubt(row: GridRow, columns: readonly Column[]): Doubt {
  const lead = columns.find((c) => c.role === 'lead');
  const names = oneLine(row.places[lead?.index ?? -1]?.text ?? '');
  return {
    field: 'leads',
    message: `A blank cell seems to be left out of this row: “${names}” is read as who leads. Is it?`,
  };
}
