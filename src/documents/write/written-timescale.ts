/**
 * The words that a timescale is written with. As written, wherever those words still mean the same; else, where a
 * person has since corrected the meaning, plain words for what it now means. Words are tried by reading them back
 * with what the written document itself says of its dates, its years and its legend.
 */
import { type Day, longDay, monthAndYear } from '../../domain/day.ts';
import type { PlanBook } from '../../domain/plan/plan.ts';
import { readLegend } from '../../domain/timescale/read-legend.ts';
import { learnDateHabits, readPlanDates } from '../../domain/timescale/read-plan-dates.ts';
import { readTimescale } from '../../domain/timescale/read-timescale.ts';
import type { Timescale } from '../../domain/timescale/timescale.ts';
import { LOCALES, type Locale, type TimescaleContext } from '../../domain/timescale/timescale-context.ts';
import { keyLines } from '../read/cards/key-lines.ts';

/**
 * What a reader of the written document could know when it reads a date: one context, or two where the document says
 * nothing of its own time, so that a reader may or may not go by the day on which the file was written.
 */
export type WrittenContext = readonly TimescaleContext[];

/** @param prose all that the document says around the rows. @param written the day of writing, where the file keeps it. */
export function contextOfWritten(
  book: PlanBook,
  prose: readonly string[],
  written: Day | null = null,
): WrittenContext {
  const locale: Locale = LOCALES.find((l) => l === book.plan.locale) ?? 'en-GB';
  const dates = readPlanDates([...prose], locale);
  const raws = book.actions.map((a) => a.timescale.raw);
  const context: TimescaleContext = {
    locale,
    ...dates,
    years: dates.years ?? yearsIn(raws),
    legend: readLegend(prose.flatMap(keyLines)),
    habits: learnDateHabits(raws),
  };
  const dated = dates.planDay !== null || dates.planStart !== null || written === null;
  return dated ? [context] : [context, { ...context, planDay: written }];
}

function yearsIn(texts: readonly string[]): { first: number; last: number } | null {
  const years = texts
    .flatMap((text) => (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number))
    .sort((a, b) => a - b);
  const [first] = years;
  return first === undefined ? null : { first, last: years.at(-1) ?? first };
}

/** True where words are read as this timescale, in whichever context they are read. */
export function readsBack(text: string, timescale: Timescale, contexts: WrittenContext): boolean {
  return contexts.every((context) => sameMeaning(readTimescale({ raw: text }, context).timescale, timescale));
}

export type WrittenTimescale = {
  text: string;
  /** False where the meaning has been corrected since, so that `text` is not what the document said. */
  asWritten: boolean;
};

export function writtenTimescale(timescale: Timescale, contexts: WrittenContext): WrittenTimescale {
  const means = (text: string): boolean => readsBack(text, timescale, contexts);
  if (means(timescale.raw) || wordsStand(timescale, contexts))
    return { text: timescale.raw, asWritten: true };
  const plain = plainWordings(timescale).find(means);
  if (plain !== undefined) return { text: plain, asWritten: false };
  return { text: timescale.raw || (plainWordings(timescale)[0] ?? ''), asWritten: timescale.raw !== '' };
}

/** Steps that people set down beside the words are no correction of them: the cell stays as it was. */
function wordsStand(timescale: Timescale, contexts: WrittenContext): boolean {
  return contexts.every((context) => {
    const read = readTimescale({ raw: timescale.raw }, context).timescale;
    const theirs = new Set(read.milestones.map(({ date }) => date));
    const milestones = timescale.milestones.filter(({ date }) => theirs.has(date));
    return sameMeaning(read, { ...timescale, milestones });
  });
}

/** True where two timescales say the same, whatever words they were written in. */
export function sameMeaning(a: Timescale, b: Timescale): boolean {
  const days = (t: Timescale): string => [...new Set(t.milestones.map((m) => m.date))].sort().join();
  const repeats = (t: Timescale): string =>
    `${t.recurrence?.every ?? ''}${t.recurrence ? (t.recurrence.count ?? 1) : ''}`;
  return (
    a.state === b.state &&
    a.start === b.start &&
    a.due === b.due &&
    (days(a) === days(b) || (a.milestones.length < 2 && b.milestones.length < 2)) &&
    repeats(a) === repeats(b) &&
    (a.condition ?? '').toLowerCase() === (b.condition ?? '').toLowerCase()
  );
}

/** Ways to say it, the shortest first; the first that reads back the same is used. */
function plainWordings(t: Timescale): string[] {
  const say = (day: string | null): string => (day === null ? '' : longDay(day as Day));
  const span =
    t.start && t.due
      ? [`${say(t.start)} to ${say(t.due)}`]
      : t.due
        ? [...(t.precision === 'month' ? [monthAndYear(t.due as Day)] : []), say(t.due)]
        : t.start
          ? [`From ${say(t.start)}`]
          : [];
  const stages = t.milestones.map((m) => (m.label ? `${m.label}: ${say(m.date)}` : say(m.date))).join('\n');
  switch (t.state) {
    case 'dated':
      return [...(t.milestones.length > 1 ? [stages] : []), ...span];
    case 'ongoing':
      return [...span.map((s) => `${s}, ongoing`), ...(stages ? [`Ongoing\n${stages}`] : []), 'Ongoing'];
    case 'recurring':
      return [...span.map((s) => `${s}, ${sayRepeat(t)}`), sayRepeat(t)];
    case 'conditional':
      return [t.condition ?? t.raw];
    case 'toBeAgreed':
      return ['To be agreed'];
    case 'notApplicable':
      return ['N/A'];
    case 'blank':
      return [''];
    case 'relative':
    case 'unclear':
      return [t.raw];
  }
}

const REPEATS = {
  week: ['weekly', 'a week'],
  month: ['monthly', 'a month'],
  quarter: ['quarterly', 'a quarter'],
  halfYear: ['every six months', 'half-years'],
  year: ['annually', 'a year'],
} as const;

function sayRepeat(t: Timescale): string {
  if (t.recurrence === null) return '';
  const [often, each] = REPEATS[t.recurrence.every];
  const count = t.recurrence.count ?? 1;
  return count > 1 ? `${count} ${each}` : often;
}
