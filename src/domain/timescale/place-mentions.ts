/**
 * Places the mentions of a cell in the calendar, with what each leaves in doubt.
 *
 * - `early`, `mid` and `late` are the first, middle and last third of the time named, always approximate.
 * - `by 2010` may mean before it begins; so may `by April`, where the financial year begins.
 * - A bare year says which year is meant once `end`, `in` or a label stands by it.
 */
import { addDays, type Day, dayParts, lastOfMonth, longDay, toDayNumber } from '../day.ts';
import { termPeriod } from './band.ts';
import type { Placed } from './compose.ts';
import type { DatePart } from './date-part.ts';
import type { Mention, ReadLine } from './mentions.ts';
import { financialStart, isPlaced, type Period, period, type Resolved, type Unplaced } from './period.ts';
import { resolvePeriod } from './resolve-period.ts';
import type { TimescaleContext } from './timescale-context.ts';

export type PlacedMentions = { placed: Placed[]; unplaced: Unplaced[] };

const resolve = (part: DatePart, context: TimescaleContext): Resolved =>
  part.unit === 'band' ? termPeriod(part.word, part.text, context) : resolvePeriod(part, context);

const settled = (p: Period): Period => ({ ...p, why: null, others: [] });

/** First day of the one to last day of the other. */
function joined(from: Period, to: Period): Period {
  if (to.last < from.first) {
    return { ...to, first: to.first, why: 'The range runs backwards.', others: [settled(from)] };
  }
  const doubt =
    from.why && from.precision === to.precision && from.precision !== 'year' ? (to.why ?? from.why) : null;
  return { ...settled(to), first: from.first, opens: true, why: doubt };
}

function thirdOf(p: Period, third: 'early' | 'mid' | 'late', text: string): Period {
  const last = third === 'late' ? p.last : endOfThird(p, third === 'early' ? 1 : 2);
  const first = p.first;
  const about = { ...period(first, last, 'approximate'), opens: false };
  return {
    ...about,
    why: `“${text}” is only approximate: ${longDay(last)} is taken.`,
    others: [{ ...settled(p), opens: false }],
  };
}

/** Thirds of a year or season are whole months; thirds of a month are ten days. */
function endOfThird(p: Period, n: 1 | 2): Day {
  const days = toDayNumber(p.last) - toDayNumber(p.first) + 1;
  if (days <= 31) return addDays(p.first, n * 10 - 1);
  const months = Math.round(days / 30.4);
  const { year, month } = dayParts(p.first);
  return lastOfMonth(year, month + Math.round((months * n) / 3) - 1);
}

function beforeItBegins(p: Period, mention: Mention, context: TimescaleContext): Period {
  const { part } = mention;
  const financialOpens = part.unit === 'month' && part.n === financialStart(context) && part.n !== 1;
  if (part.unit !== 'year' && !financialOpens) return p;
  const before = addDays(p.first, -1);
  const other = { ...period(p.first, before, p.precision), opens: false };
  const why = `“by ${part.text}” may mean by the end of it, or before it begins.`;
  return { ...p, why, others: [other, ...p.others] };
}

function shaped(p: Period, mention: Mention, context: TimescaleContext): Period {
  if (mention.third) return thirdOf(p, mention.third, `${mention.third} ${mention.part.text}`);
  if (mention.by) return beforeItBegins(p, mention, context);
  const clear = mention.ending || mention.role !== 'due' || mention.label !== null;
  if (mention.part.unit === 'year' && clear) return settled(p);
  if (mention.part.unit === 'month' && mention.ending) return settled(p);
  if (mention.rough)
    return { ...p, precision: 'approximate', why: p.why ?? 'The date is said to be approximate.' };
  return p;
}

function placeOne(mention: Mention, context: TimescaleContext): Resolved {
  const from = resolve(mention.part, context);
  if (!isPlaced(from)) return from;
  if (!mention.to) return shaped(from, mention, context);
  const to = resolve(mention.to, context);
  if (!isPlaced(to)) return to;
  const months = mention.part.unit === 'month' && mention.to.unit === 'month';
  const written = mention.part.year !== null && mention.to.year !== null;
  return months && written ? joined(settled(from), settled(to)) : joined(from, to);
}

/** A term or a year of the plan: when it is depends on where the plan begins, or on its key. */
const countsFromPlan = ({ part }: Mention): boolean => part.unit === 'band' || part.unit === 'planYear';

/** Places every mention of the lines; those that cannot be placed say why. */
export function placeMentions(lines: ReadLine[], context: TimescaleContext): PlacedMentions {
  const out: PlacedMentions = { placed: [], unplaced: [] };
  for (const [line, { mentions }] of lines.entries()) {
    const all = mentions.map((mention) => ({ mention, found: placeOne(mention, context) }));
    const dated = all.some(({ mention, found }) => isPlaced(found) && !countsFromPlan(mention));
    for (const { mention, found } of all) {
      // `Short term (by March 2027)` and `Year 1 (2026/27)` say themselves when that is.
      if (dated && countsFromPlan(mention)) continue;
      if (isPlaced(found))
        out.placed.push({ period: found, role: mention.role, label: mention.label, mention, line });
      else out.unplaced.push(found);
    }
  }
  return out;
}
