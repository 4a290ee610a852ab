/** Where the links for people without an account are kept. */
import { type Selectable, sql } from 'kysely';
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import { NOBODY } from '../../domain/access/visitor.ts';
import type { Day } from '../../domain/day.ts';
import type { ActionId, DoorLinkId, PartnershipId, PartyId, PersonId, PlanId } from '../../domain/ids.ts';
import type { DoorLink } from '../../domain/link/door-link.ts';
import { type Database, read, type Transaction } from '../connection.ts';
import type { DoorLinkTable } from '../tables-of/door-link.ts';

type Row = Selectable<DoorLinkTable> & { person_name: string; giver_name: string };

/** The row's own checks say which of its ids are there for which purpose. */
function subjectOf(row: Row) {
  const planId = row.plan_id as PlanId;
  const actionId = row.action_id as ActionId;
  const subjectId = row.subject_id as string;
  switch (row.purpose) {
    case 'updateAction':
      return { purpose: row.purpose, planId, actionId };
    case 'answerQuestion':
      return { purpose: row.purpose, planId, actionId: row.action_id as ActionId | null, subjectId };
    case 'commentDraft':
      return { purpose: row.purpose, planId };
    case 'acceptHandover':
      return { purpose: row.purpose, partyId: row.party_id as PartyId, subjectId };
  }
}

const toLink = (row: Row): DoorLink => ({
  id: row.id as DoorLinkId,
  partnershipId: row.partnership_id as PartnershipId,
  personId: row.person_id as PersonId,
  personName: row.person_name,
  givenBy: row.given_by as PersonId,
  givenByName: row.giver_name,
  from: row.from_day as Day,
  until: row.until_day as Day,
  usedOn: row.used_on as Day | null,
  withdrawnOn: row.withdrawn_on as Day | null,
  signed: row.signed,
  ...subjectOf(row),
});

const links = (transaction: Transaction) =>
  transaction
    .selectFrom('door_link')
    .innerJoin('person', 'person.id', 'door_link.person_id')
    .innerJoin('person as giver', 'giver.id', 'door_link.given_by')
    .selectAll('door_link')
    .select(['person.name as person_name', 'giver.name as giver_name']);

/** The link whose address holds the secret, open or not. Whoever asks is nobody yet, so Weft asks for itself. */
export async function findDoorLinkAt(
  database: Database,
  { partnershipId, secretHash }: { partnershipId: PartnershipId; secretHash: string },
): Promise<DoorLink | null> {
  const permit = onItsOwn({ partnershipId, personId: NOBODY }, 'openLink');
  const row = await read(database, permit, (transaction) =>
    links(transaction).where('secret_hash', '=', secretHash).executeTakeFirst(),
  );
  return row ? toLink(row) : null;
}

/** As above; it is this transaction's until it ends, so that of two who use it at once the second waits. */
export async function holdDoorLink(transaction: Transaction, id: DoorLinkId): Promise<DoorLink | null> {
  await sql`select 1 from door_link where id = ${id} for update`.execute(transaction);
  const row = await links(transaction).where('door_link.id', '=', id).executeTakeFirst();
  return row ? toLink(row) : null;
}

/** The links of a plan, the newest first. */
export async function listDoorLinks(transaction: Transaction, planId: PlanId): Promise<DoorLink[]> {
  const rows = await links(transaction)
    .where('door_link.plan_id', '=', planId)
    .orderBy('door_link.from_day', 'desc')
    .orderBy('door_link.id', 'desc')
    .execute();
  return rows.map(toLink);
}

/** The links for one question, or one record of a handover, the newest first. */
export async function listDoorLinksFor(transaction: Transaction, subjectId: string): Promise<DoorLink[]> {
  const rows = await links(transaction)
    .where('door_link.subject_id', '=', subjectId)
    .orderBy('door_link.from_day', 'desc')
    .orderBy('door_link.id', 'desc')
    .execute();
  return rows.map(toLink);
}

export type NewDoorLink = {
  id: DoorLinkId;
  personId: PersonId;
  givenBy: PersonId;
  from: Day;
  until: Day;
  secretHash: string;
  purpose: DoorLink['purpose'];
  planId?: PlanId;
  actionId?: ActionId;
  partyId?: PartyId;
  subjectId?: string;
};

export async function insertDoorLink(transaction: Transaction, link: NewDoorLink): Promise<void> {
  await transaction
    .insertInto('door_link')
    .values({
      id: link.id,
      purpose: link.purpose,
      plan_id: link.planId ?? null,
      action_id: link.actionId ?? null,
      party_id: link.partyId ?? null,
      subject_id: link.subjectId ?? null,
      person_id: link.personId,
      given_by: link.givenBy,
      secret_hash: link.secretHash,
      from_day: link.from,
      until_day: link.until,
      used_on: null,
      withdrawn_on: null,
    })
    .execute();
}

/** Closes it, as used or as withdrawn; false where it was closed already. */
export async function closeDoorLink(
  transaction: Transaction,
  id: DoorLinkId,
  how: { used_on: Day } | { withdrawn_on: Day },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('door_link')
    .set({ ...how, version: sql`version + 1` })
    .where('id', '=', id)
    .where('used_on', 'is', null)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
