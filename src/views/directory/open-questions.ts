/** The questions about names that may be one: thought through once for as long as the directory says the same. */
import type { PartyId } from '../../domain/ids.ts';
import { type Directory, shownEntries, tiesMoved } from '../../domain/partnership/directory.ts';
import {
  proposeSameParties,
  type SameCluster,
  type SameKnown,
} from '../../domain/partnership/same-parties.ts';

type Known = Pick<SameKnown, 'apart' | 'explained'>;

/** As many as partnerships and reaches that look in turn. */
const MOST_KEPT = 3;
/** By all that they follow from, as one text. */
const kept = new Map<string, readonly SameCluster[]>();

/** `named`: how many actions name each party. */
export function openQuestions(
  directory: Directory,
  named: ReadonlyMap<PartyId, number>,
  known: Known,
): readonly SameCluster[] {
  const asked = JSON.stringify([directory, [...named].sort(), known]);
  const found = kept.get(asked) ?? askAll(tiesMoved(directory), named, known);
  kept.delete(asked);
  kept.set(asked, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

function askAll(directory: Directory, named: ReadonlyMap<PartyId, number>, known: Known): SameCluster[] {
  const entries = shownEntries(directory, named).map((entry) => ({
    ...entry,
    count: named.get(entry.id) ?? 0,
  }));
  return proposeSameParties(entries, { ...directory, ...known });
}
