/** Groups, their seats and what they are stewards of: what is kept, what is refused, and by whom. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeEntries } from '../../src/commands/directory/merge-entries.ts';
import { editGroup } from '../../src/commands/group/edit-group.ts';
import { fillSeat, vacateSeat } from '../../src/commands/group/fill-seat.ts';
import { addSeat, editSeat, endSeat } from '../../src/commands/group/keep-seat.ts';
import { makeGroup } from '../../src/commands/group/make-group.ts';
import { undoDeed } from '../../src/commands/history/undo-deed.ts';
import { endStewardship, giveStewardship } from '../../src/commands/plan/give-stewardship.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import type { Entry } from '../../src/domain/partnership/directory.ts';
import { seatOn } from '../../src/domain/partnership/seats.ts';
import { gapsOf } from '../../src/domain/partnership/stewardship.ts';
import { readDeedToUndo } from '../../src/store/history/undo-facts.ts';
import { listStewardships } from '../../src/store/partnership/stewardships.ts';
import { TODAY } from '../make.ts';
import { kept } from '../outcomes.ts';
import { behind } from '../store/behind.ts';
import {
  code,
  entryNamed,
  fields,
  type Grouped,
  groupOf,
  holders,
  looking,
  makeGrouped,
  makeGroupNamed,
  seatsOf,
} from './groups-made.ts';

let made: Grouped;
beforeAll(async () => {
  made = await makeGrouped();
});
afterAll(() => made.close());

describe('a group', () => {
  it.each<[string, string, string]>([
    ['without a name', ' ', 'name'],
    ['that is one already', 'three rivers board', 'name'],
    ['that is an organisation', 'Open Door Charity', 'name'],
  ])('%s is refused', async (_, name, field) =>
    expect(fields(await makeGroup(made.context, { name, kind: 'forum' }))).toEqual([field]),
  );

  it('is kept by whoever keeps groups, and changed as it was seen', async () => {
    const reader = { ...made.context, person: { ...made.person, grants: [everywhere('reader')] } };
    expect(code(await makeGroup(reader, { name: 'Ferry Forum', kind: 'forum' }))).toBe('notAllowed');
    const { id, version } = await groupOf(made, made.board);
    const changes = { groupId: id, version, kind: 'network', purpose: 'It meets.', from: null } as const;
    expect(code(await editGroup(made.context, changes))).toBe('done');
    expect(code(await editGroup(made.context, changes))).toBe('conflict');
    expect(await groupOf(made, id)).toMatchObject({ kind: 'network', purpose: 'It meets.', from: null });
  });
});

it('merged into another entry would lose its seats, so it is the one that stays', async () => {
  const [group, other] = [
    await entryNamed(made, 'Three Rivers Board'),
    await entryNamed(made, 'Carers Together'),
  ];
  const merge = (from: Entry, into: Entry) =>
    mergeEntries(made.context, {
      from: [{ id: from.id, version: from.version }],
      into: { id: into.id, version: into.version },
    });
  expect(fields(await merge(group, other))).toEqual(['from']);
});

it('a steward that was named can be taken back, and the one before is back', async () => {
  const planId = made.book.plan.id;
  const deedId = randomUUID();
  const given = { planId, steward: 'Ferry Lane Housing', from: TODAY };
  kept(await giveStewardship({ ...made.context, deedId }, given));
  const deed = await looking(made, (transaction) => readDeedToUndo(transaction, deedId));
  kept(await undoDeed(made.context, { deedId, upTo: deed?.upTo }));
  const all = await looking(made, (transaction) => listStewardships(transaction, planId));
  expect(all).toMatchObject([{ stewardId: made.board, until: null }]);
});

describe('a seat', () => {
  it('has one holder after another, and is vacant between', async () => {
    const [chair] = await seatsOf(made, made.board);
    const seatId = chair?.id as string;
    expect((await entryNamed(made, 'Mara Quill')).kind).toBe('person');
    kept(await fillSeat(made.context, { seatId, holder: 'Ivo Tarn', from: '2026-02-01' }));
    expect(await holders(made, made.board)).toEqual(['Ivo Tarn', '']);
    const [held] = await seatsOf(made, made.board);
    expect(held?.holdings.map((one) => one.until)).toEqual(['2026-01-31', null]);
    const early = { seatId, holder: 'Una Stone', from: '2025-06-01' };
    expect(fields(await fillSeat(made.context, early))).toEqual(['from']);
    kept(await vacateSeat(made.context, { seatId, until: '2026-02-10' }));
    const [left] = await seatsOf(made, made.board);
    expect(left && seatOn(left, TODAY)).toEqual({ state: 'vacant', since: '2026-02-11' });
    expect(fields(await vacateSeat(made.context, { seatId }))).toEqual(['until']);
  });

  it('is held once a day whatever way it is written', async () => {
    const [, carers] = await seatsOf(made, made.board);
    kept(await fillSeat(made.context, { seatId: carers?.id ?? '', holder: 'Una Stone' }));
    const twice = behind(made.connection, (ask) =>
      ask(`insert into seat_holding (partnership_id, id, seat_id, holder_id, until_day)
        select partnership_id, gen_random_uuid(), seat_id, holder_id, '2020-01-01' from seat_holding
        where seat_id = '${carers?.id}'`),
    );
    await expect(twice).rejects.toThrow(/Somebody holds this seat/);
  });

  it('can be changed, and ends with whoever holds it', async () => {
    const seat = {
      groupId: made.board,
      interest: 'elected',
      name: 'Councillor',
      from: '2025-05-01',
    } as const;
    const seatId = kept(await addSeat(made.context, seat));
    const changes = {
      seatId,
      version: 1,
      interest: 'independent',
      name: '',
      for: 'Ferry Lane Housing',
    } as const;
    kept(await editSeat(made.context, changes));
    expect(code(await editSeat(made.context, changes))).toBe('conflict');
    kept(await fillSeat(made.context, { seatId, holder: 'Lena Ford', from: '2025-06-01' }));
    kept(await endSeat(made.context, { seatId, version: 2, until: '2026-01-31' }));
    const [, , last] = await seatsOf(made, made.board);
    expect(last).toMatchObject({ interest: 'independent', until: '2026-01-31' });
    expect(last?.holdings).toMatchObject([{ from: '2025-06-01', until: '2026-01-31' }]);
  });
});

describe('a plan', () => {
  it('has one steward a day, and its gaps are told', async () => {
    const planId = made.book.plan.id;
    await makeGroupNamed(made, 'Housing Group', 'themeGroup');
    const all = () => looking(made, (transaction) => listStewardships(transaction, planId));
    const [first] = await all();
    const same = { planId, steward: 'Three Rivers Board' };
    expect(fields(await giveStewardship(made.context, same))).toEqual(['steward']);
    const person = { planId, steward: 'Mara Quill' };
    expect(fields(await giveStewardship(made.context, person))).toEqual(['steward']);
    kept(await giveStewardship(made.context, { planId, steward: 'Housing Group', from: '2026-01-01' }));
    expect(
      fields(
        await giveStewardship(made.context, { planId, steward: 'Ferry Lane Housing', from: '2025-03-01' }),
      ),
    ).toEqual(['from']);
    expect((await all()).map((one) => one.until)).toEqual(['2025-12-31', null]);
    kept(await endStewardship(made.context, { planId, stewardshipId: first?.id ?? '', until: '2025-10-31' }));
    const subject = { kind: 'plan', id: planId } as const;
    expect(gapsOf(await all(), subject, TODAY)).toEqual([{ from: '2025-11-01', until: '2025-12-31' }]);
  });

  it('has no second steward whatever way it is written', async () => {
    const second = behind(made.connection, (ask) =>
      ask(`insert into stewardship (partnership_id, id, subject_kind, subject_id, plan_id, steward_id, role, from_day, until_day)
        select partnership_id, gen_random_uuid(), 'plan', subject_id, plan_id, steward_id, role, '2024-01-01', '2025-06-01'
        from stewardship limit 1`),
    );
    await expect(second).rejects.toThrow(/steward of this on one of these days/);
  });
});
