/** The entry that a typed name means; one that nobody has heard of yet is added to the directory. */
import type { PartyId } from '../../domain/ids.ts';
import { type EntryKind, findByName, leadKindOf } from '../../domain/partnership/directory.ts';
import type { NewId } from '../../services/new-id.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { ensureParties } from '../../store/partnership/parties.ts';

export type NamedWish = { name: string; kind: EntryKind; newId: NewId };

export async function namedEntry(
  transaction: Transaction,
  { name, kind, newId }: NamedWish,
): Promise<PartyId> {
  const known = findByName(await readDirectory(transaction), name);
  if (known) return known.id;
  const id = newId<'party'>();
  const wanted = { id, name, kind: leadKindOf(kind), of: null, expansion: null };
  const [made] = await ensureParties(transaction, [wanted]);
  return made ?? id;
}
