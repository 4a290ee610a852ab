/** The offers that wait for somebody's word, the handovers under way, and the notes of those that are done. */
import { longDay } from '../../../domain/day.ts';
import type { Entry } from '../../../domain/partnership/directory.ts';
import type { Handover } from '../../../domain/partnership/handover.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { HandoversPage, OfferLine } from '../../../views/handover/handovers-page.ts';
import type { LinkLine } from '../../../views/link/door-link-page.ts';
import { handoverListAddress, handoverPart, handoversAddress, offerAddress } from '../../addresses.ts';
import { handover, offers as words } from '../../words/handover.ts';
import { LinksTable } from '../door-link/links-page.tsx';
import { groupsCrumb } from '../group/group-words.tsx';
import type { Page } from '../shell/page.ts';
import { OfferForm } from './offer-form.tsx';

function Offer({ offer: { item, from, to } }: { offer: OfferLine }) {
  return (
    <li class="record-line">
      <div>
        <b>{item.label}</b>
        <span class="meta">{words.from(from, to)}</span>
      </div>
      <a class="button second" href={offerAddress(item.id)} aria-label={words.answerOf(item.label)}>
        {words.answer}
      </a>
    </li>
  );
}

type Line = { handover: Handover; from: Pick<Entry, 'id' | 'name'>; waiting?: number };

function addressOf({ handover: { id, state, why }, from }: Line): string {
  return state === 'done' ? handoverPart(id, 'note') : handoverListAddress(why, from.id);
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain lines">
        {lines.map((line) => (
          <li key={line.handover.id}>
            <a href={addressOf(line)}>{handover.title[line.handover.why](line.from.name)}</a>{' '}
            <span class="quiet">
              {line.handover.endedOn
                ? words.endedOn(longDay(line.handover.endedOn))
                : words.waiting(line.waiting ?? 0)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function handoversPage(page: HandoversPage): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.intro}</p>
      <h2>{words.offers}</h2>
      {page.offers.length === 0 ? <p class="quiet">{words.noOffers}</p> : null}
      <ul class="plain lines">
        {page.offers.map((offer) => (
          <Offer key={offer.item.id} offer={offer} />
        ))}
      </ul>
      {page.mayKeep ? <Lines title={words.open} lines={page.open} /> : null}
      <Lines title={words.ended} lines={page.ended} />
    </>
  );
  return { title: words.title, place: 'groups', crumbs: [groupsCrumb], body };
}

type Answering = { answer: string; problem: Problem | null; links: readonly LinkLine[]; mayGive: boolean };

export function offerPage(offer: OfferLine, { answer, problem, links, mayGive }: Answering): Page {
  const to = offerAddress(offer.item.id);
  const body = (
    <>
      <OfferForm offer={offer} answer={answer} problem={problem} to={to} />
      {mayGive ? (
        <p class="on-screen">
          <a href={`${to}/ask`}>{words.byLink}</a>
        </p>
      ) : null}
      {links.length > 0 ? (
        <>
          <h2>{words.links}</h2>
          <LinksTable
            {...{ lines: links, caption: words.links, slug: null }}
            withdrawAt={mayGive ? (id) => `${to}/links/${id}/withdraw` : null}
          />
        </>
      ) : null}
    </>
  );
  const crumbs = [groupsCrumb, { label: words.title, href: handoversAddress }];
  const title = words.offerTitle(offer.item.label);
  return { title, place: 'groups', crumbs, hasErrors: problem !== null, body };
}
