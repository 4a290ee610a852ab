/**
 * Small tables that stand each under a heading of their own and say only who, when and how it stands: a row of
 * names and one row of values. The heading is the action, so each is a card laid on its side, and is turned.
 */
import { saysSomething } from '../../../domain/reading/wording.ts';
import type { Cell, Table } from '../../formats/block.ts';
import { meaningsOf } from '../columns/column-name.ts';
import { segmentsOf } from '../columns/header.ts';
import type { FoundTable } from '../tables/found-tables.ts';
import { type Grid, type GridRow, gridOf, isBlankRow } from '../tables/grid.ts';

/** The names and the one row of values of such a table; null where it is none. */
function boxIn(grid: Grid): { head: GridRow; body: GridRow } | null {
  const [segment, ...more] = segmentsOf(grid);
  const [head, body, ...rest] = grid.rows.filter((row) => !isBlankRow(row));
  if (!segment?.headings || more.length > 0 || !head || !body || rest.length > 0) return null;
  if (segment.headerRows[0] !== head.index) return null;
  const meant = segment.headings.filter(saysSomething).map((name) => meaningsOf(name)[0]);
  const acts = meant.some((m) => m === 'action' || m === 'task' || m === 'parent');
  const who = meant.includes('lead');
  const when = meant.some((m) => m === 'timescale' || m === 'start' || m === 'end');
  return who && when && !acts ? { head, body } : null;
}

/** The table with its names down the side. */
function turned(table: Table, { head, body }: { head: GridRow; body: GridRow }): Grid {
  const columns = head.places.map((_, i) => i).filter((i) => saysSomething(head.places[i]?.text ?? ''));
  const cells = columns.flatMap((from, row) =>
    [head, body].flatMap(({ places }, column): Cell[] => {
      const cell = places[from]?.cell;
      return cell ? [{ ...cell, row, column, rowSpan: 1, columnSpan: 1 }] : [];
    }),
  );
  return gridOf({ ...table, cells, rowCount: columns.length, columnCount: 2, headerRows: 0 });
}

const FEWEST = 2;

/** Turns such tables into cards, where the document has several, each under another heading, and no table of a plan. */
export function boxesAsCards(found: readonly FoundTable[]): FoundTable[] {
  const boxes = new Map(found.map((f) => [f, f.kind.kind === 'other' ? boxIn(f.grid) : null]));
  const those = found.filter((f) => boxes.get(f));
  const apart = new Set(those.map((f) => f.headings)).size === those.length;
  const none = found.every((f) => f.kind.kind !== 'plan');
  if (!none || !apart || those.length < FEWEST) return [...found];
  return found.map((f) => {
    const box = boxes.get(f);
    return box ? { ...f, grid: turned(f.item.table, box), kind: { kind: 'cards' } } : f;
  });
}
