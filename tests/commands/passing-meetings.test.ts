/** What a board that dissolves passes on beside plans and actions: the meetings it still has, and its administrators. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptStewardship } from '../../src/commands/handover/answer-offer.ts';
import { beginHandover } from '../../src/commands/handover/begin-handover.ts';
import { finishHandover } from '../../src/commands/handover/finish-handover.ts';
import { offerRecord } from '../../src/commands/handover/offer-record.ts';
import { settleRecord } from '../../src/commands/handover/settle-record.ts';
import { addMeeting } from '../../src/commands/meeting/add-meeting.ts';
import { askQuestion } from '../../src/commands/question/ask-question.ts';
import type { HandoverId } from '../../src/domain/ids.ts';
import type { HandoverItem } from '../../src/domain/partnership/handover.ts';
import { newId } from '../../src/services/new-id.ts';
import { write } from '../../src/store/connection.ts';
import { listItems } from '../../src/store/partnership/handovers.ts';
import { listMeetings } from '../../src/store/partnership/meetings.ts';
import { insertGrant } from '../../src/store/person/grants.ts';
import { tiePerson } from '../../src/store/person/people.ts';
import { TODAY } from '../make.ts';
import { kept } from '../outcomes.ts';
import { PERSON } from '../servers.ts';
import { code, entryNamed, fields, type Grouped, groupOf, looking, makeGrouped } from './groups-made.ts';

let made: Grouped;
let handoverId: HandoverId;

const meet = (title: string, on: string) =>
  addMeeting(made.context, {
    ...{ planId: made.book.plan.id, title, on, groupId: made.board },
    ...{ starts: '', ends: '', place: '', papersDue: '' },
  });
const items = (): Promise<HandoverItem[]> =>
  looking(made, (transaction) => listItems(transaction, handoverId));
async function about(label: string) {
  const item = (await items()).find((one) => one.label === label);
  if (!item) throw new Error(`“${label}” is not listed.`);
  return { handoverId, kind: item.subject.kind, recordId: item.subject.id };
}
const offer = async (label: string, to: string) =>
  offerRecord(made.context, { ...(await about(label)), to, words: '' });

beforeAll(async () => {
  made = await makeGrouped();
  for (const [title, on] of [
    ['Spring board', '2026-04-16'],
    ['Summer board', '2026-07-16'],
    ['Autumn board', '2026-10-15'],
    ['Board of today', TODAY],
  ] as const)
    kept(await meet(title, on));
  const mara = (await entryNamed(made, 'Mara Quill')).id;
  await write(made.database, made.scope('fill'), async (transaction) => {
    await tiePerson(transaction, PERSON, mara);
    await insertGrant(transaction, {
      ...{ id: newId<'roleGrant'>(), personId: PERSON, role: 'administrator', from: TODAY, givenBy: null },
      scope: { of: 'partnership' },
    });
  });
  handoverId = kept(await beginHandover(made.context, { id: made.board }));
});
afterAll(() => made.close());

describe('a board that dissolves', () => {
  it('lists its meetings to come and who administers from there alone', async () => {
    expect((await items()).map(({ subject, label }) => `${subject.kind}: ${label}`)).toEqual([
      'plan: Living well together',
      'meeting: Spring board, 16 April 2026',
      'meeting: Summer board, 16 July 2026',
      'meeting: Autumn board, 15 October 2026',
      'administrator: Asha Bright',
    ]);
  });

  it('passes a meeting on, cancels one with its reason, leaves one to the plan', async () => {
    kept(await offer('Spring board, 16 April 2026', 'Open Door Charity'));
    const summer = await about('Summer board, 16 July 2026');
    expect(fields(await settleRecord(made.context, { ...summer, way: 'closed' }))).toEqual(['words']);
    const long = 'There is no board any more. '.repeat(20);
    expect(fields(await settleRecord(made.context, { ...summer, way: 'closed', words: long }))).toEqual([
      'words',
    ]);
    kept(
      await settleRecord(made.context, { ...summer, way: 'closed', words: 'There is no board any more.' }),
    );
    const autumn = await about('Autumn board, 15 October 2026');
    kept(await settleRecord(made.context, { ...autumn, way: 'givenUp' }));
    const charity = (await entryNamed(made, 'Open Door Charity')).id;
    const meetings = await looking(made, (transaction) => listMeetings(transaction, made.book.plan.id));
    expect(meetings.map(({ title, groupId, cancelled }) => ({ title, groupId, cancelled }))).toEqual([
      { title: 'Board of today', groupId: made.board, cancelled: null },
      { title: 'Spring board', groupId: charity, cancelled: null },
      { title: 'Summer board', groupId: made.board, cancelled: 'There is no board any more.' },
      { title: 'Autumn board', groupId: null, cancelled: null },
    ]);
  });

  it('waits until the new place of an administrator has accepted', async () => {
    kept(await offer('Living well together', 'Open Door Charity'));
    kept(await offer('Asha Bright', 'Open Door Charity'));
    const waiting = (await items()).filter(({ state }) => state === 'offered');
    expect(waiting.map(({ label }) => label)).toEqual(['Living well together', 'Asha Bright']);
    expect(code(await finishHandover(made.context, { handoverId }))).toBe('conflict');
    for (const { id } of waiting) kept(await acceptStewardship(made.context, { itemId: id }));
    kept(await finishHandover(made.context, { handoverId }));
    expect(await groupOf(made, made.board)).toMatchObject({ state: 'dissolved', dissolvedOn: TODAY });
  });

  it('meets no more and is asked nothing', async () => {
    expect(fields(await meet('One more', '2026-11-19'))).toEqual(['groupId']);
    kept(await meet('Written down late', '2026-02-19'));
    const asked = { planId: made.book.plan.id, text: 'Who pays?', askedOf: made.board };
    expect(fields(await askQuestion(made.context, asked))).toEqual(['askedOf']);
    const nobody = { ...asked, askedOf: newId<'party'>() };
    expect(fields(await askQuestion(made.context, nobody))).toEqual(['askedOf']);
  });
});
