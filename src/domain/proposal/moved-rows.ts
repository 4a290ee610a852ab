/** The rows that stand elsewhere in a copy, as proposals: under which headings, and behind which neighbour. */
import type { ActionId } from '../ids.ts';
import type { ReadAction } from '../reading/plan-reading.ts';
import { type Comparing, headingAt } from './comparing.ts';
import { longestRising, reordered } from './moves.ts';
import type { Proposal } from './proposal.ts';
import { withRenamed } from './renamed-headings.ts';
import { type Place, samePath } from './value.ts';

/** Formats whose tables say a heading once, in a cell merged with the rows below; sheets say it in every row. */
const MERGING: readonly string[] = ['docx', 'doc', 'odt', 'rtf', 'html', 'pdf'];

/**
 * Rows, by their number in the copy, that lost their heading's cell: it stands in the first row of its heading, and
 * went with that row when it was taken out or put elsewhere. They kept their order among all rows, so they have not
 * moved; they only seem to have joined the rows above them.
 */
function leftBehind({ base, file, matched, renamed }: Comparing): Set<number> {
  const found = new Set<number>();
  if (!MERGING.includes(file.format)) return found;
  const placeOf = new Map(matched.pairs.map((pair) => [pair.before, pair.after]));
  const rising = longestRising(matched.pairs.map((pair) => pair.before));
  const kept = new Set(matched.pairs.filter((_, n) => rising.has(n)).map((pair) => pair.before));
  const pathAt = (i: number) => withRenamed(base.reading.actions[i]?.path ?? [], renamed);
  const inFile = (j: number) => file.actions[j]?.path ?? [];
  let first = 0;
  for (const i of base.reading.actions.keys()) {
    if (i === 0 || !samePath(pathAt(i), pathAt(i - 1))) first = i;
    const [own, head] = [placeOf.get(i), placeOf.get(first)];
    if (own === undefined || own === 0 || i === first) continue;
    const headStays = head !== undefined && kept.has(first) && samePath(inFile(head), pathAt(first));
    const joined = !samePath(inFile(own), pathAt(i)) && samePath(inFile(own), inFile(own - 1));
    if (!headStays && joined && kept.has(i)) found.add(own);
  }
  return found;
}

/** The new places of the pairs that were moved, by the pair's number. */
export function movedTo(comparing: Comparing): Map<number, Place> {
  const { base, file, matched, renamed, copied } = comparing;
  const left = leftBehind(comparing);
  const found = new Map<number, Place>();
  const stayed: { pair: number; place: number; after: ReadAction }[] = [];
  for (const [i, { before, after }] of matched.pairs.entries()) {
    const [was, is] = [base.reading.actions[before], file.actions[after]];
    if (!was || !is) continue;
    if (left.has(after)) continue;
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
