/**
 * A row whose action cell is a list and nothing else holds several actions. Lists in its other cells are paired by
 * their marks (`1.` with `1.`), or by place where both have as many; a cell with no list holds for all of them.
 */
import { oneLine, saysSomething } from '../../../domain/reading/wording.ts';
import type { TimescaleCell } from '../../../domain/timescale/timescale-context.ts';
import { holdsSeveral, looksLikeAction } from '../cells/action-text.ts';
import type { Draft, DraftLead } from '../cells/draft.ts';
import type { Column } from '../columns/columns.ts';
import { type Line, linesOf } from '../prose/line.ts';
import type { GridRow } from './grid.ts';

/** One draft for each item, or the draft itself where its cell holds one action. */
export function severalIn(draft: Draft, row: GridRow, columns: readonly Column[]): Draft[] {
  if (!holdsSeveral(draft.action) && !inStep(draft)) return [draft];
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
  const count = draft.action.length;
  return draft.action.map((item, at) => ({
    ...draft,
    action: [{ ...item, level: 0 }],
    fields: { ...draft.fields },
    time: {
      ...draft.time,
      whole: paired(draft.time.whole, lists.whole, { item, at, count }),
      start: paired(draft.time.start, lists.start, { item, at, count }),
      end: paired(draft.time.end, lists.end, { item, at, count }),
    },
    leads: draft.leads.map((cell) => pairedLead(cell, lists.lead, { item, at, count })),
    doubts: [
      ...draft.doubts,
      {
        field: 'action' as const,
        message: 'One cell lists several things to do. Each was taken as an action of its own.',
      },
    ],
  }));
}

type At = { item: Line; at: number; count: number };

/** As many paragraphs of actions as of leads and of dates: they go together line by line. */
function inStep(draft: Draft): boolean {
  const count = draft.action.length;
  if (count < 2 || !draft.action.every((line) => line.kind === 'none' && looksLikeAction(line, 1)))
    return false;
  const dates = (draft.time.whole?.raw ?? '').split('\n').filter(saysSomething);
  const leads = draft.leads.find((cell) => !cell.support)?.paragraphs.filter(saysSomething) ?? [];
  return dates.length === count && leads.length === count;
}

function itemFor(list: readonly Line[], item: Line, at: number): Line | null | undefined {
  if (!holdsSeveral(list) && !(list.length === 1 && list[0]?.mark !== '')) return undefined;
  const marked = item.kind === 'bullet' ? list[at] : list.find((line) => line.mark === item.mark);
  return marked ?? null;
}

function paired(
  cell: TimescaleCell | null,
  list: readonly Line[],
  { item, at, count }: At,
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

function pairedLead(cell: DraftLead, list: readonly Line[], { item, at, count }: At): DraftLead {
  const own = itemFor(list, item, at);
  if (own !== undefined) return { ...cell, paragraphs: own === null ? [] : [own.text] };
  const said = cell.paragraphs.filter(saysSomething);
  return said.length === count && item.kind === 'none' ? { ...cell, paragraphs: [said[at] ?? ''] } : cell;
}
