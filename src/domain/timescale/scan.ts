/**
 * Finds every mention of a time in a line of text. What stands between and around the mentions is kept as words:
 * it says whether a day begins or ends something, or what is to happen by then.
 */

import { remembered } from '../reading/remember.ts';
import { type DatePart, partFrom } from './date-part.ts';
import { DAY_FORMS } from './day-forms.ts';
import { PERIOD_FORMS } from './period-forms.ts';
import { shareWords } from './shared-words.ts';

const FORMS = [...DAY_FORMS, ...PERIOD_FORMS];
const COUNTED =
  /\b(?:phase|stage|step|part|tier|cohort|wave|version|target|priority|option|band|section|no\.?)\s*$/i;

/** All of the forms at once: at most words no time begins, which one look tells. */
const ANY = new RegExp(FORMS.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'iuy');

/** A part that starts at a place, or null. Forms that read nothing give way to the next. */
function partAt(line: string, at: number): DatePart | null {
  ANY.lastIndex = at;
  if (!ANY.test(line)) return null;
  for (const { pattern, read } of FORMS) {
    pattern.lastIndex = at;
    const m = pattern.exec(line);
    const found = m && m[0] !== '' ? read(m) : null;
    if (m && found) return partFrom(found, m[0].replace(/[\s,:.(–-]+$/, ''), at);
  }
  return null;
}

/** 'may' in small letters before another word is the verb, and before `be` or `need` in any. */
const isVerbMay = (part: DatePart, line: string): boolean => {
  const after = line.slice(part.end);
  const verb = part.text === 'may' ? /^\s+[a-z]/i : /^\s+(?:be|need|require|have|take|include|not)\b/;
  return /^may$/i.test(part.text) && part.year === null && verb.test(after);
};

/** `£2000`, `2,000`, `2000 leaflets` are amounts. */
const isAmount = (part: DatePart, line: string): boolean =>
  part.unit === 'year' &&
  (/[£$€]\s?$/.test(line.slice(0, part.at)) ||
    /^(?:,\d{3}|\s?k\b|\s+(?:people|staff|leaflets|copies|places|homes|hours|pupils|patients|carers|households|properties)\b)/i.test(
      line.slice(part.end),
    ));

/** `Phase 2 March 2010` speaks of phase 2 and of March. */
const isCounted = (part: DatePart, line: string): boolean =>
  /^\d{1,2}\b/.test(part.text) && part.unit === 'day' && COUNTED.test(line.slice(0, part.at));

/** The mentions of a line in order; they never overlap. */
export const scan: (line: string) => readonly DatePart[] = remembered(partsOf);

/** Where a word or a number begins. */
const BEGINS = /(?<![\p{L}\p{N}])[\p{L}\p{N}'’‘]/gu;

function partsOf(line: string): DatePart[] {
  const parts: DatePart[] = [];
  let end = 0;
  for (const { index: at } of line.matchAll(BEGINS)) {
    const part = at < end ? null : partAt(line, at);
    if (!part || isVerbMay(part, line) || isCounted(part, line) || isAmount(part, line)) continue;
    parts.push(part);
    end = part.end;
  }
  return shareWords(parts, line);
}
