/**
 * A row whose action cell is a list and nothing else holds several actions. Lists in its other cells are paired by
 * their marks (`1.` with `1.`), or by place where both have as many; a cell with no list holds for all of them.
 */
import { oneLine } from '../../domain/reading/wording.ts';
import type { TimescaleCell } from '../../domain/timescale/timescale-context.ts';
import { holdsSeveral } from './action-text.ts';
import type { Column } from './columns.ts';
import type { Draft, DraftLead } from './draft.ts';
import type { GridRow } from './grid.ts';
import { type Line, linesOf } from './line.ts';

/** One draft for each item, or the draft itself where its cell holds one action. */
export function severalIn(draft: Draft, row: GridRow, columns: readonly Column[]): Draft[] {
  if (!holdsSeveral(draft.action)) return [draft];
  const listed = (role: Column['role']): Line[] => {
    const column = columns.find((c) => c.role === role);
    return linesOf(row.places[column?.index ?? -1]?.cell?.paragraphs ?? []);
  };
  const lists = {
    whole: listed('timescale'),
    start: listed('start'),
    end: listed('end'),
    lead: listed('lead'),
  };
  return draft.action.map((item, at) => ({
    ...draft,
    action: [{ ...item, level: 0 }],
    fields: { ...draft.fields },
    time: {
      ...draft.time,
      whole: paired(draft.time.whole, lists.whole, item, at, draft.action.length),
      start: paired(draft.time.start, lists.start, item, at, draft.action.length),
      end: paired(draft.time.end, lists.end, item, at, draft.action.length),
    },
    leads: draft.leads.map((cell) => pairedLead(cell, lists.lead, item, at)),
    doubts: [
      ...draft.doubts,
      {
        field: 'action' as const,
        message: 'One cell lists several things to do. Each was taken as an action of its own.',
      },
    ],
  }));
}

function itemFor(list: readonly Line[], item: Line, at: number): Line | null | undefined {
  if (!holdsSeveral(list) && !(list.length === 1 && list[0]?.mark !== '')) return undefined;
  const marked = item.kind === 'bullet' ? list[at] : list.find((line) => line.mark === item.mark);
  return marked ?? null;
}

function paired(
  cell: TimescaleCell | null,
  list: readonly Line[],
  item: Line,
  at: number,
  count: number,
): TimescaleCell | null {
  if (!cell) return null;
  const own = itemFor(list, item, at);
  if (own !== undefined) return { raw: own === null ? '' : own.text };
  const lines = cell.raw
    .split('\n')
    .map(oneLine)
    .filter((text) => text !== '');
  return lines.length === count ? { raw: lines[at] ?? '' } : cell;
}

function pairedLead(cell: DraftLead, list: readonly Line[], item: Line, at: number): DraftLead {
  const own = itemFor(list, item, at);
  return own === undefined ? cell : { ...cell, paragraphs: own === null ? [] : [own.text] };
}
