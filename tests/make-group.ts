/** A row in every table of groups, made straight in the store: invented, the same every time. */
import type { PlanBook } from '../src/domain/plan/plan.ts';
import { newId } from '../src/services/new-id.ts';
import type { Transaction } from '../src/store/connection.ts';
import { insertRows } from '../src/store/rows.ts';
import { partiesOf } from './make-directory.ts';
import { PERSON } from './servers.ts';

export async function fillGroups(transaction: Transaction, book: PlanBook): Promise<void> {
  const [group = '', other = ''] = partiesOf(book);
  const [seat, handover] = [newId<'seat'>(), newId<'handover'>()];
  const from = { from_day: '2026-01-01', until_day: null };
  await insertRows(transaction, 'party_group', [{ id: group, kind: 'board', state: 'dissolving' }]);
  const place = { id: seat, group_id: group, interest: 'carer', name: 'Carers', for_id: other, position: 1 };
  await insertRows(transaction, 'seat', [{ ...place, ...from, chairs: false }]);
  const holding = { id: newId<'seatHolding'>(), seat_id: seat, holder_id: other };
  await insertRows(transaction, 'seat_holding', [{ ...holding, ...from }]);
  const subject = { subject_kind: 'plan', subject_id: book.plan.id };
  const stewardship = { id: newId<'stewardship'>(), ...subject, plan_id: book.plan.id, steward_id: group };
  await insertRows(transaction, 'stewardship', [{ ...stewardship, role: 'steward', ...from }]);
  const leaving = { id: handover, from_id: group, why: 'dissolving', begun_on: '2026-02-01' };
  await insertRows(transaction, 'handover', [leaving]);
  const item = { id: newId<'handoverItem'>(), handover_id: handover, ...subject, label: 'Living well' };
  const answer = { state: 'declined', to_id: other, on_day: '2026-02-02', answered_by: PERSON };
  await insertRows(transaction, 'handover_item', [{ ...item, ...answer }]);
}
