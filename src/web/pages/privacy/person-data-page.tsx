/** Everything that is kept about one person, in words; the file beside it has every column. */
import { longDay, parseDay } from '../../../domain/day.ts';
import { isMailKind, MAIL_STATES } from '../../../domain/mail/mail.ts';
import { HISTORY_NOUNS } from '../../../views/history/history-nouns.ts';
import { deedWords } from '../../../views/history/history-words.ts';
import type { PersonData } from '../../../views/person/person-data.ts';
import { sayDayOf, sayMomentOf } from '../../../views/say-day.ts';
import {
  dataProtectionAddress,
  ownContactAddress,
  ownDataAddress,
  personDataAddress,
  personErasureAddress,
} from '../../administration-addresses.ts';
import { dataProtection } from '../../words/data-protection.ts';
import { MAIL_KIND_WORDS } from '../../words/mail.ts';
import { MAIL_STATE_WORDS } from '../../words/outbox.ts';
import { personData as words } from '../../words/person-data.ts';
import type { Page } from '../shell/page.ts';
import { SaidRecords } from './said-records.tsx';

const SHOWN = 50;

type Fact = { label: string; value: string };

const sayInvited = ({ sentAt, email }: PersonData['invitations'][number]): string =>
  words.invited(sayDayOf(sentAt), email);

function factsOf({ person, contact, account, invitations, entries }: PersonData): Fact[] {
  const left = person.leftOn === null ? null : parseDay(person.leftOn);
  const consent =
    contact?.published && contact.agreedOn ? words.publishedYes(longDay(contact.agreedOn)) : null;
  return [
    { label: words.name, value: person.name },
    { label: words.since, value: sayDayOf(person.createdAt) },
    ...(left ? [{ label: words.left, value: longDay(left) }] : []),
    { label: words.email, value: contact?.email ?? words.nothing },
    { label: words.telephone, value: contact?.telephone ?? words.nothing },
    { label: words.published, value: consent ?? words.publishedNo },
    {
      label: words.account,
      value: account ? words.accountWith(account) : words.accountNone,
    },
    ...(invitations.length > 0
      ? [{ label: words.invitations, value: invitations.map(sayInvited).join('; ') }]
      : []),
    { label: words.entry, value: entries.map((entry) => entry.name).join(', ') || words.nothing },
  ];
}

function Signed({ data: { signed }, title }: { data: PersonData; title: string }) {
  const shown = signed.entries.slice(0, SHOWN);
  return (
    <section aria-labelledby="signed">
      <h2 id="signed">{title}</h2>
      <p>{words.signed(signed.total, shown.length)}</p>
      <ul class="plain">
        {shown.map(({ at, deed, table }, n) => (
          <li key={n}>
            {sayMomentOf(at)}: {deedWords(deed)}{' '}
            <span class="quiet">({HISTORY_NOUNS[table]?.[0] ?? table.replaceAll('_', ' ')})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mails({ data: { mails } }: { data: PersonData }) {
  return (
    <section aria-labelledby="mails">
      <h2 id="mails">{words.mailsTitle}</h2>
      {mails.length === 0 ? <p>{words.noMails}</p> : null}
      <ul class="plain">
        {mails.map(({ kind, state, at }, n) => (
          <li key={n}>
            {sayMomentOf(at)}: {isMailKind(kind) ? MAIL_KIND_WORDS[kind] : kind},{' '}
            {MAIL_STATES.filter((known) => known === state).map((known) => MAIL_STATE_WORDS[known])}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `isOwn`: whether somebody looks at what is kept of themselves. */
export function personDataPage(data: PersonData, isOwn: boolean): Page {
  const title = isOwn ? words.ownTitle : words.titleOf(data.person.name);
  const file = `${isOwn ? ownDataAddress : personDataAddress(data.person.id)}.json`;
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lede">{words.lede}</p>
      <p class="buttons">
        <a class="button" href={file} download data-turbo="false">
          {words.download}
        </a>
        {isOwn ? (
          <a href={ownContactAddress}>{words.change}</a>
        ) : (
          <a href={personErasureAddress(data.person.id)}>{words.erase}</a>
        )}
        <a href={dataProtectionAddress}>{isOwn ? words.more : dataProtection.title}</a>
      </p>
      <h2>{words.who}</h2>
      <dl class="pairs">
        {factsOf(data).map(({ label, value }) => (
          <>
            <dt key={label}>{label}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <SaidRecords named={data.named} title={isOwn ? words.recordsOwnTitle : words.recordsTitle} />
      <Signed data={data} title={isOwn ? words.signedOwnTitle : words.signedTitle} />
      <Mails data={data} />
    </>
  );
  const crumbs = isOwn ? [] : [{ label: data.person.name, href: `/people/${data.person.id}` }];
  return isOwn ? { title, body } : { title, place: 'people', crumbs, body };
}
