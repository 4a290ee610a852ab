import type { PlanTable } from '../../../views/plan-table.ts';
import { newActionAddress, tableAddress } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { plan as planWords, table as words } from '../../words/plan.ts';
import { INSET, type Page } from '../shell/page.ts';
import { Filters } from './filters.tsx';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';
import { drawTable } from './table-rows.tsx';
import { TakeAway } from './take-away.tsx';

function NoRows({ page }: { page: PlanTable }) {
  const { slug } = page.plan;
  if (page.shown.total === 0)
    return (
      <Empty title={words.emptyPlanTitle}>
        <p>{words.emptyPlanDo}</p>
        <a class="button" href={newActionAddress(slug)}>
          {planWords.addAction}
        </a>
      </Empty>
    );
  return (
    <Empty title={words.emptyTitle}>
      <p>{words.emptyDo}</p>
      <a class="button second" href={tableAddress(slug)}>
        {words.showAll}
      </a>
    </Empty>
  );
}

function Rows({ page }: { page: PlanTable }) {
  return (
    <turbo-frame id="rows" target="_top" data-turbo-action="advance">
      <p class="count" data-count>
        {page.shown.sentence}
        {page.filtering ? (
          <>
            . <a href={tableAddress(page.plan.slug)}>{words.showAll}</a>
          </>
        ) : null}
      </p>
      {page.shown.actions.length === 0 ? (
        <NoRows page={page} />
      ) : (
        <div class="sheet">
          <table class="plan-table cardlike" dangerouslySetInnerHTML={{ __html: INSET }} />
        </div>
      )}
    </turbo-frame>
  );
}

export function tablePage(page: PlanTable): Page {
  const { plan } = page;
  const body = (
    <>
      <h1>{plan.title}</h1>
      <PlanNavigation slug={plan.slug} at="table" />
      <Filters page={page} />
      <Rows page={page} />
      <p class="buttons">
        <a class="button second" href={newActionAddress(plan.slug)}>
          {planWords.addAction}
        </a>
      </p>
      <TakeAway slug={plan.slug} />
    </>
  );
  return {
    title: `${planWords.table}: ${plan.title}`,
    place: 'plans',
    crumbs: planCrumbs(plan),
    wide: true,
    madeOf: `table ${plan.id} ${plan.revision} ${page.today}`,
    inset: drawTable(page),
    body,
  };
}
