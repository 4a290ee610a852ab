/** The rows that stand elsewhere in a copy, as proposals: under which headings, and behind which neighbour. */
import type { ActionId } from '../ids.ts';
import type { ReadAction } from '../reading/plan-reading.ts';
import { type Comparing, headingAt } from './comparing.ts';
import { reordered } from './moves.ts';
import type { Proposal } from './proposal.ts';
import { withRenamed } from './renamed-headings.ts';
import { type Place, samePath } from './value.ts';

/** The new places of the pairs that were moved, by the pair's number. */
export function movedTo({ base, file, matched, renamed, copied }: Comparing): Map<number, Place> {
  const found = new Map<number, Place>();
  const stayed: { pair: number; place: number; after: ReadAction }[] = [];
  for (const [i, { before, after }] of matched.pairs.entries()) {
    const [was, is] = [base.reading.actions[before], file.actions[after]];
    if (!was || !is) continue;
    if (samePath(withRenamed(was.path, renamed), is.path)) stayed.push({ pair: i, place: before, after: is });
    else if (copied.base !== null || headingAt(copied.now, is.path) !== null)
      found.set(i, { path: is.path, behind: null });
  }
  for (const n of reordered(stayed)) {
    const row = stayed[n];
    const neighbour = stayed.slice(0, n).findLast((one) => row && samePath(one.after.path, row.after.path));
    if (!row) continue;
    const id = neighbour ? (base.actionIds[neighbour.place] ?? null) : null;
    found.set(row.pair, { path: row.after.path, behind: { id, text: neighbour?.after.text ?? '' } });
  }
  return found;
}

export function movedRow(
  { now, atCopy, base }: Comparing,
  { id, place }: { id: ActionId; place: Place },
): Proposal[] {
  const at = (rows: Map<ActionId, ReadAction>): Place => ({
    path: rows.get(id)?.path ?? [],
    behind: place.behind === null ? null : neighbourIn(rows, id),
  });
  const [was, is] = [at(base.book.actions.length > 0 ? atCopy : now), at(now)];
  const already = samePath(is.path, place.path) && (is.behind?.id ?? null) === (place.behind?.id ?? null);
  if (already) return [];
  return [
    {
      kind: 'moved',
      subject: { noun: 'action', id },
      field: 'place',
      base: { as: 'place', place: was },
      before: { as: 'place', place: is },
      after: { as: 'place', place },
      suggested: [],
    },
  ];
}

export function neighbourIn(rows: ReadonlyMap<ActionId, ReadAction>, id: ActionId): Place['behind'] {
  const all = [...rows];
  const at = all.findIndex(([key]) => key === id);
  const own = all[at]?.[1];
  const before = all.slice(0, Math.max(at, 0)).findLast(([, row]) => own && samePath(row.path, own.path));
  return { id: before?.[0] ?? null, text: before?.[1].text ?? '' };
}
