/**
 * A plan on one page, for a board that has two minutes: how it stands, theme by theme; what needs somebody's eye, the
 * most urgent first; what comes due in the next three months. What does not fit is counted, never left out in silence.
 */
import { addMonths, type Day, parseDay } from '../day.ts';
import type { ListedAction, Plan, PlanBook } from './plan.ts';
import {
  isClosed,
  STANDINGS,
  type Standing,
  type StandingCount,
  standingOf,
  tallyStandings,
} from './standing.ts';
import { actionsUnder, treeOf } from './tree.ts';

export type PageLine = { code: string; text: string; leads: string[]; due: Day | null; standing: Standing };
/** `more` counts those that did not fit. */
export type PageList = { lines: PageLine[]; more: number };
export type PlanOnAPage = {
  plan: Plan;
  today: Day;
  actions: number;
  counts: StandingCount[];
  themes: { id: string; title: string; counts: StandingCount[] }[];
  urgent: PageList;
  next: PageList;
};

/** What the page says, on the screen and on paper. */
export const ON_A_PAGE = {
  parts: (level: string | undefined): string => `How each ${level ?? 'part'} stands`,
  urgent: 'Needs somebody’s eye',
  urgentNone: 'Nothing is late, off track or at risk.',
  next: 'Due in the next three months',
  nextNone: 'Nothing falls due.',
  nobody: 'nobody leads it yet',
  more: (n: number): string => `And ${n} more, which stand in the plan.`,
} as const;

const URGENT: readonly Standing[] = ['overdue', 'offTrack', 'datePassed', 'someRisk'];
const MONTHS_AHEAD = 3;

type Body = Pick<PlanBook, 'plan' | 'headings'> & { actions: ListedAction[] };

/** `fits`: how many lines each list may have. */
export function planOnAPage({ fits, today, ...body }: Body & { fits: number; today: Day }): PlanOnAPage {
  const lines = body.actions.map((action) => lineOf(action, today));
  const urgent = lines.filter((line) => URGENT.includes(line.standing)).sort(byUrgency);
  const until = addMonths(today, MONTHS_AHEAD);
  const open = new Set(body.actions.filter((action) => !isClosed(action)).map((action) => action.code));
  const next = lines
    .filter(({ code, due }) => open.has(code) && due !== null && due >= today && due <= until)
    .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  return {
    plan: body.plan,
    today,
    actions: body.actions.length,
    counts: tallyStandings(body.actions, today),
    themes: treeOf(body).roots.map((node) => ({
      id: node.heading.id,
      title: [node.heading.number, node.heading.title].filter(Boolean).join(' '),
      counts: tallyStandings(actionsUnder(node), today),
    })),
    urgent: cut(urgent, fits),
    next: cut(next, fits),
  };
}

const cut = (lines: PageLine[], fits: number): PageList => ({
  lines: lines.slice(0, fits),
  more: Math.max(0, lines.length - fits),
});

function lineOf(action: ListedAction, today: Day): PageLine {
  return {
    code: action.code,
    text: action.text,
    leads: action.leads.filter((lead) => !lead.support).map((lead) => lead.name),
    due: action.timescale.due === null ? null : parseDay(action.timescale.due),
    standing: standingOf(action, today),
  };
}

/** The worse standing first, then the longer past. */
function byUrgency(a: PageLine, b: PageLine): number {
  const rank = STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing);
  return rank !== 0 ? rank : (a.due ?? '9') < (b.due ?? '9') ? -1 : 1;
}
