/** What was said of names while a document was checked is kept in the directory, and goes with an undone adoption. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adoptPlan } from '../../src/commands/import/adopt-plan.ts';
import { answerQuestions } from '../../src/commands/import/answer-question.ts';
import { readingQueue } from '../../src/commands/import/read-import.ts';
import { startImport } from '../../src/commands/import/start-import.ts';
import { undoAdoption } from '../../src/commands/import/undo-adoption.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import type { ImportId } from '../../src/domain/ids.ts';
import { nameQuestions } from '../../src/domain/reading/one-body.ts';
import { read, type Transaction } from '../../src/store/connection.ts';
import { readImportReading } from '../../src/store/import/imports.ts';
import { listApart, readDirectory } from '../../src/store/partnership/directory.ts';
import { listParties } from '../../src/store/partnership/parties.ts';
import { readSame } from '../../src/views/directory/same-page.ts';
import { type Made, makeDatabase } from '../make.ts';

const CSV = [
  'Theme,Action,Lead,Timescale',
  '1 Mill pond,Mend the sluice,Otterbank Trust,March 2027',
  ',Count the ducks,Otterbenk Trust,April 2027',
  '2 Footpaths,Clear the brambles,Ferry Lane Society,ongoing',
  ',Paint the stiles,Ferry Lone Society,ongoing',
].join('\n');

let made: Made;
let id: ImportId;
const look = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  read(made.database, made.scope('look'), work);

beforeAll(async () => {
  made = await makeDatabase();
  const bytes = new TextEncoder().encode(CSV);
  const started = await startImport(made.context, { fileName: 'mill.csv', bytes, locale: 'en-GB' });
  if (!started.ok) throw new Error(started.problem.message);
  id = started.value;
  const queue = readingQueue(made.context);
  const waiting = await queue.take();
  if (waiting) await queue.finish(waiting.id, await readDocument(waiting.bytes, { name: 'mill.csv' }));
  const reading = await look((transaction) => readImportReading(transaction, id));
  const questions = nameQuestions(reading?.actions ?? [], new Map());
  const answers = questions.map(({ key, names }) => {
    const all = names.map(({ name }) => name);
    const same = all.some((name) => name.startsWith('Otter'));
    const answer = same
      ? ({ kind: 'oneBody', name: 'Otterbank Trust', names: all } as const)
      : ({ kind: 'allDiffer' } as const);
    return { question: key, answer, seen: 0 };
  });
  expect(answers).toHaveLength(2);
  const answered = await answerQuestions(made.context, id, answers);
  expect(answered.ok).toBe(true);
  const adopted = await adoptPlan(made.context, id, { title: 'Mill pond plan', slug: 'mill-pond' });
  expect(adopted.ok).toBe(true);
});
afterAll(() => made.close());

it('keeps a name that is one with another as its other name, seen in that plan', async () => {
  const { entries, aliases } = await look(readDirectory);
  const trust = entries.find((entry) => entry.name === 'Otterbank Trust');
  expect(aliases).toMatchObject([
    { partyId: trust?.id, name: 'Otterbenk Trust', kind: 'alias', seenIn: 'Mill pond plan' },
  ]);
  const names = (await look(listParties)).filter((party) => party.id === trust?.id);
  expect(names.map((party) => party.name)).toEqual(['Otterbenk Trust', 'Otterbank Trust']);
});

it('asks no more about names that were said to differ', async () => {
  expect(await look(listApart)).toHaveLength(1);
  const { questions, refused } = await look(readSame);
  expect(questions).toEqual([]);
  expect(refused.map(({ one, other }) => [one.name, other.name].sort())).toEqual([
    ['Ferry Lane Society', 'Ferry Lone Society'],
  ]);
});

it('forgets both with the adoption, so that the answers can be changed', async () => {
  const undone = await undoAdoption(made.context, id, { evenIfChanged: true });
  expect(undone.ok).toBe(true);
  expect((await look(readDirectory)).aliases).toEqual([]);
  expect(await look(listApart)).toEqual([]);
});
