/** The way of a document into the partnership, by its commands alone: read, answered, adopted, undone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { adoptPlan } from '../../src/commands/import/adopt-plan.ts';
import { answerQuestions } from '../../src/commands/import/answer-question.ts';
import { discardImport, readImportAgain, takeUpImport } from '../../src/commands/import/discard-import.ts';
import { readingQueue } from '../../src/commands/import/read-import.ts';
import { startImport } from '../../src/commands/import/start-import.ts';
import { undoAdoption } from '../../src/commands/import/undo-adoption.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import type { ImportId, PlanId } from '../../src/domain/ids.ts';
import type { PlanReading } from '../../src/domain/reading/plan-reading.ts';
import { read, type Transaction } from '../../src/store/connection.ts';
import { listPlanHistory } from '../../src/store/history/history.ts';
import { listKeptAnswers } from '../../src/store/import/import-answers.ts';
import { findImport, readImportBytes, readImportReading } from '../../src/store/import/imports.ts';
import { listParties } from '../../src/store/partnership/parties.ts';
import { readPlanBook } from '../../src/store/plan/plan-books.ts';
import { listPlans } from '../../src/store/plan/plans.ts';
import { type Made, makeDatabase } from '../make.ts';

let made: Made;
beforeAll(async () => {
  made = await makeDatabase();
});
afterAll(() => made.close());

const look = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  read(made.database, made.scope('look'), work);

const CSV = [
  'Theme,Action,Lead,Timescale',
  '1 Mill pond,Mend the sluice,Mill Trust,March 2027',
  ',Count the ducks,MILL TRUST,April 09',
  '2 Footpaths,Clear the brambles,Wardens,ongoing',
  ',Paint the stiles,,TBC',
].join('\n');

/** Brings the document in and reads it; its number makes each test's own. */
async function bringIn(text = CSV): Promise<{ id: ImportId; reading: PlanReading | null }> {
  const bytes = new TextEncoder().encode(text);
  const started = await startImport(made.context, {
    fileName: 'C:\\plans\\mill.csv',
    bytes,
    locale: 'en-GB',
  });
  if (!started.ok) throw new Error(started.problem.message);
  const queue = readingQueue(made.context);
  const waiting = await queue.take();
  if (waiting) await queue.finish(waiting.id, await readDocument(waiting.bytes, { name: waiting.fileName }));
  return { id: started.value, reading: await look((t) => readImportReading(t, started.value)) };
}

const stateOf = async (id: ImportId): Promise<string | undefined> =>
  (await look((t) => findImport(t, id)))?.state;

async function adopted(slug: string): Promise<{ id: ImportId; planId: PlanId }> {
  const { id } = await bringIn();
  await adoptPlan(made.context, id, { title: 'Mill pond plan', slug });
  const kept = await look((t) => findImport(t, id));
  if (!kept?.planId) throw new Error('It was not adopted.');
  return { id, planId: kept.planId };
}

describe('a document brought in', () => {
  it('is kept as it came, under its own name', async () => {
    const { id, reading } = await bringIn();
    const kept = await look((t) => findImport(t, id));
    expect(kept).toMatchObject({ fileName: 'mill.csv', state: 'ready', format: 'csv', planId: null });
    expect(Buffer.from((await look((t) => readImportBytes(t, id))) ?? []).toString()).toBe(CSV);
    expect(reading?.actions).toHaveLength(4);
  });

  it('is told to be empty', async () => {
    const started = await startImport(made.context, {
      fileName: 'a.docx',
      bytes: new Uint8Array(),
      locale: 'en-GB',
    });
    expect(started).toMatchObject({ ok: false, problem: { code: 'documentUnreadable', why: 'empty' } });
  });

  it('keeps the sentence where it cannot be read, and can be tried again', async () => {
    const { id } = await bringIn('%PDF-1.7 and then nothing of the kind');
    const kept = await look((t) => findImport(t, id));
    expect(kept?.state).toBe('refused');
    expect(kept?.problem?.message.length).toBeGreaterThan(10);
    expect((await readImportAgain(made.context, id)).ok).toBe(true);
    expect(await stateOf(id)).toBe('queued');
    await readingQueue(made.context).take();
  });

  it('is put back in the queue when the app was stopped in the middle', async () => {
    const { id } = await bringIn('%PDF-1.7 stopped');
    await readImportAgain(made.context, id);
    const queue = readingQueue(made.context);
    await queue.take();
    expect(await stateOf(id)).toBe('reading');
    await queue.requeue('ours');
    expect(await stateOf(id)).toBe('queued');
    while (await queue.take());
  });

  it('is put aside and taken up again where it was', async () => {
    const { id } = await bringIn();
    await discardImport(made.context, id);
    expect(await stateOf(id)).toBe('discarded');
    await takeUpImport(made.context, id);
    expect(await stateOf(id)).toBe('ready');
  });
});

describe('answers', () => {
  it('are never written over an answer that was not seen', async () => {
    const { id } = await bringIn();
    const answer = (text: string, seen: number) =>
      answerQuestions(made.context, id, [{ question: 'field:0:text', answer: { kind: 'own', text }, seen }]);
    expect((await answer('Mend it', 0)).ok).toBe(true);
    const second = await answer('Mend the sluice gate', 0);
    expect(second).toMatchObject({ ok: false, problem: { code: 'stale', currentVersion: 1 } });
    expect(await look((t) => listKeptAnswers(t, id))).toEqual([
      { question: 'field:0:text', answer: { kind: 'own', text: 'Mend it' }, version: 1 },
    ]);
    expect((await answer('Mend the sluice gate', 1)).ok).toBe(true);
  });

  it('are no quarrel where both say the same', async () => {
    const { id } = await bringIn();
    const place = { kind: 'place', to: { as: 'note', action: 1 } } as const;
    const given = [{ question: 'unplaced:0', answer: place, seen: 0 }];
    expect((await answerQuestions(made.context, id, given)).ok).toBe(true);
    expect((await answerQuestions(made.context, id, given)).ok).toBe(true);
    expect(await look((t) => listKeptAnswers(t, id))).toMatchObject([{ version: 1 }]);
  });

  it('are kept all or none', async () => {
    const { id } = await bringIn();
    const own = (question: string, seen: number) => ({
      question,
      answer: { kind: 'own', text: 'x' } as const,
      seen,
    });
    const given = await answerQuestions(made.context, id, [own('field:0:text', 0), own('field:1:text', 3)]);
    expect(given.ok).toBe(false);
    expect(await look((t) => listKeptAnswers(t, id))).toEqual([]);
  });

  it.each(['doubt:0:9', 'action:4', 'unplaced:99', 'nonsense', 'section:7'])(
    'about what the document does not have are refused: %s',
    async (question) => {
      const { id } = await bringIn();
      const given = await answerQuestions(made.context, id, [
        { question, answer: { kind: 'skip' }, seen: 0 },
      ]);
      expect(given).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    },
  );
});

describe('a text without a place', () => {
  it('cannot go with a row that is not there', async () => {
    const { id, reading } = await bringIn();
    expect(reading?.unplaced.length).toBeGreaterThan(0);
    const place = (action: number) =>
      answerQuestions(made.context, id, [
        { question: 'unplaced:0', answer: { kind: 'place', to: { as: 'note', action } }, seen: 0 },
      ]);
    expect(await place(4)).toMatchObject({ ok: false, problem: { code: 'invalid', field: 'row' } });
    expect((await place(3)).ok).toBe(true);
  });
});

describe('an adoption', () => {
  it('makes the plan with the answers in it', async () => {
    const { id } = await bringIn();
    await answerQuestions(made.context, id, [
      { question: 'doubt:1:0', answer: { kind: 'reading', index: 0 }, seen: 0 },
      { question: 'action:3', answer: { kind: 'leaveOut' }, seen: 0 },
      { question: 'field:2:leads', answer: { kind: 'own', text: 'The wardens' }, seen: 0 },
    ]);
    const result = await adoptPlan(made.context, id, { title: ' Mill pond ', slug: 'mill-pond' });
    expect(result).toEqual({ ok: true, value: { slug: 'mill-pond', actions: 3 } });
    const book = await look((t) => readPlanBook(t, 'mill-pond'));
    expect(book?.plan).toMatchObject({ title: 'Mill pond', importId: id, state: 'live' });
    expect(book?.headings.map((heading) => heading.title)).toEqual(['Mill pond', 'Footpaths']);
    expect(book?.actions.map((action) => [action.text, action.leads.map((lead) => lead.name)])).toEqual([
      ['Mend the sluice', ['Mill Trust']],
      ['Count the ducks', ['MILL TRUST']],
      ['Clear the brambles', ['The wardens']],
    ]);
    expect(book?.actions[1]?.doubts).toEqual([]);
    expect(await stateOf(id)).toBe('adopted');
  });

  it('has one party for names that differ in capitals alone', async () => {
    await adopted('mill-parties');
    const parties = await look((t) => listParties(t));
    expect(parties.filter((party) => party.name.toLowerCase() === 'mill trust')).toHaveLength(1);
  });

  it.each<[string, { title: string; slug: string }, string]>([
    ['no title', { title: ' ', slug: 'untitled' }, 'title'],
    ['an address that cannot be one', { title: 'Mill', slug: 'Mill Pond!' }, 'slug'],
    ['an address that another plan has', { title: 'Mill', slug: 'mill-parties' }, 'slug'],
  ])('is refused with %s, and nothing is made', async (_title, wishes, field) => {
    const { id } = await bringIn();
    const before = await look((t) => listPlans(t));
    const result = await adoptPlan(made.context, id, wishes);
    expect(result).toMatchObject({ ok: false, problem: { code: 'invalid', field } });
    expect(await look((t) => listPlans(t))).toEqual(before);
    expect(await stateOf(id)).toBe('ready');
  });

  it('happens once, though two people ask at the same time', async () => {
    const { id } = await bringIn();
    const results = await Promise.all([
      adoptPlan(made.context, id, { title: 'First', slug: 'at-once-a' }),
      adoptPlan(made.context, id, { title: 'Second', slug: 'at-once-b' }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const plans = await look((t) => listPlans(t));
    expect(plans.filter(({ plan }) => plan.importId === id)).toHaveLength(1);
  });
});

describe('undoing an adoption', () => {
  it('takes the plan away, keeps its history, and brings the document back with its answers', async () => {
    const { id } = await bringIn();
    await answerQuestions(made.context, id, [
      { question: 'action:3', answer: { kind: 'leaveOut' }, seen: 0 },
    ]);
    await adoptPlan(made.context, id, { title: 'Mill', slug: 'mill-undone' });
    const planId = (await look((t) => findImport(t, id)))?.planId as PlanId;
    expect((await undoAdoption(made.context, id, { evenIfChanged: false })).ok).toBe(true);
    expect(await look((t) => readPlanBook(t, 'mill-undone'))).toBeNull();
    expect(await look((t) => findImport(t, id))).toMatchObject({ state: 'undone', planId: null });
    expect(await look((t) => listKeptAnswers(t, id))).toHaveLength(1);
    const history = await look((t) => listPlanHistory(t, planId, { size: 100 }));
    expect(new Set(history.map((entry) => entry.deed))).toEqual(new Set(['adoptPlan', 'undoAdoption']));
    const again = await adoptPlan(made.context, id, { title: 'Mill', slug: 'mill-undone' });
    expect(again).toMatchObject({ ok: true, value: { actions: 3 } });
  });

  it('is asked about first where somebody changed the plan', async () => {
    const { id } = await adopted('mill-changed');
    const action = (await look((t) => readPlanBook(t, 'mill-changed')))?.actions[0];
    await changeStatus(made.context, {
      actionId: action?.id ?? '',
      version: action?.version ?? 0,
      lifecycle: 'inProgress',
    });
    const refused = await undoAdoption(made.context, id, { evenIfChanged: false });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    expect(await look((t) => readPlanBook(t, 'mill-changed'))).not.toBeNull();
    expect((await undoAdoption(made.context, id, { evenIfChanged: true })).ok).toBe(true);
    expect(await look((t) => readPlanBook(t, 'mill-changed'))).toBeNull();
  });

  it('is not for a document that is no plan', async () => {
    const { id } = await bringIn();
    const refused = await undoAdoption(made.context, id, { evenIfChanged: true });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'conflict' } });
  });
});
