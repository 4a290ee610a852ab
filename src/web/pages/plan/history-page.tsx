import type { Allowed } from '../../../domain/access/may.ts';
import type { PlanHistory } from '../../../views/history/plan-history.ts';
import { historyAddress, planPart } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { HistoryList } from '../../parts/history-list.tsx';
import { history as words } from '../../words/history.ts';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';

export function historyPage({ plan, events, olderThan }: PlanHistory, allowed: Allowed): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      <p class="lede">{words.intro}</p>
      <p class="quiet on-screen">
        <a href={historyAddress({ plan: plan.id })}>{words.narrow}</a>
      </p>
      {events.length === 0 ? (
        <Empty title={words.emptyTitle}>
          <p>{words.empty}</p>
        </Empty>
      ) : (
        <HistoryList events={events} slug={plan.slug} undoes={allowed.changePlan} />
      )}
      {olderThan === null ? null : (
        <p class="buttons">
          <a class="button second" href={`${planPart(plan.slug, 'history')}?before=${olderThan}`}>
            {words.older}
          </a>
        </p>
      )}
    </>
  );
  return {
    title: words.of(plan.title),
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="history" />,
    body,
  };
}
