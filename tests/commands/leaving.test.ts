/** Somebody with an account whom no plan names: they are found by their account, and it is closed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { beginHandover } from '../../src/commands/handover/begin-handover.ts';
import { finishHandover } from '../../src/commands/handover/finish-handover.ts';
import { offerRecord } from '../../src/commands/handover/offer-record.ts';
import { settleRecord } from '../../src/commands/handover/settle-record.ts';
import { askQuestion } from '../../src/commands/question/ask-question.ts';
import type { QuestionId } from '../../src/domain/ids.ts';
import { newId } from '../../src/services/new-id.ts';
import { write } from '../../src/store/connection.ts';
import { findQuestion } from '../../src/store/partnership/questions.ts';
import { findPerson, insertGrant } from '../../src/store/person/grants.ts';
import { ensurePerson } from '../../src/store/person/people.ts';
import { listPlans } from '../../src/store/plan/plans.ts';
import { viewLeaving } from '../../src/views/handover/handover-page.ts';
import { type Made, makeDatabase, makePlan, TODAY } from '../make.ts';
import { kept } from '../outcomes.ts';
import { code, entryNamed, looking } from './groups-made.ts';

let made: Made;
beforeAll(async () => {
  made = await makeDatabase();
});
afterAll(() => made.close());

it('ends their roles and keeps their name', async () => {
  const id = newId<'person'>();
  await write(made.database, made.scope('fill'), async (transaction) => {
    await ensurePerson(transaction, { id, name: 'Ida Reed', kind: 'person' });
    const given = { personId: id, role: 'reader', scope: { of: 'partnership' } } as const;
    await insertGrant(transaction, { id: newId<'roleGrant'>(), ...given, from: TODAY, givenBy: null });
  });
  const before = kept(await viewLeaving(made.context, id));
  expect(before).toMatchObject({ handover: null, from: { name: 'Ida Reed' }, lines: [], hasAccount: true });
  const handoverId = kept(await beginHandover(made.context, { id: id as never }));
  kept(await finishHandover(made.context, { handoverId }));
  expect(await looking(made, (transaction) => findPerson(transaction, { id, day: TODAY }))).toBeNull();
  const after = kept(await viewLeaving(made.context, id));
  expect(after).toMatchObject({ handover: { state: 'done' }, from: { name: 'Ida Reed' }, hasAccount: false });
});

it('asks whether somebody of the same name is the same person', async () => {
  const id = newId<'person'>();
  await write(made.database, made.scope('fill'), (transaction) =>
    ensurePerson(transaction, { id, name: 'Pam Dean', kind: 'person' }),
  );
  const book = await makePlan(made, { actions: 2 });
  const leads = [{ name: 'Pam Dean', kind: 'person', role: 'accountable' } as const];
  kept(
    await createAction(made.context, { planId: book.plan.id, headingId: null, text: 'Ring round', leads }),
  );
  const entry = await entryNamed(made, 'Pam Dean');
  const byName = kept(await viewLeaving(made.context, entry.id));
  expect(byName).toMatchObject({ hasAccount: false, sameName: id, lines: [{ label: 'Ring round' }] });
  const byAccount = kept(await viewLeaving(made.context, id));
  expect(byAccount).toMatchObject({ hasAccount: true, asked: id, lines: [{ label: 'Ring round' }] });
  kept(await beginHandover(made.context, { id: id as never }));
  expect(kept(await viewLeaving(made.context, entry.id))).toMatchObject({ hasAccount: true, sameName: null });
});

it('passes on the questions that wait for their answer, or asks them of nobody', async () => {
  const entry = await entryNamed(made, 'Pam Dean');
  const [plan] = await looking(made, listPlans);
  const ask = async (text: string) =>
    kept(await askQuestion(made.context, { planId: plan?.plan.id ?? '', text, askedOf: entry.id }));
  const [one, other] = [await ask('Who pays for the hall?'), await ask('When does it open?')];
  const page = kept(await viewLeaving(made.context, entry.id));
  const questions = page.lines.filter((line) => line.kind === 'question').map((line) => line.label);
  expect(questions.sort()).toEqual(['When does it open?', 'Who pays for the hall?']);
  const about = (recordId: string) => ({
    handoverId: page.handover?.id ?? '',
    kind: 'question' as const,
    recordId,
  });
  kept(await offerRecord(made.context, { ...about(one), to: 'Carers Together' }));
  kept(await settleRecord(made.context, { ...about(other), way: 'givenUp' }));
  const askedOf = (id: QuestionId) =>
    looking(made, async (transaction) => (await findQuestion(transaction, id))?.askedOf);
  expect(await askedOf(one)).toBe((await entryNamed(made, 'Carers Together')).id);
  expect(await askedOf(other)).toBeNull();
});

it('is for people and groups alone', async () => {
  expect(code(await viewLeaving(made.context, newId<'party'>()))).toBe('notFound');
  expect(code(await beginHandover(made.context, { id: newId<'party'>() }))).toBe('notFound');
});
