/** What a plan needs, by where it comes from: a small table for each source, what is still to find marked. */
import type { Allowed } from '../../../domain/access/may.ts';
import type { ResourcesPage, SourceCard } from '../../../views/plan/resources-page.ts';
import { actionAddress, actionPart, needAddress, planPart } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { resources as words } from '../../words/facts.ts';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';

type CardProps = { card: SourceCard; slug: string; allowed: Allowed };

function Card({ card, slug, allowed }: CardProps) {
  const title = card.source ?? words.noSource;
  return (
    <section>
      <h2>{title}</h2>
      {card.sums.map((line) => (
        <p key={line} class="fact-sums">
          {line}
        </p>
      ))}
      <div class="sheet">
        <table class="cardlike">
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.action}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {card.rows.map((row) => (
              <tr key={`${row.code} ${row.said}`}>
                <td class="code">{row.code}</td>
                <td class="what">
                  <a
                    href={
                      allowed.changePlan
                        ? actionPart(slug, row.code, 'facts/resources')
                        : actionAddress(slug, row.code)
                    }
                  >
                    {row.text}
                  </a>
                </td>
                <td>{row.said}</td>
                <td>
                  <span class={row.open ? 'fact-open' : undefined}>{row.state}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function resourcesPage({ plan, sums, sources }: ResourcesPage, allowed: Allowed): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {sums.map((line) => (
        <p key={line} class="fact-sums">
          {line}
        </p>
      ))}
      {sources.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneDo}</p>
          <a class="button second" href={planPart(plan.slug, 'table')}>
            {words.toTable}
          </a>
        </Empty>
      ) : null}
      {sources.map((card) => (
        <Card key={card.source} card={card} slug={plan.slug} allowed={allowed} />
      ))}
      <p class="buttons">
        <a class="button second" href={needAddress(plan.slug, 'fundingNotFound')}>
          {words.toNeeds}
        </a>
      </p>
    </>
  );
  return {
    title: `${words.title}: ${plan.title}`,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="needs" within />,
    body,
  };
}
