/**
 * Mail of the example: invented, to addresses that nobody has. It is held even where a mail server is set, so that the
 * example sends nothing to anybody.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { DueAction, MailFacts } from '../../domain/mail/mail.ts';
import { type Transaction, write } from '../../store/connection.ts';
import { changeMail, findMail } from '../../store/mail/mails.ts';
import { type PlanBody, readPlanBody } from '../../store/plan/plan-bodies.ts';
import type { CommandContext } from '../context.ts';
import { enqueueMail, type NewMail } from '../mail/enqueue-mail.ts';

const OVER = ['complete', 'dropped', 'merged', 'transferred'];
const MOST = 2;

/** The first actions of the plan that are open and have a day. */
function dueOf({ actions }: PlanBody): DueAction[] {
  return actions
    .filter(({ timescale, status }) => timescale.due && !OVER.includes(status.lifecycle ?? ''))
    .slice(0, MOST)
    .map(({ code, text, timescale }) => ({ code, text, when: timescale.raw }));
}

function mailsOf(book: PlanBody): NewMail[] {
  const { title, slug } = book.plan;
  const due = dueOf(book);
  const link = `/plans/${slug}`;
  const reminder: MailFacts = { kind: 'reminder', plan: title, due, link: `${link}/table` };
  const notice: MailFacts = {
    ...{ kind: 'notice', subject: 'The board meets at Mill Bank this time' },
    paragraphs: ['The library is closed for its new roof. Tea is from a quarter to ten.'],
    button: { label: 'See the plan', link },
  };
  return [
    { to: { name: 'Nia Hartley', address: 'nia.hartley@hebblehousing.example' }, facts: reminder },
    { to: { name: 'Marcus Obi', address: 'marcus@voices.example' }, facts: notice },
  ].filter(({ facts }) => facts.kind !== 'reminder' || due.length > 0);
}

async function putAside(transaction: Transaction, mail: NewMail): Promise<void> {
  const queued = await enqueueMail(transaction, mail);
  const kept = queued.ok ? await findMail(transaction, queued.value.id) : null;
  if (kept) await changeMail(transaction, kept, { state: 'held' });
}

export async function writeExampleMail({ person, database }: CommandContext, slug: string): Promise<void> {
  const scope = onItsOwn({ partnershipId: person.partnershipId, personId: person.id }, 'seedExample');
  await write(database, scope, async (transaction) => {
    const body = await readPlanBody(transaction, slug);
    for (const mail of body ? mailsOf(body) : []) await putAside(transaction, mail);
  });
}
