/** The deeds that change a plan's headings, against a real database. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { addHeading } from '../../src/commands/heading/add-heading.ts';
import { editHeading } from '../../src/commands/heading/edit-heading.ts';
import { moveHeading } from '../../src/commands/heading/move-heading.ts';
import { moveHeadingUnder } from '../../src/commands/heading/move-heading-under.ts';
import { removeHeading } from '../../src/commands/heading/remove-heading.ts';
import { createPlan } from '../../src/commands/plan/create-plan.ts';
import { editPlan } from '../../src/commands/plan/edit-plan.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import type { Heading, PlanBook } from '../../src/domain/plan/plan.ts';
import type { Result } from '../../src/domain/problem.ts';
import { read } from '../../src/store/connection.ts';
import { findByCode } from '../../src/store/plan/action-codes.ts';
import { viewPlanHistory } from '../../src/views/history/plan-history.ts';
import { type Made, makeDatabase, makePlan, planNow } from '../make.ts';
import { kept, refused } from '../outcomes.ts';

const made: Made = await makeDatabase();
afterAll(() => made.close());
const { context } = made;
let book: PlanBook;
let n = 0;
beforeEach(async () => {
  n += 1;
  book = await makePlan(made, { actions: 12, slug: `plan-${n}` });
});
const now = (slug = book.plan.slug): Promise<PlanBook> => planNow(made, slug);
const numbered = (number: string): Heading => book.headings.find((one) => one.number === number) as Heading;
const numbers = async () => (await now()).headings.map((one) => one.number);
const codes = async () => (await now()).actions.map((one) => one.code);
const leadsTo = async (code: string) =>
  (
    await read(made.database, made.scope('look'), (transaction) =>
      findByCode(transaction, book.plan.id, code),
    )
  )?.code;
const toldLast = async () => {
  const page = kept(await viewPlanHistory(context, book.plan.slug, null));
  const [event] = page.events;
  const lines = event?.lines.map((line) => (line.kind === 'said' ? line.text : line.label)) ?? [];
  return [event?.did, ...lines];
};

describe('addHeading', () => {
  it('stands behind what is under its parent, and takes actions', async () => {
    const parentId = numbered('1').id;
    const added = kept(
      await addHeading(context, { planId: book.plan.id, parentId, number: '1.3', title: ' Swim ' }),
    );
    expect(added).toMatchObject({ depth: 1, number: '1.3', title: 'Swim' });
    expect((await numbers()).slice(0, 5)).toEqual(['1', '1.1', '1.2', '1.3', '2']);
    const action = kept(
      await createAction(context, { planId: book.plan.id, headingId: added.id, text: 'Learn to swim' }),
    );
    expect(action.code).toBe('1.3.1');
    expect((await codes()).slice(3, 6)).toEqual(['1.2.2', '1.3.1', '2.1.1']);
  });

  it.each<[string, () => object, string, RegExp]>([
    ['no name', () => ({ title: ' ' }), 'invalid', /Give it a name/],
    ['a neighbour’s number', () => ({ title: 'x', number: '2' }), 'invalid', /has the number 2 already/],
    ['a number no address can hold', () => ({ title: 'x', number: '2/3' }), 'invalid', /short number/],
    [
      'a place below the last level',
      () => ({ title: 'x', parentId: numbered('1.1').id }),
      'conflict',
      /theme, init/,
    ],
    ['a parent that is not there', () => ({ title: 'x', parentId: book.plan.id }), 'notFound', /heading/],
  ])('refuses %s', async (_, given, code, says) => {
    const problem = refused(await addHeading(context, { planId: book.plan.id, ...given() } as never));
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(says);
    expect((await now()).headings).toEqual(book.headings);
  });

  it('needs a level to stand in, which the plan can be given', async () => {
    const plan = kept(await createPlan(context, { title: `Bare ${n}` }));
    expect(refused(await addHeading(context, { planId: plan.id, title: 'x' })).code).toBe('conflict');
    const named = kept(await editPlan(context, { planId: plan.id, version: 1, levels: ['theme', 'aim'] }));
    expect(named.columns[0]).toEqual({ role: 'level', heading: 'Aim' });
    kept(await addHeading(context, { planId: plan.id, title: 'Housing' }));
    const none = { planId: plan.id, version: 2, levels: [] };
    expect(refused(await editPlan(context, none))).toMatchObject({ code: 'invalid', field: 'levels' });
  });
});

describe('editHeading', () => {
  it('renames', async () => {
    const heading = numbered('2.1');
    kept(await editHeading(context, { headingId: heading.id, version: 1, title: 'Sea' }));
    expect((await now()).headings[4]).toEqual({ ...heading, title: 'Sea', version: 2 });
    expect(await codes()).toEqual(book.actions.map((action) => action.code));
  });

  it('renumbers with all that is built on it; old codes lead to the actions, and come back', async () => {
    const theme = numbered('2');
    kept(await editHeading(context, { headingId: theme.id, version: 1, number: ' 7. ' }));
    expect(await numbers()).toEqual(['1', '1.1', '1.2', '7', '7.1', '7.2', '3', '3.1', '3.2']);
    expect((await codes()).slice(4, 8)).toEqual(['7.1.1', '7.1.2', '7.2.1', '7.2.2']);
    expect(await leadsTo('2.1.2')).toBe('7.1.2');
    expect((await toldLast())[0]).toBe('renamed or renumbered a heading');
    const three = numbered('3');
    kept(await editHeading(context, { headingId: three.id, version: 1, number: '2' }));
    expect((await codes()).slice(8)).toEqual(['2.1.3', '2.1.4', '2.2.3', '2.2.4']);
    expect(await leadsTo('2.1.2')).toBe('7.1.2');
    kept(await editHeading(context, { headingId: three.id, version: 2, number: '3' }));
    kept(await editHeading(context, { headingId: theme.id, version: 2, number: '2' }));
    expect((await codes()).slice(4, 8)).toEqual(['2.1.1', '2.1.2', '2.2.1', '2.2.2']);
    expect(await leadsTo('7.1.2')).toBe('2.1.2');
  });

  it('lets the document’s own codes be', async () => {
    const action = book.actions[0];
    kept(
      await editAction(context, { actionId: action?.id ?? '', version: 1, reference: action?.code ?? '' }),
    );
    kept(await editHeading(context, { headingId: numbered('1.1').id, version: 1, number: '1.9' }));
    expect((await codes()).slice(0, 3)).toEqual(['1.1.1', '1.9.2', '1.2.1']);
  });

  it('tells a stale writer what changed, and saves nothing', async () => {
    const headingId = numbered('2').id;
    kept(await editHeading(context, { headingId, version: 1, title: 'Sea', number: '8' }));
    const problem = refused(await editHeading(context, { headingId, version: 1, number: '9' }));
    expect(problem).toMatchObject({
      code: 'stale',
      currentVersion: 2,
      changes: [
        { field: 'Number', before: '2', now: '8' },
        { field: 'Heading', before: 'Theme of good housing', now: 'Sea' },
      ],
    });
    expect((await codes())[4]).toBe('8.1.1');
  });
});

describe('moveHeading', () => {
  it('takes all under it along and changes no number; the history tells of it alone', async () => {
    const theme = numbered('2');
    kept(await moveHeading(context, { headingId: theme.id, version: 1, direction: 'up' }));
    expect(await numbers()).toEqual(['2', '2.1', '2.2', '1', '1.1', '1.2', '3', '3.1', '3.2']);
    expect((await codes()).slice(0, 5)).toEqual(['2.1.1', '2.1.2', '2.2.1', '2.2.2', '1.1.1']);
    expect(await toldLast()).toEqual([
      'moved a heading',
      'Changed the heading ‘2 Theme of good housing’.',
      'Place: it has moved.',
    ]);
    const edited = await editAction(context, {
      actionId: book.actions[0]?.id ?? '',
      version: 1,
      text: 'New',
    });
    expect(kept(edited).version).toBe(2);
    kept(await moveHeading(context, { headingId: theme.id, version: 2, direction: 'up' }));
    expect((await numbers())[0]).toBe('2');
    const stale = await moveHeading(context, { headingId: theme.id, version: 1, direction: 'down' });
    expect(refused(stale).code).toBe('stale');
  });
});

describe('moveHeadingUnder', () => {
  it('takes a heading with its actions to another one, behind what is there, under the next number', async () => {
    const [heading, parent] = [numbered('1.1'), numbered('2')];
    const given = { headingId: heading.id, version: 1, parentId: parent.id, numbering: 'next' as const };
    const moved = kept(await moveHeadingUnder(context, given));
    expect(moved).toMatchObject({ parentId: parent.id, depth: 1, number: '2.3' });
    expect(await numbers()).toEqual(['1', '1.2', '2', '2.1', '2.2', '2.3', '3', '3.1', '3.2']);
    expect((await codes()).slice(0, 8)).toEqual([
      ...['1.2.1', '1.2.2', '2.1.1', '2.1.2', '2.2.1', '2.2.2', '2.3.1', '2.3.2'],
    ]);
    expect(await leadsTo('1.1.2')).toBe('2.3.2');
    expect((await toldLast())[0]).toBe('moved a heading');
    const told = refused(await moveHeadingUnder(context, { ...given, parentId: numbered('3').id }));
    expect(told).toMatchObject({ code: 'stale', currentVersion: 2 });
  });

  it('takes one to the outermost level and back, with its number where it is wished', async () => {
    const heading = numbered('3.1');
    const out = { headingId: heading.id, version: 1, parentId: null };
    expect(kept(await moveHeadingUnder(context, out))).toMatchObject({ depth: 0, number: '3.1' });
    expect(await numbers()).toEqual(['1', '1.1', '1.2', '2', '2.1', '2.2', '3', '3.2', '3.1']);
    expect((await codes()).slice(8)).toEqual(['3.2.1', '3.2.2', '3.1.1', '3.1.2']);
    const back = { headingId: heading.id, version: 2, parentId: numbered('3').id };
    expect(kept(await moveHeadingUnder(context, back))).toMatchObject({ depth: 1, number: '3.1' });
  });

  it.each<[string, () => string | null, object, string]>([
    ['under itself', () => numbered('2').id, {}, 'parentId'],
    ['under what it holds', () => numbered('2.1').id, {}, 'parentId'],
    ['where no level is left for what it holds', () => numbered('1').id, {}, 'parentId'],
  ])('refuses to put a theme %s', async (_, parent, more, field) => {
    const given = { headingId: numbered('2').id, version: 1, parentId: parent(), ...more };
    expect(refused(await moveHeadingUnder(context, given))).toMatchObject({ code: 'invalid', field });
    expect((await now()).headings).toEqual(book.headings);
  });

  it('refuses a number that stands there already', async () => {
    const first = { headingId: numbered('1.1').id, version: 1, parentId: numbered('2').id };
    kept(await moveHeadingUnder(context, first));
    const again = kept(
      await addHeading(context, {
        planId: book.plan.id,
        parentId: numbered('3').id,
        number: '1.1',
        title: 'x',
      }),
    );
    const second = { headingId: again.id, version: 1, parentId: numbered('2').id };
    expect(refused(await moveHeadingUnder(context, second))).toMatchObject({ field: 'number' });
  });
});

describe('removeHeading', () => {
  it('only where nothing stands under it', async () => {
    const { planId, id } = numbered('2');
    const full = refused(await removeHeading(context, { headingId: id, version: 1 }));
    expect(full).toMatchObject({ code: 'conflict' });
    expect(full.message).toContain('still holds 2 headings');
    const actions = refused(await removeHeading(context, { headingId: numbered('2.1').id, version: 1 }));
    expect(actions.message).toContain('still holds 2 actions');
    const empty = kept(await addHeading(context, { planId, title: 'Empty' }));
    kept(await removeHeading(context, { headingId: empty.id, version: 1 }));
    expect(await toldLast()).toEqual(['removed a heading', 'Removed the heading ‘Empty’.']);
    const again = await removeHeading(context, { headingId: empty.id, version: 1 });
    expect(refused(again).code).toBe('notFound');
  });

  it('nothing of this may be done by somebody who may only read', async () => {
    const reader = { ...context, person: { ...context.person, grants: [everywhere('reader')] } };
    const given = { headingId: numbered('2').id, version: 1 };
    const tries = [
      addHeading(reader, { planId: book.plan.id, title: 'x' }),
      editHeading(reader, given),
      moveHeading(reader, { ...given, direction: 'up' }),
      moveHeadingUnder(reader, { ...given, parentId: null }),
      removeHeading(reader, given),
    ];
    for (const result of await Promise.all(tries))
      expect(refused(result as Result<unknown>).code).toBe('notAllowed');
  });
});
