import type { Allowed } from '../../../domain/access/may.ts';
import { longDay } from '../../../domain/day.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { PlanFront, ThemeCard } from '../../../views/plan/plan-page.ts';
import {
  meetingAddress,
  meetingsAddress,
  needAddress,
  newActionAddress,
  planPart,
  tableAddress,
} from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { StandingBar, Tally } from '../../parts/standing-bar.tsx';
import { StateMark } from '../../parts/state-mark.tsx';
import { heading as headingWords } from '../../words/heading.ts';
import { review as reviewWords } from '../../words/meeting.ts';
import { plan as words } from '../../words/plan.ts';
import { proposals as proposalWords } from '../../words/proposals.ts';
import { questions as questionWords, remarks as remarkWords } from '../../words/question.ts';
import { StewardFacts } from '../group/stewards-page.tsx';
import type { Page } from '../shell/page.ts';
import { KeyActions } from './key-actions.tsx';
import { NextSteps } from './next-steps.tsx';
import { PlanNavigation, plansCrumb } from './plan-frame.tsx';
import { sayPeriod } from './plans-page.tsx';
import { TakeAway } from './take-away.tsx';

type FrontProps = { front: PlanFront; allowed: Allowed };

/** When the plan is reviewed and when its people meet next; nothing where nobody has said. */
function NextDates({ front: { next, plan } }: { front: PlanFront }) {
  const { meeting, review } = next;
  return (
    <>
      {review ? (
        <li>
          <a href={meetingsAddress(plan.slug)}>{reviewWords.next}</a>{' '}
          <b class={review.late ? 'late-words' : undefined}>
            {review.late ? reviewWords.wasDue(longDay(review.due)) : longDay(review.due)}
          </b>
        </li>
      ) : null}
      {meeting ? (
        <li>
          <a href={meetingAddress(plan.slug, meeting.id)}>{reviewWords.nextMeeting}</a>{' '}
          <b>{longDay(meeting.on)}</b>
        </li>
      ) : null}
    </>
  );
}

/** What people asked about the plan, or said of it, and nobody has answered. */
function Asked({ front: { asked, plan } }: { front: PlanFront }) {
  return (
    <>
      {asked.questions > 0 ? (
        <li>
          <a class={asked.overdue ? 'late-words' : undefined} href={planPart(plan.slug, 'questions')}>
            {questionWords.waitingOf(asked.questions)}
          </a>
        </li>
      ) : null}
      {asked.remarks > 0 ? (
        <li>
          <a href={planPart(plan.slug, 'comments')}>{remarkWords.count(asked.remarks)}</a>
        </li>
      ) : null}
    </>
  );
}

/** The owner that the plan names is left out where it is the steward as well. */
const isSteward = ({ stewards }: PlanFront, owner: string): boolean =>
  stewards.some(({ stewardship, steward }) => stewardship.role === 'steward' && steward.name === owner);

function Facts({ front, allowed }: FrontProps) {
  const { plan, actions, leads } = front;
  const period = sayPeriod(plan);
  return (
    <ul class="facts">
      {isSteward(front, plan.owner) ? null : (
        <li>
          {words.ownedBy} <b>{plan.owner || words.nobodyOwns}</b>
        </li>
      )}
      <StewardFacts stewards={front.stewards} slug={plan.slug} seesDirectory={allowed.seeDirectory} />
      {period ? (
        <li>
          {words.period} <b>{period}</b>
        </li>
      ) : null}
      <li>
        <b>{words.actions(actions)}</b>,{' '}
        {leads > 0 ? <a href={planPart(plan.slug, 'leads')}>{words.leads(leads)}</a> : words.leads(leads)}
      </li>
      <NextDates front={front} />
      <Asked front={front} />
      {allowed.seeWorking && front.proposals > 0 ? (
        <li>
          <a href={planPart(plan.slug, 'proposals')}>{proposalWords.wait(front.proposals)}</a>
        </li>
      ) : null}
      {plan.importId ? (
        <li>
          {allowed.importPlan ? <a href={`/imports/${plan.importId}`}>{words.readFrom}</a> : words.readFrom}
        </li>
      ) : null}
    </ul>
  );
}

function Theme({ card: { heading, actions, counts }, slug }: { card: ThemeCard; slug: string }) {
  const within = { heading: heading.id };
  return (
    <li class="card">
      <h3>
        <a href={tableAddress(slug, within)}>{[heading.number, heading.title].filter(Boolean).join(' ')}</a>
      </h3>
      {actions > 0 ? (
        <StandingBar counts={counts} id={heading.id} />
      ) : (
        <p class="quiet">{words.actions(0)}</p>
      )}
      <Tally counts={counts} link={(standing) => tableAddress(slug, { ...within, standing })} />
    </li>
  );
}

function Needs({ front }: { front: PlanFront }) {
  if (front.needs.length === 0) return <p>{words.needsNothing}</p>;
  return (
    <ul class="needs-list">
      {front.needs.map((need) => (
        <li key={need.kind}>
          <span class="needs-count">{need.count}</span>
          <a href={needAddress(front.plan.slug, need.kind)}>{need.title}</a>
        </li>
      ))}
    </ul>
  );
}

function Outline({ front }: { front: PlanFront }) {
  if (front.sections.length === 0) return null;
  return (
    <section aria-labelledby="outline">
      <h2 id="outline">{words.outline}</h2>
      <ul class="outline">
        {front.sections.map(({ id, heading, opening }) => (
          <li key={id}>
            <a href={`${planPart(front.plan.slug, 'sections')}#s-${id}`}>
              {heading ?? `${opening.trimEnd()}…`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Purpose({ plan, allowed }: { plan: Plan; allowed: Allowed }) {
  if (plan.purpose) return <p class="lede">{plan.purpose}</p>;
  return (
    <p class="lede">
      {words.purposeMissing}{' '}
      {allowed.changePlan ? (
        <a class="on-screen" href={planPart(plan.slug, 'edit')}>
          {words.sayPurpose}
        </a>
      ) : null}
    </p>
  );
}

function Stands({ front }: { front: PlanFront }) {
  const { plan, themes } = front;
  return (
    <section aria-labelledby="stands">
      <h2 id="stands">
        {themes.length > 0 ? words.themesStand(plan.levels[0] ?? 'part') : words.howItStands}
      </h2>
      {themes.length > 0 ? (
        <ul class="cards">
          {themes.map((card) => (
            <Theme key={card.heading.id} card={card} slug={plan.slug} />
          ))}
        </ul>
      ) : (
        <>
          <StandingBar counts={front.counts} id={plan.id} />
          <Tally counts={front.counts} link={(standing) => tableAddress(plan.slug, { standing })} />
        </>
      )}
    </section>
  );
}

/** An empty plan says what to do next; one with headings alone shows them too. */
function Contents({ front, allowed }: FrontProps) {
  const { plan, themes, actions } = front;
  const isEmpty = actions === 0;
  return (
    <>
      {isEmpty && allowed.changePlan ? <NextSteps plan={plan} hasHeadings={themes.length > 0} /> : null}
      {isEmpty && !allowed.changePlan ? (
        <Empty title={words.emptyTitle}>
          <p>{words.emptyWait}</p>
        </Empty>
      ) : null}
      {isEmpty && themes.length === 0 ? null : <Stands front={front} />}
      {isEmpty && front.needs.length === 0 ? null : (
        <section aria-labelledby="needs">
          <h2 id="needs">{words.needs}</h2>
          <Needs front={front} />
        </section>
      )}
    </>
  );
}

function Buttons({ slug, allowed }: { slug: string; allowed: Allowed }) {
  return (
    <p class="buttons">
      <a class="button second" href={newActionAddress(slug)}>
        {words.addAction}
      </a>
      <a class="button second" href={planPart(slug, 'headings')}>
        {headingWords.change}
      </a>
      <a class="button second" href={planPart(slug, 'edit')}>
        {words.editDetails}
      </a>
      {allowed.publishPlan ? (
        <a class="button second" href={planPart(slug, 'publish')}>
          {words.whoSees}
        </a>
      ) : null}
    </p>
  );
}

function Body({ front, allowed }: FrontProps) {
  const { plan } = front;
  return (
    <>
      <h1>{plan.title}</h1>
      <StateMark state={plan.state} />
      <Purpose plan={plan} allowed={allowed} />
      <Facts front={front} allowed={allowed} />
      <Contents front={front} allowed={allowed} />
      <KeyActions front={front} allowed={allowed} />
      <Outline front={front} />
      <TakeAway slug={plan.slug} />
      {allowed.changePlan ? <Buttons slug={plan.slug} allowed={allowed} /> : null}
    </>
  );
}

export function planPage(front: PlanFront, allowed: Allowed): Page {
  const body = <Body front={front} allowed={allowed} />;
  return {
    title: front.plan.title,
    place: 'plans',
    crumbs: [plansCrumb],
    nav: <PlanNavigation slug={front.plan.slug} at="overview" />,
    body,
  };
}
