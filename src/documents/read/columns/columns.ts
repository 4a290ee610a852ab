/**
 * Which column holds what. The heading proposes, the cells decide: a column headed `Delivery` that holds sentences
 * is work to do, one that holds names is a lead; a `Lead` column full of dates under a swapped heading is not a lead.
 *
 * There is one action column. Where two columns hold work (`Action` and `Deliverable`, `Improvement` and
 * `Milestone`) and the first stands once for several rows of the second, the second holds the actions and the first
 * is their parent; where both are filled row by row, the first holds the actions and the second their steps.
 */
import { type Candidate, chooseAction } from '../cells/action-column.ts';
import type { GridRow } from '../tables/grid.ts';
import { isKnownName, type Meaning, meaningsOf } from './column-name.ts';
import { type Profile, profileOf } from './column-profile.ts';
import { withStandIns } from './stand-ins.ts';
import { underOwnHeadings } from './swapped-headings.ts';

/** What a heading may mean, as far as it tells two columns apart, and what only the cells beside it tell. */
export type Role =
  | Exclude<Meaning, 'task' | 'outcome' | 'finished' | 'measure' | 'other'>
  | 'steps'
  | 'parentCode'
  | 'field';
export type Column = { index: number; heading: string; role: Role };

const QUARTERS = 4;

/** True where a column of parents would be believable: a title over a run of rows, not a tag that comes and goes. */
function couldBeParent(c: Candidate): boolean {
  const p = c.profile;
  if (p.rank > 0.5 || p.coded > 0.6) return false;
  if (p.merged > 0.15) return true;
  return p.recurring >= 0.75 || p.words > 4;
}

function byCells(c: Candidate, hasTime: boolean): Meaning {
  const p = c.profile;
  if (c.meanings[0] === 'action' && p.coded > 0.6) return 'reference';
  for (const meaning of c.meanings) {
    if (meaning === 'timescale' && p.timed < 0.5 && c.meanings.length > 1) continue;
    if (meaning === 'task' && p.timed >= 0.6 && !hasTime && c.meanings.includes('timescale'))
      return 'timescale';
    if (meaning === 'lead' && p.mails > 0.5) return 'other';
    if (meaning === 'lead' && p.words > 7 && c.meanings.includes('task')) continue;
    if (meaning === 'lead' && p.timed > 0.6 && (!hasTime || c.meanings.includes('timescale')))
      return 'timescale';
    if (meaning === 'measure' && p.timed > 0.6 && !hasTime && c.meanings.includes('timescale'))
      return 'timescale';
    if (meaning === 'progress' && p.state > 0.5 && c.meanings.includes('status')) return 'status';
    if (meaning === 'status' && p.state < 0.3 && p.words > 6) continue;
    return meaning;
  }
  return c.meanings[0] ?? guessed(p, hasTime);
}

/** For a column with no heading, or one that the field does not use. */
function guessed(p: Profile, hasTime: boolean): Meaning {
  if (p.fill > 0.3 && p.timed > 0.7 && p.coded < 0.5 && !hasTime) return 'timescale';
  return 'other';
}

const ROLE_OF: Record<Meaning, Role> = {
  action: 'field',
  task: 'field',
  parent: 'field',
  outcome: 'field',
  reference: 'reference',
  crossReference: 'crossReference',
  lead: 'lead',
  support: 'support',
  timescale: 'timescale',
  start: 'start',
  end: 'end',
  revised: 'revised',
  finished: 'field',
  period: 'period',
  costAndTime: 'costAndTime',
  leadAndTime: 'leadAndTime',
  status: 'status',
  rag: 'rag',
  progress: 'progress',
  measure: 'field',
  other: 'field',
};

/**
 * Decides the role of each column of a table.
 * @param headings as written, by column; an empty text where a column has none.
 * @param rows the rows of the body, without headings and bands.
 */
export function columnsOf(headings: readonly string[], rows: readonly GridRow[]): Column[] {
  const candidates = headings
    .map((heading, index) => ({
      index,
      heading,
      meanings: meaningsOf(heading),
      profile: profileOf(rows, index),
    }))
    .map(withoutProseBands)
    .map(statesForWork)
    .map((c) => (countsQuarters(rows, c.index) ? { ...c, meanings: [] } : c));
  const swapped = withStandIns(underOwnHeadings(candidates));
  const { action, over } = chooseAction(swapped);
  const hasTime = swapped.some(
    (c) => ['timescale', 'end', 'start'].includes(c.meanings[0] ?? '') && c.profile.words < 8,
  );
  const columns = swapped.map((c): Column => {
    const role = c === action ? 'action' : over.includes(c) ? 'parent' : roleBeside(c, action, hasTime);
    return { index: c.index, heading: c.heading, role };
  });
  return codeOfParent(settle(columns, swapped), swapped);
}

/** `Short term` over ticks says when; over sentences it is a column of the plan's own. */
function withoutProseBands(c: Candidate): Candidate {
  const band =
    c.meanings[0] === 'period' && /^\W*(?:immediate|short|medium|mid|long|[sml]\b)/i.test(c.heading);
  return band && c.profile.words > 1 ? { ...c, meanings: [] } : c;
}

/** `Stage`, `Milestone` or `Closed?` over cells that mostly say how things stand is no column of work or days. */
function statesForWork(c: Candidate): Candidate {
  const other = ['task', 'action', 'finished'].includes(c.meanings[0] ?? '');
  return other && c.profile.state > 0.6 ? { ...c, meanings: ['status', 'progress'] } : c;
}

/** Rows of `Q1` to `Q4`, over and over: each action is reported on quarter by quarter, which says when of none. */
function countsQuarters(rows: readonly GridRow[], column: number): boolean {
  if (rows.length < 2 * QUARTERS || rows.length % QUARTERS > 0) return false;
  return rows.every((row, i) => {
    const [, quarter] = /^q(?:uarter|tr)?\s?([1-4])$/i.exec(row.places[column]?.text.trim() ?? '') ?? [];
    return Number(quarter) === (i % QUARTERS) + 1;
  });
}

/** A code beside a parent that stands once over several actions is the parent's, not theirs. */
function codeOfParent(columns: readonly Column[], candidates: readonly Candidate[]): Column[] {
  const fillOf = (role: Role): number =>
    candidates[columns.find((c) => c.role === role)?.index ?? -1]?.profile.fill ?? 0;
  return columns.map((c, i) => {
    const beside = columns[i + 1]?.role === 'parent';
    return c.role === 'reference' && beside && fillOf('reference') <= 0.85 * fillOf('action')
      ? { ...c, role: 'parentCode' }
      : c;
  });
}

function roleBeside(c: Candidate, action: Candidate | null, hasTime: boolean): Role {
  const meaning = byCells(c, hasTime);
  const left = action !== null && c.index < action.index;
  if (meaning === 'parent') {
    const stands = left && standsBefore(c, action) && c.profile.rank <= 0.5 && c.profile.coded <= 0.6;
    return stands || (couldBeParent(c) && (left || c.profile.merged > 0.15)) ? 'parent' : 'field';
  }
  if (meaning === 'action') {
    const over = c.profile.words > 2 || c.profile.merged > 0.15;
    return left && couldBeParent(c) && over ? 'parent' : 'steps';
  }
  if (meaning === 'task') return left && standsBefore(c, action) ? 'parent' : 'steps';
  if (meaning === 'outcome') {
    const stands = standsBefore(c, action) || isSaidAgain(c) || isNumberedTitle(c) || isOverLists(c, action);
    return left && stands ? 'parent' : 'field';
  }
  if (meaning === 'other' && c.meanings.length === 0 && left) {
    // Words of the plan's own that stand merged over several actions are what these are for.
    if (c.heading !== '' && c.profile.merged > 0.15 && standsBefore(c, action)) return 'parent';
    if (standsOnce(c) && standsBefore(c, action)) return 'parent';
    if (c.profile.coded > 0.6) return 'reference';
    if (c.heading === '' && standsBefore(c, action)) return 'parent';
    if (c.profile.numbered > 0.6 && c.profile.words > 2 && couldBeParent(c)) return 'parent';
  }
  if (meaning === 'period') return 'period';
  return ROLE_OF[meaning];
}

/** `1a. Babies thrive`, merged over its actions: a level even where it has but one or two. */
const isNumberedTitle = ({ profile }: Candidate): boolean => profile.merged > 0.15 && profile.numbered > 0.6;

/** An outcome before cells that each list several things to do is what those are for. */
const isOverLists = (c: Candidate, action: Candidate | null): boolean =>
  c.profile.fill === 1 && c.profile.recurring === 1 && (action?.profile.several ?? 0) > 0.5;

/** The share of cells that must say again what stands above them for the column to head runs of rows. */
const SAID_AGAIN = 0.4;

/** Words of more than one that stand row after row, and do not come back once others have followed. */
const isSaidAgain = ({ profile }: Candidate): boolean =>
  profile.repeated >= SAID_AGAIN && profile.recurring >= 0.75 && profile.words > 1;

/** Words of the plan's own, in the first row and then after blanks, none of them twice. */
const standsOnce = ({ heading, profile: p }: Candidate): boolean =>
  heading !== '' && !isKnownName(heading) && p.opens && p.fill > 0.1 && p.fill <= 0.6 && p.recurring === 1;

/** Stands once over several rows of actions, by merging or by blanks. */
function standsBefore(c: Candidate, action: Candidate | null): boolean {
  return (
    action !== null &&
    c.profile.fill <= 0.75 * action.profile.fill &&
    c.profile.fill > 0 &&
    c.profile.words > 1
  );
}

/** Headings that name the lead or the date only where no other heading does. */
const SECOND: Partial<Record<Role, RegExp>> = {
  lead: /^(?:(?:delivery|linked|sub|task|working) ?groups?|(?:service |main )?providers?)$/i,
  timescale: /^review( dates?)?$/i,
};

/** `Delivery group` beside `Lead agency`, `Review date` beside `Deadline`. */
function givesWay(c: Column, columns: readonly Column[]): boolean {
  const second = SECOND[c.role];
  if (!second?.test(c.heading.trim())) return false;
  return columns.some((o) => o !== c && o.role === c.role && !second.test(o.heading.trim()));
}

/** One reference; `End` without `Start` is the timescale; a lone `Start` too; period columns need two. */
function settle(columns: readonly Column[], candidates: readonly Candidate[]): Column[] {
  const has = (role: Role): boolean => columns.some((c) => c.role === role);
  const periods = columns.filter((c) => c.role === 'period').length;
  const codes = candidates.filter((c) => columns[c.index]?.role === 'reference');
  const code = codes.find((c) => c.profile.coded > 0.5) ?? codes.find((c) => c.profile.fill > 0.3);
  return columns.map((c) => {
    if (givesWay(c, columns)) return { ...c, role: 'field' };
    if (c.role === 'reference' && c.index !== code?.index) return { ...c, role: 'field' };
    if (c.role === 'end' && !has('start') && !has('timescale')) return { ...c, role: 'timescale' };
    if (c.role === 'revised' && !has('timescale') && !has('end')) return { ...c, role: 'timescale' };
    if (c.role === 'period' && periods < 2) {
      const timed = (candidates[c.index]?.profile.timed ?? 0) > 0.5;
      return { ...c, role: timed && !has('timescale') ? 'timescale' : 'progress' };
    }
    return c;
  });
}
