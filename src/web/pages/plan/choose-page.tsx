/** The table of actions while several are chosen, to be changed at once. */
import type { Allowed } from '../../../domain/access/may.ts';
import { filterToAddress } from '../../../domain/plan/filter.ts';
import type { PlanTable } from '../../../views/plan/plan-table.ts';
import { chooseAddress, manyAddress, tableAddress } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { choosing as words } from '../../words/many.ts';
import { table as tableWords } from '../../words/plan.ts';
import { INSET, type Page } from '../shell/page.ts';
import { type Choosing, drawChoosing } from './choose-rows.tsx';
import { Filters } from './filters.tsx';
import { PlanNavigation, tableCrumbs } from './plan-frame.tsx';
import { tableClass } from './table-page.tsx';

type ChooseProps = { page: PlanTable; choosing: Choosing };

const tickedIn = ({ page, choosing }: ChooseProps): number =>
  choosing.all
    ? page.shown.actions.length
    : page.shown.actions.filter(({ code }) => code === choosing.code).length;

function Bar({ page, choosing }: ChooseProps) {
  const { slug } = page.plan;
  const ticked = tickedIn({ page, choosing });
  return (
    <div class="choose-bar">
      <p class="choose-count" role="status" data-chosen={words.chosen(2)} data-one={words.chosen(1)}>
        {ticked === 0 ? words.hint : words.chosen(ticked)}
      </p>
      <button class="button" type="submit" name="deed" value="choose">
        {words.goOn}
      </button>
      <a
        href={chooseAddress(slug, page.filter, choosing.all ? '1' : 'all')}
        data-turbo-frame="rows"
        data-turbo-action="replace"
      >
        {choosing.all ? words.none : words.all(page.shown.actions.length)}
      </a>
      <a href={tableAddress(slug, page.filter)}>{words.stop}</a>
    </div>
  );
}

function NoRows({ page }: { page: PlanTable }) {
  return (
    <Empty title={page.filtering ? tableWords.emptyTitle : tableWords.emptyPlanTitle}>
      <p>{page.filtering ? tableWords.emptyDo : tableWords.emptyPlanDo}</p>
      <a
        class="button second"
        href={page.filtering ? chooseAddress(page.plan.slug) : tableAddress(page.plan.slug)}
      >
        {page.filtering ? tableWords.showAll : words.stop}
      </a>
    </Empty>
  );
}

/** Sent without Turbo: what comes next is a page of its own in the browser's history, and going back finds the ticks. */
function Rows({ page, choosing }: ChooseProps) {
  return (
    <turbo-frame id="rows" target="_top" data-turbo-action="advance">
      <form method="post" action={manyAddress(page.plan.slug)} data-turbo="false">
        <input type="hidden" name="back" value={filterToAddress(page.filter)} />
        <p class="count" data-count>
          {page.shown.sentence}
        </p>
        {page.rows.length === 0 ? (
          <NoRows page={page} />
        ) : (
          <>
            <div class="sheet">
              <table class={`${tableClass(page)} choosing`} dangerouslySetInnerHTML={{ __html: INSET }} />
            </div>
            <Bar page={page} choosing={choosing} />
          </>
        )}
      </form>
    </turbo-frame>
  );
}

export function choosePage(page: PlanTable, allowed: Allowed, choosing: Choosing): Page {
  const { plan } = page;
  const title = words.title(plan.title);
  return {
    title,
    place: 'plans',
    crumbs: tableCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="table" within />,
    inset: drawChoosing(page, allowed, choosing),
    body: (
      <>
        <h1>{title}</h1>
        <Filters page={page} choosing />
        <choose-rows>
          <Rows page={page} choosing={choosing} />
        </choose-rows>
      </>
    ),
  };
}
