import type { Quality } from '../../../domain/need/quality.ts';
import type { NeedsPage } from '../../../views/plan/needs-page.ts';
import { needAddress, planPart } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { resources as resourceWords } from '../../words/facts.ts';
import { needs as words } from '../../words/needs.ts';
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

export function needsPage({ plan, needs, quality }: NeedsPage): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      {needs.length === 0 ? (
        <Empty title={quality.actions === 0 ? words.noActions : words.none}>
          <p>{quality.actions === 0 ? words.noActionsDo : words.noneDo}</p>
        </Empty>
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
      <Numbers quality={quality} />
      <p>
        <a href={planPart(plan.slug, 'resources')}>{resourceWords.ofPlan}</a>
      </p>
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
