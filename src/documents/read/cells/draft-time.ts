/**
 * Which words of a draft say when: its date cell, its start and end, its quarters, or the deadline of its section.
 */

import { type Day, dayParts, firstOfMonth } from '../../../domain/day.ts';
import { lookUp } from '../../../domain/reading/look-up.ts';
import { saysSomething } from '../../../domain/reading/wording.ts';
import { joinStartAndEnd } from '../../../domain/timescale/join-start-and-end.ts';
import { readTimescale } from '../../../domain/timescale/read-timescale.ts';
import { emptyTimescale, type Timescale } from '../../../domain/timescale/timescale.ts';
import type { TimescaleContext, TimescaleReading } from '../../../domain/timescale/timescale-context.ts';
import { contextIn, type SectionTime, timeOf } from '../tables/cells-read.ts';
import { stagesOf, timeOfStages } from '../tables/stages.ts';
import type { Draft } from './draft.ts';
import { looksTicked } from './evidence.ts';
import { timeBesideCost } from './time-beside-cost.ts';

const NOTHING: Omit<TimescaleReading, 'timescale'> = {
  status: null,
  leads: [],
  urgent: false,
  doubts: [],
  leftover: '',
};

/** Reads when a draft is to be done. @param steps the steps of the action, which numbered dates may belong to. */
export function readDraftTime(
  draft: Draft,
  steps: readonly string[],
  context: TimescaleContext,
): TimescaleReading {
  const { start, whole } = draft.time;
  const starts = start !== null && saysSomething(start.raw);
  // A start beside a due date: the due date is the end.
  const end = draft.time.end ?? (starts ? whole : null);
  const deadline = draft.section.deadline;
  const section = { ...yearIn(draft.section.title), deadline };
  if (start || end) {
    const cells = {
      start: start ?? { raw: '' },
      end: end ?? { raw: '' },
      steps: steps.map((text, i) => ({ mark: String(i + 1), text })),
    };
    if (saysSomething(cells.start.raw) || saysSomething(cells.end.raw) || !whole)
      return joinStartAndEnd(cells, contextIn(context, section));
  }
  if (whole && saysSomething(whole.raw)) return withLabels(timeOf(whole, context, section), whole.raw, steps);
  const here = contextIn(context, section);
  const ticked = fromPeriods(draft, here);
  if (ticked) return ticked;
  const stages = timeOfStages(stagesOf(draft, here.legend), here);
  if (stages) return { ...NOTHING, ...stages };
  if (draft.time.withCost !== null) return timeBesideCost(draft.time.withCost, here);
  return timeOf(whole ?? { raw: '' }, context, section);
}

const YEAR = /\b((?:19|20)\d\d)(?:\s?([/–-]|to\b|and\b)\s?((?:20)?\d\d)\b)?/;

/** The year that a title names, and whether it begins a financial year or several years there. */
function yearIn(title: string | null): Pick<SectionTime, 'year' | 'span'> {
  const [, first, mark, last] = YEAR.exec(title ?? '') ?? [];
  const year = first === undefined ? null : Number(first);
  if (year === null || last === undefined || Number(last) % 100 <= year % 100) return { year };
  const next = Number(last) % 100 === (year + 1) % 100;
  return { year, span: next && (mark === '/' || last.length === 2) ? 'financial' : 'several' };
}

/** Dates numbered like the steps take the steps as their labels. */
function withLabels(reading: TimescaleReading, raw: string, steps: readonly string[]): TimescaleReading {
  const { milestones } = reading.timescale;
  const numbered = /^\s*\(?1[.)]\s/.test(raw);
  if (!numbered || milestones.length !== steps.length || steps.length < 2) return reading;
  const labelled = milestones.map((m, i) => ({ ...m, label: m.label ?? steps[i] ?? null }));
  return { ...reading, timescale: { ...reading.timescale, milestones: labelled } };
}

/** A month or quarter that is ticked begins on its first day. */
function firstDayOf({ start, due, precision }: Timescale): string | null {
  const months = precision === 'month' ? 1 : precision === 'quarter' ? 3 : null;
  if (start !== null || due === null || months === null) return start;
  const { year, month } = dayParts(due as Day);
  return firstOfMonth(year, month + 1 - months);
}

/** Year or quarter columns ticked: from the first ticked to the last. */
function fromPeriods(draft: Draft, context: TimescaleContext): TimescaleReading | null {
  const ticked = draft.periods.filter(
    (p) => looksTicked(p.text) && lookUp(context.legend.states, p.text.trim().toLowerCase()) === undefined,
  );
  const marked = draft.periods.filter((p) => saysSomething(p.text) || looksTicked(p.text));
  if (ticked.length === 0 || ticked.length !== marked.length) return null;
  const readings = ticked.map((p) => readTimescale({ raw: p.heading }, context));
  const starts = readings.map(({ timescale }) => firstDayOf(timescale)).filter((d) => d !== null);
  const dues = readings.map((r) => r.timescale.due).filter((d) => d !== null);
  const first = readings[0]?.timescale;
  const raw = draft.periods
    .filter((p) => ticked.includes(p))
    .map((p) => `${p.heading} ${p.text}`)
    .join('\n');
  // A band such as `Long term` that the document places nowhere: ticked, but when is unclear.
  const vague = readings.find((r) => r.timescale.state !== 'dated');
  if (vague && dues.length === 0) return { ...vague, timescale: { ...vague.timescale, raw } };
  if (!first || dues.length === 0) return null;
  return {
    ...NOTHING,
    doubts: readings.flatMap((r) => r.doubts).slice(0, 1),
    timescale: {
      ...emptyTimescale(raw, 'dated'),
      start: starts.sort()[0] ?? null,
      due: dues.sort().at(-1) ?? null,
      precision: first.precision,
    },
  };
}
