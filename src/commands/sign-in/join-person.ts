/** Ties an account to a person of a partnership, on both sides of the fence. */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { NewAccount } from '../../services/sign-in/open.ts';
import { write } from '../../store/connection.ts';
import { setAccountOfPerson } from '../../store/person/person-accounts.ts';
import {
  addPlace,
  findAccount,
  findAccountAt,
  findAccountByEmail,
  listPlaces,
  type Place,
  removePlace,
} from '../../store/sign-in/accounts.ts';
import { tellOwner } from './mail-account.ts';
import type { SignInParts } from './parts.ts';

/** Told while it still belongs to the partnership, whose outbox the mail goes out from. */
async function tellFormer(parts: SignInParts, place: Place): Promise<void> {
  const former = await findAccountAt(parts.store, place);
  const owner = former === null ? null : await findAccount(parts.store, former);
  if (owner) await tellOwner(parts, owner, 'otherAccount');
}

/** A person's former account is untied, and its owner told. False where the account is somebody of that partnership already. */
export async function linkAccount(parts: SignInParts, accountId: string, place: Place): Promise<boolean> {
  if (!(await addPlace(parts.store, accountId, place))) {
    const own = await listPlaces(parts.store, accountId);
    if (own.some(({ partnershipId }) => partnershipId === place.partnershipId)) return false;
    await tellFormer(parts, place);
    await removePlace(parts.store, place);
    await addPlace(parts.store, accountId, place);
  }
  await write(parts.database, onItsOwn(place, 'linkAccount'), (transaction) =>
    setAccountOfPerson(transaction, place.personId, accountId),
  );
  return true;
}

/** For somebody who leaves: their account opens this partnership no more; elsewhere it stays what it was. */
export async function unlinkAccount(parts: SignInParts, place: Place): Promise<void> {
  await removePlace(parts.store, place);
  await write(parts.database, onItsOwn(place, 'unlinkAccount'), (transaction) =>
    setAccountOfPerson(transaction, place.personId, null),
  );
}

/** The account of an address that was just proved: the one that is there, or a new one. */
export async function accountFor(parts: SignInParts, wanted: NewAccount): Promise<string> {
  const known = await findAccountByEmail(parts.store, wanted.email);
  if (known) return known.id;
  const engine = await parts.engine();
  return engine.makeAccount(wanted);
}
