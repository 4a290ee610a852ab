/** A group that dissolves and a person who leaves: what they hold is passed on, and nothing is left behind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { fillSeat } from '../../src/commands/group/fill-seat.ts';
import { addSeat } from '../../src/commands/group/keep-seat.ts';
import { acceptStewardship, declineStewardship } from '../../src/commands/handover/answer-offer.ts';
import { beginHandover } from '../../src/commands/handover/begin-handover.ts';
import {
  callOffHandover,
  finishHandover,
  writeHandoverNote,
} from '../../src/commands/handover/finish-handover.ts';
import { offerRecord, withdrawOffer } from '../../src/commands/handover/offer-record.ts';
import { settleRecord } from '../../src/commands/handover/settle-record.ts';
import { giveStewardship } from '../../src/commands/plan/give-stewardship.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import type { HandoverId, PartyId, PersonId } from '../../src/domain/ids.ts';
import { tiesMoved } from '../../src/domain/partnership/directory.ts';
import { type Held, heldBy } from '../../src/domain/partnership/holdings.ts';
import { newId } from '../../src/services/new-id.ts';
import { write } from '../../src/store/connection.ts';
import { readDirectory } from '../../src/store/partnership/directory.ts';
import { listHandovers, listItems } from '../../src/store/partnership/handovers.ts';
import { readHoldingFacts } from '../../src/store/partnership/holdings.ts';
import { listStewardships } from '../../src/store/partnership/stewardships.ts';
import { findPerson, insertGrant } from '../../src/store/person/grants.ts';
import { ensurePerson, tiePerson } from '../../src/store/person/people.ts';
import { findAction } from '../../src/store/plan/actions.ts';
import { findPlan } from '../../src/store/plan/plans.ts';
import { TODAY } from '../make.ts';
import { kept } from '../outcomes.ts';
import { PERSON } from '../servers.ts';
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
} from './groups-made.ts';

let made: Grouped;
let handoverId: HandoverId;
const BOARD = 'Three Rivers Board';
const lead = (name: string, role: 'accountable' | 'lead' = 'accountable') =>
  ({ name, kind: 'group', role }) as const;

async function addLed(text: string, leads: ReturnType<typeof lead>[]) {
  return kept(await createAction(made.context, { planId: made.book.plan.id, headingId: null, text, leads }));
}
const heldNow = (id: PartyId): Promise<Held[]> =>
  looking(made, async (transaction) => {
    const directory = tiesMoved(await readDirectory(transaction));
    return heldBy(await readHoldingFacts(transaction, { directory, id, today: TODAY }));
  });
const labels = async (id: PartyId): Promise<string[]> => (await heldNow(id)).map((one) => one.label);
const itemOf = async (label: string) =>
  (await looking(made, (transaction) => listItems(transaction, handoverId))).find(
    (one) => one.label === label,
  );
const about = async (label: string) => {
  const { subject } = (await itemOf(label)) as NonNullable<Awaited<ReturnType<typeof itemOf>>>;
  return { handoverId, kind: subject.kind, recordId: subject.id };
};
const offer = async (label: string, to: string) =>
  offerRecord(made.context, { ...(await about(label)), to, words: 'It fits you best.' });

beforeAll(async () => {
  made = await makeGrouped();
  await addLed('Run the drop-in', [lead(BOARD)]);
  await addLed('Write the guide', [lead(BOARD, 'lead')]);
  await addLed('Count the benches', [lead(BOARD)]);
  await addLed('Share the van', [lead(BOARD, 'lead'), lead('Ferry Lane Housing', 'lead')]);
  const forum = await makeGroupNamed(made, 'Valley Forum', 'forum');
  const seatId = kept(
    await addSeat(made.context, { groupId: forum, interest: 'statutory', name: 'Observer' }),
  );
  kept(await fillSeat(made.context, { seatId, holder: BOARD, kind: 'group' }));
  kept(
    await giveStewardship(made.context, {
      planId: made.book.plan.id,
      steward: 'Valley Forum',
      role: 'scrutiny',
    }),
  );
  await write(made.database, made.scope('fill'), async (transaction) => {
    const scope = { of: 'party', id: made.board } as const;
    const given = { personId: PERSON, from: TODAY, givenBy: null };
    await insertGrant(transaction, { id: newId<'roleGrant'>(), role: 'chair', scope, ...given });
  });
});
afterAll(() => made.close());

describe('a group that dissolves', () => {
  it('lists all it holds, once, and can be left and taken up again', async () => {
    handoverId = kept(await beginHandover(made.context, { id: made.board }));
    expect(kept(await beginHandover(made.context, { id: made.board }))).toBe(handoverId);
    expect((await groupOf(made, made.board)).state).toBe('dissolving');
    const held = [
      'Living well together',
      'Run the drop-in',
      'Write the guide',
      'Count the benches',
      'Observer, in Valley Forum',
    ];
    expect(await labels(made.board)).toEqual(held);
    expect((await looking(made, listItems)).map((one) => one.label)).toEqual(held);
  });

  it.each<[string, string, string]>([
    ['to itself', BOARD, 'to'],
    ['to a person', 'Mara Quill', 'to'],
    ['to nobody', ' ', 'to'],
  ])('offers a plan to no one who could not keep it: %s', async (_, to, field) =>
    expect(fields(await offer('Living well together', to))).toEqual([field]),
  );

  it('keeps what it offers until the new steward has accepted', async () => {
    kept(await offer('Living well together', 'Valley Forum'));
    expect(await labels(made.board)).toContain('Living well together');
    const itemId = (await itemOf('Living well together'))?.id ?? '';
    kept(await declineStewardship(made.context, { itemId, answer: 'We scrutinise it.' }));
    expect(await itemOf('Living well together')).toMatchObject({
      state: 'declined',
      answer: 'We scrutinise it.',
    });
    expect(code(await acceptStewardship(made.context, { itemId }))).toBe('conflict');
    kept(await withdrawOffer(made.context, await about('Living well together')));
    kept(await offer('Living well together', 'Ferry Lane Housing'));
    expect(code(await finishHandover(made.context, { handoverId }))).toBe('conflict');
  });

  it('lets a chair answer for their own group alone', async () => {
    const itemId = (await itemOf('Living well together'))?.id ?? '';
    const chairOf = (id: PartyId) => {
      const grants = [{ role: 'chair', scope: { of: 'party', id }, plans: [] } as const];
      return { ...made.context, person: { ...made.person, grants } };
    };
    expect(code(await acceptStewardship(chairOf(made.board), { itemId }))).toBe('notAllowed');
    const housing = (await entryNamed(made, 'Ferry Lane Housing')).id;
    kept(await acceptStewardship(chairOf(housing), { itemId, answer: 'Gladly.' }));
    const planId = made.book.plan.id;
    const stewards = await looking(made, (transaction) => listStewardships(transaction, planId));
    expect(stewards.filter((one) => one.role === 'steward')).toMatchObject([
      { stewardId: made.board, until: '2026-03-01' },
      { stewardId: housing, from: TODAY, until: null },
    ]);
  });

  it('hands an action on, joins one, drops one with a reason, gives a seat up', async () => {
    kept(await offer('Run the drop-in', 'Open Door Charity'));
    kept(await acceptStewardship(made.context, { itemId: (await itemOf('Run the drop-in'))?.id ?? '' }));
    const passed = await about('Run the drop-in');
    const drop = await looking(made, (transaction) => findAction(transaction, passed.recordId as never));
    expect(drop?.leads).toMatchObject([{ name: 'Open Door Charity', accountable: true }]);
    const guide = await about('Write the guide');
    const into = made.book.actions[0]?.code ?? '';
    expect(fields(await settleRecord(made.context, { ...guide, way: 'merged', code: '99' }))).toEqual([
      'code',
    ]);
    kept(await settleRecord(made.context, { ...guide, way: 'merged', code: into }));
    const benches = await about('Count the benches');
    expect(fields(await settleRecord(made.context, { ...benches, way: 'closed' }))).toEqual(['words']);
    expect(fields(await settleRecord(made.context, { ...benches, way: 'givenUp' }))).toEqual(['way']);
    kept(
      await settleRecord(made.context, { ...benches, way: 'closed', words: 'They are counted by others.' }),
    );
    kept(await settleRecord(made.context, { ...(await about('Observer, in Valley Forum')), way: 'givenUp' }));
  });

  it('is dissolved by nobody, not even the database’s owner, while it holds anything', async () => {
    await addLed('One more thing', [lead(BOARD)]);
    expect(code(await finishHandover(made.context, { handoverId }))).toBe('conflict');
    const by = behind(made.connection, (ask) =>
      ask(
        `update party_group set state = 'dissolved', dissolved_day = '${TODAY}' where id = '${made.board}'`,
      ),
    );
    await expect(by).rejects.toThrow(/still leads an open action/);
    const [more] = (await heldNow(made.board)).filter((one) => one.label === 'One more thing');
    const record = { handoverId, kind: 'action', recordId: more?.id ?? '' } as const;
    kept(await settleRecord(made.context, { ...record, way: 'closed', words: 'No.' }));
  });

  it('is dissolved when nothing is left: seats, roles and scrutiny end, and the note stays', async () => {
    const handover = (await looking(made, listHandovers))[0];
    const note = { handoverId, version: handover?.version ?? 0, note: 'Thank you, everybody.' };
    kept(await writeHandoverNote(made.context, note));
    kept(await finishHandover(made.context, { handoverId }));
    expect(await groupOf(made, made.board)).toMatchObject({ state: 'dissolved', dissolvedOn: TODAY });
    const grants = await behind(made.connection, (ask) =>
      ask(`select until_day from role_grant where role = 'chair'`),
    );
    expect(grants).toMatchObject([{ until_day: expect.anything() }]);
    const items = await looking(made, (transaction) => listItems(transaction, handoverId));
    expect(items.map(({ label, way }) => `${way}: ${label}`)).toEqual([
      'handedOver: Living well together',
      'handedOver: Run the drop-in',
      'merged: Write the guide',
      'closed: Count the benches',
      'givenUp: Observer, in Valley Forum',
      'closed: One more thing',
    ]);
    expect((await looking(made, listHandovers))[0]).toMatchObject({ state: 'done', note: note.note });
  });

  it('is given nothing any more', async () => {
    const give = { planId: made.book.plan.id, steward: BOARD };
    expect(code(await giveStewardship(made.context, give))).toBe('conflict');
    expect(code(await addSeat(made.context, { groupId: made.board, interest: 'carer' }))).toBe('conflict');
    expect(code(await beginHandover(made.context, { id: made.board }))).toBe('conflict');
    const by = behind(made.connection, (ask) =>
      ask(`update stewardship set steward_id = '${made.board}', until_day = null where role = 'scrutiny'`),
    );
    await expect(by).rejects.toThrow(/dissolved can be steward of nothing/);
  });
});

describe('a handover that is called off', () => {
  it('leaves everything where it is, and takes its offers back', async () => {
    const panel = await makeGroupNamed(made, 'Panel of Six', 'scrutinyPanel');
    await addLed('Visit the wards', [lead('Panel of Six')]);
    handoverId = kept(await beginHandover(made.context, { id: panel }));
    kept(await offer('Visit the wards', 'Valley Forum'));
    kept(await callOffHandover(made.context, { handoverId }));
    expect((await groupOf(made, panel)).state).toBe('active');
    expect(await itemOf('Visit the wards')).toMatchObject({ state: 'open' });
    expect(await labels(panel)).toEqual(['Visit the wards']);
  });
});

describe('a person who leaves', () => {
  it('hands on at once, and their account is closed while their name stays', async () => {
    const forum = (await entryNamed(made, 'Valley Forum')).id;
    const seat = { groupId: forum, interest: 'livedExperience' } as const;
    const seatId = kept(await addSeat(made.context, seat));
    kept(await fillSeat(made.context, { seatId, holder: 'Pam Dean', from: '2026-01-01' }));
    await addLed('Keep the list', [{ ...lead('Pam Dean'), kind: 'person' } as never]);
    await addLed('Ring round', [{ ...lead('Pam Dean'), kind: 'person' } as never]);
    const pam = (await entryNamed(made, 'Pam Dean')).id;
    await write(made.database, made.scope('fill'), (transaction) => tiePerson(transaction, PERSON, pam));
    handoverId = kept(await beginHandover(made.context, { id: pam }));
    expect(await labels(pam)).toEqual(['Keep the list', 'Ring round', 'A seat in Valley Forum']);
    kept(await offer('Keep the list', 'Una Stone'));
    kept(await settleRecord(made.context, { ...(await about('Ring round')), way: 'givenUp' }));
    kept(await offer('A seat in Valley Forum', 'Una Stone'));
    expect(await holders(made, forum)).toEqual(['', 'Una Stone']);
    const give = (id: PersonId) =>
      write(made.database, made.scope('fill'), (transaction) =>
        insertGrant(transaction, {
          ...{ id: newId<'roleGrant'>(), role: 'administrator', scope: { of: 'partnership' } },
          ...{ personId: id, from: TODAY, givenBy: null },
        }),
      );
    await give(PERSON);
    const last = await finishHandover(made.context, { handoverId });
    expect(last).toMatchObject({ problem: { message: 'This is the partnership’s last administrator.' } });
    const other = newId<'person'>();
    await write(made.database, made.scope('fill'), (transaction) =>
      ensurePerson(transaction, { id: other, name: 'Sol Reed', kind: 'person' }),
    );
    await give(other);
    const coordinator = { ...made.person, grants: [everywhere('coordinator')] };
    const without = await finishHandover({ ...made.context, person: coordinator }, { handoverId });
    expect(code(without)).toBe('notAllowed');
    kept(await finishHandover(made.context, { handoverId }));
    const ring = await about('Ring round');
    const action = await looking(made, (transaction) => findAction(transaction, ring.recordId as never));
    expect(action).toMatchObject({ leads: [], leadState: 'toBeAgreed' });
    const person = await looking(made, (transaction) => findPerson(transaction, { id: PERSON, day: TODAY }));
    expect(person).toBeNull();
    expect((await entryNamed(made, 'Pam Dean')).kind).toBe('person');
    expect((await looking(made, (transaction) => findPlan(transaction, made.book.plan.id)))?.state).toBe(
      'live',
    );
  });
});
