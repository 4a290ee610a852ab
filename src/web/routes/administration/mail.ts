/** The outbox for administrators, and the address at which anybody stops mail they got. */
import { refuseMail, takeBackRefusals } from '../../../commands/mail/refuse-mail.ts';
import { sendTrialMail } from '../../../commands/mail/send-trial-mail.ts';
import { cancelMail, sendAllAgain, tryMailAgain } from '../../../commands/mail/settle-mail.ts';
import { isLoopback } from '../../../config/network.ts';
import { REFUSAL_REACHES } from '../../../domain/mail/refusing.ts';
import type { Result } from '../../../domain/problem.ts';
import {
  type OutboxMail,
  type OutboxPage,
  viewHeldMail,
  viewOutbox,
} from '../../../views/mail/outbox-page.ts';
import { viewRefuseMail } from '../../../views/mail/refuse-mail-page.ts';
import { outboxAddress, refuseMailAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { type ComposedMail, composeAt } from '../../mail/compose.ts';
import { type OutboxAround, outboxPage } from '../../pages/mail/outbox-page.tsx';
import { mailAgainPage, mailStoppedPage, refuseMailPage } from '../../pages/mail/refuse-page.tsx';
import { acting, originHere, viewing, type WebContext } from '../../web-parts.ts';
import type { NoticeName } from '../../words/notices.ts';
import type { Route } from '../route.ts';

const leaves = (c: WebContext): boolean => Boolean(c.get('parts').mail);

function aroundOf(c: WebContext, { partnership }: OutboxPage): OutboxAround {
  const { mail = null } = c.get('parts');
  const origin = originHere(c);
  const compose = composeAt(() => origin);
  const textOf = ({ to, content }: OutboxMail): ComposedMail | null => {
    try {
      return content && compose(content.facts, { to, partnership, unsubscribe: content.unsubscribe });
    } catch {
      return null; // what cannot be made is told so beside it
    }
  };
  return {
    through: mail && { server: mail.server, from: mail.from.address },
    onlyHere: isLoopback(new URL(origin).hostname) ? origin : null,
    textOf,
  };
}

async function showOutbox(c: WebContext): Promise<Response> {
  const wish = { part: c.req.query('show') ?? '', before: c.req.query('before') ?? '', leaves: leaves(c) };
  const found = await viewOutbox(viewing(c), wish);
  if (!found.ok) return showProblem(c, found.problem);
  c.header('Cache-Control', 'no-store');
  return showPage(c, outboxPage(found.value, aroundOf(c, found.value)));
}

async function saveTrial(c: WebContext): Promise<Response> {
  const address = one(await readForm(c), 'address');
  const sent = await sendTrialMail(acting(c), { address });
  if (sent.ok) return goTo(c, outboxAddress, 'trialSent');
  const found = await viewOutbox(viewing(c), { part: '', before: '', leaves: leaves(c) });
  if (!found.ok) return showProblem(c, found.problem);
  const page = outboxPage(found.value, aroundOf(c, found.value), { address, problem: sent.problem });
  return showPage(c, page, statusOf(sent.problem));
}

/** As a mail program shows it: styles alone, nothing that runs, nothing from elsewhere. */
const AS_MAIL =
  "sandbox allow-popups allow-top-navigation; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

async function showMail(c: WebContext): Promise<Response> {
  const found = await viewHeldMail(viewing(c), { id: partOf(c, 'id'), leaves: leaves(c) });
  if (!found.ok) return showProblem(c, found.problem);
  const { to, partnership, content } = found.value;
  const origin = originHere(c);
  const made = composeAt(() => origin)(content.facts, { to, partnership, unsubscribe: content.unsubscribe });
  c.header('Content-Security-Policy', AS_MAIL);
  c.header('Cache-Control', 'no-store');
  return c.html(made.html);
}

const settled =
  (notice: NoticeName) =>
  (c: WebContext, result: Result<unknown>): Response | Promise<Response> =>
    result.ok ? goTo(c, outboxAddress, notice) : showProblem(c, result.problem);

const addressOf = (c: WebContext) => ({ partnership: partOf(c, 'partnership'), secret: partOf(c, 'secret') });
const ownAddress = (c: WebContext): string =>
  refuseMailAddress(partOf(c, 'partnership'), partOf(c, 'secret'));

async function showRefuse(c: WebContext): Promise<Response> {
  const found = await viewRefuseMail(viewing(c), addressOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  c.header('Cache-Control', 'no-store');
  return showPage(c, refuseMailPage(found.value, ownAddress(c)));
}

/** Also what mail programs post by themselves (RFC 8058): it says only `List-Unsubscribe=One-Click`. */
async function saveRefuse(c: WebContext): Promise<Response> {
  const form = await readForm(c);
  const { database } = c.get('parts');
  const isBack = one(form, 'again') === 'yes';
  const reach = REFUSAL_REACHES.find((known) => known === one(form, 'reach')) ?? 'kind';
  const saved = isBack
    ? await takeBackRefusals(database, addressOf(c))
    : await refuseMail(database, addressOf(c), reach);
  if (!saved.ok) return showProblem(c, saved.problem);
  const found = await viewRefuseMail(viewing(c), addressOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  c.header('Cache-Control', 'no-store');
  return showPage(c, isBack ? mailAgainPage(found.value) : mailStoppedPage(found.value, ownAddress(c)));
}

const outbox = '/administration/outbox';
const refuse = '/mail/unsubscribe/:partnership/:secret';
export const mailRoutes: Route[] = [
  { method: 'GET', path: outbox, deed: 'administer', handle: showOutbox },
  {
    ...{ method: 'POST', path: `${outbox}/again`, deed: 'administer' },
    handle: async (c) => settled('mailsAgain')(c, await sendAllAgain(acting(c))),
  },
  { method: 'POST', path: `${outbox}/trial`, deed: 'administer', handle: saveTrial },
  { method: 'GET', path: `${outbox}/:id/mail`, deed: 'administer', handle: showMail },
  {
    ...{ method: 'POST', path: `${outbox}/:id/again`, deed: 'administer' },
    handle: async (c) => settled('mailAgain')(c, await tryMailAgain(acting(c), { mailId: partOf(c, 'id') })),
  },
  {
    ...{ method: 'POST', path: `${outbox}/:id/cancel`, deed: 'administer' },
    handle: async (c) =>
      settled('mailCancelled')(c, await cancelMail(acting(c), { mailId: partOf(c, 'id') })),
  },
  { method: 'GET', path: refuse, deed: 'byAddress', handle: showRefuse },
  { method: 'POST', path: refuse, deed: 'byAddress', handle: saveRefuse },
];
