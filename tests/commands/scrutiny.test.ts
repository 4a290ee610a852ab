import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/commands/context.ts';
import { addPerson } from '../../src/commands/person/keep-person.ts';
import {
  answerScrutiny,
  publishQuestion,
  settleQuestion,
} from '../../src/commands/question/answer-scrutiny.ts';
import { askQuestion } from '../../src/commands/question/ask-question.ts';
import { addRemark, answerRemark } from '../../src/commands/question/remark-on-plan.ts';
import { everywhere, type Grant } from '../../src/domain/access/person.ts';
import { addDays } from '../../src/domain/day.ts';
import { canUndo } from '../../src/domain/history/undo-tables.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import { dueFor, type Question } from '../../src/domain/question/question.ts';
import { read } from '../../src/store/connection.ts';
import { listMails } from '../../src/store/mail/mails.ts';
import { findQuestion } from '../../src/store/partnership/questions.ts';
import { listRemarks } from '../../src/store/partnership/remarks.ts';
import { type Made, makeDatabase, makePlan, TODAY } from '../make.ts';
import { kept, refused } from '../outcomes.ts';
import { serversHere } from '../servers.ts';

describe.each(serversHere())('questions and comments on the %s server', (server) => {
  let made: Made;
  let book: PlanBook;
  let panel: CommandContext;
  const action = (n: number): Action => book.actions[n] as Action;
  const look = <T>(work: Parameters<typeof read<T>>[2]): Promise<T> =>
    read(made.database, made.scope('look'), work);
  const as = (...grants: Grant[]): CommandContext => ({
    ...made.context,
    person: { ...made.person, grants },
  });
  const leadOf = (n: number): CommandContext => {
    const [lead] = action(n).leads;
    if (!lead) throw new Error('Nobody leads it.');
    return as({ role: 'lead', scope: { of: 'party', id: lead.partyId }, plans: [book.plan.id] });
  };
  async function ask(code = '', given: { askedOf?: string; dueBy?: string } = {}): Promise<Question> {
    const question = { planId: book.plan.id, code, text: 'When does the hall open?', ...given };
    const id = kept(await askQuestion(panel, question));
    return (await look((transaction) => findQuestion(transaction, id))) as Question;
  }
  const answer = (context: CommandContext, { id, version }: Question, said = 'In May.') =>
    answerScrutiny(context, { questionId: id, version, answer: said });

  beforeAll(async () => {
    made = await makeDatabase({ server });
    book = await makePlan(made, { actions: 8 });
    const irene = { name: 'Irene Marsh', email: 'irene@marsh.example', telephone: '' };
    const id = kept(await addPerson(made.context, irene)) as PersonId;
    const person = { ...made.person, id, name: irene.name, grants: [everywhere('scrutiny')] };
    panel = { ...made.context, person };
  });
  afterAll(() => made.close());

  it('gives twenty working days unless another day is said', async () => {
    expect((await ask()).dueBy).toBe(dueFor(TODAY));
    expect((await ask('', { dueBy: addDays(TODAY, 3) })).dueBy).toBe(addDays(TODAY, 3));
    const late = { planId: book.plan.id, text: 'When?', dueBy: addDays(TODAY, -1) };
    expect(refused(await askQuestion(panel, late))).toMatchObject({ field: 'dueBy' });
    const nowhere = { planId: book.plan.id, text: 'When?', code: '99.99' };
    expect(refused(await askQuestion(panel, nowhere))).toMatchObject({ field: 'code' });
  });

  it.each(['lead', 'reader', 'supporter', 'editor'] as const)('is not asked by a %s', async (role) => {
    const asked = await askQuestion(as(everywhere(role)), { planId: book.plan.id, text: 'When?' });
    expect(refused(asked).code).toBe('notAllowed');
  });

  it('is answered by whoever leads the action, and by nobody who leads another', async () => {
    const question = await ask(action(0).code);
    expect(question.actionId).toBe(action(0).id);
    const own = action(0).leads.map(({ partyId }) => partyId);
    const other = book.actions.findIndex(({ leads }) => leads[0] && !own.includes(leads[0].partyId));
    expect(refused(await answer(leadOf(other), question)).code).toBe('notAllowed');
    expect(refused(await answer(panel, question)).code).toBe('notAllowed');
    const answered = kept(await answer(leadOf(0), question));
    expect(answered.answer).toMatchObject({ text: 'In May.', on: TODAY, outcome: null });
    expect(await look((transaction) => findQuestion(transaction, question.id))).toEqual(answered);
    const mails = await look((transaction) => listMails(transaction, { states: ['queued'], size: 9 }));
    const [mail] = mails.filter(({ kind }) => kind === 'questionAnswered');
    expect(mail?.to.address).toBe('irene@marsh.example');
  });

  it('of the plan as a whole is answered by the coordinator alone', async () => {
    const question = await ask();
    expect(refused(await answer(leadOf(0), question)).code).toBe('notAllowed');
    expect((await answer(made.context, question)).ok).toBe(true);
  });

  it('waits again where whoever asked wants more, and stands where they are satisfied', async () => {
    const question = await ask(action(1).code, { dueBy: TODAY });
    const settle = (context: CommandContext, version: number, outcome: string, missing = '') =>
      settleQuestion(context, { questionId: question.id, version, outcome: outcome as 'satisfied', missing });
    expect(refused(await settle(panel, 1, 'satisfied')).code).toBe('conflict');
    const first = kept(await answer(made.context, question));
    expect(refused(await settle(made.context, first.version, 'satisfied')).code).toBe('notAllowed');
    expect(refused(await settle(panel, first.version, 'wantsMore'))).toMatchObject({ field: 'missing' });
    const more = kept(await settle(panel, first.version, 'wantsMore', 'On which day?'));
    expect(more.dueBy).toBe(dueFor(TODAY));
    expect(refused(await answer(made.context, first)).code).toBe('stale');
    const second = kept(await answer(made.context, more, 'On 4 May.'));
    const settled = kept(await settle(panel, second.version, 'satisfied'));
    expect(settled.answer).toMatchObject({ text: 'On 4 May.', outcome: { is: 'satisfied' } });
    expect(refused(await answer(made.context, settled)).code).toBe('conflict');
  });

  it('is published by the coordinator alone', async () => {
    const { id, version } = await ask();
    const given = { questionId: id, version, published: 'yes' } as const;
    expect(refused(await publishQuestion(panel, given)).code).toBe('notAllowed');
    expect(kept(await publishQuestion(made.context, given)).published).toBe(true);
  });

  it('takes comments of everybody but readers and the public, and answers each with a reason', async () => {
    const given = { planId: book.plan.id, code: action(2).code, passage: 'a hall', text: 'Which hall?' };
    for (const role of ['reader', 'public', 'administrator'] as const)
      expect(refused(await addRemark(as(everywhere(role)), given)).code).toBe('notAllowed');
    const remark = kept(await addRemark(panel, given));
    expect(await look((transaction) => listRemarks(transaction, book.plan.id))).toEqual([remark]);
    const said = { remarkId: remark.id, version: remark.version };
    expect(refused(await answerRemark(panel, { ...said, verdict: 'accepted' })).code).toBe('notAllowed');
    expect(refused(await answerRemark(made.context, { ...said, verdict: 'no' }))).toMatchObject({
      field: 'reason',
    });
    const no = { ...said, verdict: 'no', reason: 'There is only one.' } as const;
    expect(kept(await answerRemark(made.context, no))).toBe(2);
    expect(refused(await answerRemark(made.context, no)).code).toBe('stale');
    const [answered] = await look((transaction) => listRemarks(transaction, book.plan.id));
    expect(answered?.answer).toMatchObject({ verdict: 'no', reason: 'There is only one.', on: TODAY });
  });

  it.each([
    ['scrutiny_question', 'askQuestion', false],
    ['scrutiny_question', 'settleQuestion', false],
    ['remark', 'addRemark', false],
    ['remark', 'answerRemark', true],
  ])('of %s: %s can be undone: %s', (table, deed, can) => {
    expect(canUndo(table, deed)).toBe(can);
  });
});
