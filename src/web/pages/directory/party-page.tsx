/** One entry of the directory, as one would bring it to a meeting with it: on paper, a sheet or two of A4. */
import type { Allowed } from '../../../domain/access/may.ts';
import { longDay } from '../../../domain/day.ts';
import type { PartyPage } from '../../../views/directory/party-page.ts';
import { entryPart } from '../../addresses.ts';
import { HistoryLink } from '../../parts/history-link.tsx';
import { HistoryList } from '../../parts/history-list.tsx';
import { StandingBar, Tally } from '../../parts/standing-bar.tsx';
import { party as words } from '../../words/directory.ts';
import type { Page } from '../shell/page.ts';
import { directoryCrumb, sayKind } from './entry-words.tsx';
import { PartyFacts } from './party-facts.tsx';
import { PartyRows } from './party-rows.tsx';
import { PartySeats } from './party-seats.tsx';

function Head({ page: { entry, today } }: { page: PartyPage }) {
  const facts = [sayKind(entry), entry.of, entry.expansion ? `${words.standsFor} ${entry.expansion}` : null];
  return (
    <>
      <h1>{entry.name}</h1>
      <p class="facts">
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <b class="on-screen">{words.asItStood(longDay(today))}</b>
      </p>
    </>
  );
}

/** Left out on paper where its owner did not agree: a printed page goes on to anybody. */
function Contact({ page: { contact } }: { page: PartyPage }) {
  if (!contact) return null;
  const { email, telephone, published } = contact;
  return (
    <p class={published ? undefined : 'on-screen'}>
      {words.reached}{' '}
      {email ? <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>{email}</a> : null}
      {email && telephone ? ', ' : null}
      {telephone} {published ? null : <span class="quiet">{words.notPublished}</span>}
    </p>
  );
}

function Summary({ page }: { page: PartyPage }) {
  const total = page.counts.reduce((sum, one) => sum + one.count, 0);
  if (total === 0) return <p class="lede">{words.leadsNothing}</p>;
  return (
    <section class="party-summary">
      <h2>{words.leads(total)}</h2>
      <StandingBar counts={page.counts} id={page.entry.id} />
      <Tally counts={page.counts} />
      {page.silent > 0 ? <p class="quiet">{words.silentCount(page.silent)}</p> : null}
    </section>
  );
}

function Deeds({ page }: { page: PartyPage }) {
  return (
    <p class="buttons">
      <a class="button second" href={entryPart(page.entry.id, 'edit')}>
        {words.change}
      </a>
      <a class="button second" href={entryPart(page.entry.id, 'same')}>
        {words.isSame}
      </a>
    </p>
  );
}

export function partyPage(page: PartyPage, allowed: Allowed): Page {
  const body = (
    <div class="two-columns party">
      <div>
        <Head page={page} />
        <Contact page={page} />
        <Summary page={page} />
        {page.owed.map(({ owing, rows }) => (
          <PartyRows key={owing} title={words.owings[owing]} rows={rows} />
        ))}
        {page.supports.length > 0 ? <PartyRows title={words.supports} rows={page.supports} /> : null}
        {allowed.changePlan ? <Deeds page={page} /> : null}
        <p class="quiet on-screen">{words.print}</p>
      </div>
      <aside aria-label={words.about}>
        <PartySeats page={page} />
        <PartyFacts page={page} mayChange={allowed.changePlan} />
        {page.history.length > 0 ? (
          <section class="party-facts on-screen">
            <h2>{words.history}</h2>
            {page.held.isGroup ? null : <HistoryList events={page.history} />}
            <HistoryLink table="party" id={page.entry.id} />
          </section>
        ) : null}
      </aside>
    </div>
  );
  return { title: page.entry.name, place: 'directory', crumbs: [directoryCrumb], body };
}
