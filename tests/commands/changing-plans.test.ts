/** The deeds that change plans, their prose and their key actions, against a real database. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { linkKeyAction } from '../../src/commands/key-action/link-key-action.ts';
import { createPlan } from '../../src/commands/plan/create-plan.ts';
import { editPlan } from '../../src/commands/plan/edit-plan.ts';
import { explainAbbreviation } from '../../src/commands/plan/explain-abbreviation.ts';
import { addSection } from '../../src/commands/section/add-section.ts';
import { editSection } from '../../src/commands/section/edit-section.ts';
import { moveSection } from '../../src/commands/section/move-section.ts';
import { removeSection } from '../../src/commands/section/remove-section.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { read } from '../../src/store/connection.ts';
import { listAbbreviations } from '../../src/store/plan/abbreviations.ts';
import { type Made, makeDatabase, makePlan, planNow } from '../make.ts';
import { kept, refused } from '../outcomes.ts';

const made: Made = await makeDatabase();
afterAll(() => made.close());
const { context } = made;
let book: PlanBook;
let n = 0;
beforeEach(async () => {
  n += 1;
  book = await makePlan(made, { actions: 4, slug: `plan-${n}` });
});
const now = (): Promise<PlanBook> => planNow(made, book.plan.slug);

describe('createPlan', () => {
  it('makes an empty plan with an address of its own', async () => {
    const levels = ['Theme', ' ', 'Aim'];
    const one = kept(
      await createPlan(context, { title: 'Ageing well', levels, periodStart: '2026-04-01', periodEnd: '' }),
    );
    const two = kept(await createPlan(context, { title: 'Ageing well' }));
    expect(one).toMatchObject({
      slug: 'ageing-well',
      levels: ['Theme', 'Aim'],
      periodStart: '2026-04-01',
      periodEnd: null,
      state: 'live',
      version: 1,
    });
    expect(two.slug).toBe('ageing-well-2');
  });

  it.each<[string, object, string]>([
    ['no title', { title: ' ' }, 'title'],
    ['a day that is none', { title: 'x', periodStart: '2026-02-30' }, 'periodStart'],
    [
      'an end before its beginning',
      { title: 'x', periodStart: '2026-04-01', periodEnd: '2026-03-31' },
      'periodEnd',
    ],
    ['five levels', { title: 'x', levels: ['a', 'b', 'c', 'd', 'e'] }, 'levels'],
  ])('refuses %s', async (_, given, field) => {
    expect(refused(await createPlan(context, given as never))).toMatchObject({ code: 'invalid', field });
  });
});

describe('editPlan', () => {
  it('changes what it is given, and tells a stale writer what changed', async () => {
    const edited = kept(
      await editPlan(context, {
        planId: book.plan.id,
        version: 1,
        owner: 'The board',
        periodEnd: '2027-03-31',
      }),
    );
    expect(edited).toEqual({
      ...book.plan,
      owner: 'The board',
      periodEnd: '2027-03-31',
      version: 2,
      revision: edited.revision,
    });
    expect(edited.revision).toBeGreaterThan(book.plan.revision);
    const problem = refused(await editPlan(context, { planId: book.plan.id, version: 1, owner: 'Us' }));
    expect(problem).toMatchObject({
      code: 'stale',
      currentVersion: 2,
      changes: [
        { field: 'Who owns it', before: book.plan.owner, now: 'The board' },
        { field: 'Until', before: 'Nothing', now: '31 March 2027' },
      ],
    });
    const late = { planId: book.plan.id, version: 2, periodStart: '2028-01-01' };
    expect(refused(await editPlan(context, late))).toMatchObject({ code: 'invalid', field: 'periodEnd' });
  });
});

describe('sections', () => {
  const texts = async (): Promise<string[]> => (await now()).sections.map((section) => section.text);

  it('are added behind another or at the end, moved, changed and taken out', async () => {
    const [why, far] = book.sections.map((section) => section.text) as [string, string];
    const planId = book.plan.id;
    const end = kept(
      await addSection(context, { planId, kind: 'context', heading: 'Where we are', text: 'End' }),
    );
    kept(await addSection(context, { planId, text: 'Between', after: book.sections[0]?.id ?? null }));
    expect(await texts()).toEqual([why, 'Between', far, 'End']);
    const up = kept(await moveSection(context, { sectionId: end.id, version: 1, direction: 'up' }));
    expect(await texts()).toEqual([why, 'Between', 'End', far]);
    kept(await moveSection(context, { sectionId: end.id, version: up.version, direction: 'up' }));
    kept(await moveSection(context, { sectionId: end.id, version: up.version + 1, direction: 'up' }));
    const top = kept(
      await moveSection(context, { sectionId: end.id, version: up.version + 2, direction: 'up' }),
    );
    expect(await texts()).toEqual(['End', why, 'Between', far]);
    kept(await moveSection(context, { sectionId: end.id, version: top.version, direction: 'down' }));
    expect(await texts()).toEqual([why, 'End', 'Between', far]);
    kept(await editSection(context, { sectionId: end.id, version: top.version + 1, text: 'Changed' }));
    expect(refused(await removeSection(context, { sectionId: end.id, version: 1 }))).toMatchObject({
      code: 'stale',
    });
    kept(await removeSection(context, { sectionId: end.id, version: top.version + 2 }));
    expect(await texts()).toEqual([why, 'Between', far]);
    const gone = await editSection(context, { sectionId: end.id, version: 1, text: 'x' });
    expect(refused(gone).code).toBe('notFound');
  });

  it('need a heading or some text', async () => {
    const empty = await addSection(context, { planId: book.plan.id, heading: ' ', text: '' });
    expect(refused(empty)).toMatchObject({ code: 'invalid', field: 'text' });
  });
});

describe('key actions and abbreviations', () => {
  it('link a key action to actions of its own plan, each once', async () => {
    const keyAction = book.keyActions[0];
    const [one, two] = book.actions.map((action) => action.id);
    const given = {
      keyActionId: keyAction?.id ?? '',
      version: 1,
      actionIds: [two ?? '', one ?? '', two ?? ''],
    };
    expect(kept(await linkKeyAction(context, given)).actionIds).toEqual([two, one]);
    const other = await makePlan(made, { slug: `other-${n}` });
    const foreign = { ...given, version: 2, actionIds: [other.actions[0]?.id ?? ''] };
    expect(refused(await linkKeyAction(context, foreign))).toMatchObject({
      code: 'invalid',
      field: 'actionIds',
    });
  });

  it('explain an abbreviation; the last word stands', async () => {
    const planId = book.plan.id;
    kept(await explainAbbreviation(context, { planId, short: 'ODC', long: 'Open Door' }));
    kept(await explainAbbreviation(context, { planId, short: 'ODC', long: 'Open Door Charity' }));
    const list = await read(made.database, made.scope('look'), (transaction) =>
      listAbbreviations(transaction, planId),
    );
    expect(list).toEqual([{ short: 'ODC', long: 'Open Door Charity', version: 2 }]);
    expect(refused(await explainAbbreviation(context, { planId, short: 'ODC', long: ' ' }))).toMatchObject({
      field: 'long',
    });
  });
});
