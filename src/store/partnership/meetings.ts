/** Where the meetings of plans are kept, with who came and what was decided. */
import { type Selectable, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { ActionId, MeetingId, PartyId, PlanId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/review/meeting.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row, type Saved, type Seen, updateRow } from '../rows.ts';
import type { MeetingTable } from '../tables-of/meeting.ts';

export type NewMeeting = Omit<Meeting, 'version'>;
export type MeetingChanges = Partial<Omit<NewMeeting, 'id' | 'planId'>>;

const toMeeting = (row: Selectable<MeetingTable>): Meeting => ({
  id: row.id as MeetingId,
  planId: row.plan_id as PlanId,
  groupId: row.group_id as PartyId | null,
  title: row.title,
  on: row.on_day as Day,
  starts: row.starts,
  ends: row.ends,
  place: row.place,
  papersDue: row.papers_due as Day | null,
  cancelled: row.cancelled,
  attendance: row.attendance,
  decisions: row.decisions,
  version: row.version,
});

function toRow({ planId, groupId, on, papersDue, ...same }: Partial<NewMeeting>): Row<'meeting'> {
  return {
    ...same,
    ...(planId !== undefined && { plan_id: planId }),
    ...(groupId !== undefined && { group_id: groupId }),
    ...(on !== undefined && { on_day: on }),
    ...(papersDue !== undefined && { papers_due: papersDue }),
  };
}

/** By day, the first first. */
export async function listMeetings(transaction: Transaction, planId: PlanId): Promise<Meeting[]> {
  const rows = await transaction
    .selectFrom('meeting')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('on_day')
    .orderBy('id')
    .execute();
  return rows.map(toMeeting);
}

export async function findMeeting(transaction: Transaction, id: MeetingId): Promise<Meeting | null> {
  const row = await transaction.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toMeeting(row) : null;
}

export type DecidedMeeting = { meeting: Meeting; slug: string };

/** The meetings that decided something about an action, the newest first, with the plans that they are of. */
export async function listMeetingsAbout(
  transaction: Transaction,
  actionId: ActionId,
): Promise<DecidedMeeting[]> {
  const about = JSON.stringify([{ actionIds: [actionId] }]);
  const rows = await transaction
    .selectFrom('meeting')
    .innerJoin('plan', 'plan.id', 'meeting.plan_id')
    .selectAll('meeting')
    .select('plan.slug as slug')
    .where(sql<boolean>`meeting.decisions @> ${about}::jsonb`)
    .orderBy('on_day', 'desc')
    .execute();
  return rows.map(({ slug, ...row }) => ({ meeting: toMeeting(row), slug }));
}

export type GroupMeeting = {
  id: MeetingId;
  title: string;
  on: Day;
  groupId: PartyId;
  plan: { slug: string; title: string };
};

/** Those of the groups that take place, in plans that are not put away. */
export async function listMeetingsOf(
  transaction: Transaction,
  groupIds: readonly PartyId[],
): Promise<GroupMeeting[]> {
  if (groupIds.length === 0) return [];
  const rows = await transaction
    .selectFrom('meeting')
    .innerJoin('plan', 'plan.id', 'meeting.plan_id')
    .select(['meeting.id', 'meeting.title', 'on_day', 'group_id', 'plan.slug', 'plan.title as plan_title'])
    .where('group_id', 'in', [...groupIds])
    .where('cancelled', 'is', null)
    .where('plan.state', '<>', 'archived')
    .orderBy('on_day')
    .orderBy('meeting.id')
    .execute();
  return rows.map(({ id, title, on_day, group_id, slug, plan_title }) => ({
    ...{ id: id as MeetingId, title, on: on_day as Day, groupId: group_id as PartyId },
    plan: { slug, title: plan_title },
  }));
}

export async function insertMeeting(transaction: Transaction, meeting: NewMeeting): Promise<void> {
  await insertRows(transaction, 'meeting', [toRow(meeting)]);
}

export async function updateMeeting(
  transaction: Transaction,
  seen: Seen,
  changes: MeetingChanges,
): Promise<Saved> {
  return updateRow(transaction, 'meeting', { seen, row: toRow(changes) });
}
