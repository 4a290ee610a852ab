/** The deeds that change actions, against a real database. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { answerDoubt } from '../../src/commands/action/answer-doubt.ts';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { createAction } from '../../src/commands/action/create-action.ts';
import { dropAction } from '../../src/commands/action/drop-action.ts';
import { editAction } from '../../src/commands/action/edit-action.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import { emptyTimescale } from '../../src/domain/timescale/timescale.ts';
import { read } from '../../src/store/connection.ts';
import { findByCode } from '../../src/store/plan/action-codes.ts';
import { type Made, makeDatabase, makePlan, planNow, TODAY } from '../make.ts';
import { kept, refused } from '../outcomes.ts';

const made: Made = await makeDatabase();
afterAll(() => made.close());
const { context } = made;
let book: PlanBook;
let first: Action;
let n = 0;
beforeEach(async () => {
  n += 1;
  const doubts: Action['doubts'] = [
    {
      field: 'timescale',
      message: '‘April 10’ may be a day or a month.',
      readings: [{ due: '2010-04-30' }, { due: '2010-04-10' }],
    },
    { field: 'leads', message: 'Is this one body or two?', readings: [['Hill and Dale'], ['Hill', 'Dale']] },
    { field: 'status', message: 'Has it been done?' },
  ];
  book = await makePlan(made, {
    actions: 12,
    slug: `plan-${n}`,
    change: (_, i) => (i === 0 ? { doubts } : {}),
  });
  first = book.actions[0] as Action;
});
const now = (): Promise<PlanBook> => planNow(made, book.plan.slug);

describe('createAction', () => {
  it('puts it at the end of its heading, under a code that was never used', async () => {
    const headingId = first.headingId;
    const under = book.actions.filter((action) => action.headingId === headingId);
    const made = kept(
      await createAction(context, {
        planId: book.plan.id,
        headingId,
        text: ' Paint the hall ',
        timescale: { raw: 'April 2027' },
      }),
    );
    expect(made).toMatchObject({
      text: 'Paint the hall',
      code: `1.1.${under.length + 1}`,
      leadState: 'blank',
      version: 1,
      status: { lifecycle: null, on: null },
    });
    expect(made.timescale).toMatchObject({ raw: 'April 2027', state: 'dated', due: '2027-04-30' });
    const after = (await now()).actions;
    expect(after[under.length]?.id).toBe(made.id);
    expect(after.map((action) => action.id).filter((id) => id !== made.id)).toEqual(
      book.actions.map((action) => action.id),
    );
  });

  it('keeps what is said of its leads and status', async () => {
    const made = kept(
      await createAction(context, {
        planId: book.plan.id,
        headingId: null,
        text: 'Ask around',
        leads: [
          { name: 'carers together', role: 'accountable' },
          { name: 'Nobody Yet Known', role: 'support' },
        ],
        status: { lifecycle: 'agreed', note: '' },
      }),
    );
    expect(made.leads).toMatchObject([
      { name: 'carers together', kind: 'organisation', accountable: true, support: false },
      { name: 'Nobody Yet Known', accountable: false, support: true },
    ]);
    const known = book.actions
      .flatMap((action) => action.leads)
      .find((lead) => lead.name === 'Carers Together');
    expect(made.leads[0]?.partyId).toBe(known?.partyId);
    expect(made).toMatchObject({
      leadState: 'named',
      status: { lifecycle: 'agreed', note: null, on: TODAY },
    });
  });

  it.each<[string, object, string, RegExp]>([
    ['no words', { text: '  ' }, 'text', /Write what will be done/],
    [
      'two accountable leads',
      {
        text: 'x',
        leads: [
          { name: 'A', role: 'accountable' },
          { name: 'B', role: 'accountable' },
        ],
      },
      'leads',
      /Only one lead can be accountable/,
    ],
    [
      'one lead twice',
      {
        text: 'x',
        leads: [
          { name: 'A', role: 'lead' },
          { name: 'a', role: 'support' },
        ],
      },
      'leads',
      /twice/,
    ],
    [
      'a lead with no name',
      { text: 'x', leads: [{ name: '', role: 'lead' }] },
      'leads.0.name',
      /name of each lead/,
    ],
    [
      'a stage that does not exist',
      { text: 'x', status: { lifecycle: 'almost' } },
      'status.lifecycle',
      /one of the answers/,
    ],
    ['an essay', { text: 'x'.repeat(20_001) }, 'text', /under 20,000 characters/],
  ])('refuses %s, and says where', async (_, part, field, says) => {
    const problem = refused(
      await createAction(context, { planId: book.plan.id, headingId: null, ...part } as never),
    );
    expect(problem).toMatchObject({ code: 'invalid', field });
    expect(problem.message).toMatch(says);
    expect((await now()).plan.revision).toBe(book.plan.revision);
  });

  it('names every field in trouble at once', async () => {
    const problem = refused(await createAction(context, { planId: 'x', headingId: null, text: '' } as never));
    expect(problem.code === 'invalid' && problem.all?.map((one) => one.field)).toEqual(['planId', 'text']);
  });

  it('refuses a heading of another plan, and somebody who may only read', async () => {
    const other = await makePlan(made, { slug: `other-${n}` });
    const given = { planId: book.plan.id, headingId: other.headings[0]?.id ?? null, text: 'x' };
    expect(refused(await createAction(context, given)).code).toBe('notFound');
    const reader = { ...context, person: { ...context.person, grants: [everywhere('reader')] } };
    expect(refused(await createAction(reader, { ...given, headingId: null })).code).toBe('notAllowed');
  });
});

describe('editAction', () => {
  const given = () => ({ actionId: first.id, version: 1 });

  it('changes what it is given and nothing else', async () => {
    const edited = kept(
      await editAction(context, { ...given(), reference: ' HS1 ', fields: { Cost: '£10' } }),
    );
    expect(edited).toEqual({ ...first, reference: 'HS1', fields: { Cost: '£10' }, version: 2 });
  });

  it('reads a new timescale, keeps the meaning of an old one, and takes a person’s meaning before its own', async () => {
    const same = kept(await editAction(context, { ...given(), timescale: { raw: first.timescale.raw } }));
    expect(same.timescale).toEqual(first.timescale);
    const read = kept(
      await editAction(context, { actionId: first.id, version: 2, timescale: { raw: '5 June 2027' } }),
    );
    expect(read.timescale).toMatchObject({ raw: '5 June 2027', state: 'dated', due: '2027-06-05' });
    const { raw: _, ...meaning } = { ...emptyTimescale('', 'dated'), due: '2028-01-31' };
    const told = kept(
      await editAction(context, {
        actionId: first.id,
        version: 3,
        timescale: { raw: 'When we can', meaning },
      }),
    );
    expect(told.timescale).toEqual({ ...meaning, raw: 'When we can' });
    expect(told.doubts.map((doubt) => doubt.field)).toEqual(['leads', 'status']);
  });

  it('replaces the leads, and closes the questions about them', async () => {
    const edited = kept(
      await editAction(context, { ...given(), leads: [{ name: 'Ferry Lane Housing', role: 'lead' }] }),
    );
    expect(edited.leads).toMatchObject([
      { name: 'Ferry Lane Housing', accountable: false, support: false, kind: 'organisation' },
    ]);
    expect(edited.doubts.map((doubt) => doubt.field)).toEqual(['timescale', 'status']);
    const none = kept(
      await editAction(context, { actionId: first.id, version: 2, leads: [], leadState: 'toBeAgreed' }),
    );
    expect(none).toMatchObject({ leads: [], leadState: 'toBeAgreed' });
  });

  it('gives a moved action a code at its new place, and the old one leads there', async () => {
    const headingId = book.headings.at(-1)?.id ?? null;
    const moved = kept(await editAction(context, { ...given(), headingId }));
    const there = book.actions.filter((action) => action.headingId === headingId);
    expect(moved).toMatchObject({ headingId, code: `3.2.${there.length + 1}` });
    const holder = await read(made.database, made.scope('look'), (transaction) =>
      findByCode(transaction, book.plan.id, first.code),
    );
    expect(holder).toEqual({ actionId: first.id, code: moved.code, slug: book.plan.slug });
    expect((await now()).actions.at(-1)?.id).toBe(first.id);
    const another = kept(
      await createAction(context, { planId: book.plan.id, headingId: first.headingId, text: 'x' }),
    );
    expect(another.code).not.toBe(first.code);
  });

  it('tells a stale writer field by field what changed, and saves nothing', async () => {
    kept(
      await editAction(context, {
        ...given(),
        text: 'Somebody else’s words',
        leads: [{ name: 'Open Door Charity', role: 'accountable' }],
        timescale: { raw: 'June 2027' },
      }),
    );
    kept(await changeStatus(context, { actionId: first.id, version: 2, lifecycle: 'waiting' }));
    const problem = refused(await editAction(context, { ...given(), text: 'My words' }));
    expect(problem).toMatchObject({
      code: 'stale',
      currentVersion: 3,
      message: 'Asha Bright changed this action while you were writing.',
    });
    const changes = problem.code === 'stale' ? problem.changes : [];
    expect(changes).toContainEqual({ field: 'Action', before: first.text, now: 'Somebody else’s words' });
    expect(changes).toContainEqual({ field: 'Stage', before: 'under way', now: 'waiting' });
    expect(changes).toContainEqual({
      field: 'Timescale',
      before: '“April 2026” (Due 30 April 2026)',
      now: '“June 2027” (Due 30 June 2027)',
    });
    expect(changes).toContainEqual({
      field: 'Leads',
      before: 'Three Rivers Council (accountable); Hill Valley Mental Health Trust (supports)',
      now: 'Open Door Charity (accountable)',
    });
    expect((await now()).actions[0]).toMatchObject({ text: 'Somebody else’s words', version: 3 });
  });
});

describe('changeStatus and dropAction', () => {
  it('say how it stands today, and keep the words of the document', async () => {
    const said = kept(
      await changeStatus(context, {
        actionId: first.id,
        version: 1,
        lifecycle: 'complete',
        rag: 'blue',
        note: 'Opened in May.\r\nAll came. ',
      }),
    );
    expect(said.status).toEqual({
      ...first.status,
      lifecycle: 'complete',
      rag: 'blue',
      note: 'Opened in May.\nAll came.',
      on: TODAY,
    });
    expect(said.doubts.map((doubt) => doubt.field)).toEqual(['timescale', 'leads']);
    const unsaid = kept(await changeStatus(context, { actionId: first.id, version: 2, lifecycle: null }));
    expect(unsaid.status).toMatchObject({ lifecycle: null, rag: null, note: null });
  });

  it('drop it with a reason; it stays in the plan', async () => {
    const dropped = kept(
      await dropAction(context, { actionId: first.id, version: 1, reason: 'No money was found.' }),
    );
    expect(dropped.status).toMatchObject({ lifecycle: 'dropped', note: 'No money was found.', on: TODAY });
    expect((await now()).actions).toHaveLength(12);
    expect(refused(await dropAction(context, { actionId: first.id, version: 1 }))).toMatchObject({
      code: 'stale',
    });
  });
});

describe('answerDoubt', () => {
  const answer = (doubt: number, given: object) =>
    answerDoubt(context, { actionId: first.id, version: 1, doubt, answer: given as never });

  it('takes the reading chosen, and closes the question', async () => {
    const answered = kept(await answer(0, { kind: 'reading', index: 1 }));
    expect(answered.timescale).toMatchObject({ raw: first.timescale.raw, due: '2010-04-10' });
    expect(answered.doubts).toEqual(first.doubts.slice(1));
  });

  it('takes the names chosen, and says of nobody that they are accountable where several could be', async () => {
    const answered = kept(await answer(1, { kind: 'reading', index: 1 }));
    expect(answered.leads.map((lead) => lead.name)).toEqual(expect.arrayContaining(['Hill', 'Dale']));
    expect(answered.leads.filter((lead) => lead.accountable)).toEqual([]);
    expect(answered.doubts.map((doubt) => doubt.field)).toEqual(['timescale', 'status']);
  });

  it('takes one’s own words, or leaves it as it was read', async () => {
    const own = kept(await answer(0, { kind: 'own', text: '1 May 2027' }));
    expect(own.timescale).toMatchObject({ due: '2027-05-01' });
    const left = kept(
      await answerDoubt(context, { actionId: first.id, version: 2, doubt: 0, answer: { kind: 'asRead' } }),
    );
    expect(left).toEqual({ ...own, doubts: first.doubts.slice(2), version: 3 });
  });

  it.each([
    ['a reading that is not among them', 0, { kind: 'reading', index: 7 }, 'invalid'],
    ['a question that is not open', 9, { kind: 'asRead' }, 'conflict'],
    ['an answer with no words', 0, { kind: 'own', text: ' ' }, 'invalid'],
  ])('refuses %s', async (_, doubt, given, code) => {
    expect(refused(await answer(doubt, given)).code).toBe(code);
    expect((await now()).actions[0]).toEqual(first);
  });
});
