import type { MailState } from '../../../domain/mail/mail.ts';
import type { Standing } from '../../../domain/plan/standing.ts';
import type { Problem } from '../../../domain/problem.ts';
import {
  OUTBOX_PARTS,
  type OutboxMail,
  type OutboxPage,
  type OutboxPart,
} from '../../../views/mail/outbox-page.ts';
import { outboxAddress, outboxPart } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { Empty } from '../../parts/empty.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields.tsx';
import { HistoryOfKind } from '../../parts/history-link.tsx';
import { Once } from '../../parts/once.tsx';
import { StatusMark } from '../../parts/status.tsx';
import { MAIL_STATE_WORDS, outbox as words } from '../../words/outbox.ts';
import { administrationCrumb } from '../administration/crumbs.ts';
import type { Page } from '../shell/page.ts';

/** What the page is told beside the outbox itself. */
export type OutboxAround = {
  /** Where mail goes and whom it comes from; null where none leaves. */
  through: { server: string; from: string } | null;
  /** Where links lead, where that is this machine alone. */
  onlyHere: string | null;
  /** A mail's text and subject, where it may be shown. */
  textOf: (mail: OutboxMail) => { subject: string; text: string } | null;
};

const SIGNS: Record<MailState, Standing> = {
  queued: 'notDue',
  sending: 'underWay',
  sent: 'complete',
  failed: 'offTrack',
  held: 'waiting',
  cancelled: 'dropped',
  refused: 'dropped',
};

function Deed({ mail, deed, label }: { mail: OutboxMail; deed: string; label: string }) {
  return (
    <form class="inline" method="post" action={outboxPart(mail.id, deed)}>
      <Once />
      <button class="link-button" type="submit" aria-label={`${label}: ${aboutOf(mail)}`}>
        {label}
      </button>
    </form>
  );
}

const aboutOf = ({ kind, to }: OutboxMail): string => words.about(kind, to.name || to.address);

function Why({ mail }: { mail: OutboxMail }) {
  const { problem, state } = mail;
  if (!problem || state === 'sent') return null;
  return (
    <p class="mail-why">
      {words.why(problem)}{' '}
      {problem.reply === '' ? null : (
        <span class="quiet">
          {words.said} <q>{problem.reply}</q>
        </span>
      )}
    </p>
  );
}

function Says({ mail, textOf }: { mail: OutboxMail } & Pick<OutboxAround, 'textOf'>) {
  const says = textOf(mail);
  if (!says) return null;
  return (
    <details class="mail-says">
      <summary>
        {words.says}
        <span class="unseen">: {aboutOf(mail)}</span>
      </summary>
      <p>
        <b>{says.subject}</b>
      </p>
      <div class="mail-text">{linked(says.text)}</div>
      <p>
        <a href={outboxPart(mail.id, 'mail')} data-turbo="false">
          {words.asMail}
          <span class="unseen">: {aboutOf(mail)}</span>
        </a>
      </p>
    </details>
  );
}

/** The text with its addresses as links. */
const linked = (text: string) =>
  text.split(/^(https?:\/\/\S+)$/m).map((part, at) => (at % 2 === 1 ? <a href={part}>{part}</a> : part));

function MailItem({ mail, around }: { mail: OutboxMail; around: OutboxAround }) {
  const { to, state, on, tries, deeds } = mail;
  const told = [
    words.made(mail.made),
    on && state === 'sent' ? words.sent(on) : null,
    tries > 0 && state !== 'sent' && state !== 'held' ? words.tried(tries) : null,
    on && state === 'queued' ? words.nextTry(on) : null,
  ];
  return (
    <li>
      <div class="mail-head">
        <h3>
          {words.kinds[mail.kind]}
          <span class="mail-to">
            {' '}
            {words.to.toLowerCase()} {to.name} <span class="quiet">{to.address}</span>
          </span>
        </h3>
        <StatusMark standing={SIGNS[state]} words={MAIL_STATE_WORDS[state]} />
      </div>
      <p class="quiet">{told.filter(Boolean).join(' · ')}</p>
      <Why mail={mail} />
      <Says mail={mail} textOf={around.textOf} />
      {deeds.tryAgain || deeds.cancel ? (
        <p class="mail-deeds">
          {deeds.tryAgain && around.through ? (
            <Deed mail={mail} deed="again" label={state === 'held' ? words.sendNow : words.tryAgain} />
          ) : null}
          {deeds.cancel ? <Deed mail={mail} deed="cancel" label={words.cancel} /> : null}
        </p>
      ) : null}
    </li>
  );
}

function Head({ through, onlyHere }: OutboxAround) {
  if (!through)
    return (
      <div class="warn">
        <p>
          <b>{words.held}</b> {words.heldHow}
        </p>
        <p>{words.heldSet}</p>
      </div>
    );
  return (
    <>
      <p class="lede">{words.leaves(through.server, through.from)}</p>
      {onlyHere ? <p class="warn">{words.onlyHere(onlyHere)}</p> : null}
    </>
  );
}

const partAddress = (part: OutboxPart, before: string | null = null): string =>
  `${outboxAddress}?show=${part}${before ? `&before=${before}` : ''}`;

function Parts({ page }: { page: OutboxPage }) {
  return (
    <nav class="zooms" aria-label={words.narrow}>
      <ul>
        {(Object.keys(OUTBOX_PARTS) as OutboxPart[]).map((part) => (
          <li key={part}>
            <a href={partAddress(part)} aria-current={part === page.part ? 'true' : undefined}>
              {words.parts(part, page.counts[part])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Mails({ page, around }: { page: OutboxPage; around: OutboxAround }) {
  if (page.mails.length === 0)
    return (
      <Empty title={words.none}>
        <p>{words.noneYet}</p>
      </Empty>
    );
  const canAgain = around.through !== null && page.mails.some((mail) => mail.deeds.tryAgain);
  return (
    <>
      {canAgain ? (
        <form method="post" action={`${outboxAddress}/again`}>
          <Once />
          <button class="button second" type="submit">
            {words.sendAll}
          </button>
        </form>
      ) : null}
      <ul class="outbox">
        {page.mails.map((mail) => (
          <MailItem key={mail.id} mail={mail} around={around} />
        ))}
      </ul>
      {page.next ? (
        <p>
          <a href={partAddress(page.part, page.next)}>{words.more}</a>
        </p>
      ) : null}
    </>
  );
}

function Refusals({ page }: { page: OutboxPage }) {
  return (
    <section aria-labelledby="refusals">
      <h2 id="refusals">{words.refusals}</h2>
      <p class="quiet">{page.refusals.length === 0 ? words.noRefusals : words.refusalsHow}</p>
      {page.refusals.length === 0 ? null : (
        <ul class="mail-refusals">
          {page.refusals.map(({ id, address, kind, everywhere, since }) => (
            <li key={id}>
              <b>{address}</b>: {words.refused(kind, everywhere)}{' '}
              <span class="quiet">{words.since(since)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export type TypedTrial = { address: string; problem: Problem | null };
const NO_TRIAL: TypedTrial = { address: '', problem: null };

function Trial({ address, problem }: TypedTrial) {
  return (
    <section aria-labelledby="trial">
      <h2 id="trial">{words.trial}</h2>
      <form method="post" action={`${outboxAddress}/trial`}>
        <Once />
        <TextField
          name="address"
          label={words.trialAddress}
          value={address}
          problems={fieldProblems(problem)}
        />
        <p class="buttons">
          <button class="button second" type="submit">
            {words.trialSend}
          </button>
        </p>
      </form>
    </section>
  );
}

export function outboxPage(page: OutboxPage, around: OutboxAround, trial: TypedTrial = NO_TRIAL): Page {
  const body = (
    <>
      <ErrorSummary problems={fieldProblems(trial.problem)} />
      <h1>{words.title}</h1>
      <Head {...around} />
      <Parts page={page} />
      <h2 class="unseen">{words.list}</h2>
      <Mails page={page} around={around} />
      <Refusals page={page} />
      {around.through ? <Trial {...trial} /> : null}
      <HistoryOfKind noun="mail" />
    </>
  );
  return {
    ...{ title: words.title, place: 'administration', crumbs: [administrationCrumb] },
    hasErrors: trial.problem !== null,
    body,
  };
}
