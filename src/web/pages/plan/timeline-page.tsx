import { longDay } from '../../../domain/day.ts';
import { filterToAddress } from '../../../domain/plan/filter.ts';
import { ZOOMS, type Zoom } from '../../../domain/timeline/window.ts';
import type { DateRow } from '../../../views/meeting/date-rows.ts';
import type { TimelineGroup, TimelinePage, TimelineRow } from '../../../views/plan/timeline-page.ts';
import { actionAddress, meetingsAddress, planPart, timelineAddress } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { Select } from '../../parts/fields.tsx';
import { StatusMark } from '../../parts/status.tsx';
import { When } from '../../parts/when.tsx';
import { timeline as words } from '../../words/timeline.ts';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';
import { TimelineKey } from './timeline-key.tsx';
import { DrawnRow, Scale } from './timeline-row.tsx';

type Props = { page: TimelinePage };

function Zooms({ page }: Props) {
  const { plan, window, filter } = page;
  return (
    <nav class="zooms" aria-label={words.zoom}>
      <ul>
        {ZOOMS.map((zoom: Zoom) => (
          <li key={zoom}>
            <a
              href={timelineAddress(plan.slug, { zoom, filter })}
              aria-current={zoom === window.zoom ? 'true' : undefined}
            >
              {words.zooms[zoom]}
            </a>
          </li>
        ))}
      </ul>
      {window.zoom === 'year' ? null : (
        <p class="moves">
          <a href={timelineAddress(plan.slug, { zoom: window.zoom, from: window.earlier, filter })}>
            ‹ {words.earlier}
          </a>{' '}
          <a href={timelineAddress(plan.slug, { zoom: window.zoom, from: window.later, filter })}>
            {words.later} ›
          </a>
        </p>
      )}
    </nav>
  );
}

function Who({ page }: Props) {
  const { plan, window, filter, leads } = page;
  const choices = [
    { value: '', label: words.anybody },
    ...leads.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <auto-submit>
      <form class="filters" method="get" action={planPart(plan.slug, 'timeline')} aria-label={words.lead}>
        <input type="hidden" name="zoom" value={window.zoom} />
        <Select name="lead" label={words.lead} value={filter.lead ?? ''} choices={choices} problems={[]} />
        <button class="button second" type="submit">
          {words.show}
        </button>
      </form>
    </auto-submit>
  );
}

type RowProps = { row: TimelineRow; page: TimelinePage };

function Row({ row, page }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <span class="code">{row.code}</span> <a href={actionAddress(page.plan.slug, row.code)}>{row.text}</a>
      </th>
      <td class="drawn">
        <DrawnRow
          marks={row.marks}
          standing={row.standing}
          ticks={page.window.ticks}
          todayAt={page.todayAt}
        />
      </td>
      <td class="when">
        <When said={row.said} />
      </td>
      <td class="stands">
        <StatusMark standing={row.standing} />
      </td>
    </tr>
  );
}

function Group({ group, page }: { group: TimelineGroup; page: TimelinePage }) {
  return (
    <tbody>
      {group.title === null ? null : (
        <tr class="group">
          <th scope="rowgroup" colspan={4}>
            {group.title}
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <Row key={row.code} row={row} page={page} />
      ))}
    </tbody>
  );
}

function DatesRow({ row, page }: { row: DateRow; page: TimelinePage }) {
  const next = row.next && longDay(row.next);
  return (
    <tr>
      <th scope="row">
        <a href={meetingsAddress(page.plan.slug)}>{row.review ?? words.meetingsOf(row.group)}</a>
      </th>
      <td class="drawn">
        <DrawnRow marks={row.marks} standing={null} ticks={page.window.ticks} todayAt={page.todayAt} />
      </td>
      <td class="when">
        {next === null ? words.noneAhead : row.late ? words.missed(next) : words.nextOn(next)}
      </td>
      <td class="stands" />
    </tr>
  );
}

function Dates({ page }: Props) {
  if (page.dates.length === 0) return null;
  return (
    <tbody class="dates">
      <tr class="group">
        <th scope="rowgroup" colspan={4}>
          {words.dates}
        </th>
      </tr>
      {page.dates.map((row) => (
        <DatesRow key={row.id} row={row} page={page} />
      ))}
    </tbody>
  );
}

function Drawing({ page }: Props) {
  const { ticks } = page.window;
  return (
    <section class="sheet scrolls on-side" tabindex={0} aria-label={words.caption(page.plan.title)}>
      <table class="timeline">
        <caption class="unseen">{words.caption(page.plan.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.action}</th>
            <th scope="col" class="drawn">
              <span class="unseen">{words.drawn}</span>
              <Scale ticks={ticks} todayAt={page.todayAt} />
            </th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.stands}</th>
          </tr>
        </thead>
        <Dates page={page} />
        {page.groups.map((group) => (
          <Group key={group.id} group={group} page={page} />
        ))}
      </table>
    </section>
  );
}

export function timelinePage(page: TimelinePage): Page {
  const { plan, filter } = page;
  const body = (
    <>
      <h1>
        {plan.title}
        <span class="unseen">: {words.title}</span>
      </h1>
      <div class="timeline-tools">
        <Zooms page={page} />
        <Who page={page} />
      </div>
      <p class="count">
        {page.sentence}
        {page.filtering ? (
          <>
            . <a href={planPart(plan.slug, 'timeline')}>{words.showAll}</a>
          </>
        ) : null}
      </p>
      {page.groups.length === 0 ? (
        <Empty title={words.empty}>
          <p>{words.emptyDo}</p>
        </Empty>
      ) : (
        <Drawing page={page} />
      )}
      <TimelineKey />
      <p class="on-screen">
        <a href={planPart(plan.slug, 'calendar')}>{words.calendar}</a>
      </p>
    </>
  );
  return {
    title: `${words.title}: ${plan.title}`,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="timeline" />,
    madeOf: `timeline ${plan.id} ${plan.revision} ${page.today} ${filterToAddress(filter)}`,
    body,
  };
}
