import type { Allowed } from '../../../domain/access/may.ts';
import type { PlanTable } from '../../../views/plan/plan-table.ts';
import { chooseAddress, newActionAddress, planPart, tableAddress } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { EditInPlace } from '../../parts/in-place.tsx';
import { heading as headingWords } from '../../words/heading.ts';
import { choosing } from '../../words/many.ts';
import { plan as planWords, table as words } from '../../words/plan.ts';
import { INSET, type Page } from '../shell/page.ts';
import { AskedFor, Filters } from './filters.tsx';
import { NextSteps } from './next-steps.tsx';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';
import { drawTable } from './table-rows.tsx';
import { TakeAway } from './take-away.tsx';

type TableProps = { page: PlanTable; allowed: Allowed };

function NoRows({ page, allowed }: TableProps) {
  const { slug } = page.plan;
  if (page.shown.total === 0 && !allowed.changePlan)
    return (
      <Empty title={words.emptyPlanTitle}>
        <p>{planWords.emptyWait}</p>
      </Empty>
    );
  if (page.shown.total === 0 && !page.filtering)
    return <NextSteps plan={page.plan} hasHeadings={page.headings.length > 0} />;
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

/** Beyond so many actions a table is drawn group by group as it is scrolled to. */
const LONG = 150;
export const tableClass = ({ shown }: PlanTable): string =>
  shown.actions.length > LONG ? 'plan-table cardlike long' : 'plan-table cardlike';

function Sheet({ page, allowed }: TableProps) {
  const sheet = (
    <div class="sheet">
      <table class={tableClass(page)} dangerouslySetInnerHTML={{ __html: INSET }} />
    </div>
  );
  return allowed.changePlan ? <EditInPlace>{sheet}</EditInPlace> : sheet;
}

function Rows({ page, allowed }: TableProps) {
  return (
    <turbo-frame id="rows" target="_top" data-turbo-action="advance">
      <div class="above-rows">
        <p class="count" data-count>
          {page.shown.sentence}
          {page.filtering ? (
            <span class="on-screen">
              . <a href={tableAddress(page.plan.slug)}>{words.showAll}</a>
            </span>
          ) : null}
        </p>
        {allowed.changePlan && page.rows.length > 0 ? (
          <a class="on-screen" href={chooseAddress(page.plan.slug, page.filter)} data-choose>
            {choosing.start}
          </a>
        ) : null}
      </div>
      {page.filtering ? <AskedFor page={page} /> : null}
      {page.shown.actions.length === 0 ? <NoRows page={page} allowed={allowed} /> : null}
      {page.rows.length === 0 ? null : <Sheet page={page} allowed={allowed} />}
    </turbo-frame>
  );
}

function Buttons({ slug }: { slug: string }) {
  return (
    <p class="buttons">
      <a class="button second" href={newActionAddress(slug)}>
        {planWords.addAction}
      </a>
      <a class="button second" href={planPart(slug, 'headings')}>
        {headingWords.change}
      </a>
    </p>
  );
}

export function tablePage(page: PlanTable, allowed: Allowed): Page {
  const { plan } = page;
  const body = (
    <>
      <h1>
        {plan.title}
        <span class="unseen">: {planWords.table}</span>
      </h1>
      {page.shown.total > 0 || page.filtering ? <Filters page={page} /> : null}
      <Rows page={page} allowed={allowed} />
      {allowed.changePlan ? <Buttons slug={plan.slug} /> : null}
      <TakeAway slug={plan.slug} />
    </>
  );
  return {
    title: `${planWords.table}: ${plan.title}`,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="table" />,
    madeOf: `table ${plan.id} ${plan.revision} ${page.today}`,
    inset: [drawTable(page, allowed)],
    body,
  };
}
