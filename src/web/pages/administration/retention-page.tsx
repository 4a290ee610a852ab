/** What is due to be deleted, to the last record; what is on hold; and what was deleted before. */

import type { Due } from '../../../commands/partnership/delete-due.ts';
import { longDay } from '../../../domain/day.ts';
import { isMailKind } from '../../../domain/mail/mail.ts';
import {
  type DueRecord,
  type HeldRecord,
  RETENTION_RULES,
  type RetentionRule,
} from '../../../domain/privacy/retention.ts';
import { monthsOf, type Settings } from '../../../domain/settings/settings.ts';
import type { RetentionAround, ToldDeletion, ToldHold } from '../../../views/person/retention-page.ts';
import {
  holdAddress,
  liftHoldAddress,
  retentionAddress,
  settingsGroupAddress,
} from '../../administration-addresses.ts';
import { HistoryOfKind } from '../../parts/history-link.tsx';
import { Once } from '../../parts/once.tsx';
import { saySize } from '../../words/administration.ts';
import { MAIL_KIND_WORDS } from '../../words/mail.ts';
import { RETENTION_WORDS, retention as words } from '../../words/retention.ts';
import type { Page } from '../shell/page.ts';
import { administrationCrumb } from './crumbs.ts';

/** `most`: how many of each kind are shown and deleted at once. */
type RetentionPage = { due: Due; around: RetentionAround; most: number };

export function sayRecord({ noun, what }: Pick<HeldRecord, 'noun' | 'what'>): string {
  if (noun === 'mail') return isMailKind(what) ? MAIL_KIND_WORDS[what] : what;
  if (noun === 'name') return `${RETENTION_WORDS.name.title}: ${what}`;
  return what || words.nothingToName;
}

function Row({ record }: { record: DueRecord }) {
  const what = sayRecord(record);
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{longDay(record.since)}</td>
      <td class="number">{record.size === null ? '' : saySize(record.size)}</td>
      <td>
        <a href={holdAddress(record.noun, record.id)} aria-label={words.keepWhat(what)}>
          {words.keep}
        </a>
      </td>
    </tr>
  );
}

function Records({ title, records }: { title: string; records: readonly DueRecord[] }) {
  return (
    <div class="sheet scrolls">
      <table>
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.record}</th>
            <th scope="col">{words.since}</th>
            <th scope="col" class="number">
              {words.size}
            </th>
            <th scope="col">
              <span class="unseen">{words.keep}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <Row key={record.id} record={record} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type KindProps = { rule: RetentionRule; settings: Settings; records: DueRecord[]; most: number };

function Kind({ rule, settings, records, most }: KindProps) {
  const noun = RETENTION_WORDS[rule.noun];
  return (
    <section aria-labelledby={rule.noun}>
      <h2 id={rule.noun}>
        {noun.title} <span class="count">{records.length}</span>
      </h2>
      <p>{words.rule(monthsOf(settings, rule.setting), noun.until)}</p>
      {records.length > 0 ? <Records title={noun.title} records={records} /> : null}
      {records.length === most ? <p>{words.most(most)}</p> : null}
    </section>
  );
}

function Delete({ due: { records, digest } }: { due: Due }) {
  if (records.length === 0) return null;
  return (
    <form method="post" action={retentionAddress}>
      <Once />
      <input type="hidden" name="seen" value={digest} />
      <p class="warn">{words.deleteWarn}</p>
      <p class="buttons">
        <button class="button danger" type="submit">
          {words.delete(records.length)}
        </button>
      </p>
    </form>
  );
}

function Hold({ hold }: { hold: ToldHold }) {
  const what = hold.what === null ? words.nothingToName : sayRecord({ noun: hold.noun, what: hold.what });
  return (
    <tr>
      <th scope="row">{what}</th>
      <td data-label={words.heldWhy}>{hold.reason}</td>
      <td data-label={words.heldWho}>{words.heldBy(hold.placedBy, longDay(hold.placedOn))}</td>
      <td>
        <form class="inline" method="post" action={liftHoldAddress(hold.id)}>
          <Once />
          <button class="link-button" type="submit" aria-label={`${words.lift}: ${what}`}>
            {words.lift}
          </button>
        </form>
      </td>
    </tr>
  );
}

function Holds({ holds }: Pick<RetentionAround, 'holds'>) {
  return (
    <section aria-labelledby="held">
      <h2 id="held">{words.heldTitle}</h2>
      {holds.length === 0 ? (
        <p>{words.heldNone}</p>
      ) : (
        <div class="sheet">
          <table class="cardlike">
            <caption class="unseen">{words.heldTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{words.record}</th>
                <th scope="col">{words.heldWhy}</th>
                <th scope="col">{words.heldWho}</th>
                <th scope="col">
                  <span class="unseen">{words.lift}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {holds.map((hold) => (
                <Hold key={hold.id} hold={hold} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <HistoryOfKind noun="legal_hold" />
    </section>
  );
}

function Log({ deletions }: { deletions: readonly ToldDeletion[] }) {
  return (
    <section aria-labelledby="log">
      <h2 id="log">{words.logTitle}</h2>
      {deletions.length === 0 ? <p>{words.logNone}</p> : null}
      <ul>
        {deletions.map(({ id, noun, records, on, by, oldest, newest }) => (
          <li key={id}>
            {words.logged(words.counted(records, RETENTION_WORDS[noun]), by, on)}{' '}
            <span class="quiet">{words.days(longDay(oldest), longDay(newest))}</span>
          </li>
        ))}
      </ul>
      <HistoryOfKind noun="deletion" />
    </section>
  );
}

export function retentionPage({ due, around, most }: RetentionPage): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      <p>
        {words.forGood} <a href={settingsGroupAddress('retention')}>{words.periods}</a>
      </p>
      {due.records.length === 0 ? <p class="empty">{words.none}</p> : null}
      {RETENTION_RULES.map((rule) => (
        <Kind
          key={rule.noun}
          rule={rule}
          settings={around.settings}
          records={due.records.filter((record) => record.noun === rule.noun)}
          most={most}
        />
      ))}
      <Delete due={due} />
      <Holds holds={around.holds} />
      <Log deletions={around.deletions} />
    </>
  );
  return { title: words.title, place: 'administration', crumbs: [administrationCrumb], body };
}
