/**
 * Scores a reading against the truth about its document: actions found, where they stand, who leads, when, how they
 * stand, and whether every word was kept. A value with no accepted reading that gives it is invented, and costs double.
 *
 * A truth is a reading with `accept` (other values to be taken as right), `furniture` (words that may be left out),
 * `alternatives` (other ways to cut the same document) and, on its doubtful rows, `doubts`.
 */
import type { ReadAction, ReadHeading, ReadLead } from '../../src/domain/reading/plan-reading.ts';
import { wordsOf } from '../../src/domain/reading/wording.ts';
import { alike, bareTitle, keepsWords, likeness, plain } from './likeness.ts';

type Part<T> = { [K in keyof T]?: T[K] | undefined };
type Time = Part<ReadAction['timescale']> & { withDoubt?: boolean };
type Leads = (string | Part<ReadLead>)[];
type Accept = {
  text?: string[];
  path?: (string | ReadHeading)[][];
  leads?: (Leads | { names: Leads; withDoubt?: boolean })[];
  leadState?: string[];
  timescale?: Time[];
  status?: Part<NonNullable<ReadAction['status']>>[];
  reference?: string[];
  split?: string[];
  doubts?: boolean;
};
export type TrueAction = ReadAction & { accept?: Accept };
export type Truth = {
  readable: boolean;
  actions: TrueAction[];
  furniture?: string[];
  alternatives?: Part<Truth>[];
};
export type Reading = {
  readable: boolean;
  actions: ReadAction[];
  problems: unknown[];
  [key: string]: unknown;
};

/** Shares from 0 to 100; null where there was nothing to measure. */
export type Score = {
  overall: number;
  invented: number;
  path: number | null;
  leads: number | null;
  leadState: number | null;
  timescale: number | null;
  milestones: number | null;
  steps: number | null;
  status: number | null;
  coverage: number;
  doubtsWhereUnsure: number | null;
  doubtsWhereSure: number | null;
};

const FOUND = 0.8;
const doubtOn = (action: ReadAction, field: string): boolean => action.doubts.some((d) => d.field === field);
const nameOf = (lead: string | Part<ReadLead>): string =>
  plain(typeof lead === 'string' ? lead : (lead.name ?? '')).replace(/^the /, '');

function samePath(got: readonly ReadHeading[], want: readonly (string | ReadHeading)[]): boolean {
  const title = (h: string | ReadHeading): string => bareTitle(typeof h === 'string' ? h : h.title);
  return got.length === want.length && got.every((h, i) => alike(title(h), title(want[i] ?? ''), 0.9));
}

const whole = (a: ReadAction): string => [a.text, ...a.subActions, ...a.notes].join(' ');

/** Pairs each true action with the reading's action most like it; none is used twice. */
function pair(got: readonly ReadAction[], want: readonly TrueAction[]): Map<number, number> {
  const options = want.flatMap((w, j) =>
    got.flatMap((g, i) => {
      const texts = [w.text, ...(w.accept?.text ?? [])];
      const like = Math.max(...texts.map((t) => likeness(g.text, t)), likeness(whole(g), whole(w)));
      const apart = Math.abs(i / got.length - j / want.length);
      return like < FOUND
        ? []
        : [{ i, j, like: Math.round(like * 50), path: Number(samePath(g.path, w.path)), apart }];
    }),
  );
  options.sort((a, b) => b.like - a.like || b.path - a.path || a.apart - b.apart);
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of options) {
    if (found.has(j) || taken.has(i)) continue;
    found.set(j, i);
    taken.add(i);
  }
  return found;
}

const MONTHS: Record<string, number> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  financialYear: 12,
};

function startOfPeriod(due: string | null | undefined, precision: string | null | undefined): string | null {
  const months = MONTHS[precision ?? ''];
  if (!months || !due) return null;
  const last = Number(due.slice(0, 4)) * 12 + Number(due.slice(5, 7)) - 1;
  const first = last - (months - 1);
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`;
}

function sameStart(got: Time, want: Time): boolean {
  const own = startOfPeriod(want.due, want.precision);
  if (!want.start || want.start === own) return !got.start || got.start === own;
  return got.start === want.start;
}

function milestoneDays(time: Time): string {
  const days = [...new Set((time.milestones ?? []).map((m) => m.date))].sort();
  return days.length === 1 && days[0] === time.due ? '' : days.join();
}

const sameTime = (got: Time, want: Time): boolean =>
  got.state === want.state && (got.due ?? null) === (want.due ?? null) && sameStart(got, want);

class Tally {
  readonly counts = new Map<string, [number, number]>();
  add(key: string, right: boolean): void {
    const held = this.counts.get(key) ?? [0, 0];
    this.counts.set(key, [held[0] + Number(right), held[1] + 1]);
  }
  share(key: string): number | null {
    const held = this.counts.get(key);
    return held ? (100 * held[0]) / held[1] : null;
  }
}

type LeadCount = { right: number; wrong: number; missed: number };

function scoreLeads(
  got: ReadAction | undefined,
  want: TrueAction,
  sum: LeadCount,
): { invented: number; none: boolean } {
  const options = [want.leads as Leads, ...(want.accept?.leads ?? [])]
    .map((o) => (Array.isArray(o) ? { names: o, withDoubt: false } : { withDoubt: false, ...o }))
    .filter((o) => !o.withDoubt || (got !== undefined && doubtOn(got, 'leads')));
  const names = (got?.leads ?? []).map(nameOf);
  const fits = options.map((o) => {
    const free = o.names.map(nameOf);
    const right = names.filter((name) => {
      const at = free.findIndex((other) => alike(name, other, 0.9));
      if (at >= 0) free.splice(at, 1);
      return at >= 0;
    }).length;
    return { right, of: o.names.length, none: o.names.length === 0 && o.withDoubt };
  });
  const worth = (f: { right: number; of: number }): number => (2 * f.right + 1) / (names.length + f.of + 1);
  const best = fits.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  sum.right += best.right;
  sum.wrong += names.length - best.right;
  sum.missed += best.of - best.right;
  return { invented: options.every((o) => o.names.length === 0) ? names.length : 0, none: best.none };
}

function scoreTime(got: ReadAction | undefined, want: TrueAction, tally: Tally): number {
  const options = ([want.timescale, ...(want.accept?.timescale ?? [])] as Time[]).filter(
    (o) => !o.withDoubt || (got !== undefined && doubtOn(got, 'timescale')),
  );
  const given: Time = got?.timescale ?? {};
  const fitness = (o: Time): number =>
    got === undefined
      ? 0
      : 2 * Number(sameTime(given, o)) + Number(milestoneDays(given) === milestoneDays(o)) / 2;
  const best = options.reduce((a, b) => (fitness(b) > fitness(a) ? b : a));
  tally.add('timescale', got !== undefined && sameTime(given, best));
  if (milestoneDays(best) !== '') tally.add('milestones', milestoneDays(given) === milestoneDays(best));
  if (!got) return 0;
  const dated = options.some((o) => o.due || o.start || milestoneDays(o));
  const started = options.some((o) => o.start);
  if (!dated) return Number(Boolean(given.due || given.start || milestoneDays(given)));
  return Number(!started && Boolean(given.start) && !options.some((o) => sameStart(given, o)));
}

function scoreRest(got: ReadAction | undefined, want: TrueAction, tally: Tally): void {
  const accept = want.accept ?? {};
  tally.add(
    'path',
    got !== undefined && [want.path, ...(accept.path ?? [])].some((p) => samePath(got.path, p)),
  );
  const states = [want.status, ...(accept.status ?? [])];
  const same = (
    a: ReadAction['status'] | undefined,
    b: Part<NonNullable<ReadAction['status']>> | null,
  ): boolean => (a?.lifecycle ?? null) === (b?.lifecycle ?? null) && (a?.rag ?? null) === (b?.rag ?? null);
  tally.add('status', got !== undefined && states.some((s) => same(got.status, s)));
  for (const step of want.subActions) {
    tally.add('steps', got?.subActions.some((s) => likeness(s, step) >= FOUND) === true);
  }
  if (!got) return;
  if (want.doubts.length > 0) tally.add('unsure', got.doubts.length > 0);
  else if (!accept.doubts) tally.add('sure', got.doubts.length > 0);
}

function scoreWay(reading: Reading, truth: Truth, coverage: number): Score {
  const tally = new Tally();
  const sum: LeadCount = { right: 0, wrong: 0, missed: 0 };
  const pairs = pair(reading.actions, truth.actions);
  let invented = 0;
  truth.actions.forEach((want, j) => {
    const at = pairs.get(j);
    const got = at === undefined ? undefined : reading.actions[at];
    const leads = scoreLeads(got, want, sum);
    invented += leads.invented;
    const states = [
      want.leadState as string,
      ...(want.accept?.leadState ?? []),
      ...(leads.none ? ['blank'] : []),
    ];
    tally.add('leadState', got !== undefined && states.includes(got.leadState));
    invented += scoreTime(got, want, tally);
    scoreRest(got, want, tally);
  });
  const splits = truth.actions.flatMap((a) => a.accept?.split ?? []);
  const used = new Set(pairs.values());
  const surplus = reading.actions.filter(
    (a, i) => !used.has(i) && !splits.some((s) => likeness(a.text, s) >= FOUND),
  ).length;
  const n = truth.actions.length;
  const found = (100 * 2 * pairs.size) / (2 * pairs.size + surplus + (n - pairs.size) || 1);
  const named = sum.right + sum.wrong + sum.missed;
  const leads = named === 0 ? 100 : (100 * 2 * sum.right) / (2 * sum.right + sum.wrong + sum.missed);
  const parts = [
    found,
    tally.share('path') ?? 0,
    leads,
    tally.share('timescale') ?? 0,
    tally.share('status') ?? 0,
    coverage,
  ];
  const mean = parts.reduce((a, b) => a + b, 0) / parts.length;
  return {
    overall: Math.max(0, mean - (200 * invented) / Math.max(1, n)),
    invented,
    path: tally.share('path'),
    leads,
    leadState: tally.share('leadState'),
    timescale: tally.share('timescale'),
    milestones: tally.share('milestones'),
    steps: tally.share('steps'),
    status: tally.share('status'),
    coverage,
    doubtsWhereUnsure: tally.share('unsure'),
    doubtsWhereSure: tally.share('sure'),
  };
}

const NOTHING: Omit<Score, 'overall' | 'coverage'> = {
  invented: 0,
  path: null,
  leads: null,
  leadState: null,
  timescale: null,
  milestones: null,
  steps: null,
  status: null,
  doubtsWhereUnsure: null,
  doubtsWhereSure: null,
};

/** Scores a reading; of several ways to cut the document the best counts. */
export function scoreReading(reading: Reading, truth: Truth, source: string): Score {
  const coverage = 100 * keepsWords(reading, wordsOf(source), wordsOf((truth.furniture ?? []).join(' ')));
  if (!truth.readable) {
    const said = !reading.readable && reading.problems.length > 0 && reading.actions.length === 0;
    return { ...NOTHING, overall: said ? (100 + coverage) / 2 : 0, coverage };
  }
  const ways = [truth, ...(truth.alternatives ?? []).map((way) => ({ ...truth, ...way }) as Truth)];
  return ways
    .map((way) => scoreWay(reading, way, coverage))
    .reduce((a, b) => (b.overall > a.overall ? b : a));
}
