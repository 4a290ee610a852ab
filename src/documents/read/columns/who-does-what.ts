/**
 * A column for each partner, and in each row the part that it takes: `L` or `Lead`, `S` or `Support`. The names of
 * those columns are gathered into a column of who leads and one of who helps.
 */
import { saysSomething } from '../../../domain/reading/wording.ts';
import type { Cell, Table } from '../../formats/block.ts';
import type { OutlineItem } from '../prose/outline.ts';
import { type Grid, gridOf } from '../tables/grid.ts';
import { meaningsOf } from './column-name.ts';
import { isHeaderRow } from './header.ts';

const LEADS = /^\W*(?:l|leads?)\W*$/i;
const HELPS = /^\W*(?:s|supports?|supporting)\W*$/i;
const FEWEST_PARTNERS = 2;
const FEWEST_ROWS = 2;

/** The columns whose cells hold nothing but parts, under the names of partners. */
function partnersIn(grid: Grid, head: number): number[] {
  const rows = grid.rows.slice(head + 1);
  return (grid.rows[head]?.places ?? []).flatMap((place, column) => {
    const told = rows.map((row) => row.places[column]?.text ?? '').filter(saysSomething);
    const parts = told.every((text) => LEADS.test(text) || HELPS.test(text));
    return place.own && told.length > 0 && parts && meaningsOf(place.text).length === 0 ? [column] : [];
  });
}

/** The partners are gathered where several stand side by side, somebody leads in most rows and no other column says who. */
function gathered(table: Table): Table {
  if (table.cells.some((cell) => cell.rowSpan > 1)) return table;
  const grid = gridOf(table);
  const head = grid.rows.findIndex(isHeaderRow);
  if (head < 0) return table;
  const partners = partnersIn(grid, head);
  const rows = grid.rows.slice(head + 1);
  const led = rows.filter((row) => partners.some((c) => LEADS.test(row.places[c]?.text ?? '')));
  const names = grid.rows[head]?.places.map((place) => place.text) ?? [];
  const said = names.some((name) => meaningsOf(name)[0] === 'lead');
  const enough =
    partners.length >= FEWEST_PARTNERS && led.length >= FEWEST_ROWS && led.length * 2 > rows.length;
  return enough && !said ? withWho(grid, head, partners) : table;
}

function withWho(grid: Grid, head: number, partners: readonly number[]): Table {
  const { table } = grid;
  const at = partners[0] ?? 0;
  const moved = (column: number): number =>
    column < at ? column : column + 2 - partners.filter((partner) => partner < column).length;
  const kept = table.cells
    .filter((cell) => cell.row < head || !partners.includes(cell.column))
    .map((cell) => ({ ...cell, column: moved(cell.column) }));
  const who = grid.rows.slice(head).flatMap((row, i) =>
    [LEADS, HELPS].map((part, place): Cell => {
      const heads = partners.flatMap((c) => grid.rows[head]?.places[c]?.cell ?? []);
      const named = heads.filter((_, n) => part.test(row.places[partners[n] ?? 0]?.text ?? ''));
      const like = { row: row.index, column: at + place, rowSpan: 1, columnSpan: 1 };
      const name = place === 0 ? 'Lead' : 'Supported by';
      const own = heads[0]?.paragraphs.slice(0, 1).map((p) => ({ ...p, text: name })) ?? [];
      const paragraphs = i === 0 ? own : named.flatMap((cell) => cell.paragraphs);
      return { ...like, paragraphs, tables: [], colour: null, date: null };
    }),
  );
  const cells = [...kept, ...who].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, columnCount: table.columnCount + 2 - partners.length, cells };
}

/** The outline with the partners of every such table gathered. */
export const whoDoesWhat = (items: readonly OutlineItem[]): OutlineItem[] =>
  items.map((item) => (item.kind === 'table' ? { ...item, table: gathered(item.table) } : item));
