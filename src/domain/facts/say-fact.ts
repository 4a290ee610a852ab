/** One fact in words: for the action's page, its history, and whoever saved an old copy. */
import { longDay, parseDay } from '../day.ts';
import type { Condition, Milestone } from '../timescale/timescale.ts';
import type { Lever, Measure, Occurrence, Resource } from './action-facts.ts';
import type { Entries, Entry, FactKind } from './fact-lists.ts';
import { CONDITION_WORDS, LEVER_WORDS, RESOURCE_STATE_WORDS, RESOURCE_WORDS } from './fact-words.ts';
import { sayMoney } from './resources.ts';

const dayWords = (text: string): string => {
  const day = parseDay(text);
  return day === null ? text : longDay(day);
};
/** The parts that say anything, joined. */
const joined = (parts: readonly (string | null | undefined | false)[], by = ', '): string =>
  parts.filter(Boolean).join(by);

export const sayMilestone = ({ date, label, area, reached }: Milestone): string =>
  joined([
    joined([dayWords(date), label], ': '),
    area && `in ${area}`,
    reached && `reached ${dayWords(reached)}`,
  ]);

export const sayCondition = ({ text, kind, metOn, saidBy }: Condition): string =>
  joined([
    kind === 'unsaid' ? text : `${text} (${CONDITION_WORDS[kind]})`,
    metOn ? `met ${dayWords(metOn)}` : 'not met',
    saidBy && `says ${saidBy}`,
  ]);

/** 'Rent of the hall: £4,000 a year from the council'. */
export function sayResource({ kind, purpose, pence, source, yearly }: Resource): string {
  const amount = pence === null ? null : `${sayMoney(pence)}${yearly ? ' a year' : ''}`;
  const what = purpose === '' && amount === null ? RESOURCE_WORDS[kind] : joined([purpose, amount], ': ');
  return joined([what, source && `from ${source}`], ' ');
}

/** How much of it is in hand, in words. */
export const sayResourceState = ({ state, securedPence, pence }: Resource): string =>
  state === 'part' && securedPence !== null && pence !== null
    ? `${sayMoney(securedPence)} in hand`
    : RESOURCE_STATE_WORDS[state];

export const sayLever = ({ kind, title, party, clause, inForceFrom }: Lever): string =>
  joined([
    joined([LEVER_WORDS[kind], title], ': '),
    clause && `clause ${clause.replace(/^clause\s+/i, '')}`,
    party && `with ${party}`,
    inForceFrom && `in force from ${dayWords(inForceFrom)}`,
  ]);

export const sayOccurrence = ({ day, held, note }: Occurrence): string =>
  joined([joined([dayWords(day), held ? 'held' : 'not held'], ': '), note], '. ');

const amountOf = (value: number, unit: string): string =>
  `${String(value).replace(/\B(?=(\d{3})+$)/g, ',')}${unit.startsWith('%') ? unit : unit ? ` ${unit}` : ''}`;

/** 'People into work: from 12 to 20 people by 31 December 2026'. */
export function sayMeasure({ name, baseline, target, unit, by }: Omit<Measure, 'state' | 'phrase'>): string {
  const aim =
    target === null
      ? baseline === null
        ? null
        : `now ${amountOf(baseline, unit)}`
      : baseline === null
        ? amountOf(target, unit)
        : `from ${amountOf(baseline, unit.startsWith('%') ? unit : '')} to ${amountOf(target, unit)}`;
  return joined([joined([name, aim], ': '), by && `by ${dayWords(by)}`], ' ');
}

const SAY: { [Kind in FactKind]: (entry: Entries[Kind]) => string } = {
  milestones: sayMilestone,
  conditions: sayCondition,
  occurrences: sayOccurrence,
  resources: (resource) => joined([sayResource(resource), sayResourceState(resource)]),
  levers: sayLever,
  measures: (measure) =>
    `${sayMeasure(measure)}${measure.state === 'refused' ? ' (refused as a measure)' : ''}`,
};

export const sayFact = (kind: FactKind, entry: Entry): string =>
  (SAY[kind] as (entry: Entry) => string)(entry);
