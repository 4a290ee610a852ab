/** The deeds that change a plan's key actions, against a real database. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addKeyAction } from '../../src/commands/key-action/add-key-action.ts';
import { editKeyAction } from '../../src/commands/key-action/edit-key-action.ts';
import { linkKeyAction } from '../../src/commands/key-action/link-key-action.ts';
import { moveKeyAction } from '../../src/commands/key-action/move-key-action.ts';
import { removeKeyAction } from '../../src/commands/key-action/remove-key-action.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import type { KeyAction, PlanBook } from '../../src/domain/plan/plan.ts';
import type { Result } from '../../src/domain/problem.ts';
import { read } from '../../src/store/connection.ts';
import { readPlanBook } from '../../src/store/plan/plan-books.ts';
import { viewPlanHistory } from '../../src/views/history/plan-history.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { kept, refused } from '../outcomes.ts';

const made: Made = await makeDatabase();
afterAll(() => made.close());
const { context } = made;
let book: PlanBook;
let keys: KeyAction[];
let n = 0;

const now = async (): Promise<KeyAction[]> => {
  const found = await read(made.database, made.scope('look'), (transaction) =>
    readPlanBook(transaction, book.plan.slug),
  );
  return found?.keyActions ?? [];
};
const said = async () => (await now()).map((one) => `${one.letter} ${one.text}`);
const lastDeed = async () => kept(await viewPlanHistory(context, book.plan.slug, null)).events[0]?.did;

beforeEach(async () => {
  n += 1;
  book = await makePlan(made, { actions: 2, slug: `keys-${n}` });
  const planId = book.plan.id;
  keys = [];
  for (const text of ['Open the hall', 'Train the wardens', 'Count the boats'])
    keys.push(kept(await addKeyAction(context, { planId, text })));
});
const given = (at: number, version = 1) => ({ keyActionId: keys[at]?.id ?? '', version });

describe('the key actions of a plan', () => {
  it('are added behind the others, under the next letter of their year', async () => {
    expect((await said()).slice(-3)).toEqual(keys.map((one) => `${one.letter} ${one.text}`));
    const letters = keys.map((one) => one.letter.charCodeAt(0));
    expect(letters).toEqual([letters[0], (letters[0] ?? 0) + 1, (letters[0] ?? 0) + 2]);
    const other = await addKeyAction(context, { planId: book.plan.id, text: 'Paint', year: '2031' });
    expect(kept(other)).toMatchObject({ letter: 'a', year: '2031', actionIds: [] });
    expect(await lastDeed()).toBe('added a key action');
  });

  it('are reworded, and keep their links and what is not given', async () => {
    const [action] = book.actions;
    kept(await linkKeyAction(context, { ...given(0), actionIds: [action?.id ?? ''] }));
    const changed = kept(await editKeyAction(context, { ...given(0, 2), text: ' Open both halls ' }));
    expect(changed).toMatchObject({
      text: 'Open both halls',
      letter: keys[0]?.letter,
      actionIds: [action?.id],
    });
    expect(await lastDeed()).toBe('changed a key action');
  });

  it.each<[string, object, string, RegExp]>([
    ['no words', { text: ' ' }, 'text', /Say what is to be done/],
    ['a letter that is none', { letter: '§' }, 'letter', /one letter or a number/],
    ['a letter that another has', { letter: 'B' }, 'letter', /has the letter b already/],
  ])('refuse %s', async (_, wish, field, says) => {
    kept(await editKeyAction(context, { ...given(1), letter: 'b' }));
    const problem = refused(await editKeyAction(context, { ...given(2), ...wish }));
    expect(problem).toMatchObject({ code: 'invalid', field });
    expect(problem.message).toMatch(says);
  });

  it('tell a stale writer what changed', async () => {
    kept(await editKeyAction(context, { ...given(0), text: 'Open both halls' }));
    expect(refused(await editKeyAction(context, { ...given(0), text: 'Shut it' }))).toMatchObject({
      code: 'stale',
      changes: [{ field: 'Key action', before: 'Open the hall', now: 'Open both halls' }],
    });
  });

  it('are put in another order and keep their letters', async () => {
    const before = await said();
    kept(await moveKeyAction(context, { ...given(2), direction: 'up' }));
    const [first, second, third] = before.slice(-3);
    expect((await said()).slice(-3)).toEqual([first, third, second]);
    expect(await lastDeed()).toBe('moved a key action');
  });

  it('are taken out, and the history keeps the words', async () => {
    kept(await removeKeyAction(context, given(1)));
    expect((await now()).some((one) => one.id === keys[1]?.id)).toBe(false);
    expect(await lastDeed()).toBe('took a key action out');
    expect(refused(await removeKeyAction(context, given(1))).code).toBe('notFound');
  });

  it('nothing of this may be done by somebody who may only read', async () => {
    const reader = { ...context, person: { ...context.person, grants: [everywhere('reader')] } };
    const tries = await Promise.all([
      addKeyAction(reader, { planId: book.plan.id, text: 'x' }),
      editKeyAction(reader, given(0)),
      moveKeyAction(reader, { ...given(0), direction: 'up' }),
      removeKeyAction(reader, given(0)),
    ]);
    for (const result of tries) expect(refused(result as Result<unknown>).code).toBe('notAllowed');
  });
});
