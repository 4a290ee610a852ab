/** The plan along time, grouped by its outermost level, with what the drawing says in words beside it. */
import type { Day } from '../../domain/day.ts';
import { filterBook, isFiltering, type PlanFilter } from '../../domain/plan/filter.ts';
import type { ListedAction, Plan } from '../../domain/plan/plan.ts';
import type { Standing } from '../../domain/plan/standing.ts';
import { actionsUnder, treeOf } from '../../domain/plan/tree.ts';
import type { Result } from '../../domain/problem.ts';
import { daysNamed, drawAction, type Mark } from '../../domain/timeline/marks.ts';
import { shareOf, type TimeWindow, timeWindow, type Zoom } from '../../domain/timeline/window.ts';
import type { Transaction } from '../../store/connection.ts';
import type { PlanBody } from '../../store/plan/plan-bodies.ts';
import type { ViewContext } from '../context.ts';
import { type DateRow, dateRows } from '../meeting/date-rows.ts';
import { type DiaryNames, readNamedDiary } from '../meeting/plan-diary.ts';
import { type SaidTimescale, sayTimescale } from '../say-timescale.ts';
import { labelledIn } from './labelled.ts';
import { leadChoices } from './plan-table.ts';
import { withPlan, withPlanBody } from './with-plan.ts';

export type TimelineRow = {
  code: string;
  text: string;
  leads: string[];
  said: SaidTimescale;
  standing: Standing;
  marks: Mark[];
};
export type TimelineGroup = { id: string; title: string | null; rows: TimelineRow[] };
export type TimelinePage = {
  plan: Plan;
  today: Day;
  window: TimeWindow;
  /** Where today stands; null where the window does not hold it. */
  todayAt: number | null;
  /** Meetings and reviews; none where the page is narrowed to some actions. */
  dates: DateRow[];
  groups: TimelineGroup[];
  filter: PlanFilter;
  /** 'Showing 5 of 81 actions' */
  sentence: string;
  filtering: boolean;
  leads: { id: string; name: string }[];
};

export type TimelineWish = {
  zoom: Zoom;
  from: Day | null;
  filter: PlanFilter;
  /** The actions that have the labels asked for; null where none is asked for. */
  labelled?: ReadonlySet<string> | null;
  diary?: DiaryNames;
};

export function viewTimeline(
  context: ViewContext,
  slug: string,
  wish: TimelineWish,
): Promise<Result<TimelinePage>> {
  const today = context.clock.today();
  const shape = async (body: PlanBody, transaction: Transaction): Promise<TimelinePage> => {
    const labelled = await labelledIn(transaction, body.plan.id, wish.filter);
    const diary = await readNamedDiary(transaction, body.plan.id);
    return shapeTimeline(body, { ...wish, labelled, diary }, today);
  };
  return wish.filter.words === '' ? withPlanBody(context, slug, shape) : withPlan(context, slug, shape);
}

export function shapeTimeline(
  body: PlanBody,
  { zoom, from, filter, labelled = null, diary }: TimelineWish,
  today: Day,
): TimelinePage {
  const shown = filterBook(body, filter, { today, needs: new Map(), labelled });
  const window = timeWindow({ zoom, from, today, days: daysNamed(body.actions) });
  const at = shareOf(today, window);
  return {
    plan: body.plan,
    today,
    window,
    todayAt: at >= 0 && at <= 100 ? at : null,
    dates: diary && !isFiltering(filter) ? dateRows(diary, { window, today }) : [],
    groups: groupsOf(body, (action) => (shown.ids.has(action.id) ? [rowOf(action, window, today)] : [])),
    filter,
    sentence: shown.sentence,
    filtering: isFiltering(filter),
    leads: leadChoices(body),
  };
}

function groupsOf(body: PlanBody, rowsOf: (action: ListedAction) => TimelineRow[]): TimelineGroup[] {
  const { loose, roots } = treeOf(body);
  const groups = roots.map((node) => ({
    id: node.heading.id as string,
    title: [node.heading.number, node.heading.title].filter(Boolean).join(' '),
    rows: actionsUnder(node).flatMap(rowsOf),
  }));
  return [{ id: 'loose', title: null, rows: loose.flatMap(rowsOf) }, ...groups].filter(
    (group) => group.rows.length > 0,
  );
}

function rowOf(action: ListedAction, window: TimeWindow, today: Day): TimelineRow {
  return {
    code: action.code,
    text: action.text,
    leads: action.leads.filter((lead) => !lead.support).map((lead) => lead.name),
    said: sayTimescale(action.timescale),
    ...drawAction(action, window, today),
  };
}
