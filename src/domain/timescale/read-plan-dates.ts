/**
 * The days and years that a document gives itself.
 *
 * - Its own day stands by a word such as agreed, adopted, updated, submitted or dated. The latest of them counts.
 * - Its start and end stand by `starts`, `runs from … to …`, `covers`, `ends`. Years in a title alone (`2023 to 2026`)
 *   give no days: they may be of the calendar or of the financial year. Months in a title (`April 2023 to March 2026`) do.
 * - `Y1 = 2024/25` and `Year 1 is April 2024 to March 2025` say when it starts.
 * - The years it speaks of are all that it names, the title's first.
 */
import type { Day } from '../day.ts';
import { readLine } from './mentions.ts';
import { isPlaced } from './period.ts';
import { resolvePeriod } from './resolve-period.ts';
import { scan } from './scan.ts';
import { type DateHabits, type Locale, UK_CONTEXT } from './timescale-context.ts';

export type PlanDates = {
  planStart: Day | null;
  planEnd: Day | null;
  planDay: Day | null;
  years: { first: number; last: number } | null;
};

const OWN_DAY =
  /\b(?:agreed|adopted|approved|published|updated|last (?:changed|revised|updated|reviewed|amended)|revised|dated|as at|as of|signed off|submitted|ratified|endorsed|version|draft|issued|prepared|written)\b/i;
const STARTS =
  /\b(?:plan|it|strategy|programme|roadmap|which)?\s*(?:starts?|begins?|commences?|takes effect|comes into (?:force|effect)|started|began|launched)\b/i;
const ENDS = /\b(?:plan|it|strategy|programme)?\s*(?:ends|finishes|expires|concludes|runs (?:until|to))\b/i;
const COVERS = /\b(?:runs? from|covers?|covering|the period|for the period|running from|plan period)\b/i;
const SENTENCE = /(?<=[.!?])\s+(?=[\p{Lu}\d])/u;

/** Longer paragraphs are read for this many characters. */
const LONGEST = 3000;

/** `whole`: what is named is no month or day; a year may begin in January or in April. */
type Spans = { first: Day; last: Day; ranged: boolean; whole: boolean }[];

/** The times that a sentence names with their year, as days. */
function spansOf(sentence: string, locale: Locale): Spans {
  const context = { ...UK_CONTEXT, locale };
  return readLine(sentence).mentions.flatMap(({ part, to }): Spans => {
    if (part.year === null) return [];
    const [from, until] = [resolvePeriod(part, context), to && resolvePeriod(to, context)];
    if (!isPlaced(from)) return [];
    if (until && isPlaced(until))
      return [
        {
          first: from.first,
          last: until.last,
          ranged: true,
          whole: part.unit !== 'month' && part.unit !== 'day',
        },
      ];
    return [{ first: from.first, last: from.last, ranged: part.unit === 'years', whole: true }];
  });
}

type Reading = { locale: Locale; title: boolean };

const YEAR_ONE =
  /\by(?:ea)?r?\s?(?:1|one)\b\s*(?:=|:|\(|[–—-]|\b(?:is|means|runs(?: from)?|refers to|covers)\b)\s*([^;.)]{4,40})/i;

/** The first day of what is said to be the first year. */
function yearOne(sentence: string, locale: Locale): Day | null {
  const said = YEAR_ONE.exec(sentence)?.[1];
  return said === undefined ? null : (spansOf(said, locale)[0]?.first ?? null);
}

function take(dates: PlanDates, sentence: string, { locale, title }: Reading): PlanDates {
  const first = dates.planStart === null ? yearOne(sentence, locale) : null;
  if (first !== null) return { ...dates, planStart: first };
  const covers = (s: Spans[number]): boolean => COVERS.test(sentence) || (title && !s.whole);
  const spans = spansOf(sentence, locale).filter((s) => !s.ranged || covers(s));
  const only = spans[0];
  if (!only) return dates;
  const out = { ...dates };
  if (only.ranged && covers(only)) {
    out.planStart ??= only.first;
    out.planEnd ??= only.last;
  } else if (STARTS.test(sentence) && /\b(?:plan|it|strategy|programme|roadmap)\b/i.test(sentence))
    out.planStart ??= only.first;
  else if (ENDS.test(sentence) && /\b(?:plan|it|strategy|programme|roadmap)\b/i.test(sentence))
    out.planEnd ??= only.last;
  if (OWN_DAY.test(sentence) && !only.ranged) {
    if (out.planDay === null || only.last > out.planDay) out.planDay = only.last;
  }
  return out;
}

function yearsOf(prose: string[]): PlanDates['years'] {
  const named = prose.flatMap((text) =>
    scan(text).flatMap((p) =>
      [p.year, p.toYear].filter((y): y is number => y !== null && y > 1950 && y < 2100),
    ),
  );
  const sorted = named.sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : null;
}

/** Reads the plan's period and its own date from its title and prose (paragraphs, title first). */
export function readPlanDates(paragraphs: string[], locale: Locale): PlanDates {
  const prose = paragraphs.map((text) => text.slice(0, LONGEST));
  const none: PlanDates = { planStart: null, planEnd: null, planDay: null, years: yearsOf(prose) };
  return prose
    .flatMap((text, i) => text.split(SENTENCE).map((sentence) => ({ sentence, title: i === 0 })))
    .reduce((dates, { sentence, title }) => take(dates, sentence, { locale, title }), none);
}

/** The first day that date cells name with its year; null where none does. */
export function firstDayIn(cells: readonly string[], locale: Locale): Day | null {
  const days = [...new Set(cells)].flatMap((raw) =>
    spansOf(raw.slice(0, LONGEST), locale).map((span) => span.first),
  );
  return days.sort()[0] ?? null;
}

const NUMERIC = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]/;

/** Learns how a document writes dates from all its date cells. */
export function learnDateHabits(raws: string[]): DateHabits {
  const parts = [...new Set(raws)].flatMap((raw) =>
    raw
      .slice(0, LONGEST)
      .split('\n')
      .flatMap((line) => scan(line)),
  );
  const days = parts.filter((p) => p.unit === 'day');
  const numeric = days.map((p) => NUMERIC.exec(p.text)).filter((m) => m !== null);
  return {
    monthFirst: numeric.some((m) => Number(m[2]) > 12),
    dayFirst: numeric.some((m) => Number(m[1]) > 12),
    dayAndMonth: days.some((p) => !NUMERIC.test(p.text) && !p.flags.includes('strayDigit')),
    yearSpans: parts.some((p) => p.unit === 'years' && /\d{4}\D+\d{4}/.test(p.text)),
  };
}
