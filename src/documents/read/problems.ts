/** What the person who checks should know about the whole document. */
import { groupNames } from '../../domain/partnership/name-groups.ts';
import type { PartyKind, ReadAction, ReadProblem } from '../../domain/reading/plan-reading.ts';
import type { SourceDocument } from '../formats/block.ts';
import type { FoundTable } from './tables/found-tables.ts';
import type { PlaceTold } from './tables/place.ts';

export type Seen = {
  document: SourceDocument;
  actions: readonly ReadAction[];
  tables: readonly FoundTable[];
  told: PlaceTold | null;
};

/** Remarks of the format's reader, what was assumed, and names that look like one body, proposed and never merged. */
export function problemsOf(seen: Seen): ReadProblem[] {
  const remarks = seen.document.remarks.map(({ code, message, where }) => ({ code, message, where }));
  return [...remarks, ...noActions(seen), ...place(seen), ...shortRows(seen), ...sameNames(seen.actions)];
}

function noActions(seen: Seen): ReadProblem[] {
  if (seen.actions.length > 0) return [];
  const message = 'No actions were found in this document. All of its words are kept, to be placed by hand.';
  return [{ code: 'noActions', message, where: null }];
}

function place(seen: Seen): ReadProblem[] {
  if (!seen.told) return [];
  const message = `This document seems to come from ${seen.told.name}, so its dates, quarters and seasons were read as they are there.`;
  return [{ code: 'placeAssumed', message, where: null }];
}

function shortRows(seen: Seen): ReadProblem[] {
  return seen.tables.flatMap((found) => {
    const moved =
      found.kind.kind === 'plan' ? found.kind.segments.reduce((sum, s) => sum + (s.moved ?? 0), 0) : 0;
    if (moved === 0) return [];
    const rows = moved === 1 ? 'One row had' : `${moved} rows had`;
    const message = `${rows} fewer cells than the headings. Their cells were put under the columns they fit: please check them.`;
    return [{ code: 'shortRows', message, where: `table ${found.number + 1}` }];
  });
}

function sameNames(actions: readonly ReadAction[]): ReadProblem[] {
  const names = new Map<string, { name: string; kind: PartyKind; count: number }>();
  for (const lead of actions.flatMap((a) => a.leads)) {
    const held = names.get(lead.name);
    names.set(lead.name, { name: lead.name, kind: lead.kind, count: (held?.count ?? 0) + 1 });
  }
  return groupNames([...names.values()]).map((group) => {
    const quoted = group.names.map(({ name }) => `“${name}”`);
    const all = `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
    const reasons = [...new Set(group.names.flatMap(({ like }) => (like ? [like.reason] : [])))];
    return { code: 'sameName', message: `${all} may be one. ${reasons.join(' ')}`, where: null };
  });
}
