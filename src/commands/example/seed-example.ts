/**
 * Furnishes the example partnership of a first start, by the same commands that people's clicks call: two of the
 * documents that Weft ships are read, checked and adopted, one with a life since; a third waits half-checked. Where a
 * step finds nothing to do it is left out, so that a change in the reading never stops a first start.
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { Person } from '../../domain/access/person.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { ImportId, PersonId } from '../../domain/ids.ts';
import type { Action, PlanBook } from '../../domain/plan/plan.ts';
import type { PlanReading } from '../../domain/reading/plan-reading.ts';
import { doubtKey, unplacedKey } from '../../domain/reading/questions.ts';
import { stoppedClock } from '../../services/clock.ts';
import { read, write } from '../../store/connection.ts';
import { readImportReading } from '../../store/import/imports.ts';
import { ensurePerson } from '../../store/person/people.ts';
import { readPlanBook } from '../../store/plan/plan-books.ts';
import { changeStatus } from '../action/change-status.ts';
import { dropAction } from '../action/drop-action.ts';
import type { CommandContext } from '../context.ts';
import { type AdoptionWishes, adoptPlan } from '../import/adopt-plan.ts';
import { answerQuestions, type GivenAnswer } from '../import/answer-question.ts';
import { readingQueue } from '../import/read-import.ts';
import { startImport } from '../import/start-import.ts';
import { editPlan } from '../plan/edit-plan.ts';
import { explainAbbreviation } from '../plan/explain-abbreviation.ts';
import { proposeChanges } from '../proposal/propose-changes.ts';
import { doExampleDeeds } from './example-deeds.ts';
import { furnishDirectory } from './example-directory.ts';
import { keepExampleFacts } from './example-facts.ts';
import { furnishGroups } from './example-groups.ts';
import { keepExample } from './example-kept.ts';
import {
  ABBREVIATIONS,
  DROPPED,
  LIVING_WELL_ANSWERS,
  LIVING_WELL_LIFE,
  TELLERS,
  type Teller,
  type Told,
} from './example-life.ts';
import { writeExampleMail } from './example-mail.ts';
import { holdExampleMeetings } from './example-meetings.ts';
import { peopleExample } from './example-people.ts';
import { scrutiniseExample } from './example-scrutiny.ts';
import { setExample } from './example-settings.ts';

/** Beside the source, or beside the folder that the server was built into. */
function exampleFile(name: string): Uint8Array | null {
  const places = ['../../../example', '../example', '../../../example'];
  const found = places
    .map((place) => fileURLToPath(new URL(`${place}/${name}`, import.meta.url)))
    .find((path) => existsSync(path));
  return found ? new Uint8Array(readFileSync(found)) : null;
}

const scopeOf = ({ person }: CommandContext) =>
  onItsOwn({ partnershipId: person.partnershipId, personId: person.id }, 'seedExample');

/** Brings one of the example's documents in and reads it here and now: it is ours, so it needs no process. */
async function bringIn(context: CommandContext, fileName: string): Promise<ImportId | null> {
  const bytes = exampleFile(fileName);
  if (!bytes) return null;
  const started = await startImport(context, { fileName, bytes, locale: 'en-GB' });
  if (!started.ok) return null;
  const { readDocument } = await import('../../documents/read-document.ts');
  const queue = readingQueue(context);
  const waiting = await queue.take();
  if (waiting) await queue.finish(waiting.id, await readDocument(waiting.bytes, { name: fileName }));
  return started.value;
}

const readingOf = (context: CommandContext, id: ImportId): Promise<PlanReading | null> =>
  read(context.database, scopeOf(context), (transaction) => readImportReading(transaction, id));

const bookOf = (context: CommandContext, slug: string): Promise<PlanBook | null> =>
  read(context.database, scopeOf(context), (transaction) => readPlanBook(transaction, slug));

type Answered = { action: string; field: string; reading: number | null };

/** The answers as the checking page would send them; a row or a doubt that is not there is passed over. */
function answersTo(reading: PlanReading, answers: readonly Answered[]): GivenAnswer[] {
  return answers.flatMap(({ action, field, reading: index }) => {
    const row = reading.actions.findIndex((one) => one.text.startsWith(action));
    const doubt = reading.actions[row]?.doubts.findIndex((one) => one.field === field) ?? -1;
    if (doubt === -1) return [];
    const answer = index === null ? ({ kind: 'asRead' } as const) : ({ kind: 'reading', index } as const);
    return [{ question: doubtKey(row, doubt), answer, seen: 0 }];
  });
}

/** Page furniture is nobody's note: it is left out, as a person would. */
function furnitureOut(reading: PlanReading): GivenAnswer[] {
  return reading.unplaced.flatMap(({ why }, place) =>
    /column headings|header, footer|numbers and letters/.test(why)
      ? [{ question: unplacedKey(place), answer: { kind: 'leaveOut' } as const, seen: 0 }]
      : [],
  );
}

type Document = { fileName: string; answers: readonly Answered[]; wishes: AdoptionWishes };

async function adoptDocument(
  context: CommandContext,
  { fileName, answers, wishes }: Document,
): Promise<PlanBook | null> {
  const id = await bringIn(context, fileName);
  const reading = id ? await readingOf(context, id) : null;
  if (!id || !reading) return null;
  await answerQuestions(context, id, [...answersTo(reading, answers), ...furnitureOut(reading)]);
  const adopted = await adoptPlan(context, id, wishes);
  return adopted.ok ? bookOf(context, adopted.value.slug) : null;
}

async function makeTellers(context: CommandContext): Promise<Record<Teller, Person>> {
  const { person, database, newId } = context;
  const named = (name: string): Person => ({ ...person, id: newId<'person'>() as PersonId, name });
  const tellers = {
    coordinator: person,
    housing: named(TELLERS.housing),
    voices: named(TELLERS.voices),
  };
  await write(database, scopeOf(context), async (transaction) => {
    for (const { id, name } of [tellers.housing, tellers.voices])
      await ensurePerson(transaction, { id, name, kind: 'person' });
  });
  return tellers;
}

const daysBack = (context: CommandContext, days: number): CommandContext => ({
  ...context,
  clock: stoppedClock(addDays(context.clock.today(), -days) as Day),
});

async function live(context: CommandContext, book: PlanBook): Promise<void> {
  const tellers = await makeTellers(context);
  const actions = new Map(book.actions.map((action) => [action.id, action]));
  const find = (words: string): Action | undefined =>
    [...actions.values()].find((action) => action.text.startsWith(words));
  const tell = async ({ action: words, daysAgo, by, ...status }: Told): Promise<void> => {
    const action = find(words);
    if (!action) return;
    const then = { ...daysBack(context, daysAgo), person: tellers[by] };
    const changed = await changeStatus(then, { actionId: action.id, version: action.version, ...status });
    if (changed.ok) actions.set(action.id, changed.value);
  };
  for (const one of LIVING_WELL_LIFE) await tell(one);
  const dropped = find(DROPPED.action);
  if (dropped)
    await dropAction(daysBack(context, DROPPED.daysAgo), {
      actionId: dropped.id,
      version: dropped.version,
      reason: DROPPED.reason,
      cause: DROPPED.cause,
      decidedBy: DROPPED.decidedBy,
    });
  await keepExampleFacts(context, find);
  await keepExample(context, find);
  for (const [short, long] of ABBREVIATIONS)
    await explainAbbreviation(context, { planId: book.plan.id, short, long });
}

const LIVING_WELL: Document = {
  fileName: 'living-well-together.docx',
  answers: LIVING_WELL_ANSWERS,
  wishes: { title: 'Living well together, 2026 to 2029', slug: 'living-well-together' },
};
const WARM_WELCOME: Document = {
  fileName: 'warm-welcome.xlsx',
  answers: [],
  wishes: { title: 'Warm welcome: a roof and a reason to stay', slug: 'warm-welcome' },
};

/** One copy came back edited; nobody has looked at what it changes yet. */
async function takeInCopy(context: CommandContext, { plan }: PlanBook): Promise<void> {
  const copy = await bringIn(context, 'living-well-together-from-marcus.docx');
  if (copy) await proposeChanges(context, copy, plan.id);
}

export async function seedExample(context: CommandContext): Promise<void> {
  const living = await adoptDocument(context, LIVING_WELL);
  if (living) {
    await editPlan(context, {
      planId: living.plan.id,
      version: living.plan.version,
      purpose:
        'What nineteen organisations will do so that people with a mental illness have a home, work, friends and a say.',
      owner: 'Calder Vale Partnership Board',
      periodStart: '2026-04-01',
      periodEnd: '2029-03-31',
    });
    await live(context, living);
  }
  const warm = await adoptDocument(context, WARM_WELCOME);
  if (warm)
    await editPlan(context, {
      planId: warm.plan.id,
      version: warm.plan.version,
      purpose:
        'Nobody in Calder Vale should have to sleep outside, and nobody who has a home should lose it.',
      owner: 'Housing and Health Group',
    });
  await furnishDirectory(context);
  await furnishGroups(context);
  await doExampleDeeds(context);
  if (living) await holdExampleMeetings(context, living.plan.id);
  if (living) await takeInCopy(context, living);
  if (living) await writeExampleMail(context, living.plan.slug);
  await peopleExample(context);
  if (living) await scrutiniseExample(context, living.plan.id);
  await setExample(context);
  const carers = await bringIn(context, 'carers-first-draft.csv');
  const reading = carers ? await readingOf(context, carers) : null;
  if (carers && reading)
    await answerQuestions(
      context,
      carers,
      answersTo(reading, [{ action: 'Put a carers page', field: 'timescale', reading: 1 }]),
    );
}
