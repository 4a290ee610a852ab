/** Where invitations and first links are kept: the hash of each secret, until when it opens, and that it was used. */
import type { PartnershipId, PersonId } from '../../domain/ids.ts';
import type { SignInStore } from './open.ts';

export type Invitation = {
  id: string;
  partnershipId: PartnershipId;
  personId: PersonId;
  email: string;
  name: string;
};

const INVITATION = 'id, partnership_id as "partnershipId", person_id as "personId", email, name';
const OPEN = 'accepted_at is null and withdrawn_at is null and expires_at > now()';

/** @param secretHash of the secret that was mailed; an earlier invitation of the same person is withdrawn */
export async function insertInvitation(
  store: SignInStore,
  invitation: Invitation,
  kept: { secretHash: string; expiresAt: Date },
): Promise<void> {
  const { id, partnershipId, personId, email, name } = invitation;
  await withdrawInvitations(store, { partnershipId, personId });
  await store.pool.query(
    `insert into invitation (id, partnership_id, person_id, email, name, secret_hash, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, partnershipId, personId, email.toLowerCase(), name, kept.secretHash, kept.expiresAt],
  );
}

export async function findInvitation(store: SignInStore, secretHash: string): Promise<Invitation | null> {
  const { rows } = await store.pool.query<Invitation>(
    `select ${INVITATION} from invitation where secret_hash = $1 and ${OPEN}`,
    [secretHash],
  );
  return rows[0] ?? null;
}

/** Those that stand open for an address, in every partnership. */
export async function listInvitationsFor(store: SignInStore, email: string): Promise<Invitation[]> {
  const { rows } = await store.pool.query<Invitation>(
    `select ${INVITATION} from invitation where email = $1 and ${OPEN} order by created_at`,
    [email.toLowerCase()],
  );
  return rows;
}

/** One that was sent to a person and not taken up; `until` may be past. */
export type SentInvitation = { personId: PersonId; email: string; sentAt: Date; until: Date };

/** The newest of each person of a partnership, where it was neither accepted nor taken back. */
export async function listSentInvitations(
  store: SignInStore,
  partnershipId: PartnershipId,
): Promise<SentInvitation[]> {
  const { rows } = await store.pool.query<SentInvitation>(
    `select person_id as "personId", email, created_at as "sentAt", expires_at as until
      from (select distinct on (person_id) * from invitation where partnership_id = $1
        order by person_id, created_at desc) as newest
      where accepted_at is null and withdrawn_at is null order by expires_at, person_id`,
    [partnershipId],
  );
  return rows;
}

/** All that were sent to a person and are still known, the newest first. */
export async function listInvitationsTo(
  store: SignInStore,
  { partnershipId, personId }: { partnershipId: PartnershipId; personId: PersonId },
): Promise<Pick<SentInvitation, 'email' | 'sentAt'>[]> {
  const { rows } = await store.pool.query<Pick<SentInvitation, 'email' | 'sentAt'>>(
    `select email, created_at as "sentAt" from invitation
      where partnership_id = $1 and person_id = $2 order by created_at desc`,
    [partnershipId, personId],
  );
  return rows;
}

/** Takes the invitation up: true for the first who asks, false for everybody after. */
export async function takeInvitation(store: SignInStore, id: string): Promise<boolean> {
  const taken = await store.pool.query(
    `update invitation set accepted_at = now() where id = $1 and ${OPEN}`,
    [id],
  );
  return taken.rowCount === 1;
}

/** Takes out all that were ever sent to a person, with the address they went to. */
export async function forgetInvitations(
  store: SignInStore,
  { partnershipId, personId }: { partnershipId: PartnershipId; personId: PersonId },
): Promise<void> {
  await store.pool.query('delete from invitation where partnership_id = $1 and person_id = $2', [
    partnershipId,
    personId,
  ]);
}

/** Takes out those that have been over for a year. */
export async function sweepInvitations(store: SignInStore): Promise<void> {
  await store.pool.query(`delete from invitation
    where coalesce(accepted_at, withdrawn_at, expires_at) < now() - interval '12 months'`);
}

/** Closes what was not taken up, also what has run out. */
export async function withdrawInvitations(
  store: SignInStore,
  of: { partnershipId: PartnershipId; personId: PersonId },
): Promise<void> {
  await store.pool.query(
    `update invitation set withdrawn_at = now() where partnership_id = $1 and person_id = $2
      and accepted_at is null and withdrawn_at is null`,
    [of.partnershipId, of.personId],
  );
}

/** Puts a new first link in the place of every earlier one of the partnership. */
export async function replaceFirstLink(
  store: SignInStore,
  link: { partnershipId: PartnershipId; secretHash: string; expiresAt: Date },
): Promise<void> {
  await store.pool.query('delete from first_link where partnership_id = $1 and used_at is null', [
    link.partnershipId,
  ]);
  await store.pool.query(
    'insert into first_link (secret_hash, partnership_id, expires_at) values ($1, $2, $3)',
    [link.secretHash, link.partnershipId, link.expiresAt],
  );
}

const LINK_OPEN = 'used_at is null and expires_at > now()';

/** The partnership whose first link it is; null where it does not open. */
export async function findFirstLink(store: SignInStore, secretHash: string): Promise<PartnershipId | null> {
  const { rows } = await store.pool.query<{ id: PartnershipId }>(
    `select partnership_id as id from first_link where secret_hash = $1 and ${LINK_OPEN}`,
    [secretHash],
  );
  return rows[0]?.id ?? null;
}

/** True for the first who asks, false for everybody after. */
export async function takeFirstLink(store: SignInStore, secretHash: string): Promise<boolean> {
  const taken = await store.pool.query(
    `update first_link set used_at = now() where secret_hash = $1 and ${LINK_OPEN}`,
    [secretHash],
  );
  return taken.rowCount === 1;
}
