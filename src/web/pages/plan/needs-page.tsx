import type { Allowed } from '../../../domain/access/may.ts';
import type { Quality } from '../../../domain/need/quality.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { NeedsPage } from '../../../views/plan/needs-page.ts';
import { needAddress, newActionAddress, planPart } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { resources as resourceWords } from '../../words/facts.ts';
import { needs as words } from '../../words/needs.ts';
import { plan as planWords } from '../../words/plan.ts';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';

const NUMBERS = Object.keys(words.quality) as (keyof typeof words.quality)[];

function Numbers({ quality }: { quality: Quality }) {
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">{words.counts}</h2>
      <ul class="numbers">
        {NUMBERS.map((name) => (
          <li key={name}>
            <b>{quality[name]}</b> {words.quality[name]}
          </li>
        ))}
      </ul>
    </section>
  );
}

type NothingProps = { plan: Plan; hasActions: boolean; mayAdd: boolean };

function Nothing({ plan, hasActions, mayAdd }: NothingProps) {
  return (
    <Empty title={hasActions ? words.none : words.noActions}>
      <p>
        {hasActions ? words.noneDo : words.noActionsDo}{' '}
        {mayAdd && !hasActions ? <a href={newActionAddress(plan.slug)}>{planWords.addFirstAction}</a> : null}
      </p>
    </Empty>
  );
}

export function needsPage({ plan, needs, quality }: NeedsPage, allowed: Allowed): Page {
  const hasActions = quality.actions > 0;
  const body = (
    <>
      <h1>{words.title}</h1>
      {needs.length === 0 ? (
        <Nothing plan={plan} hasActions={hasActions} mayAdd={allowed.changePlan} />
      ) : (
        <>
          <p class="lede">{words.intro}</p>
          <ul class="needs-cards">
            {needs.map((need) => (
              <li key={need.kind}>
                <span class="needs-count">{need.rows.length}</span>
                <div>
                  <h2>
                    <a href={needAddress(plan.slug, need.kind)}>{need.title}</a>
                  </h2>
                  <p class="quiet">{need.sentence}</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {hasActions ? (
        <>
          <Numbers quality={quality} />
          <p class="on-screen">
            <a href={planPart(plan.slug, 'resources')}>{resourceWords.ofPlan}</a>
          </p>
        </>
      ) : null}
    </>
  );
  return {
    title: `${words.title}: ${plan.title}`,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="needs" />,
    body,
  };
}
