/** Something in every table of the directory, made straight in the store: invented, the same every time. */
import type { Day } from '../src/domain/day.ts';
import type { PartyId } from '../src/domain/ids.ts';
import type { PlanBook } from '../src/domain/plan/plan.ts';
import { newId } from '../src/services/new-id.ts';
import type { Transaction } from '../src/store/connection.ts';
import {
  insertAlias,
  insertMembership,
  insertSuccession,
  putApart,
} from '../src/store/partnership/directory.ts';
import { insertMerge } from '../src/store/partnership/party-merges.ts';

/** The parties of a plan's leads, each once, in the order they are first named. */
export const partiesOf = (book: PlanBook): PartyId[] => [
  ...new Set(book.actions.flatMap((action) => action.leads.map((lead) => lead.partyId))),
];

/** Names only: no party is in truth merged, so that every other test meets the parties it knows. */
export async function fillDirectory(transaction: Transaction, book: PlanBook): Promise<void> {
  const [one, other] = partiesOf(book) as [PartyId, PartyId];
  const on = '2026-01-01' as Day;
  await insertAlias(transaction, {
    id: newId<'partyAlias'>(),
    partyId: one,
    name: 'The Rivers',
    kind: 'alias',
    seenIn: 'A letter of May',
    until: null,
  });
  const belongs = { memberId: one, bodyId: other, as: 'Observer', from: on, until: null };
  await insertMembership(transaction, { id: newId<'membership'>(), ...belongs });
  const became = { fromId: one, toId: other, way: 'handedTo', on } as const;
  await insertSuccession(transaction, { id: newId<'succession'>(), ...became });
  await putApart(transaction, one, other);
  const merge = { fromId: one, intoId: other, moved: [], alongIds: [], on };
  await insertMerge(transaction, { id: newId<'partyMerge'>(), ...merge });
}
