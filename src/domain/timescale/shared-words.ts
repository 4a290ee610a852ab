/**
 * Words that several mentions of a line share.
 *
 * - A year written once serves the mentions beside it: `June and December 2022`, `January – March 2023`, `October 2022 –
 *   March`. Where the months then run backwards, the year's end lies between.
 * - A month written once serves the days before it: `24 & 31 October 2022`, `3, 10 and 17 May`.
 * - A day or month written once serves the years after it: `30 June 2021, 2022 and 2023`; so does a list of them.
 * - A year may stand before its month, season or quarter: `2010: Autumn`.
 */
import { type DatePart, partFrom } from './date-part.ts';

const YEARLESS = ['day', 'month', 'quarter', 'season', 'half', 'schoolTerm'];
const yearless = (p: DatePart): boolean => p.year === null && YEARLESS.includes(p.unit);

/** A number that orders the months of a year, for seeing whether a range passes the year's end. */
const place = (p: DatePart): number =>
  p.unit === 'quarter' ? p.n * 3 : p.unit === 'season' ? p.n * 3 + 3 : p.n;

/** Nothing but joining words stands between two mentions. */
const beside = (a: DatePart, b: DatePart, line: string): boolean =>
  /^[\s,;/&–—-]*(?:(?:and|to|or|then|until|till|through|by|end|of|late|early|mid|mon|tues?|wed|thurs?|fri|sat|sun)(?:day|nesday|urday)?[\s,-]*)*$/i.test(
    line.slice(a.end, b.at),
  );

const LISTED_DAY =
  /(?:^|[\s,&(])(\d{1,2}(?:st|nd|rd|th)?)\s*(?:,|&|and|,\s*and)\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\s*)?$/i;

/** `24 & 31 October 2022`, `Sat 3rd, 10th and Sun 18th May`: each number before is a day as well. */
function daysBefore(part: DatePart, line: string): DatePart[] {
  if (part.unit !== 'day' || part.day === null || !/^\d/.test(part.text)) return [part];
  const days = [part];
  for (let first = part; ; ) {
    const m = LISTED_DAY.exec(line.slice(0, first.at));
    const dayOfMonth = Number.parseInt(m?.[1] ?? '0', 10);
    if (!m || dayOfMonth < 1 || dayOfMonth >= (first.day ?? 0)) return days;
    const { unit, n, year } = part;
    first = partFrom({ unit, n, day: dayOfMonth, year }, m[1] ?? '', m.index + m[0].indexOf(m[1] ?? ''));
    days.unshift(first);
  }
}

/** `2010: Autumn`: the year belongs to what follows and is no mention by itself. */
function yearsBefore(parts: DatePart[], line: string): DatePart[] {
  const out: DatePart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    const opens = last?.unit === 'year' || last?.unit === 'financialYear';
    if (last && opens && yearless(part) && /^[\s,:–-]*$/.test(line.slice(last.end, part.at))) {
      const text = line.slice(last.at, part.end);
      out[out.length - 1] = { ...part, year: last.year, toYear: last.toYear, text, at: last.at };
    } else out.push(part);
  }
  return out;
}

/** `30 June 2021, 2022`: the second year has the day of the first. */
function repeatedYears(parts: DatePart[], line: string): DatePart[] {
  const out: DatePart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    const listed = last && /^\s*(?:,|&|and|,\s*and|\/)\s*$/i.test(line.slice(last.end, part.at));
    if (last && listed && part.unit === 'year' && last.year !== null && YEARLESS.includes(last.unit)) {
      const again = { year: part.year, text: part.text, flags: [] };
      for (const one of listedBefore(out, line)) out.push({ ...one, ...again, at: part.at, end: part.at });
      out.push({ ...last, ...again, at: part.at, end: part.end });
    } else out.push(part);
  }
  return out;
}

/** What stands in one list with the last mention and has its year: the `June` of `June & Dec 2024 & 2025`. */
function listedBefore(parts: readonly DatePart[], line: string): DatePart[] {
  let next = parts.at(-1);
  const found: DatePart[] = [];
  for (const part of parts.slice(0, -1).reverse()) {
    const listed = next && /^\s*(?:,|&|and|,\s*and)\s*$/i.test(line.slice(part.end, next.at));
    if (!listed || part.unit !== next?.unit || !yearless(part)) break;
    found.unshift(part);
    next = part;
  }
  return found;
}

function fromTheRight(parts: DatePart[], line: string): DatePart[] {
  const out = [...parts];
  for (let i = out.length - 2; i >= 0; i--) {
    const [own, next] = [out[i], out[i + 1]];
    if (!own || !next || !yearless(own) || next.year === null || !beside(own, next, line)) continue;
    if (!YEARLESS.includes(next.unit)) continue;
    const passes = place(own) > place(next) && next.toYear === null;
    out[i] = { ...own, year: passes ? next.year - 1 : next.year, toYear: next.toYear };
  }
  return out;
}

function fromTheLeft(parts: DatePart[], line: string): DatePart[] {
  const out = [...parts];
  for (let i = 1; i < out.length; i++) {
    const [before, own] = [out[i - 1], out[i]];
    if (!own || !before || !yearless(own) || before.year === null || !beside(before, own, line)) continue;
    const passes = place(own) < place(before) && before.toYear === null;
    out[i] = { ...own, year: passes ? before.year + 1 : before.year, toYear: before.toYear };
  }
  return out;
}

/** Gives every mention of a line the day, month and year that it shares with its neighbours. */
export function shareWords(parts: DatePart[], line: string): DatePart[] {
  const whole = repeatedYears(yearsBefore(parts, line), line).flatMap((p) => daysBefore(p, line));
  return fromTheLeft(fromTheRight(whole, line), line);
}
