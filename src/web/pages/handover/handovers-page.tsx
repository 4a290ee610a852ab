/** The offers that wait for somebody's word, the handovers under way, and the notes of those that are done. */
import { longDay } from '../../../domain/day.ts';
import type { Entry } from '../../../domain/partnership/directory.ts';
import type { Handover } from '../../../domain/partnership/handover.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { HandoversPage, OfferLine } from '../../../views/handovers-page.ts';
import { handoverListAddress, handoverPart, handoversAddress, offerAddress } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/fields.tsx';
import { handover, offers as words } from '../../words/handover.ts';
import { groupsCrumb } from '../group/group-words.tsx';
import type { Page } from '../shell/page.ts';

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

export function offerPage(offer: OfferLine, answer: string, problem: Problem | null): Page {
  const { item, from, to } = offer;
  const problems = fieldProblems(problem);
  const title = words.offerTitle(item.label);
  const body = (
    <>
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <p class="lede">{words.from(from, to)}.</p>
      {item.words ? (
        <blockquote>
          <p class="quiet">{words.theySay}</p>
          <p>{item.words}</p>
        </blockquote>
      ) : null}
      <p>{words.offerSays(to)}</p>
      <form method="post" action={offerAddress(item.id)}>
        <TextArea name="answer" label={words.words} value={answer} problems={problems} />
        <p class="buttons">
          <button class="button" type="submit" name="say" value="accept">
            {words.accept}
          </button>
          <button class="button second" type="submit" name="say" value="decline">
            {words.decline}
          </button>
        </p>
      </form>
    </>
  );
  const crumbs = [groupsCrumb, { label: words.title, href: handoversAddress }];
  return { title, place: 'groups', crumbs, hasErrors: problem !== null, body };
}
