/** A meeting and a review made straight in the store: invented, the same every time. */
import type { Day } from '../src/domain/day.ts';
import type { PlanBook } from '../src/domain/plan/plan.ts';
import type { Meeting } from '../src/domain/review/meeting.ts';
import { newId } from '../src/services/new-id.ts';
import type { Transaction } from '../src/store/connection.ts';
import { insertMeeting } from '../src/store/partnership/meetings.ts';
import { insertPlanReview } from '../src/store/partnership/plan-reviews.ts';
import { partiesOf } from './make-directory.ts';

export const EMPTY_MEETING: Omit<Meeting, 'id' | 'planId' | 'title' | 'on' | 'version'> = {
  ...{ groupId: null, starts: null, ends: null, place: null, papersDue: null, cancelled: null },
  ...{ attendance: [], decisions: [] },
};

export async function fillMeetings(transaction: Transaction, { plan, actions }: PlanBook): Promise<void> {
  const [partyId] = partiesOf({ actions } as PlanBook);
  const [action] = actions;
  if (!partyId || !action) throw new Error('The plan names nobody.');
  await insertMeeting(transaction, {
    ...{ ...EMPTY_MEETING, id: newId<'meeting'>(), planId: plan.id, groupId: partyId },
    ...{
      title: 'Spring meeting',
      on: '2026-04-16' as Day,
      starts: '14:00',
      ends: '16:00',
      place: 'Town hall',
    },
    papersDue: '2026-04-09' as Day,
    attendance: [{ partyId, name: 'Three Rivers', people: 2 }],
    decisions: [{ id: newId<'decision'>(), text: 'The hall opens in May.', actionIds: [action.id] }],
  });
  const due = '2026-01-15' as Day;
  await insertPlanReview(transaction, {
    ...{ id: newId<'planReview'>(), planId: plan.id, title: 'Yearly review', first: due, every: 'year' },
    ...{ held: [{ due, on: due, note: 'The plan goes on.' }], ended: null },
  });
}
