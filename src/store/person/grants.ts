/**
 * Who may do what: the grants of people, and whom a request belongs to. A grant holds from its first day on, and no
 * more from the day it is ended: what is taken back is gone at once.
 */
import { type Selectable, sql } from 'kysely';
import type { Grant, GrantScope, Person, Role } from '../../domain/access/person.ts';
import type { Day } from '../../domain/day.ts';
import type { PartyId, PersonId, PlanId, RoleGrantId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';
import type { RoleGrantTable } from '../tables-of/access.ts';

/** By a link one action is reached; that is no grant that is kept. */
export type KeptScope = Exclude<GrantScope, { of: 'action' }>;
export type KeptGrant = {
  id: RoleGrantId;
  personId: PersonId;
  role: Exclude<Role, 'public'>;
  scope: KeptScope;
  from: Day;
  until: Day | null;
  givenBy: PersonId | null;
  version: number;
};
export type NewGrant = Omit<KeptGrant, 'version' | 'until'>;

function scopeOf(row: Pick<RoleGrantTable, 'scope' | 'plan_id' | 'party_id'>): KeptScope {
  if (row.scope === 'plan') return { of: 'plan', id: row.plan_id as PlanId };
  if (row.scope === 'party') return { of: 'party', id: row.party_id as PartyId };
  return { of: 'partnership' };
}

const toGrant = (row: Selectable<RoleGrantTable>): KeptGrant => ({
  id: row.id as RoleGrantId,
  personId: row.person_id as PersonId,
  role: row.role,
  scope: scopeOf(row),
  from: row.from_day as Day,
  until: row.until_day as Day | null,
  givenBy: row.given_by as PersonId | null,
  version: row.version,
});

/** All, those that ended too, by the day they began. */
export async function listGrants(transaction: Transaction): Promise<KeptGrant[]> {
  const rows = await transaction
    .selectFrom('role_grant')
    .selectAll()
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  return rows.map(toGrant);
}

/** Gives it; false where the person has the same already. */
export async function insertGrant(transaction: Transaction, grant: NewGrant): Promise<boolean> {
  const { scope } = grant;
  const made = await transaction
    .insertInto('role_grant')
    .values({
      id: grant.id,
      person_id: grant.personId,
      role: grant.role,
      scope: scope.of,
      plan_id: scope.of === 'plan' ? scope.id : null,
      party_id: scope.of === 'party' ? scope.id : null,
      from_day: grant.from,
      until_day: null,
      given_by: grant.givenBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Ends grants that still go on, from that day on. Returns those that were ended. */
export async function endGrants(
  transaction: Transaction,
  which: { ids: readonly RoleGrantId[] } | { personId: PersonId },
  day: Day,
): Promise<KeptGrant[]> {
  const going = transaction
    .updateTable('role_grant')
    .set({ until_day: sql`greatest(from_day, ${day})`, version: sql`version + 1` })
    .where('until_day', 'is', null);
  const rows = await ('ids' in which
    ? going.where('id', 'in', [...which.ids])
    : going.where('person_id', '=', which.personId)
  )
    .returningAll()
    .execute();
  return rows.map(toGrant);
}

/** The plans that a party has a part in: it leads or supports an action, is the steward today, or meets about it. */
const PLANS_OF_PARTY = (party: string, day: Day) => sql<string[]>`array(
  select lead.plan_id from action_lead as lead join action on action.partnership_id = lead.partnership_id
      and action.id = lead.action_id and action.joined_into is null
    where lead.party_id in (select stands_for(fenced_partnership(), ${party}::uuid))
  union select meeting.plan_id from meeting where meeting.cancelled is null
    and meeting.group_id in (select stands_for(fenced_partnership(), ${party}::uuid))
  union select stewardship.plan_id from stewardship
    where stewardship.plan_id is not null and stewardship.from_day <= ${day}
      and coalesce(stewardship.until_day, 'infinity'::date) >= ${day}
      and stewardship.steward_id in (select stands_for(fenced_partnership(), ${party}::uuid)))`;

async function reached(transaction: Transaction, scope: KeptScope, day: Day): Promise<Grant['plans']> {
  if (scope.of === 'partnership') return 'all';
  if (scope.of === 'plan') return [scope.id];
  const { rows } = await sql<{ plans: string[] }>`select ${PLANS_OF_PARTY(scope.id, day)} as plans`.execute(
    transaction,
  );
  return (rows[0]?.plans ?? []) as PlanId[];
}

/** Everybody's grants stand for the party that a merged one became. */
async function standing(transaction: Transaction, scope: KeptScope): Promise<KeptScope> {
  if (scope.of !== 'party') return scope;
  const { rows } = await sql<{
    id: string;
  }>`select coalesce(merged_into, id) as id from party where id = ${scope.id}`.execute(transaction);
  return { of: 'party', id: (rows[0]?.id ?? scope.id) as PartyId };
}

/** The person as they come in today, with what their grants reach; null where there is none, or they have left. */
export async function findPerson(
  transaction: Transaction,
  { id, day }: { id: PersonId; day: Day },
): Promise<Omit<Person, 'partnershipId'> | null> {
  const [person, rows] = await Promise.all([
    transaction.selectFrom('person').select(['name', 'left_on']).where('id', '=', id).executeTakeFirst(),
    transaction
      .selectFrom('role_grant')
      .selectAll()
      .where('person_id', '=', id)
      .where('from_day', '<=', day)
      .where((e) => e.or([e('until_day', 'is', null), e('until_day', '>', day)]))
      .execute(),
  ]);
  if (!person || (person.left_on !== null && person.left_on <= day)) return null;
  const grants: Grant[] = [];
  for (const row of rows) {
    const scope = await standing(transaction, scopeOf(row));
    grants.push({ role: row.role, scope, plans: await reached(transaction, scope, day) });
  }
  return { id, name: person.name, grants };
}

/** What anybody may see without signing in: the plans that were published. */
export async function listPublishedPlans(transaction: Transaction, day: Day): Promise<PlanId[]> {
  const rows = await transaction.selectFrom('plan').select('id').where('published_on', '<=', day).execute();
  return rows.map((row) => row.id as PlanId);
}
