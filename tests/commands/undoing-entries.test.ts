/** What was done in the directory is undone out of the history, like what was done in a plan. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/commands/context.ts';
import { addAlias } from '../../src/commands/directory/add-alias.ts';
import { addEntry } from '../../src/commands/directory/add-entry.ts';
import { addMembership } from '../../src/commands/directory/add-membership.ts';
import { editEntry } from '../../src/commands/directory/edit-entry.ts';
import { removeAlias } from '../../src/commands/directory/remove-alias.ts';
import { undoDeed } from '../../src/commands/history/undo-deed.ts';
import type { Person } from '../../src/domain/access/person.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import type { Result } from '../../src/domain/problem.ts';
import { read } from '../../src/store/connection.ts';
import { readDeedToUndo } from '../../src/store/history/undo-facts.ts';
import { readDirectory } from '../../src/store/partnership/directory.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { serversHere } from '../servers.ts';

describe.each(serversHere())('undoing what was done in the directory on the %s server', (server) => {
  let made: Made;
  let book: PlanBook;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    book = await makePlan(made, { actions: 4 });
  });
  afterAll(() => made.close());

  const entries = () => read(made.database, made.scope('look'), readDirectory);
  const entry = async (name: string) => (await entries()).entries.find((one) => one.name === name);

  /** Does it as a deed of a known id, and gives the id back. */
  async function deed(what: (context: CommandContext) => Promise<Result<unknown>>): Promise<string> {
    const deedId = crypto.randomUUID();
    const done = await what({ ...made.context, deedId });
    if (!done.ok) throw new Error(done.problem.message);
    return deedId;
  }
  async function undo(deedId: string, context = made.context) {
    const seen = await read(made.database, made.scope('look'), (t) => readDeedToUndo(t, deedId));
    return undoDeed(context, { deedId, upTo: seen?.upTo ?? 0 });
  }
  const add = (name: string) => deed((context) => addEntry(context, { name, kind: 'organisation' }));

  it('takes away an entry that was added, and brings it back when that is undone', async () => {
    const added = await add('Weir Trust');
    expect(await entry('Weir Trust')).toBeDefined();
    const back = crypto.randomUUID();
    expect((await undo(added, { ...made.context, deedId: back })).ok).toBe(true);
    expect(await entry('Weir Trust')).toBeUndefined();
    expect((await undo(back)).ok).toBe(true);
    expect(await entry('Weir Trust')).toBeDefined();
  });

  it('puts back a name and takes away another name', async () => {
    await add('Lock Trust');
    const one = await entry('Lock Trust');
    if (!one) throw new Error('It was not added.');
    const { id, version, kind } = one;
    const renamed = await deed((context) =>
      editEntry(context, {
        ...{ partyId: id, version, kind, name: 'Lock and Weir Trust' },
        ...{ sector: null, of: null, expansion: null },
      }),
    );
    expect(await entry('Lock and Weir Trust')).toBeDefined();
    expect((await undo(renamed)).ok).toBe(true);
    expect(await entry('Lock Trust')).toBeDefined();
    const aliased = await deed((context) => addAlias(context, { partyId: id, name: 'LT' }));
    const named = async () =>
      (await entries()).aliases.filter((alias) => alias.partyId === id).map((a) => a.name);
    expect(await named()).toContain('LT');
    expect((await undo(aliased)).ok).toBe(true);
    expect(await named()).not.toContain('LT');
  });

  it('brings back a name that was removed, and says what stands in the way of removing an entry', async () => {
    await add('Mill Trust');
    const id = (await entry('Mill Trust'))?.id ?? '';
    await deed((context) => addAlias(context, { partyId: id, name: 'MT' }));
    const alias = (await entries()).aliases.find((one) => one.name === 'MT');
    const removed = await deed((context) => removeAlias(context, { id: alias?.id ?? '' }));
    expect((await undo(removed)).ok).toBe(true);
    expect((await entries()).aliases.some((one) => one.name === 'MT')).toBe(true);
    const stood = await add('Quay Trust');
    const quay = (await entry('Quay Trust'))?.id ?? '';
    await deed((context) => addMembership(context, { partyId: quay, body: 'Mill Trust' }));
    const refused = await undo(stood);
    expect(refused.ok).toBe(false);
    expect(await entry('Quay Trust')).toBeDefined();
  });

  it('is for whoever keeps the whole partnership', async () => {
    const added = await add('Bridge Trust');
    const keeper: Person = {
      ...made.person,
      grants: [{ role: 'coordinator', scope: { of: 'plan', id: book.plan.id }, plans: [book.plan.id] }],
    };
    const refused = await undo(added, { ...made.context, person: keeper });
    expect(refused.ok ? '' : refused.problem.code).toBe('notAllowed');
    expect(await entry('Bridge Trust')).toBeDefined();
  });
});
