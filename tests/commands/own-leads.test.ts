/** An organisation's editor says who of their own leads an action; PostgreSQL lets them no further. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import type { CommandContext } from '../../src/commands/context.ts';
import { undoDeed } from '../../src/commands/history/undo-deed.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import { newId } from '../../src/services/new-id.ts';
import { read } from '../../src/store/connection.ts';
import { readDeedToUndo } from '../../src/store/history/undo-facts.ts';
import { findAction } from '../../src/store/plan/actions.ts';
import { viewChangeAction } from '../../src/views/action/action-form.ts';
import { viewPlanHistory } from '../../src/views/history/plan-history.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { kept } from '../outcomes.ts';
import { code, fields } from './groups-made.ts';

let made: Made;
let book: PlanBook;
let action: Action;
let editor: CommandContext;

type Given = { name: string; role: 'accountable' | 'lead' | 'support' };
const led = (said: string): Given[] =>
  said.split(', ').map((one) => {
    const role = one.endsWith('*') ? 'accountable' : one.endsWith('+') ? 'support' : 'lead';
    return { name: one.replace(/[*+]$/, ''), role } as const;
  });
const now = async (): Promise<Action> => {
  const found = await read(made.database, made.scope('look'), (t) => findAction(t, action.id));
  if (!found) throw new Error('The action is gone.');
  return found;
};
const told = ({ leads }: Action): string =>
  leads
    .map(({ name, accountable, support }) => `${name}${accountable ? '*' : support ? '+' : ''}`)
    .join(', ');
const change = async (context: CommandContext, given: object) =>
  editAction(context, { actionId: action.id, version: (await now()).version, ...given });
const lead = (said: string) => change(editor, { leads: led(said) });

beforeAll(async () => {
  made = await makeDatabase();
  book = await makePlan(made, { actions: 4 });
  const made1 = await createAction(made.context, {
    ...{ planId: book.plan.id, headingId: null, text: 'Mend the weir' },
    leads: [
      { name: 'Weir Trust', kind: 'organisation', role: 'accountable' },
      { name: 'Ferry Council', kind: 'organisation', role: 'lead' },
    ],
  });
  action = kept(made1);
  const id = action.leads[0]?.partyId as NonNullable<Action['leads'][number]>['partyId'];
  const grants = [{ role: 'editor', scope: { of: 'party', id }, plans: [book.plan.id] } as const];
  editor = { ...made.context, person: { ...made.person, grants } };
});
afterAll(() => made.close());

describe('an editor for the trust', () => {
  it('is offered the trust and its people, and sees the others stand', async () => {
    const found = kept(await viewChangeAction(editor, book.plan.slug, action.code));
    const page = found.kind === 'found' ? found.page : null;
    expect(page?.names).toEqual(['Weir Trust']);
    expect(page?.ownAlone).toEqual({ fixed: ['Ferry Council'] });
    const whole = kept(await viewChangeAction(made.context, book.plan.slug, action.code));
    expect(whole).toMatchObject({ page: { ownAlone: null } });
  });

  it('names one of its people to answer for it, in the place of the trust', async () => {
    kept(await lead('Weir Trust, Una Weir*, Ferry Council'));
    expect(told(await now())).toBe('Weir Trust, Una Weir*, Ferry Council');
    for (const said of [
      'Ferry Council, Weir Trust*',
      'Weir Trust*, Ferry Council',
      'Weir Trust+, Ferry Council',
    ]) {
      kept(await lead(said));
      expect(told(await now())).toBe(said);
    }
    kept(await lead('Ivo Weir*, Weir Trust+, Ferry Council'));
    expect(told(await now())).toBe('Ivo Weir*, Weir Trust+, Ferry Council');
    expect((await now()).leads.map(({ of }) => of)).toEqual(['Weir Trust', null, null]);
    const found = kept(await viewChangeAction(editor, book.plan.slug, action.code));
    expect(found).toMatchObject({ page: { names: expect.arrayContaining(['Una Weir', 'Ivo Weir']) } });
  });

  it.each<[string, string]>([
    ['takes another lead away', 'Ivo Weir*, Weir Trust+'],
    ['makes another answer for it', 'Ivo Weir, Weir Trust+, Ferry Council*'],
    ['names another organisation', 'Ivo Weir*, Weir Trust+, Ferry Council, Calder Borough Council'],
    ['takes the trust itself away', 'Ivo Weir*, Ferry Council'],
    ['takes everybody away', 'Ferry Council'],
  ])('never %s', async (_, said) => {
    expect(fields(await lead(said))).toEqual(['leads']);
    expect(told(await now())).toBe('Ivo Weir*, Weir Trust+, Ferry Council');
  });

  it('leaves it under its heading', async () => {
    const headingId = book.headings[0]?.id ?? '';
    expect(fields(await change(editor, { headingId }))).toEqual(['headingId']);
  });

  it('reaches no action that the trust does not lead', async () => {
    const other = book.actions[0];
    if (!other) throw new Error('The plan has no actions.');
    const given = { actionId: other.id, version: other.version, leads: led('Weir Trust*') };
    expect(code(await editAction(editor, given))).toBe('notAllowed');
  });
});

it('is told in history with no word of the others, and can be undone', async () => {
  const before = told(await now());
  const deedId = newId<'deed'>();
  kept(await change({ ...editor, deedId }, { leads: led('Ivo Weir, Weir Trust*, Ferry Council') }));
  const history = JSON.stringify(kept(await viewPlanHistory(made.context, book.plan.slug, null)));
  expect(history).toContain('Weir Trust was taken out as supporter.');
  expect(history).toContain('Weir Trust was named as accountable lead.');
  expect(history).not.toContain('Ferry Council was taken out');
  const deed = await read(made.database, made.scope('look'), (t) => readDeedToUndo(t, deedId));
  kept(await undoDeed(made.context, { deedId, upTo: deed?.upTo ?? 0 }));
  expect(told(await now())).toBe(before);
});
