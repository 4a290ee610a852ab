/** One meeting: when and where, who came, what was decided and about which actions. */

import type { ComponentChildren } from 'preact';
import type { Allowed } from '../../../domain/access/may.ts';
import { longDay } from '../../../domain/day.ts';
import { sayMeetingDay, sayTimes } from '../../../domain/review/review-words.ts';
import type { MeetingPage, ShownDecision } from '../../../views/meeting/meeting-page.ts';
import { decisionPart, entryAddress, meetingPart } from '../../addresses.ts';
import { Deed, Deeds } from '../../parts/deeds.tsx';
import { HistoryLink } from '../../parts/history-link.tsx';
import { Once } from '../../parts/once.tsx';
import { meetings, meeting as words } from '../../words/meeting.ts';
import { LinkedActions } from '../plan/key-actions.tsx';
import { PlanNavigation } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';
import { meetingCrumbs } from './meeting-crumbs.ts';

type Props = { page: MeetingPage; allowed: Allowed };

function Line({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ page: { meeting, group } }: { page: MeetingPage }) {
  const times = sayTimes(meeting);
  return (
    <dl class="meeting-facts">
      <Line label={words.when}>
        {sayMeetingDay(meeting.on)}
        {times ? `, ${times}` : ''}
      </Line>
      {meeting.place ? <Line label={words.whereLabel}>{meeting.place}</Line> : null}
      <Line label={meetings.who}>
        {group && meeting.groupId ? <a href={entryAddress(meeting.groupId)}>{group}</a> : meetings.wholePlan}
      </Line>
      {meeting.papersDue ? <Line label={words.papers}>{longDay(meeting.papersDue)}</Line> : null}
    </dl>
  );
}

function Came({ page, allowed }: Props) {
  const { meeting, plan, people, today } = page;
  const isToCome = meeting.on > today;
  return (
    <section aria-labelledby="came">
      <h2 id="came">{words.came}</h2>
      {people === 0 ? (
        <p class="quiet">{isToCome ? words.cameYet : words.cameNobody}</p>
      ) : (
        <>
          <ul class="came-list">
            {meeting.attendance.map(({ partyId, name, people: own }) => (
              <li key={partyId}>
                <a href={entryAddress(partyId)}>{name}</a> <span class="quiet">{meetings.people(own)}</span>
              </li>
            ))}
          </ul>
          <p class="quiet">{words.people(people)}</p>
        </>
      )}
      {allowed.minuteMeeting && !isToCome ? (
        <p class="on-screen">
          <a href={meetingPart(plan.slug, meeting.id, 'attendance')}>
            {people === 0 ? words.sayCame : words.changeCame}
          </a>
        </p>
      ) : null}
    </section>
  );
}

type DecisionProps = Props & { decision: ShownDecision; n: number };

function DecisionDeeds({ page: { plan, meeting }, decision, n }: DecisionProps) {
  const address = (name: string): string => decisionPart(plan.slug, meeting.id, { id: decision.id, name });
  return (
    <Deeds>
      <Deed href={address('edit')} label={words.editDecision} whole={words.editDecisionNamed(n)} />
      <form method="post" action={address('remove')}>
        <Once />
        <input type="hidden" name="version" value={meeting.version} />
        <button class="deed link-button" type="submit" aria-label={words.removeDecisionNamed(n)}>
          {words.removeDecision}
        </button>
      </form>
    </Deeds>
  );
}

function Decisions(props: Props) {
  const { page, allowed } = props;
  const { decisions, plan, meeting } = page;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{words.decisions}</h2>
      {decisions.length === 0 ? <p class="quiet">{words.decisionsNone}</p> : null}
      <ol class="decisions">
        {decisions.map((decision, n) => (
          <li key={decision.id}>
            <p>{decision.text}</p>
            {decision.actions.length > 0 ? (
              <LinkedActions actions={decision.actions} slug={plan.slug} />
            ) : null}
            {allowed.minuteMeeting ? <DecisionDeeds {...props} decision={decision} n={n + 1} /> : null}
          </li>
        ))}
      </ol>
      {allowed.minuteMeeting ? (
        <p class="on-screen">
          <a class="button second" href={meetingPart(plan.slug, meeting.id, 'decisions/new')}>
            {words.addDecision}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function MeetingDeeds({ page: { plan, meeting } }: { page: MeetingPage }) {
  const { id, version, cancelled } = meeting;
  return (
    <div class="buttons on-screen">
      <a class="button second" href={meetingPart(plan.slug, id, 'edit')}>
        {words.edit}
      </a>
      {cancelled === null ? (
        <a class="button second" href={meetingPart(plan.slug, id, 'cancel')}>
          {words.cancel}
        </a>
      ) : (
        <form method="post" action={meetingPart(plan.slug, id, 'restore')}>
          <Once />
          <input type="hidden" name="version" value={version} />
          <button class="button second" type="submit">
            {words.restore}
          </button>
        </form>
      )}
    </div>
  );
}

export function meetingPage(page: MeetingPage, allowed: Allowed): Page {
  const { plan, meeting } = page;
  const { title, cancelled } = meeting;
  const body = (
    <>
      <h1 class={cancelled === null ? undefined : 'is-ended'}>{title}</h1>
      {cancelled === null ? null : <p class="warn">{words.cancelled(cancelled)}</p>}
      <Facts page={page} />
      {allowed.changePlan ? <MeetingDeeds page={page} /> : null}
      <Decisions page={page} allowed={allowed} />
      {cancelled === null ? <Came page={page} allowed={allowed} /> : null}
      {allowed.seeHistory ? <HistoryLink table="meeting" id={meeting.id} /> : null}
    </>
  );
  return {
    title: `${title}: ${plan.title}`,
    place: 'plans',
    crumbs: meetingCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="meetings" within />,
    body,
  };
}
