/** What the directory counts follows the plans at once, though it is read again only when one has changed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { editPlan } from '../../src/commands/plan/edit-plan.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import { read, type Transaction } from '../../src/store/connection.ts';
import { countNamed, listPartyLeads } from '../../src/store/plan/led-actions.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { kept } from '../outcomes.ts';

let made: Made;
let book: PlanBook;
beforeAll(async () => {
  made = await makeDatabase();
  book = await makePlan(made, { actions: 6 });
});
afterAll(() => made.close());

const reading = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  read(made.database, made.scope('look'), work);
const first = (): Action => book.actions[0] as Action;

it('gives what it gave before while nothing has changed', async () => {
  const before = await reading(listPartyLeads);
  expect(before.length).toBe(book.actions.flatMap(({ leads }) => leads).length);
  expect(before.filter(({ support }) => support).length).toBe(
    book.actions.flatMap(({ leads }) => leads).filter(({ support }) => support).length,
  );
  expect(await reading(listPartyLeads)).toBe(before);
});

it('sees a status, a lead that was taken out, and a plan that was put away', async () => {
  const { id, version } = first();
  const said = kept(
    await changeStatus(made.context, { actionId: id, version, lifecycle: 'complete', note: 'Done.' }),
  );
  const after = await reading(listPartyLeads);
  expect(after.some(({ action }) => action.status?.lifecycle === 'complete')).toBe(true);
  const named = await reading(countNamed);
  kept(await editAction(made.context, { actionId: id, version: said.version, leads: [] }));
  expect((await reading(listPartyLeads)).length).toBe(after.length - first().leads.length);
  const lead = first().leads[0];
  expect((await reading(countNamed)).get(lead?.partyId as never)).toBe(
    Number(named.get(lead?.partyId as never)) - 1,
  );
  kept(await editPlan(made.context, { planId: book.plan.id, version: 1, state: 'archived' }));
  expect(await reading(listPartyLeads)).toEqual([]);
  expect((await reading(countNamed)).size).toBe(0);
});
