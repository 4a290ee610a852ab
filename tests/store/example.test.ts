/** The example partnership of a first start: every page has something true to show. How long it takes: `npm run bench`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMPLE_FACTS } from '../../src/commands/example/example-facts.ts';
import { DROPPED, LIVING_WELL_ANSWERS, LIVING_WELL_LIFE } from '../../src/commands/example/example-life.ts';
import { seedExample } from '../../src/commands/example/seed-example.ts';
import { entriesOf, FACT_KINDS } from '../../src/domain/facts/fact-lists.ts';
import type { ActionId, ImportId } from '../../src/domain/ids.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { questionState } from '../../src/domain/question/question.ts';
import { read, type Transaction } from '../../src/store/connection.ts';
import { listKeptAnswers } from '../../src/store/import/import-answers.ts';
import { listImports, readImportReading } from '../../src/store/import/imports.ts';
import { listComments, listProposals } from '../../src/store/import/proposals.ts';
import { readDirectory } from '../../src/store/partnership/directory.ts';
import { listQuestions } from '../../src/store/partnership/questions.ts';
import { listRemarks } from '../../src/store/partnership/remarks.ts';
import { findDrop, listLinksOf } from '../../src/store/plan/action-links.ts';
import { listJoinedInto } from '../../src/store/plan/action-moves.ts';
import { readPlanBook } from '../../src/store/plan/plan-books.ts';
import { listPlans } from '../../src/store/plan/plans.ts';
import { readSame } from '../../src/views/directory/same-page.ts';
import { type Made, makeDatabase, TODAY } from '../make.ts';

let made: Made;
let living: PlanBook;

beforeAll(async () => {
  made = await makeDatabase();
  await seedExample(made.context);
  const book = await look((transaction) => readPlanBook(transaction, 'living-well-together'));
  if (!book) throw new Error('The first plan of the example is not there.');
  living = book;
});
afterAll(() => made.close());

const look = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  read(made.database, made.scope('look'), work);

it('has two live plans read from documents', async () => {
  const plans = await look((transaction) => listPlans(transaction));
  expect(plans.map(({ plan }) => plan.slug)).toEqual(['living-well-together', 'warm-welcome']);
  for (const { plan, actions } of plans) {
    const reading = await look((transaction) => readImportReading(transaction, plan.importId as ImportId));
    expect(actions).toBeGreaterThan(20);
    // One was split in two, one carried forward, and two were joined.
    const since = plan.slug === 'living-well-together' ? 1 : 0;
    expect(actions).toBe((reading?.actions.length ?? 0) + since);
  }
  expect(plans.every(({ plan }) => plan.importId !== null && plan.purpose !== '')).toBe(true);
});

it('found every action that its life tells of', () => {
  const begins = [...LIVING_WELL_LIFE.map((told) => told.action), DROPPED.action];
  const found = begins.map(
    (words) => living.actions.filter((action) => action.text.startsWith(words)).length,
  );
  expect(Object.fromEntries(begins.map((words, i) => [words, found[i]]))).toEqual(
    Object.fromEntries(begins.map((words) => [words, 1])),
  );
});

it('knows more of three actions than their words', () => {
  const of = (words: string) => living.actions.find((action) => action.text.startsWith(words));
  const kept = EXAMPLE_FACTS.map(({ action, facts }) => {
    const own = of(action);
    const lists = own ? FACT_KINDS.reduce((sum, kind) => sum + entriesOf(own, kind).length, 0) : 0;
    return [action, lists >= facts(TODAY).length, own?.facts.types] as const;
  });
  expect(kept).toEqual(EXAMPLE_FACTS.map(({ action, labels }) => [action, true, labels.types]));
});

it('says how some stand, and that one was dropped with a reason', () => {
  const said = living.actions.filter((action) => action.status.note !== null);
  expect(said.length).toBeGreaterThan(12);
  const dropped = living.actions.find((action) => action.status.lifecycle === 'dropped');
  expect(dropped?.status.note).toBe(DROPPED.reason);
  expect(dropped?.status.on).toBe('2026-01-16');
});

it('answered some doubts and left others open', async () => {
  const imports = await look((transaction) => listImports(transaction));
  const first = imports.find((one) => one.fileName === 'living-well-together.docx');
  const answers = await look((transaction) => listKeptAnswers(transaction, first!.id));
  const doubts = answers.filter(({ question }) => question.startsWith('doubt:'));
  expect(doubts).toHaveLength(LIVING_WELL_ANSWERS.length);
  expect(living.actions.flatMap((action) => action.doubts).length).toBeGreaterThan(3);
});

it('leaves one document half-checked', async () => {
  const waiting = await look((transaction) => listImports(transaction, ['ready']));
  expect(waiting.map((one) => one.fileName)).toEqual(['carers-first-draft.csv']);
  const [reading, answers] = await look(
    async (transaction) =>
      [
        await readImportReading(transaction, waiting[0]!.id),
        await listKeptAnswers(transaction, waiting[0]!.id),
      ] as const,
  );
  expect(reading?.actions.flatMap((action) => action.doubts).length).toBeGreaterThan(answers.length);
  expect(answers).toHaveLength(1);
});

it('has a directory with names merged, a body that followed another, and questions still open', async () => {
  const { entries, aliases, successions } = await look(readDirectory);
  const byName = (name: string) => entries.find((entry) => entry.name === name);
  const council = byName('Calder Vale Council');
  expect(byName('CVC')?.mergedInto).toBe(council?.id);
  expect(council?.sector).toBe('council');
  expect(aliases.map((alias) => alias.name)).toContain('the Trust');
  expect(successions).toMatchObject([{ fromId: byName('CVPT')?.id, toId: byName('CVMHT')?.id }]);
  const { questions, merges } = await look(readSame);
  expect(questions.map(({ members }) => members.map(({ entry }) => entry.name))).toContainEqual([
    'Joe Farrow',
    'Joe Farow',
  ]);
  expect(merges).toHaveLength(1);
});

it('has an action of every kind of deed: split, joined, carried forward, dropped, inside another, linked', async () => {
  const find = (words: string) => living.actions.find(({ text }) => text.startsWith(words));
  const links = await look((transaction) =>
    listLinksOf(
      transaction,
      living.actions.map(({ id }) => id),
    ),
  );
  const kinds = new Set(links.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    'carriedForwardFrom',
    'contributesTo',
    'dependsOn',
    'followsFrom',
    'splitFrom',
  ]);
  expect(find('Check that it is being used')?.parentId).toBe(find('Put it in all contracts')?.id);
  expect(living.actions.filter(({ status }) => status.lifecycle === 'transferred')).toHaveLength(1);
  const drop = await look((transaction) => findDrop(transaction, find(DROPPED.action)?.id as ActionId));
  expect(drop).toMatchObject({ cause: 'partnerWithdrew', decidedBy: DROPPED.decidedBy });
  const joined = find('Guarantee an interview');
  expect(await look((transaction) => listJoinedInto(transaction, joined?.id as ActionId))).toHaveLength(1);
});

it('has an edited copy waiting, with what it changes and a comment', async () => {
  const { id } = living.plan;
  const open = await look((transaction) => listProposals(transaction, id, ['open']));
  expect(open.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
    'changed text',
    'changed timescale',
    'added whole',
    'gone whole',
  ]);
  expect(await look((transaction) => listComments(transaction, id))).toHaveLength(1);
});

it('has a question that is overdue, one that waits and one that is answered, and two comments', async () => {
  const questions = await look((transaction) => listQuestions(transaction, living.plan.id));
  const states = questions.map((one) => questionState(one, TODAY));
  expect(states.sort()).toEqual(['answered', 'open', 'overdue']);
  expect(questions.filter(({ actionId }) => actionId !== null)).toHaveLength(2);
  const remarks = await look((transaction) => listRemarks(transaction, living.plan.id));
  expect(remarks.map(({ answer }) => answer?.verdict ?? null)).toEqual(['partly', null]);
});
