/**
 * How quarters, seasons, halves, years and bands are written, in the order they are tried.
 *
 * - Two years joined by a stroke or dash, the second the next one, are a financial year (`2009/10`, `2009-10`,
 *   `09/10`); further apart they are a range (`2016-18`, `2018 to 2022`).
 * - A quarter or half may stand before or after its year, or alone.
 * - `Year 2`, `Yr 1-3`, `Y4` are years of the plan.
 * - `Short term`, `medium`, `6-12 months` are bands that only the plan's legend explains.
 */
import { type Flag, type Form, type Found, form } from './date-part.ts';
import { SEASON, seasonNumber, smallNumber, wholeYear } from './time-words.ts';

const YEAR4 = '((?:19|20)\\d\\d)(?!\\d)';
const TWO_YEARS = '((?:19|20)?\\d\\d)\\s?([/–—-])\\s?((?:19|20)?\\d\\d)(?![\\d/.]*\\d)';
/** An optional year after a quarter, half or season: a pair, four digits, or two after an apostrophe or space. */
const YEAR_AFTER = `(?:[\\s,.:(–-]*(?:of\\s+)?(?:the\\s+)?(?:[fs]?fy\\s?)?(?:${TWO_YEARS}|${YEAR4}|['’‘]?(\\d\\d)(?!\\d|\\s?[a-z])))?`;
const NTH = '(first|1st|second|2nd|third|3rd|fourth|4th|last|final)';
const COUNT = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)';

type Years = { year: number | null; toYear: number | null };

/** The years of YEAR_AFTER, whose five groups begin at `g`. */
function yearsAt(m: RegExpExecArray, g: number): Years {
  const [first, , second, four, two] = [m[g], m[g + 1], m[g + 2], m[g + 3], m[g + 4]];
  if (first && second) return { year: wholeYear(first), toYear: pairEnd(first, second) };
  if (four) return { year: Number(four), toYear: null };
  return { year: two ? wholeYear(two) : null, toYear: null };
}

/** `2009` and `10` are 2009 and 2010; `2009` and `1` never come here. */
const pairEnd = (first: string, second: string): number =>
  second.length === 4 ? Number(second) : Math.floor(wholeYear(first) / 100) * 100 + Number(second);

function twoYears(m: RegExpExecArray): Found | null {
  const [a, mark, b] = [m[1] ?? '', m[2] ?? '', m[3] ?? ''];
  const [first, last] = [wholeYear(a), pairEnd(a, b)];
  if (last <= first || last - first > 30) return null;
  const slash = mark === '/';
  if (a.length === 2 && (b.length !== 2 || last !== first + 1)) return null;
  if (last !== first + 1) return { unit: 'years', year: first, toYear: last };
  const flags: Flag[] = slash ? (a.length === 2 ? ['slashPair'] : []) : ['dashedYears'];
  return { unit: 'financialYear', year: first, toYear: last, flags };
}

const quarter = (word: string, rest: Partial<Found>): Found | null => {
  const n = smallNumber(word);
  return n && n <= 4 ? { unit: 'quarter', n, to: n, ...rest } : null;
};

function yearThenQuarter(m: RegExpExecArray): Found | null {
  const years = m[4]
    ? { year: Number(m[4]), toYear: null }
    : { year: wholeYear(m[1] ?? ''), toYear: pairEnd(m[1] ?? '', m[3] ?? '') };
  const named = Boolean(m[6]);
  return quarter(m[5] ?? m[6] ?? '', { ...years, flags: named ? ['namedQuarter'] : [] });
}

function quarterRange(m: RegExpExecArray): Found | null {
  const [n, to] = [Number(m[1]), Number(m[2])];
  return n < to ? { unit: 'quarter', n, to, ...yearsAt(m, 3) } : null;
}

const half = (word: string, years: Years): Found => ({
  unit: 'half',
  n: /^(first|1)/i.test(word) ? 1 : 2,
  ...years,
});

function season(m: RegExpExecArray): Found | null {
  const n = seasonNumber(m[1] ?? '');
  const years = yearsAt(m, 3);
  if (/^fall$/.test(m[1] ?? '') && years.year === null) return null;
  return { unit: m[2] ? 'schoolTerm' : 'season', n, ...years };
}

/** `Term 3 2023`, `Terms 1 and 2, 2014`: terms that schools count. */
function numberedTerm(m: RegExpExecArray): Found | null {
  const n = Number(m[1]);
  const to = m[2] ? Number(m[2]) : n;
  return to < n ? null : { unit: 'schoolTerm', n, to, word: 'numbered', ...yearsAt(m, 3) };
}

const MOST_PLAN_YEARS = 20;

function planYears(m: RegExpExecArray): Found | null {
  const n = smallNumber(m[1] ?? '');
  const to = m[2] ? smallNumber(m[2]) : n;
  // `Years 26/27` are of the calendar: no plan has so many.
  return n && to && to >= n && to <= MOST_PLAN_YEARS ? { unit: 'planYear', n, to } : null;
}

const BAND = '(immediate|short|medium|mid|long|longer|shorter)';

/** Everything longer than a month, most particular first. */
export const PERIOD_FORMS: Form[] = [
  form(`(?:(?:19|20)?\\d\\d\\s?[/–-]\\s?)?${YEAR4}\\s*(?:academic|school)\\s+year`, (m) => ({
    unit: 'academicYear',
    year: Number(m[1]) - (/[/–-]/.test(m[0]) ? 1 : 0),
  })),
  form(`(?:academic|school)\\s+year\\s+${TWO_YEARS}`, (m) => ({
    unit: 'academicYear',
    year: wholeYear(m[1] ?? ''),
  })),
  form(
    `q(?:tr|uarter)?s?\\.?\\s*([1-4])\\s*(?:[-–/&]|to|and)\\s*(?:q(?:tr|uarter)?\\.?\\s*)?([1-4])(?!\\d)${YEAR_AFTER}`,
    quarterRange,
  ),
  form(`q(?:tr|uarter)?\\.?\\s*([1-4])(?!\\d(?!\\d{3}))${YEAR_AFTER}`, (m) =>
    quarter(m[1] ?? '', yearsAt(m, 2)),
  ),
  form(`${NTH}\\s+(?:quarter|qtr)(?![a-z])${YEAR_AFTER}`, (m) => quarter(m[1] ?? '', yearsAt(m, 2))),
  form(
    `(?:${TWO_YEARS}|${YEAR4})[\\s,:–-]*(?:q(?:tr|uarter)?\\.?\\s*([1-4])(?!\\d)|${NTH}\\s+(?:quarter|qtr)(?![a-z]))`,
    yearThenQuarter,
  ),
  form(`(?:h|half\\s)([12])(?!\\d)${YEAR_AFTER}`, (m) => half(m[1] ?? '', yearsAt(m, 2))),
  form(`(first|1st|second|2nd)\\s+half(?![a-z])${YEAR_AFTER}`, (m) => half(m[1] ?? '', yearsAt(m, 2))),
  // The summer holidays are a school's, and winter pressures a fund: neither is the season.
  form(
    `${SEASON}(?!\\s+(?:school\\s+)?(?:holidays?|vacation|break|pressures?|fuel|deaths?|weather|warmth|schools?|camps?)\\b)(\\s+term(?![a-z]))?${YEAR_AFTER}`,
    season,
  ),
  form(
    `(?:school\\s+)?terms?\\s+([1-4])(?:(?:,\\s*[1-4])*\\s*(?:[-–/&,]|to|and)\\s*(?:terms?\\s+)?([1-4]))?(?!\\d|[./])${YEAR_AFTER}`,
    numberedTerm,
  ),
  form(`(christmas|easter)(?![a-z])(?:\\s+${YEAR4})?`, (m) => ({
    unit: 'feast',
    word: (m[1] ?? '').toLowerCase(),
    year: m[2] ? Number(m[2]) : null,
  })),
  form(`(?:financial\\s+year|fiscal\\s+year|[fs]?fy)\\s*(?:ending|end)?\\s*:?\\s*${TWO_YEARS}`, (m) => {
    const years = twoYears(m);
    return years && { ...years, flags: [] };
  }),
  form(
    `(?:financial\\s+year|fiscal\\s+year|[fs]?fy)\\s*(?:ending|end)?\\s*['’]?(?:${YEAR4}|(\\d\\d)(?!\\d))`,
    (m) => ({
      unit: 'financialYear',
      year: wholeYear(m[1] ?? m[2] ?? '') - 1,
      toYear: wholeYear(m[1] ?? m[2] ?? ''),
      flags: ['endsIn'],
    }),
  ),
  form(`${TWO_YEARS}(?:\\s+financial\\s+year)?`, (m) => {
    const years = twoYears(m);
    return years && (/financial/i.test(m[0]) ? { ...years, flags: [] } : years);
  }),
  form(`${YEAR4}\\s*(?:to|until|through)\\s*${YEAR4}`, (m) =>
    Number(m[2]) > Number(m[1]) ? { unit: 'years', year: Number(m[1]), toYear: Number(m[2]) } : null,
  ),
  form(
    `(?:years?|yrs?|y)\\.?\\s*${COUNT}(?!d|/dd)(?:s*(?:[-–&/]|to|and)\\s*(?:years?|yrs?|y)?\\.?\\s*${COUNT}(?!\\d))?`,
    planYears,
  ),
  form(`${YEAR4}`, (m) => ({ unit: 'year', year: Number(m[1]) })),
  form(`['’‘](\\d\\d)(?!\\d)`, (m) => ({ unit: 'year', year: wholeYear(m[1] ?? '') })),
  form(`${BAND}[\\s-]*(?:(?:to|[-–/&]|and)[\\s-]*${BAND}[\\s-]*)?terms?(?![a-z])`, (m) => ({
    unit: 'band',
    word: (m[2] ?? m[1] ?? '').toLowerCase().replace(/er$/, '').replace(/^mid$/, 'medium'),
  })),
];
