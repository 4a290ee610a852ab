import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { createAction } from '../../src/commands/action/create-action.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { editPlan } from '../../src/commands/plan/edit-plan.ts';
import { explainAbbreviation } from '../../src/commands/plan/explain-abbreviation.ts';
import { removeSection } from '../../src/commands/section/remove-section.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { newId } from '../../src/services/new-id.ts';
import { read, write } from '../../src/store/connection.ts';
import { listActionHistory, listPlanHistory } from '../../src/store/history/history.ts';
import {
  insertImport,
  putAnswer,
  removeAnswer,
  updateImport,
  updateProgress,
} from '../../src/store/import/imports.ts';
import { findPlan, removeAdoptedPlan } from '../../src/store/plan/plans.ts';
import { fillEveryTable } from '../fill-every-table.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { PERSON, serversHere } from '../servers.ts';
import { APPENDED, behind, FORGETTABLE, MADE, tableNames } from './behind.ts';

/** What is not told: what counts or is large anywhere; people’s names and addresses, and what was written to them. */
const UNTOLD: Record<string, string[]> = {
  person: ['name'],
  mail: ['content', 'to_name', 'to_address', 'unsubscribe_hash', 'last_problem'],
  mail_refusal: ['address', 'address_hash'],
};

describe.each(serversHere())('history on the %s server', (server) => {
  let made: Made;
  let book: PlanBook;
  const importId = newId<'import'>();
  beforeAll(async () => {
    made = await makeDatabase({ server });
    await fillEveryTable(made);
    book = await makePlan(made, { actions: 10, slug: 'busy' });
    const other = await makePlan(made, { actions: 4, slug: 'taken-back' });
    await busyDay(other.plan.id);
  });
  afterAll(() => made.close());

  async function busyDay(takenBack: PlanBook['plan']['id']): Promise<void> {
    const { context } = made;
    const [action, next] = book.actions;
    if (!action || !next) throw new Error('no actions');
    const planId = book.plan.id;
    await createAction(context, {
      planId,
      headingId: action.headingId,
      text: 'Paint the hall',
      leads: [{ name: 'Ferry Lane Housing', role: 'accountable' }],
    });
    await editAction(context, {
      actionId: action.id,
      version: 1,
      text: 'Paint the hall twice',
      headingId: book.headings[2]?.id ?? null,
      leads: [],
    });
    await changeStatus(context, {
      actionId: next.id,
      version: 1,
      lifecycle: 'complete',
      note: 'Done in March.',
    });
    await explainAbbreviation(context, { planId, short: 'TRP', long: 'Three Rivers Partnership' });
    await explainAbbreviation(context, { planId, short: 'TRP', long: 'The Three Rivers Partnership' });
    await editPlan(context, { planId, version: 1, owner: 'The board' });
    await removeSection(context, { sectionId: book.sections[1]?.id ?? '', version: 1 });
    await write(made.database, made.scope('import'), async (transaction) => {
      const bytes = new Uint8Array(1000).fill(65);
      await insertImport(transaction, {
        id: importId,
        fileName: 'plan.txt',
        format: null,
        locale: 'en-GB',
        createdBy: PERSON,
        bytes,
      });
      await updateProgress(transaction, importId, { share: 0.5, what: 'Reading' });
      await updateImport(
        transaction,
        { id: importId, version: 1 },
        { state: 'ready', planId: takenBack, reading: { schema: 1 } as never },
      );
      await putAnswer(transaction, importId, { question: 'title', answer: 'A' });
      await putAnswer(transaction, importId, { question: 'title', answer: 'B' });
      await removeAnswer(transaction, importId, 'title');
    });
    await write(made.database, made.scope('undoAdoption'), (transaction) =>
      removeAdoptedPlan(transaction, takenBack),
    );
  }

  it('has every table’s rows in it, one by one, as they were and as they are', async () => {
    await behind(made.connection, async (ask) => {
      for (const table of (await tableNames(ask)).filter(
        (name) => ![...APPENDED, ...MADE, ...FORGETTABLE].includes(name),
      )) {
        const rows = await ask<{ now: Record<string, unknown> }>(
          `select to_jsonb(t) - $1::text[] as now from ${table} t`,
          [UNTOLD[table] ?? ['revision', 'bytes', 'reading']],
        );
        const told = await ask<{
          row_id: string;
          operation: string;
          before: unknown;
          after: Record<string, unknown> | null;
        }>('select row_id, operation, before, after from history where table_name = $1 order by id', [table]);
        // Told again from the beginning, the history of a table must come to the table.
        const standing = new Map<string, unknown>();
        for (const one of told) {
          expect(one.before, `${table} ${one.row_id}`).toEqual(standing.get(one.row_id) ?? null);
          if (one.after) standing.set(one.row_id, one.after);
          else standing.delete(one.row_id);
        }
        const byText = (list: unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();
        expect(byText([...standing.values()]), table).toEqual(byText(rows.map((row) => row.now)));
        expect(told.length, table).toBeGreaterThan(0);
      }
    });
  });

  it('is signed with the person, the deed and its transaction', async () => {
    const entries = await read(made.database, made.scope('look'), (transaction) =>
      listActionHistory(transaction, book.actions[0]?.id as never, { size: 100 }),
    );
    const edited = entries.filter((entry) => entry.deed === 'editAction');
    expect(edited.length).toBeGreaterThan(3);
    expect(new Set(edited.map((entry) => entry.deedId)).size).toBe(1);
    expect(new Set(edited.map((entry) => entry.personName))).toEqual(new Set(['Asha Bright']));
    expect(new Set(edited.map((entry) => entry.table))).toEqual(
      new Set(['action', 'action_code', 'action_lead']),
    );
  });

  it('is told newest first, page by page, without a gap', async () => {
    const pageAfter = (before?: number) =>
      read(made.database, made.scope('look'), (transaction) =>
        listPlanHistory(transaction, book.plan.id, { size: 7, ...(before !== undefined && { before }) }),
      );
    const ids: number[] = [];
    for (let page = await pageAfter(); page.length > 0; page = await pageAfter(ids.at(-1)))
      ids.push(...page.map((entry) => entry.id));
    const [count] = await behind(made.connection, (ask) =>
      ask<{ rows: number }>('select count(*)::integer as rows from history where plan_id = $1', [
        book.plan.id,
      ]),
    );
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(new Set(ids).size).toBe(count?.rows);
  });

  it('keeps the last state of a plan that was taken back', async () => {
    const removed = await behind(made.connection, (ask) =>
      ask<{ table_name: string; rows: number }>(
        `select table_name, count(*)::integer as rows from history where operation = 'delete' and deed = 'undoAdoption' group by 1 order by 1`,
      ),
    );
    expect(removed.map((row) => row.table_name)).toEqual([
      'action',
      'action_code',
      'action_lead',
      'heading',
      'key_action',
      'plan',
      'section',
    ]);
  });

  it('keeps neither the document’s bytes nor its reading a second time', async () => {
    const entries = await behind(made.connection, (ask) =>
      ask<{ after: object }>(`select after from history where table_name = 'plan_import' and row_id = $1`, [
        importId,
      ]),
    );
    expect(entries).toHaveLength(4);
    for (const { after } of entries)
      expect(Object.keys(after)).not.toEqual(expect.arrayContaining(['bytes']));
    for (const { after } of entries)
      expect(Object.keys(after)).not.toEqual(expect.arrayContaining(['reading']));
  });

  it('raises the plan’s revision with every statement that changes anything in it', async () => {
    const revision = async (): Promise<number> =>
      (await read(made.database, made.scope('look'), (transaction) => findPlan(transaction, book.plan.id)))
        ?.revision ?? 0;
    const before = await revision();
    await explainAbbreviation(made.context, {
      planId: book.plan.id,
      short: 'FLH',
      long: 'Ferry Lane Housing',
    });
    expect(await revision()).toBe(before + 1);
    await write(made.database, made.scope('test'), (transaction) =>
      transaction
        .updateTable('party')
        .set({ expansion: 'Said at last' })
        .where('name', '=', 'Carers Together')
        .execute(),
    );
    expect(await revision()).toBe(before + 2);
    expect(await revision()).toBe(before + 2);
  });
});
