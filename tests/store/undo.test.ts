/** Undoing any deed out of the history, and undoing the undo: the plan is what it was, row by row. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { bringBackAction } from '../../src/commands/action/bring-back-action.ts';
import { carryForward } from '../../src/commands/action/carry-forward.ts';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { createAction } from '../../src/commands/action/create-action.ts';
import { dropAction } from '../../src/commands/action/drop-action.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { joinActions } from '../../src/commands/action/join-actions.ts';
import { linkActions } from '../../src/commands/action/link-actions.ts';
import { moveAction } from '../../src/commands/action/move-action.ts';
import { reorderAction } from '../../src/commands/action/reorder-action.ts';
import { splitAction } from '../../src/commands/action/split-action.ts';
import { addHeading } from '../../src/commands/heading/add-heading.ts';
import { editHeading } from '../../src/commands/heading/edit-heading.ts';
import { removeHeading } from '../../src/commands/heading/remove-heading.ts';
import { undoDeed } from '../../src/commands/history/undo-deed.ts';
import { editPlan } from '../../src/commands/plan/edit-plan.ts';
import { addSection } from '../../src/commands/section/add-section.ts';
import { removeSection } from '../../src/commands/section/remove-section.ts';
import type { Undo } from '../../src/domain/history/undoing.ts';
import type { Action, Heading, PlanBook } from '../../src/domain/plan/plan.ts';
import type { Result } from '../../src/domain/problem.ts';
import { read, write } from '../../src/store/connection.ts';
import { readDeedToUndo } from '../../src/store/history/undo-facts.ts';
import { readPlanBook } from '../../src/store/plan/plan-books.ts';
import { removeAdoptedPlan } from '../../src/store/plan/plans.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { kept, refused } from '../outcomes.ts';
import { behind } from './behind.ts';

const made: Made = await makeDatabase();
afterAll(() => made.close());
const { context } = made;
let n = 0;
let book: PlanBook;
let other: PlanBook;
beforeEach(async () => {
  n += 1;
  book = await makePlan(made, { actions: 8, slug: `undo-${n}` });
  other = await makePlan(made, { actions: 3, slug: `beside-${n}` });
});
const at = (place: number): Action => book.actions[place] as Action;
const seen = (action: Action) => ({ actionId: action.id, version: action.version });

/** All rows of both plans as they are kept, but for counters and instants. */
const rows = (): Promise<unknown[]> =>
  behind(made.connection, async (ask) => {
    const tables = [
      'plan',
      'heading',
      'action',
      'action_lead',
      'action_link',
      'action_drop',
      'section',
      'key_action',
    ];
    const plans = [[book.plan.id, other.plan.id]];
    const all: unknown[] = await ask(
      'select action_id, plan_id, code from action_code where current and plan_id = any($1) order by code, plan_id',
      plans,
    );
    for (const table of tables) {
      const plan = table === 'plan' ? 'id' : 'plan_id';
      const row = `to_jsonb(t) - array['version', 'revision', 'created_at', 'updated_at']`;
      all.push(
        ...(await ask(`select ${row} as ${table} from ${table} t where ${plan} = any($1) order by 1`, plans)),
      );
    }
    return all;
  });
const lastDeed = (): Promise<string> =>
  behind(made.connection, async (ask) => {
    const [row] = await ask<{ deed_id: string }>('select deed_id from history order by id desc limit 1');
    return row?.deed_id ?? '';
  });
async function undo(deedId: string): Promise<Result<Undo>> {
  const deed = await read(made.database, made.scope('look'), (transaction) =>
    readDeedToUndo(transaction, deedId),
  );
  return undoDeed(context, { deedId, upTo: deed?.upTo ?? 0 });
}

const DEEDS: Record<string, () => Promise<Result<unknown>>> = {
  createAction: () =>
    createAction(context, {
      planId: book.plan.id,
      headingId: at(0).headingId,
      insideId: at(0).id,
      text: 'Ask',
      leads: [{ name: 'Somebody New', role: 'accountable' }],
    }),
  editAction: () =>
    editAction(context, {
      ...seen(at(0)),
      text: 'Other words',
      timescale: { raw: 'March 2028' },
      leads: [{ name: 'Mill Lane Trust', role: 'lead' }],
      headingId: book.headings.at(-1)?.id ?? null,
    }),
  changeStatus: () => changeStatus(context, { ...seen(at(0)), lifecycle: 'complete', rag: 'blue' }),
  dropAction: () => dropAction(context, { ...seen(at(0)), cause: 'capacity', reason: 'Nobody.' }),
  moveAction: () =>
    moveAction(context, {
      ...seen(at(0)),
      planId: other.plan.id,
      headingId: other.headings[1]?.id ?? null,
    }),
  nest: () => moveAction(context, { ...seen(at(0)), headingId: null, insideId: at(3).id }),
  reorderAction: () => reorderAction(context, { ...seen(at(0)), to: 'down' }),
  splitAction: () =>
    splitAction(context, {
      ...seen(at(0)),
      parts: [{ text: 'One', leads: [0] }, { text: 'Two', leads: [1], subActions: [0] }, { text: 'Three' }],
    }),
  joinActions: () =>
    joinActions(context, {
      ...seen(at(0)),
      others: [at(1), at(4)].map(({ id, version }) => ({ id, version })),
      text: 'All together',
      timescale: 'whole',
      accountable: at(1).leads[0]?.partyId ?? null,
    }),
  carryForward: () =>
    carryForward(context, {
      ...seen(at(0)),
      planId: other.plan.id,
      headingId: null,
      timescale: { raw: '2029' },
    }),
  linkActions: () => linkActions(context, { actionId: at(0).id, kind: 'seeAlso', toId: at(1).id }),
  addHeading: () =>
    addHeading(context, { planId: book.plan.id, parentId: null, title: 'Money', number: '9' }),
  editHeading: () => {
    const { id, version, title } = book.headings[0] as Heading;
    return editHeading(context, { headingId: id, version, number: '7', title });
  },
  editPlan: () =>
    editPlan(context, {
      planId: book.plan.id,
      version: book.plan.version,
      purpose: 'Another',
      periodStart: '2026-04-01',
      periodEnd: '2029-03-31',
    }),
  addSection: () => addSection(context, { planId: book.plan.id, kind: 'note', heading: 'More', text: 'x' }),
  removeSection: () => {
    const [section] = book.sections;
    return removeSection(context, { sectionId: section?.id ?? '', version: section?.version ?? 0 });
  },
};

describe('every deed is undone, and the undoing too', () => {
  it.each(Object.entries(DEEDS))('%s', async (_, deed) => {
    const before = await rows();
    kept(await deed());
    const after = await rows();
    expect(after).not.toEqual(before);
    const deedId = await lastDeed();
    expect(kept(await undo(deedId)).conflicts).toEqual([]);
    expect(await rows()).toEqual(before);
    const undoing = await lastDeed();
    expect(refused(await undo(deedId)).message).toContain('undone already');
    expect(kept(await undo(undoing)).conflicts).toEqual([]);
    expect(await rows()).toEqual(after);
  });
});

describe('where somebody changed something since', () => {
  it('puts back the rest, and says who changed what', async () => {
    kept((await DEEDS.editAction?.()) as Result<Action>);
    const deedId = await lastDeed();
    const now = await read(made.database, made.scope('look'), (t) => readPlanBook(t, book.plan.slug));
    const moved = now?.actions.find(({ id }) => id === at(0).id) as Action;
    kept(await editAction(context, { ...seen(moved), text: 'Words of a third', leads: [] }));
    const undone = kept(await undo(deedId));
    const told = undone.conflicts.map(({ table, why, columns, by }) => [table, why, columns.join(), by?.who]);
    expect(told).toEqual([
      ['action', 'changedSince', 'text', 'Asha Bright'],
      ['action', 'changedSince', 'leads', 'Asha Bright'],
    ]);
    const left = await read(made.database, made.scope('look'), (t) => readPlanBook(t, book.plan.slug));
    expect(left?.actions.find(({ id }) => id === at(0).id)).toMatchObject({
      text: 'Words of a third',
      leads: [],
      code: at(0).code,
      timescale: at(0).timescale,
      headingId: at(0).headingId,
    });
  });

  it('keeps an added action that something now stands on', async () => {
    const added = kept((await DEEDS.createAction?.()) as Result<Action>);
    const deedId = await lastDeed();
    kept(await linkActions(context, { actionId: at(1).id, kind: 'dependsOn', toId: added.id }));
    expect(refused(await undo(deedId))).toMatchObject({ code: 'conflict' });
  });

  it('never gives the code of an undone action to another', async () => {
    const given = { planId: book.plan.id, headingId: at(0).headingId, text: 'x' };
    const first = kept(await createAction(context, given));
    kept(await undo(await lastDeed()));
    expect(kept(await createAction(context, given)).code).not.toBe(first.code);
  });

  it('adds no row again whose heading is gone', async () => {
    const heading = kept(
      await addHeading(context, { planId: book.plan.id, parentId: null, title: 'Money', number: '9' }),
    );
    const given = { planId: book.plan.id, headingId: heading.id, text: 'x' };
    kept(await createAction(context, given));
    kept(await undo(await lastDeed()));
    const undoing = await lastDeed();
    kept(await removeHeading(context, { headingId: heading.id, version: heading.version }));
    expect(refused(await undo(undoing))).toMatchObject({ code: 'conflict' });
  });

  it('asks to look again where the history grew after the preview', async () => {
    kept((await DEEDS.changeStatus?.()) as Result<Action>);
    expect(refused(await undoDeed(context, { deedId: await lastDeed(), upTo: 1 })).message).toContain(
      'since you looked',
    );
  });

  it('undoes bringing back, and nothing that has a way back of its own', async () => {
    const dropped = kept((await DEEDS.dropAction?.()) as Result<Action>);
    const before = await rows();
    kept(await bringBackAction(context, seen(dropped)));
    kept(await undo(await lastDeed()));
    expect(await rows()).toEqual(before);
    expect(refused(await undo('00000000-0000-7000-8000-00000000dead')).code).toBe('notFound');
  });
});

it('takes a plan away with all that was joined, put inside, linked, dropped and carried out of it', async () => {
  for (const name of ['joinActions', 'linkActions'] as const)
    kept((await DEEDS[name]?.()) as Result<unknown>);
  const [inner, carried, dropped] = [at(2), at(5), at(6)];
  kept(await moveAction(context, { ...seen(inner), headingId: null, insideId: at(3).id }));
  const goes = { planId: other.plan.id, headingId: null, timescale: { raw: '2029' } };
  kept(await carryForward(context, { ...seen(carried), ...goes }));
  kept(await dropAction(context, { ...seen(dropped), cause: 'capacity' }));
  kept(await moveAction(context, { ...seen(at(7)), planId: other.plan.id, headingId: null }));
  await write(made.database, made.scope('undoAdoption'), (t) => removeAdoptedPlan(t, book.plan.id));
  const left = await read(made.database, made.scope('look'), (t) => readPlanBook(t, other.plan.slug));
  expect(await read(made.database, made.scope('look'), (t) => readPlanBook(t, book.plan.slug))).toBeNull();
  expect(left?.actions).toHaveLength(other.actions.length + 2);
});
