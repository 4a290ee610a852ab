/** What comes next, what has been, the reviews of the plan, and who came to the meetings of the last months. */
import type { Allowed } from '../../../domain/access/may.ts';
import { longDay } from '../../../domain/day.ts';
import { sayMeetingDay, sayTimes } from '../../../domain/review/review-words.ts';
import type { DueLine, HeldLine, MeetingsPage } from '../../../views/meeting/meetings-page.ts';
import { meetingAddress, meetingsAddress, newReviewAddress, planPart, reviewPart } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { meetings as words } from '../../words/meeting.ts';
import { partListPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';
import { Lately } from './lately.tsx';
import { Reviews } from './reviews.tsx';

type DueProps = { line: DueLine; slug: string; allowed: Allowed };

function DueWhat({ line, slug, allowed }: DueProps) {
  const kind = <span class="quiet">{words.kinds[line.kind]}</span>;
  if (line.kind !== 'review')
    return (
      <>
        {kind} <a href={meetingAddress(slug, line.meeting.id)}>{line.meeting.title}</a>
        {line.kind === 'meeting' && line.meeting.place ? <div class="quiet">{line.meeting.place}</div> : null}
      </>
    );
  const { id, title } = line.review;
  return (
    <>
      {kind} {title}
      {allowed.changePlan ? (
        <div class="on-screen">
          <a href={reviewPart(slug, id, 'held')} aria-label={words.holdNamed(title)}>
            {words.hold}
          </a>
        </div>
      ) : null}
    </>
  );
}

function DueRow(props: DueProps) {
  const { line } = props;
  return (
    <tr>
      <th scope="row" class="due-day">
        {sayMeetingDay(line.day)}
        {line.kind === 'meeting' ? <div class="quiet">{sayTimes(line.meeting)}</div> : null}
        {line.late > 0 ? <div class="late-words">{words.late(line.late)}</div> : null}
      </th>
      <td class="what">
        <DueWhat {...props} />
      </td>
      <td data-label={words.who}>{line.group ?? words.wholePlan}</td>
    </tr>
  );
}

const keyOf = (line: DueLine): string =>
  `${line.kind} ${line.kind === 'review' ? line.review.id : line.meeting.id}`;

function Due({ page, allowed }: { page: MeetingsPage; allowed: Allowed }) {
  const { due, plan } = page;
  return (
    <section aria-labelledby="due">
      <h2 id="due">{words.due}</h2>
      {due.length === 0 ? (
        <Empty title={words.dueNone}>
          <p>{words.dueNoneDo}</p>
        </Empty>
      ) : (
        <div class="sheet">
          <table class="cardlike meetings-table">
            <caption class="unseen">{words.dueCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.who}</th>
              </tr>
            </thead>
            <tbody>
              {due.map((line) => (
                <DueRow key={keyOf(line)} line={line} slug={plan.slug} allowed={allowed} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function HeldRow({ line: { meeting, group, people }, slug }: { line: HeldLine; slug: string }) {
  const { cancelled, attendance, decisions } = meeting;
  return (
    <tr class={cancelled === null ? undefined : 'is-cancelled'}>
      <th scope="row" class="due-day">
        {longDay(meeting.on)}
      </th>
      <td class="what">
        <a href={meetingAddress(slug, meeting.id)}>{meeting.title}</a>
        <div class="quiet">{group ?? words.wholePlan}</div>
      </td>
      <td data-label={words.came}>
        {cancelled !== null
          ? `${words.cancelledShort}: ${cancelled}`
          : people === 0
            ? words.notSaid
            : `${words.people(people)} ${words.from(attendance.length)}`}
      </td>
      <td data-label={words.decided}>{words.decisions(decisions.length)}</td>
    </tr>
  );
}

function Held({ page: { held, plan } }: { page: MeetingsPage }) {
  return (
    <section aria-labelledby="held">
      <h2 id="held">{words.held}</h2>
      {held.length === 0 ? (
        <p class="quiet">{words.heldNone}</p>
      ) : (
        <div class="sheet">
          <table class="cardlike meetings-table">
            <caption class="unseen">{words.heldCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.came}</th>
                <th scope="col">{words.decided}</th>
              </tr>
            </thead>
            <tbody>
              {held.map((line) => (
                <HeldRow key={line.meeting.id} line={line} slug={plan.slug} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

export function meetingsPage(page: MeetingsPage, allowed: Allowed): Page {
  const { slug } = page.plan;
  const children = (
    <>
      <p class="lede">{words.intro}</p>
      <p class="buttons on-screen">
        {allowed.changePlan ? (
          <>
            <a class="button" href={`${meetingsAddress(slug)}/new`}>
              {words.add}
            </a>
            <a class="button second" href={newReviewAddress(slug)}>
              {words.addReview}
            </a>
          </>
        ) : null}
        <a href={planPart(slug, 'calendar')}>{words.calendar}</a>
      </p>
      <Due page={page} allowed={allowed} />
      <Reviews page={page} allowed={allowed} />
      <Held page={page} />
      <Lately page={page} />
    </>
  );
  return partListPage({
    ...{ plan: page.plan, title: words.title, place: 'meetings', within: false, problem: null, children },
  });
}
