/** What is known of an action beside its words, shaped for its page: what there is, what is open, what may be added. */
import { type Day, longDay, parseDay } from '../../domain/day.ts';
import type { Resource } from '../../domain/facts/action-facts.ts';
import { type Entry, entriesOf, FACT_KINDS, type FactKind } from '../../domain/facts/fact-lists.ts';
import { MILESTONE_WORDS, milestoneState } from '../../domain/facts/fact-words.ts';
import { type OfferedMeasure, offeredMeasures } from '../../domain/facts/find-measures.ts';
import { LABEL_KINDS, type LabelKind, sayType } from '../../domain/facts/labels.ts';
import { addResources, resourceGap, sayMoney } from '../../domain/facts/resources.ts';
import { sayFact, sayMilestone, sayResource, sayResourceState } from '../../domain/facts/say-fact.ts';
import type { Action, Plan, PlanBook } from '../../domain/plan/plan.ts';
import { type Count, countOccurrences, sayCount } from '../../domain/timescale/occurrences.ts';
import type { Condition, Milestone } from '../../domain/timescale/timescale.ts';

/** `open` marks what somebody still has to see to. */
export type FactLine = {
  text: string;
  quiet: string | null;
  open: boolean;
  /** The action that a condition waits for. */
  code: string | null;
};
export type KnownList = { kind: FactKind; lines: FactLine[] };
export type KnownFacts = {
  lists: KnownList[];
  labels: { kind: LabelKind; items: string[] }[];
  /** '2 of 4 this year', and what is behind. */
  count: { said: string; year: string; behind: string | null } | null;
  /** What is still looked for. */
  gap: string | null;
  offers: OfferedMeasure[];
  /** What nobody has said anything of yet. */
  missing: (FactKind | 'labels')[];
};

type Around = { today: Day; codeOf: (id: string) => string | null };

function lineOf(kind: FactKind, entry: Entry, around: Around): FactLine {
  const line = { text: sayFact(kind, entry), quiet: null, open: false, code: null };
  switch (kind) {
    case 'milestones': {
      const milestone = entry as Milestone;
      const state = milestoneState(milestone, around.today);
      const quiet = state === 'reached' ? null : MILESTONE_WORDS[state];
      return { ...line, text: sayMilestone(milestone), quiet, open: state === 'passed' };
    }
    case 'conditions':
      return { ...line, ...conditionLine(entry as Condition, around) };
    case 'resources': {
      const resource = entry as Resource;
      const open = ['part', 'applied', 'sought'].includes(resource.state);
      return { ...line, text: sayResource(resource), quiet: sayResourceState(resource), open };
    }
    case 'occurrences':
    case 'levers':
    case 'measures':
      return line;
  }
}

function conditionLine(condition: Condition, { codeOf }: Around): Partial<FactLine> {
  const met = parseDay(condition.metOn ?? '');
  const said = condition.saidBy ? `, says ${condition.saidBy}` : '';
  return {
    text: condition.text,
    quiet: `${met ? `met ${longDay(met)}` : 'not met yet'}${said}`,
    open: met === null,
    code: condition.actionId === null ? null : codeOf(condition.actionId),
  };
}

/** Refused measures are settled: they are kept so that they are not offered again, and shown only where they are edited. */
const shown = (action: Action, kind: FactKind): Entry[] =>
  (entriesOf(action, kind) as Entry[]).filter((entry) => !('phrase' in entry && entry.state === 'refused'));

export function countOf(action: Action, plan: Plan, today: Day): Count | null {
  const { recurrence, start } = action.timescale;
  if (recurrence === null) return null;
  return countOccurrences(recurrence, action.facts.occurrences, {
    today,
    planStart: plan.periodStart,
    start: start as Day | null,
  });
}

export function sayCounted(count: Count | null): KnownFacts['count'] {
  if (count === null) return null;
  const { behind, year } = count;
  return {
    said: sayCount(count),
    year: `${longDay(year.first)} to ${longDay(year.last)}`,
    behind: behind === 0 ? null : `${behind} more ${behind === 1 ? 'was' : 'were'} due by now`,
  };
}

/** '£4,000 needed, £1,000 in hand, £3,000 to find', once and yearly; empty where no money is named. */
export function saySums(resources: readonly Resource[]): string[] {
  const { once, yearly } = addResources(resources);
  return [
    { sums: once, each: '' },
    { sums: yearly, each: ' a year' },
  ].flatMap(({ sums, each }) => {
    if (sums.needed === 0) return [];
    const parts = [
      `${sayMoney(sums.needed)}${each} needed`,
      `${sayMoney(sums.secured)} in hand`,
      sums.applied > 0 ? `${sayMoney(sums.applied)} applied for` : null,
      sums.shortfall > 0 ? `${sayMoney(sums.shortfall)} still to find` : null,
    ];
    return [parts.filter(Boolean).join(', ')];
  });
}

export function shapeFacts(book: PlanBook, action: Action, today: Day): KnownFacts {
  const codes = new Map(book.actions.map((one) => [one.id as string, one.code]));
  const around: Around = { today, codeOf: (id) => codes.get(id) ?? null };
  const lists = FACT_KINDS.map((kind) => ({
    kind,
    lines: shown(action, kind).map((entry) => lineOf(kind, entry, around)),
  }));
  const labels = LABEL_KINDS.map((kind) => ({ kind, items: action.facts[kind].map(sayType) }));
  const labelled = labels.filter(({ items }) => items.length > 0);
  const count = sayCounted(countOf(action, book.plan, today));
  return {
    lists: lists.filter(({ kind, lines }) => lines.length > 0 && kind !== 'occurrences'),
    labels: labelled,
    count,
    gap: resourceGap(action.facts.resources),
    offers: offeredMeasures(action),
    missing: [
      ...lists.flatMap(({ kind, lines }) =>
        lines.length > 0 || (kind === 'occurrences' && count !== null) ? [] : [kind],
      ),
      ...(labelled.length === 0 ? ['labels' as const] : []),
    ],
  };
}
