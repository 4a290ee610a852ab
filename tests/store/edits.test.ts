import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { createAction } from '../../src/commands/action/create-action.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { newId } from '../../src/services/new-id.ts';
import { read, write } from '../../src/store/connection.ts';
import { listActionHistory } from '../../src/store/history/history.ts';
import { ensureParties, listParties } from '../../src/store/partnership/parties.ts';
import { changeCode, findByCode, listCodes } from '../../src/store/plan/action-codes.ts';
import { findAction, updateAction } from '../../src/store/plan/actions.ts';
import { holdPlan, updatePlan } from '../../src/store/plan/plans.ts';
import { type Made, makeDatabase, makePlan, planNow } from '../make.ts';
import { serversHere } from '../servers.ts';
import { behind } from './behind.ts';

describe.each(serversHere())('writing on the %s server', (server) => {
  let made: Made;
  let book: PlanBook;
  beforeEach(async () => {
    made = await makeDatabase({ server });
    book = await makePlan(made, { actions: 20 });
  });
  afterEach(() => made.close());
  const first = () => book.actions[0] as PlanBook['actions'][number];
  const inWriting = <T>(work: Parameters<typeof write<T>>[2]): Promise<T> =>
    write(made.database, made.scope('test'), work);
  const again = (): Promise<PlanBook> => planNow(made, book.plan.slug);

  it('gives back what was put in', async () => {
    expect(await again()).toEqual(book);
    const alone = await read(made.database, made.scope('look'), (transaction) =>
      findAction(transaction, first().id),
    );
    expect(alone).toEqual(first());
  });

  it('saves what has the version seen, and tells a stale writer the present one', async () => {
    const seen = { id: first().id, version: 1 };
    expect(await inWriting((transaction) => updateAction(transaction, seen, { text: 'One' }))).toEqual({
      state: 'saved',
      version: 2,
    });
    expect(await inWriting((transaction) => updateAction(transaction, seen, { text: 'Two' }))).toEqual({
      state: 'stale',
      currentVersion: 2,
    });
    const nobody = { id: newId<'action'>(), version: 1 };
    expect(await inWriting((transaction) => updateAction(transaction, nobody, { text: 'Three' }))).toEqual({
      state: 'gone',
    });
    expect((await again()).actions[0]?.text).toBe('One');
  });

  it('changes only what it is given', async () => {
    await inWriting((transaction) =>
      updateAction(transaction, { id: first().id, version: 1 }, { notes: ['A “note” with \\ and \u0000'] }),
    );
    expect((await again()).actions[0]).toEqual({
      ...first(),
      notes: ['A “note” with \\ and \uFFFD'],
      version: 2,
    });
  });

  it('leads from an old code to the action, and never gives it to another', async () => {
    const old = first().code;
    await inWriting((transaction) => changeCode(transaction, first(), '9.9'));
    const holder = (code: string) =>
      read(made.database, made.scope('look'), (transaction) => findByCode(transaction, book.plan.id, code));
    const leads = { actionId: first().id, code: '9.9', slug: book.plan.slug };
    expect(await holder(old)).toEqual(leads);
    expect(await holder('9.9')).toEqual(leads);
    expect(await holder('0.0')).toBeNull();
    const second = book.actions[1] as PlanBook['actions'][number];
    await expect(inWriting((transaction) => changeCode(transaction, second, old))).rejects.toThrow(
      /Another action has had/,
    );
    expect(
      await read(made.database, made.scope('look'), (transaction) => listCodes(transaction, book.plan.id)),
    ).toHaveLength(21);
  });

  it('joins a party to the one that is known under its name, and to no other', async () => {
    const party = (name: string, of: string | null = null) => ({
      id: newId<'party'>(),
      name,
      kind: 'unknown' as const,
      of,
      expansion: null,
    });
    const known = await read(made.database, made.scope('look'), listParties);
    const wanted = [
      party('CARERS TOGETHER'),
      party('Carers Together', 'Hill Valley'),
      party('Carer Together'),
      party('Carers Together'),
    ];
    const ids = await inWriting((transaction) => ensureParties(transaction, wanted));
    const kept = known.find((one) => one.name === 'Carers Together')?.id;
    expect(ids).toEqual([kept, wanted[1]?.id, wanted[2]?.id, kept]);
  });

  it('loses nothing of 200 edits of one plan at the same time, and tells all of them', {
    timeout: 120_000,
  }, async () => {
    const edit = async (n: number): Promise<void> => {
      const action = book.actions[n % book.actions.length] as PlanBook['actions'][number];
      for (;;) {
        const now = await read(made.database, made.scope('look'), (transaction) =>
          findAction(transaction, action.id),
        );
        if (!now) throw new Error('gone');
        const given = { actionId: now.id, version: now.version };
        const result =
          n % 4 === 0
            ? await changeStatus(made.context, {
                ...given,
                lifecycle: 'inProgress',
                note: `${now.status.note ?? ''}|${n}|`,
              })
            : n % 4 === 1
              ? await createAction(made.context, {
                  planId: book.plan.id,
                  headingId: action.headingId,
                  text: `New |${n}|`,
                })
              : await editAction(made.context, { ...given, notes: [...now.notes, `|${n}|`] });
        if (result.ok) return;
        expect(result.problem.code).toBe('stale');
      }
    };
    await Promise.all(Array.from({ length: 200 }, (_, n) => edit(n)));
    const after = await again();
    const text = JSON.stringify(after.actions);
    expect(Array.from({ length: 200 }, (_, n) => n).filter((n) => !text.includes(`|${n}|`))).toEqual([]);
    expect(new Set(after.actions.map((action) => action.code)).size).toBe(after.actions.length);
    for (const action of after.actions) {
      const told = await read(made.database, made.scope('look'), (transaction) =>
        listActionHistory(transaction, action.id, { size: 1000 }),
      );
      const versions = told.filter((entry) => entry.table === 'action').map((entry) => entry.after?.version);
      expect(versions).toEqual(Array.from({ length: action.version }, (_, n) => action.version - n));
    }
  });

  it('gets two writers past a deadlock', async () => {
    const [one, two] = book.actions as [PlanBook['actions'][number], PlanBook['actions'][number]];
    const other = await makePlan(made, { actions: 2, slug: 'another' });
    let waiting = 0;
    const both = async (): Promise<void> => {
      waiting += 1;
      while (waiting < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const cross = (mine: PlanBook['plan'], yours: PlanBook['plan']) =>
      inWriting(async (transaction) => {
        await holdPlan(transaction, mine.id);
        await both();
        await holdPlan(transaction, yours.id);
        const seen = await holdPlan(transaction, mine.id);
        return updatePlan(
          transaction,
          { id: mine.id, version: seen?.version ?? 0 },
          { owner: `${one.code} ${two.code}` },
        );
      });
    const saved = await Promise.all([cross(book.plan, other.plan), cross(other.plan, book.plan)]);
    expect(saved.map((result) => result.state)).toEqual(['saved', 'saved']);
  });

  it('undoes everything of a transaction that fails', async () => {
    const failing = inWriting(async (transaction) => {
      await updateAction(transaction, { id: first().id, version: 1 }, { text: 'Half' });
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    const swallowed = inWriting(async (transaction) => {
      await updateAction(transaction, { id: first().id, version: 1 }, { text: 'Half' });
      await transaction
        .insertInto('section')
        .values({ id: 'no id' } as never)
        .execute()
        .catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow(/rolled back/);
    expect((await again()).actions[0]?.text).toBe(first().text);
  });

  it('keeps at most one accountable lead, whatever a writer does', async () => {
    const twice = behind(made.connection, (ask) =>
      ask('update action_lead set accountable = true, support = false'),
    );
    await expect(twice).rejects.toThrow(/lead_one_accountable/);
  });
});
