/** The links for answering, commenting and taking over: each does its one thing once, and nothing else ever. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginHandover } from '../../src/commands/handover/begin-handover.ts';
import { offerRecord } from '../../src/commands/handover/offer-record.ts';
import {
  type GiveDoorLinkInput,
  giveDoorLink,
  withdrawDoorLink,
} from '../../src/commands/link/give-door-link.ts';
import {
  answerByLink,
  commentByLink,
  type DoorContext,
  handoverByLink,
  updateByLink,
} from '../../src/commands/link/use-door-link.ts';
import { addPerson } from '../../src/commands/person/keep-person.ts';
import { askQuestion } from '../../src/commands/question/ask-question.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import { addDays } from '../../src/domain/day.ts';
import type { PartnershipId, PartyId, PersonId } from '../../src/domain/ids.ts';
import { stoppedClock } from '../../src/services/clock.ts';
import { newLinkSecret, type ProvenLink } from '../../src/services/link-address.ts';
import { write } from '../../src/store/connection.ts';
import { listMails } from '../../src/store/mail/mails.ts';
import { listItems } from '../../src/store/partnership/handovers.ts';
import { listQuestions } from '../../src/store/partnership/questions.ts';
import { listRemarks } from '../../src/store/partnership/remarks.ts';
import { listStewardships } from '../../src/store/partnership/stewardships.ts';
import { listDoorLinks } from '../../src/store/person/door-links.ts';
import { tiePerson } from '../../src/store/person/people.ts';
import { makeDatabase, TODAY } from '../make.ts';
import { kept, refused } from '../outcomes.ts';
import { provenLink } from '../proven-link.ts';
import { serversHere } from '../servers.ts';
import { behind } from '../store/behind.ts';
import { type Grouped, groupIn, looking, makeGroupNamed } from './groups-made.ts';

const OTHER = '00000000-0000-7000-8000-0000000000bb' as PartnershipId;
type Kind = 'answerQuestion' | 'commentDraft' | 'acceptHandover';
const USES: Record<Kind, (context: DoorContext, at: ProvenLink) => Promise<{ ok: boolean }>> = {
  answerQuestion: (context, at) => answerByLink(context, at, { version: 1, answer: 'In May.' }),
  commentDraft: (context, at) => commentByLink(context, at, { text: 'Too long.', passage: 'a hall' }),
  acceptHandover: (context, at) => handoverByLink(context, at, { accepts: true, answer: 'Gladly.' }),
};
const KINDS = Object.keys(USES) as Kind[];

describe.each(serversHere())('a link for one thing on the %s server', (server) => {
  let made: Grouped;
  let personId: PersonId;
  const subjects = { answerQuestion: '', commentDraft: '', acceptHandover: '' };
  let forum: PartyId;

  async function link(purpose: Kind, given: Partial<GiveDoorLinkInput> = {}): Promise<ProvenLink> {
    const wish = { purpose, subjectId: subjects[purpose], personId, days: 30, ...given };
    const { path } = kept(await giveDoorLink(made.context, wish));
    return provenLink(made, path);
  }
  const state = () =>
    looking(made, async (transaction) => ({
      questions: await listQuestions(transaction, made.book.plan.id),
      remarks: await listRemarks(transaction, made.book.plan.id),
      items: await listItems(transaction),
      stewards: await listStewardships(transaction),
    }));

  beforeAll(async () => {
    made = await groupIn(await makeDatabase({ server }));
    const marcus = { name: 'Marcus Obi', email: 'marcus@voices.example', telephone: '' };
    personId = kept(await addPerson(made.context, marcus)) as PersonId;
    forum = await makeGroupNamed(made, 'Valley Forum', 'forum');
    const asking = { planId: made.book.plan.id, text: 'When does it open?' };
    subjects.answerQuestion = kept(
      await askQuestion(made.context, { ...asking, code: made.book.actions[0]?.code ?? '' }),
    );
    subjects.commentDraft = made.book.plan.id;
    const handoverId = kept(await beginHandover(made.context, { id: made.board }));
    const record = { handoverId, kind: 'plan', recordId: made.book.plan.id } as const;
    kept(await offerRecord(made.context, { ...record, to: 'Valley Forum', words: 'It fits.' }));
    const [item] = (await state()).items.filter((one) => one.state === 'offered');
    subjects.acceptHandover = item?.id ?? '';
  });
  afterAll(() => made.close());

  it.each(KINDS)(
    'for %s opens nothing when altered, withdrawn, too old or of another partnership',
    async (kind) => {
      const before = await state();
      const address = await link(kind);
      const late = { ...made.context, clock: stoppedClock(addDays(TODAY, 31)) };
      const other = { ...address, partnershipId: OTHER };
      const altered = { ...address, secret: newLinkSecret() };
      expect((await USES[kind](made.context, altered)).ok, 'altered').toBe(false);
      expect((await USES[kind](made.context, other)).ok, 'of another').toBe(false);
      expect((await USES[kind](late, address)).ok, 'too old').toBe(false);
      const [{ id = '' } = {}] = await behind(made.connection, (ask) =>
        ask<{ id: string }>('select id from door_link order by id desc limit 1'),
      );
      kept(await withdrawDoorLink(made.context, { linkId: id }));
      expect((await USES[kind](made.context, address)).ok, 'withdrawn').toBe(false);
      expect(await state()).toEqual(before);
    },
  );

  it.each(KINDS)('for %s does nothing that another is for', async (kind) => {
    const before = await state();
    const address = await link(kind);
    for (const other of KINDS.filter((one) => one !== kind))
      expect((await USES[other](made.context, address)).ok, other).toBe(false);
    const status = { version: 1, lifecycle: 'complete', rag: null, note: 'Done' } as const;
    expect(refused(await updateByLink(made.context, address, status)).code).toBe('notFound');
    expect(await state()).toEqual(before);
  });

  it('is not given for what is not there, nor by somebody who may not', async () => {
    const nothing = '00000000-0000-7000-8000-000000000099';
    for (const purpose of KINDS) {
      const wish = { purpose, subjectId: nothing, personId, days: 30 };
      expect(refused(await giveDoorLink(made.context, wish)).code).not.toBe('notAllowed');
      const reader = { ...made.context, person: { ...made.person, grants: [everywhere('reader')] } };
      const real = { ...wish, subjectId: subjects[purpose] };
      expect(refused(await giveDoorLink(reader, real)).code).toBe('notAllowed');
    }
  });

  it('goes by mail with words of its own', async () => {
    for (const kind of KINDS) await link(kind);
    const mails = await looking(made, (transaction) =>
      listMails(transaction, { states: ['queued'], size: 50 }),
    );
    const kinds = mails.filter(({ to }) => to.address === 'marcus@voices.example').map(({ kind }) => kind);
    expect([...new Set(kinds)].sort()).toEqual(['draftLink', 'handoverOffered', 'questionAsked']);
  });

  it('comments on the plan as whoever it was given to, once', async () => {
    const address = await link('commentDraft');
    expect((await USES.commentDraft(made.context, address)).ok).toBe(true);
    expect((await USES.commentDraft(made.context, address)).ok).toBe(false);
    expect((await state()).remarks).toMatchObject([{ by: personId, text: 'Too long.', passage: 'a hall' }]);
  });

  it('answers a question once, though five use it at the same moment', async () => {
    const address = await link('answerQuestion');
    const all = await Promise.all(
      Array.from({ length: 5 }, () => USES.answerQuestion(made.context, address)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await state()).questions[0]?.answer).toMatchObject({ by: personId, text: 'In May.' });
  });

  it('takes over what was offered, for those it was offered to', async () => {
    const address = await link('acceptHandover');
    expect((await USES.acceptHandover(made.context, address)).ok).toBe(true);
    const { items, stewards } = await state();
    const item = items.find(({ id }) => id === subjects.acceptHandover);
    expect(item).toMatchObject({
      state: 'settled',
      way: 'handedOver',
      answer: 'Gladly.',
      answeredBy: personId,
    });
    expect(stewards.some((one) => one.stewardId === forum)).toBe(true);
    expect((await USES.acceptHandover(made.context, address)).ok).toBe(false);
  });

  it('is sent by itself to whoever a question is for, and opens until the answer is due', async () => {
    await write(made.database, made.scope('fill'), (transaction) => tiePerson(transaction, personId, forum));
    const dueBy = addDays(TODAY, 12);
    const asking = { planId: made.book.plan.id, text: 'Who pays for it?', askedOf: forum, dueBy };
    kept(await askQuestion(made.context, asking));
    const [newest] = await looking(made, (transaction) => listDoorLinks(transaction, made.book.plan.id));
    expect(newest).toMatchObject({ purpose: 'answerQuestion', personId, until: dueBy });
  });
});
