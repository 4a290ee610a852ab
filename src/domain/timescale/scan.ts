/**
 * Finds every mention of a time in a line of text. What stands between and around the mentions is kept as words:
 * it says whether a day begins or ends something, or what is to happen by then.
 */

import { type DatePart, partFrom } from './date-part.ts';
import { DAY_FORMS } from './day-forms.ts';
import { PERIOD_FORMS } from './period-forms.ts';

const FORMS = [...DAY_FORMS, ...PERIOD_FORMS];
const COUNTED =
  /\b(?:phase|stage|step|part|tier|cohort|wave|version|target|priority|option|band|section|no\.?)\s*$/i;

/** A part that starts at a place, or null. Forms that read nothing give way to the next. */
function partAt(line: string, at: number): DatePart | null {
  for (const { pattern, read } of FORMS) {
    pattern.lastIndex = at;
    const m = pattern.exec(line);
    const found = m && m[0] !== '' ? read(m) : null;
    if (m && found) return partFrom(found, m[0].replace(/[\s,:.(–-]+$/, ''), at);
  }
  return null;
}

/** 'may' in small letters before another word is the verb. */
const isVerbMay = (part: DatePart, line: string): boolean =>
  part.text === 'may' && part.year === null && /^\s+[a-z]/i.test(line.slice(part.end));

/** `Phase 2 March 2010` speaks of phase 2 and of March. */
const isCounted = (part: DatePart, line: string): boolean =>
  /^\d{1,2}\b/.test(part.text) && part.unit === 'day' && COUNTED.test(line.slice(0, part.at));

/** The mentions of a line in order; they never overlap. */
export function scan(line: string): DatePart[] {
  const parts: DatePart[] = [];
  for (let at = 0; at < line.length; at++) {
    if (!/[\p{L}\p{N}'’‘]/u.test(line[at] ?? '')) continue;
    if (at > 0 && /[\p{L}\p{N}]/u.test(line[at - 1] ?? '')) continue;
    const part = partAt(line, at);
    if (!part || isVerbMay(part, line) || isCounted(part, line)) continue;
    parts.push(part);
    at = part.end - 1;
  }
  return carryYears(parts, line);
}

const yearless = (p: DatePart): boolean =>
  p.year === null && ['day', 'month', 'quarter', 'season', 'half', 'schoolTerm'].includes(p.unit);

/** A number that orders the months of a year, for seeing whether a range passes the year's end. */
const place = (p: DatePart): number =>
  p.unit === 'quarter' ? p.n * 3 : p.unit === 'season' ? p.n * 3 + 3 : p.n;

/**
 * A year written once serves the mentions beside it that have none: `June and December 2022`, `January – March
 * 2023`, `October 2022 – March`. Where the months then run backwards, the year's end lies between.
 */
function carryYears(parts: DatePart[], line: string): DatePart[] {
  const out = [...parts];
  for (let i = out.length - 2; i >= 0; i--) {
    const [own, next] = [out[i], out[i + 1]];
    if (!own || !next || !yearless(own) || next.year === null || !beside(own, next, line)) continue;
    if (!['day', 'month', 'quarter', 'season', 'half'].includes(next.unit)) continue;
    const passes = place(own) > place(next) && next.toYear === null;
    out[i] = { ...own, year: passes ? next.year - 1 : next.year, toYear: next.toYear };
  }
  for (let i = 1; i < out.length; i++) {
    const [before, own] = [out[i - 1], out[i]];
    if (!own || !before || !yearless(own) || before.year === null || !beside(before, own, line)) continue;
    const passes = place(own) < place(before) && before.toYear === null;
    out[i] = { ...own, year: passes ? before.year + 1 : before.year, toYear: before.toYear };
  }
  return out;
}

/** Nothing but joining words stands between two mentions. */
const beside = (a: DatePart, b: DatePart, line: string): boolean =>
  /^[\s,;/&–—-]*(?:(?:and|to|or|then|until|till|through|by|end|of|late|early|mid)[\s,-]*)*$/i.test(
    line.slice(a.end, b.at),
  );
