/**
 * The plan's own key, read out of its prose.
 *
 * - Bands: `Short term means by 30 September 2024`, `Medium (6 to 12 months)`, `Long: life of the plan`. The word must
 *   be joined to its meaning by `means`, `is`, `=`, a colon, a dash or a bracket, and the meaning must be a time.
 * - States: `G = on track`, `Amber: some risk`, `✓ done`, where the meaning is a known state or colour.
 * - Marks: two or more in a line with their meanings after them, `✓ done … in progress`.
 * - Quarters: said to run with the financial or the calendar year, or `Q1 is April to June`; and the month in which
 *   the financial year starts, `Our fiscal year runs from July 1`.
 */
import { colourNamed, findStanding } from '../reading/status-words.ts';
import { readLine } from './mentions.ts';
import { isPlaced } from './period.ts';
import { resolvePeriod } from './resolve-period.ts';
import { isLifeOfPlan } from './sentinels.ts';
import { monthNumber, smallNumber } from './time-words.ts';
import { type Legend, type Term, UK_CONTEXT } from './timescale-context.ts';

const BAND =
  /\b(immediate|short(?:er)?|medium|mid|long(?:er)?)(?:[\s-]*terms?)?(?:\s*actions?)?\s*(?:\(([sml])\))?\s*(?:means?|is|are|refers? to|covers?|=|:|–|—|-|\()\s*([^;\n]*?)(?=$|[;\n]|\b(?:immediate|short(?:er)?|medium|mid|long(?:er)?)(?:[\s-]*terms?)?\s*(?:means?|is|are|=|:|–|—|-|\())/gi;

const NUMBER = '(\\d{1,2}|one|two|three|four|five|six|nine|twelve|eighteen)';
const SPAN = new RegExp(`${NUMBER}\\s*(?:-|–|to|and)\\s*${NUMBER}\\s*(month|year)s?`, 'i');
const UP_TO = new RegExp(`${NUMBER}\\s*\\+?\\s*(month|year)s?`, 'i');
const OVER = new RegExp(
  `(?:over|more than|beyond|after|longer than|greater than|>)\\s*${NUMBER}\\s*(month|year)s?|${NUMBER}\\s*\\+\\s*(month|year)s?|${NUMBER}\\s*(month|year)s? (?:or more|and over|plus|onwards)`,
  'i',
);
const FROM_YEAR = /from year (\d|one|two|three|four|five)/i;

const inMonths = (word: string | undefined, unit: string | undefined): number =>
  (smallNumber(word ?? '') ?? 0) * (/year/i.test(unit ?? '') ? 12 : 1);

function monthsOf(meaning: string): Term['months'] {
  const over = OVER.exec(meaning);
  if (over) return { from: inMonths(over[1] ?? over[3] ?? over[5], over[2] ?? over[4] ?? over[6]), to: null };
  const year = FROM_YEAR.exec(meaning);
  if (year) return { from: inMonths(year[1], 'year') - 12, to: null };
  const span = SPAN.exec(meaning);
  if (span) return { from: inMonths(span[1], span[3]), to: inMonths(span[2], span[3]) };
  const upTo = UP_TO.exec(meaning);
  return upTo ? { from: 0, to: inMonths(upTo[1], upTo[2]) } : null;
}

function daysOf(meaning: string): Pick<Term, 'start' | 'due'> {
  const { mentions } = readLine(meaning);
  const mention = mentions.at(-1);
  if (!mention || mention.part.year === null) return { start: null, due: null };
  const [from, to] = [
    resolvePeriod(mention.part, UK_CONTEXT),
    mention.to && resolvePeriod(mention.to, UK_CONTEXT),
  ];
  if (!isPlaced(from)) return { start: null, due: null };
  if (to && isPlaced(to)) return { start: from.first, due: to.last };
  return { start: null, due: mention.role === 'from' ? null : from.last };
}

/** What the words after a band's name say of its time, or null where they say nothing of it. */
export function termOf(meaning: string): Term | null {
  const raw = meaning.replace(/[\s.,)]+$/, '').trim();
  const days = daysOf(raw);
  if (days.due) return { ...days, months: null, toPlanEnd: false, raw };
  if (isLifeOfPlan(raw) || /\b(?:end|life) of (?:the )?(?:plan|strategy)\b/i.test(raw)) {
    return { start: null, due: null, months: null, toPlanEnd: true, raw };
  }
  if (/^(?:now|immediately|straight away)\b/i.test(raw))
    return { start: null, due: null, months: { from: 0, to: 1 }, toPlanEnd: false, raw };
  const months = monthsOf(raw);
  return months && { start: null, due: null, months, toPlanEnd: false, raw };
}

const SAYS_BAND = /\b(?:immediate|short|medium|mid|long)(?:er)?(?:[\s-]*terms?)?\s*(?:means?|is|are|=|:)/i;
const BAND_NEXT =
  /((?:[,;]|\band\b)\s+(?:the\s+)?(?:short|medium|mid|long)(?:er)?[\s-]*terms?)\s+(?=(?:by|up to|within|over|under|to|from|the|between|more|less|after|until|before|\d|one|two|three|four|five|six|nine|twelve|eighteen)\b)/gi;

/** `Short term means by May, medium term by June and long term by July`: what is said once is said of each. */
const withEachSaid = (text: string): string =>
  SAYS_BAND.test(text) ? text.replace(BAND_NEXT, '$1 means ') : text;

function bandsIn(text: string): Record<string, Term> {
  const found: Record<string, Term> = {};
  for (const m of withEachSaid(text).matchAll(BAND)) {
    const term = termOf(m[3] ?? '');
    const key = (m[1] ?? '').toLowerCase().replace(/er$/, '').replace(/^mid$/, 'medium');
    if (term && !found[key]) found[key] = term;
  }
  return found;
}

const STATE =
  /(?:^|[;,.\n(|•·]|\s{2})\s*(?:(?:[Kk]ey|KEY|[Ll]egend)\b:?\s*)?((?![Kk]ey\b|KEY\b|[Nn]ote\b)[A-Za-z]{1,6}|[✓✔✗✘√]|(?:light|dark) (?:green|blue))\s*(?:\(([A-Z])\))?\s*(?:=|:|–|—|-|\bmeans\b|\bis\b)\s*([^;,.\n|]{2,70})/g;

/** Colours that say only what the plan's own key says of them. */
const OTHER_COLOUR = /^(?:white|black|purple|pink|brown|violet|silver|gold)$/i;

/** Letters with their meanings one after the other, with nothing between: `C = complete G = on track`. */
const NEXT_LETTER = /\s+(?=[A-Z]{1,3}\s*[=:]\s*\p{L})/gu;

function statesIn(text: string): Legend['states'] {
  const states: Legend['states'] = {};
  const apart = text.replace(NEXT_LETTER, '; ');
  for (const m of apart.matchAll(STATE)) {
    const [mark, letter, means] = [m[1] ?? '', m[2], (m[3] ?? '').trim()];
    const standing = findStanding(means);
    const colour = colourNamed(means) ?? colourNamed(/\(([a-z]+)\)\s*$/i.exec(means)?.[1] ?? '');
    const rag = colourNamed(mark) ?? colour ?? standing?.rag ?? null;
    const isMark =
      mark.length <= 2 ||
      mark === mark.toUpperCase() ||
      colourNamed(mark) !== null ||
      OTHER_COLOUR.test(mark);
    if (!isMark || (!standing && !colour && !(colourNamed(mark) && mark.length > 1))) continue;
    const state = { lifecycle: standing?.lifecycle ?? null, rag, means };
    states[mark.toLowerCase()] = state;
    if (letter) states[letter.toLowerCase()] = state;
  }
  return states;
}

const MARK = /([✓✔✗✘√…●○◐☐☑☒■□▲▼])\s*(?:=|:|–|—|-)?\s*([^✓✔✗✘√…●○◐☐☑☒■□▲▼;,|\n]{2,40})/g;

/** Marks with what they mean right after them: `✓ done   … in progress   ✗ not started`. */
function marksIn(text: string): Legend['states'] {
  const states: Legend['states'] = {};
  for (const m of text.matchAll(MARK)) {
    const [mark, means] = [m[1] ?? '', (m[2] ?? '').trim()];
    const standing = findStanding(means);
    if (standing) states[mark] = { lifecycle: standing.lifecycle, rag: standing.rag, means };
  }
  return Object.keys(states).length > 1 ? states : {};
}

function quartersIn(text: string): Legend['quarters'] {
  const first = /\b(?:q(?:uarter)?\s?1|first quarter)\b[^.;]{0,20}?\b(jan|apr)/i.exec(text);
  if (first) return /^apr/i.test(first[1] ?? '') ? 'financial' : 'calendar';
  const said =
    /\bquarters?\b[^.;]{0,60}\b(financial|calendar)\b/i.exec(text) ??
    /\b(financial|calendar)(?: year)? quarters?\b/i.exec(text);
  return said ? (/^f/i.test(said[1] ?? '') ? 'financial' : 'calendar') : null;
}

const YEAR_STARTS =
  /\b(?:fiscal|financial) years?\b[^.;]{0,30}?\b(?:runs?|starts?|begins?|is)\b[^.;]{0,20}?\b(?:\d{1,2}(?:st)? )?(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/i;

/** The month in which the plan says that its financial year starts. */
function yearStartIn(text: string): number | null {
  const said = YEAR_STARTS.exec(text)?.[1];
  return said === undefined ? null : monthNumber(said);
}

/** Longer paragraphs are read for this many characters. */
const LONGEST = 3000;

/** Reads the legend out of the prose around the tables, paragraph by paragraph. The first meaning of a word holds. */
export function readLegend(prose: string[]): Legend {
  const legend: Legend = { terms: {}, states: {}, quarters: null };
  for (const text of prose.map((t) => t.slice(0, LONGEST))) {
    legend.terms = { ...bandsIn(text), ...legend.terms };
    legend.states = { ...marksIn(text), ...statesIn(text), ...legend.states };
    legend.quarters ??= quartersIn(text);
    const start = yearStartIn(text);
    if (start !== null) legend.yearStart ??= start;
  }
  return legend;
}
