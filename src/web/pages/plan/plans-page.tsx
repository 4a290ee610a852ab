import type { Allowed } from '../../../domain/access/may.ts';
import { monthAndYear } from '../../../domain/day.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { OwnWork as Work } from '../../../views/person/own-work.ts';
import type { PlanCard } from '../../../views/plan/plans-page.ts';
import { newImportAddress, newPlanAddress, planAddress } from '../../addresses.ts';
import { peopleAddress, settingsGroupAddress } from '../../administration-addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { StandingBar, Tally } from '../../parts/standing-bar.tsx';
import { StateMark } from '../../parts/state-mark.tsx';
import { plan as words } from '../../words/plan.ts';
import type { Page } from '../shell/page.ts';
import { OwnWork, waits } from './own-work.tsx';

/** 'April 2026 to March 2029'; null where the plan gives no dates. */
export function sayPeriod({
  periodStart,
  periodEnd,
}: Pick<Plan, 'periodStart' | 'periodEnd'>): string | null {
  const [from, until] = [periodStart && monthAndYear(periodStart), periodEnd && monthAndYear(periodEnd)];
  if (from && until) return `${from} to ${until}`;
  return from ? `From ${from}` : until ? `Until ${until}` : null;
}

function Card({ card: { plan, actions, counts } }: { card: PlanCard }) {
  const many = actions === 0 ? words.emptyTitle : words.actions(actions);
  const facts = [plan.owner, sayPeriod(plan), many].filter(Boolean);
  return (
    <li class="card plan-card">
      <h2>
        <a href={planAddress(plan.slug)}>{plan.title}</a>
      </h2>
      <StateMark state={plan.state} />
      <p class="quiet">{facts.join(' · ')}</p>
      {plan.purpose ? <p>{plan.purpose}</p> : null}
      {actions > 0 ? <StandingBar counts={counts} id={plan.id} /> : null}
      <Tally counts={counts} />
    </li>
  );
}

function Buttons({ allowed, none }: { allowed: Allowed; none: boolean }) {
  if (!allowed.changePlan && !allowed.importPlan) return null;
  return (
    <p class="buttons">
      {allowed.importPlan ? (
        <a class={none ? 'button' : 'button second'} href={newImportAddress}>
          {words.readIn}
        </a>
      ) : null}
      {allowed.changePlan ? (
        <a class="button second" href={newPlanAddress}>
          {words.begin}
        </a>
      ) : null}
    </p>
  );
}

/** Who looks, for whom an empty list means something else each. */
export type Looking = 'member' | 'public' | 'publicWithoutAccounts';

function SetUp({ allowed }: { allowed: Allowed }) {
  if (!allowed.administer && !allowed.invite) return null;
  return (
    <p>
      {words.noPlansFirst}{' '}
      {allowed.administer ? <a href={settingsGroupAddress('partnership')}>{words.noPlansName}</a> : null}
      {allowed.administer && allowed.invite ? ', ' : null}
      {allowed.invite ? <a href={peopleAddress}>{words.noPlansPeople}</a> : null}.
    </p>
  );
}

function NoPlans({ allowed, looking }: { allowed: Allowed; looking: Looking }) {
  if (allowed.importPlan)
    return (
      <Empty title={words.noPlans}>
        <p>{words.noPlansDo}</p>
        <SetUp allowed={allowed} />
      </Empty>
    );
  if (looking === 'member')
    return (
      <Empty title={words.noPlansSeen}>
        <p>{words.noPlansWait}</p>
      </Empty>
    );
  return (
    <Empty title={words.noPlansPublic}>
      <p>{looking === 'public' ? words.noPlansSignIn : words.noPlansNobody}</p>
    </Empty>
  );
}

type PlansProps = { cards: readonly PlanCard[]; work: Work; allowed: Allowed; looking: Looking };

export function plansPage({ cards, work, allowed, looking }: PlansProps): Page {
  const body = (
    <>
      <h1>{words.allPlans}</h1>
      {waits(work) ? <OwnWork work={work} /> : null}
      {cards.length === 0 ? (
        <NoPlans allowed={allowed} looking={looking} />
      ) : (
        <ul class="cards wide-cards">
          {cards.map((card) => (
            <Card key={card.plan.id} card={card} />
          ))}
        </ul>
      )}
      <Buttons allowed={allowed} none={cards.length === 0} />
    </>
  );
  return { title: words.allPlans, place: 'plans', body };
}
