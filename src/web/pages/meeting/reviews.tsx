/** The reviews of a plan: how often, when next, when held last. */

import type { Allowed } from '../../../domain/access/may.ts';
import { longDay } from '../../../domain/day.ts';
import { lastHeld } from '../../../domain/review/review.ts';
import { EVERY_WORDS } from '../../../domain/review/review-words.ts';
import type { MeetingsPage, ReviewLine } from '../../../views/meeting/meetings-page.ts';
import { reviewPart } from '../../addresses.ts';
import { Deed, Deeds } from '../../parts/deeds.tsx';
import { HistoryDeed } from '../../parts/history-link.tsx';
import { Once } from '../../parts/once.tsx';
import { meetings as words } from '../../words/meeting.ts';

type RowProps = { line: ReviewLine; slug: string; allowed: Allowed };

function ReviewDeeds({ line: { review }, slug, allowed }: RowProps) {
  const { id, title, version, ended } = review;
  const deed = (label: string) => ({ label, whole: words.named(label, title) });
  const its = <HistoryDeed table="plan_review" id={id} name={title} />;
  if (!allowed.changePlan) return allowed.seeHistory ? <Deeds>{its}</Deeds> : null;
  return (
    <Deeds>
      <Deed href={reviewPart(slug, id, 'edit')} {...deed(words.edit)} />
      {ended === null ? (
        <Deed href={reviewPart(slug, id, 'end')} {...deed(words.end)} />
      ) : (
        <form method="post" action={reviewPart(slug, id, 'resume')}>
          <Once />
          <input type="hidden" name="version" value={version} />
          <button class="deed link-button" type="submit" aria-label={words.named(words.resume, title)}>
            {words.resume}
          </button>
        </form>
      )}
      {its}
    </Deeds>
  );
}

function ReviewRow(props: RowProps) {
  const { review, next } = props.line;
  const held = lastHeld(review);
  return (
    <tr class={review.ended === null ? undefined : 'is-cancelled'}>
      <th scope="row" class="what">
        {review.title}
        {review.ended === null ? null : <div class="quiet">{words.ended(review.ended)}</div>}
        <ReviewDeeds {...props} />
      </th>
      <td data-label={words.often}>{EVERY_WORDS[review.every]}</td>
      <td data-label={words.next}>{next ? longDay(next.due) : words.nextNone}</td>
      <td data-label={words.heldLast}>
        {held ? longDay(held.on) : words.neverHeld}
        {held?.note ? <div class="quiet">{held.note}</div> : null}
      </td>
    </tr>
  );
}

export function Reviews({ page, allowed }: { page: MeetingsPage; allowed: Allowed }) {
  const { reviews, plan } = page;
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">{words.reviews}</h2>
      {reviews.length === 0 ? (
        <p class="quiet">{words.reviewsNone}</p>
      ) : (
        <div class="sheet">
          <table class="cardlike meetings-table">
            <caption class="unseen">{words.reviewsCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.review}</th>
                <th scope="col">{words.often}</th>
                <th scope="col">{words.next}</th>
                <th scope="col">{words.heldLast}</th>
              </tr>
            </thead>
            <tbody>
              {reviews.map((line) => (
                <ReviewRow key={line.review.id} line={line} slug={plan.slug} allowed={allowed} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
