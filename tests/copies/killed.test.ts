/** The app is killed while it accepts many proposals at once: all of them are accepted, or none. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SettleInput } from '../../src/commands/proposal/settle-proposals.ts';
import { writeEditableFile } from '../../src/commands/proposal/write-editable-file.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { type Made, makeDatabase, makePlan, planNow } from '../make.ts';
import type { Task } from './accepting-app.ts';
import { editWord } from './edited-file.ts';
import { proposalsOf, takeIn } from './take-in.ts';

const ACTIONS = 80;
let made: Made;
let book: PlanBook;
beforeAll(async () => {
  made = await makeDatabase();
  book = await makePlan(made, { actions: ACTIONS });
  const written = await writeEditableFile(made.context, book.plan.slug, { kind: 'docx', columns: {} });
  if (!written.ok) throw new Error(written.problem.message);
  const everyRow = (xml: string): string =>
    book.actions.reduce((now, { text }) => now.replace(`>${text}<`, `>${text}, as the copy says<`), xml);
  await takeIn(made, 'all.docx', editWord(written.value.content, everyRow));
});
afterAll(() => made.close());

/** Starts the app and kills it so many milliseconds after it began; what it said before. */
function killedAfter(task: Task, ms: number): Promise<string[]> {
  const said: string[] = [];
  const child = fork(join(import.meta.dirname, 'accepting-app.ts'), [JSON.stringify(task)], {
    execArgv: ['--no-warnings'],
  });
  return new Promise((resolve) => {
    child.on('message', (message) => {
      said.push(String(message));
      if (message === 'begun') setTimeout(() => child.kill('SIGKILL'), ms);
    });
    child.on('exit', () => resolve(said));
  });
}

it('leaves nothing half done', async () => {
  const open = await proposalsOf(made, book.plan.id);
  expect(open).toHaveLength(ACTIONS);
  const given: SettleInput = {
    planId: book.plan.id,
    chosen: open.map((p) => ({
      id: p.id,
      seen: book.actions.find((action) => action.id === p.subject.id)?.version ?? 0,
    })),
  };
  const task = { connection: made.connection, person: made.person, given };
  const counts = async (): Promise<[accepted: number, changed: number]> => {
    const now = await planNow(made, book.plan.slug);
    return [
      (await proposalsOf(made, book.plan.id, ['accepted'])).length,
      now.actions.filter((action) => action.text.endsWith('as the copy says')).length,
    ];
  };
  const seen: string[] = [];
  for (const ms of [60, 150, 300]) {
    await killedAfter(task, ms);
    seen.push((await counts()).join());
  }
  expect(seen.filter((one) => one !== '0,0' && one !== `${ACTIONS},${ACTIONS}`)).toEqual([]);
  expect(seen).toContain('0,0');
  await killedAfter(task, 60_000);
  expect(await counts()).toEqual([ACTIONS, ACTIONS]);
}, 90_000);
