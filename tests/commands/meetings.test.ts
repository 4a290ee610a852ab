/** Meetings and reviews through their commands, on a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undoDeed } from '../../src/commands/history/undo-deed.ts';
import { addMeeting } from '../../src/commands/meeting/add-meeting.ts';
import { addReview } from '../../src/commands/meeting/add-review.ts';
import { cancelMeeting, restoreMeeting } from '../../src/commands/meeting/cancel-meeting.ts';
import { editReview, endReview, holdReview } from '../../src/commands/meeting/change-review.ts';
import { editMeeting } from '../../src/commands/meeting/edit-meeting.ts';
import { keepAttendance } from '../../src/commands/meeting/keep-attendance.ts';
import { keepDecision, removeDecision } from '../../src/commands/meeting/keep-decision.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import type { Meeting } from '../../src/domain/review/meeting.ts';
import { newId } from '../../src/services/new-id.ts';
import { read } from '../../src/store/connection.ts';
import { readDeedToUndo } from '../../src/store/history/undo-facts.ts';
import { findMeeting, listMeetingsAbout } from '../../src/store/partnership/meetings.ts';
import { findPlanReview } from '../../src/store/partnership/plan-reviews.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { partiesOf } from '../make-directory.ts';
import { kept, refused } from '../outcomes.ts';

let made: Made;
let book: PlanBook;
beforeAll(async () => {
  made = await makeDatabase();
  book = await makePlan(made, { actions: 4 });
});
afterAll(() => made.close());

const PLAIN = { starts: '', ends: '', place: '', papersDue: '', groupId: '' };
const add = async (parts: Partial<Parameters<typeof addMeeting>[1]> = {}): Promise<Meeting> =>
  kept(
    await addMeeting(made.context, {
      ...{ ...PLAIN, planId: book.plan.id, title: 'Board', on: '2026-04-16' },
      ...parts,
    }),
  );
const reading = <T>(work: Parameters<typeof read<T>>[2]): Promise<T> =>
  read(made.database, made.scope('look'), work);
const now = ({ id }: Meeting): Promise<Meeting | null> =>
  reading((transaction) => findMeeting(transaction, id));

describe('a meeting', () => {
  it('keeps its day, times, place and papers as they were meant', async () => {
    const meeting = await add({
      starts: '9.30',
      ends: '11:00',
      place: ' Town hall ',
      papersDue: '2026-04-09',
    });
    expect(await now(meeting)).toEqual(meeting);
    expect(meeting).toMatchObject({
      starts: '09:30',
      place: 'Town hall',
      papersDue: '2026-04-09',
      groupId: null,
    });
  });

  it.each([
    [{ title: ' ' }, 'title', 'called'],
    [{ on: '' }, 'on', 'which day'],
    [{ on: '2026-02-30' }, 'on', 'not a day'],
    [{ starts: 'noon' }, 'starts', '14:00'],
    [{ starts: '14:00', ends: '13:00' }, 'ends', 'before it begins'],
    [{ papersDue: '2026-05-01' }, 'papersDue', 'after the meeting'],
    [{ groupId: newId<'party'>() }, 'groupId', 'directory'],
  ])('%o is refused at %s', async (parts, field, words) => {
    const given = { ...PLAIN, planId: book.plan.id, title: 'Board', on: '2026-04-16', ...parts };
    const problem = refused(await addMeeting(made.context, given));
    expect(problem).toMatchObject({ code: 'invalid', field });
    expect(problem.message).toContain(words);
  });

  it('is cancelled with its reason, and takes place after all', async () => {
    const meeting = await add();
    const seen = { meetingId: meeting.id, version: 1 };
    expect(refused(await cancelMeeting(made.context, { ...seen, reason: ' ' })).code).toBe('invalid');
    kept(await cancelMeeting(made.context, { ...seen, reason: 'Snow.' }));
    expect(await now(meeting)).toMatchObject({ cancelled: 'Snow.', version: 2 });
    kept(await restoreMeeting(made.context, { ...seen, version: 2 }));
    expect(await now(meeting)).toMatchObject({ cancelled: null, version: 3 });
  });

  it('tells a second writer what the first one changed, and writes nothing', async () => {
    const meeting = await add();
    const given = { ...PLAIN, meetingId: meeting.id, version: 1, title: 'Board', on: '2026-04-16' };
    kept(await editMeeting(made.context, { ...given, on: '2026-04-23' }));
    const problem = refused(await editMeeting(made.context, { ...given, place: 'Library' }));
    expect(problem).toMatchObject({
      code: 'stale',
      changes: [{ field: 'Day', before: '16 April 2026', now: '23 April 2026' }],
    });
    expect(await now(meeting)).toMatchObject({ on: '2026-04-23', place: null });
  });

  it('keeps who came, by what they were called, without those who did not', async () => {
    const meeting = await add();
    const [one, other] = partiesOf(book);
    const came = [
      { partyId: String(one), people: '2' },
      { partyId: String(other), people: '0' },
    ];
    kept(await keepAttendance(made.context, { meetingId: meeting.id, version: 1, came }));
    const name = book.actions.flatMap(({ leads }) => leads).find(({ partyId }) => partyId === one)?.name;
    expect((await now(meeting))?.attendance).toEqual([{ partyId: one, name, people: 2 }]);
    const many = { meetingId: meeting.id, version: 2, came: [{ partyId: String(one), people: 'some' }] };
    expect(refused(await keepAttendance(made.context, many))).toMatchObject({ code: 'invalid' });
  });
});

describe('a decision', () => {
  it('is linked to the actions that it names, and can be told from them', async () => {
    const meeting = await add();
    const [first, second] = book.actions;
    const codes = `${first?.code}; ${second?.code} ${first?.code}`;
    const given = {
      meetingId: meeting.id,
      version: 1,
      decisionId: null,
      text: 'The hall opens in May.',
      codes,
    };
    kept(await keepDecision(made.context, given));
    const [decision] = (await now(meeting))?.decisions ?? [];
    expect(decision).toMatchObject({ text: 'The hall opens in May.', actionIds: [first?.id, second?.id] });
    const about = await reading((transaction) => listMeetingsAbout(transaction, second?.id as never));
    expect(about.map((one) => [one.meeting.id, one.slug])).toEqual([[meeting.id, book.plan.slug]]);
    const changed = { ...given, version: 2, decisionId: decision?.id ?? '', text: 'In June.', codes: '' };
    kept(await keepDecision(made.context, changed));
    expect((await now(meeting))?.decisions).toEqual([{ id: decision?.id, text: 'In June.', actionIds: [] }]);
    kept(
      await removeDecision(made.context, {
        meetingId: meeting.id,
        version: 3,
        decisionId: decision?.id ?? '',
      }),
    );
    expect((await now(meeting))?.decisions).toEqual([]);
  });

  it('is not kept where it names an action that is not there, nor where it says nothing', async () => {
    const meeting = await add();
    const given = { meetingId: meeting.id, version: 1, decisionId: null, text: 'Yes.', codes: '99.99' };
    expect(refused(await keepDecision(made.context, given))).toMatchObject({ field: 'codes' });
    expect(refused(await keepDecision(made.context, { ...given, text: '', codes: '' }))).toMatchObject({
      field: 'text',
    });
    const gone = { ...given, codes: '', decisionId: newId<'decision'>() };
    expect(refused(await keepDecision(made.context, gone)).code).toBe('notFound');
  });
});

describe('a review', () => {
  const review = async () =>
    kept(
      await addReview(made.context, {
        ...{ planId: book.plan.id, title: 'Yearly review', first: '2025-10-01', every: 'year' },
      }),
    );
  const nowOf = (id: never) => reading((transaction) => findPlanReview(transaction, id));

  it('is held for the time that is due, not for a day to come', async () => {
    const { id } = await review();
    const hold = { reviewId: id, version: 1, on: '2026-02-20', note: 'It goes on.' };
    const early = refused(await holdReview(made.context, { ...hold, on: '2026-03-03' }));
    expect(early).toMatchObject({ field: 'on' });
    kept(await holdReview(made.context, hold));
    expect((await nowOf(id as never))?.held).toEqual([
      { due: '2025-10-01', on: '2026-02-20', note: 'It goes on.' },
    ]);
  });

  it('falls due no more once it is ended, with the reason', async () => {
    const { id } = await review();
    kept(await endReview(made.context, { reviewId: id, version: 1, reason: 'The plan is closed.' }));
    const hold = { reviewId: id, version: 2, on: '2026-02-20', note: '' };
    expect(refused(await holdReview(made.context, hold)).code).toBe('conflict');
    const edit = { reviewId: id, version: 1, title: 'Other', first: '2026-01-01', every: 'once' } as const;
    expect(refused(await editReview(made.context, edit))).toMatchObject({ code: 'stale' });
  });
});

it('a deed on a meeting can be undone, and the undo says what it puts back', async () => {
  const meeting = await add();
  const deedId = crypto.randomUUID();
  const seen = { meetingId: meeting.id, version: 1 };
  kept(await cancelMeeting({ ...made.context, deedId }, { ...seen, reason: 'Snow.' }));
  const deed = await reading((transaction) => readDeedToUndo(transaction, deedId));
  kept(await undoDeed(made.context, { deedId, upTo: deed?.upTo ?? 0 }));
  expect(await now(meeting)).toMatchObject({ cancelled: null, on: '2026-04-16' });
});
