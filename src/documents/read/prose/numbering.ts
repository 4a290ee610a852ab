/**
 * Numbers and codes that stand in front of titles and actions, told apart from the words.
 *
 * Headings: `1. Housing`, `2.3 Transport`, `A. Sooner`, `Priority 1: Homes`, `Theme Two - Homes`, `HS1 Repairs`,
 * `Big move 3: Homes`.
 * Actions: `1.1 Map the villages`, `HS1: Mend roofs`, `13 (a) Publish`, `(b) Review`. A bare year or a number that
 * counts something (`3 new posts`) is not a code.
 */
import type { ReadHeading } from '../../../domain/reading/plan-reading.ts';
import { remembered } from '../../../domain/reading/remember.ts';
import { oneLine } from '../../../domain/reading/wording.ts';
import { STAGE, seriesHeading } from './series-heading.ts';

/** Words that name a level in front of its number, as plans write them. */
const LEVEL_WORDS =
  'theme|priority|strategic priority|objective|strategic objective|goal|aim|outcome|section|strand|domain|' +
  'recommendation|commitment|area|priority area|key area|action area|focus area|part|work ?stream|pillar|' +
  'initiative|standard|ambition|driver|chapter|key action|strategy|challenge|principle|task group|indicator|programme';
const QUALIFIERS =
  'strategic|key|local|national|overarching|cross[- ]cutting|well-?being|delivery|shared|corporate';
const COUNT =
  '(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?|[A-Z]|[IVX]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)';
const NAMED = new RegExp(
  `^((?:(?:${QUALIFIERS})\\s+)?(?:${LEVEL_WORDS}))\\s+(?:no\\.?\\s*)?(${COUNT})(?:\\s*[:.)–—-]+\\s*|\\s+[/|]\\s+|\\s+|$)(.*)$`,
  'is',
);
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:\s*[.:)–—]+\s*|\s+[-–—/|]\s+|\s+)(?=\S)(.*)$/s;
const LETTERED = /^([A-Z])(?:[.:)]\s*|\s+[-–—]\s+)(?=\S)(.*)$/s;
const CODED =
  /^([A-Z]{1,4}[ -]?\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)(?:\s*[:.)–—]+\s*|\s+[-–—/|]\s+|\s+)(?=\S)(.*)$/s;

const WORDED = new RegExp(`^(${LEVEL_WORDS})\\s*:\\s+(?=\\S)(.*)$`, 'is');

export type NamedHeading = ReadHeading & { level: string | null };

const LONGEST_TITLE = 300;
const CONTINUED =
  /\s*(?:[([]\s*(?:continued|cont(?:['’.]?d)?\.?)\s*[)\]]|[\s–—-]+(?:continued|cont['’]d|contd?\.?))\s*$/i;

/**
 * A title said again over the page, without the word that says so (`Housing (continued)`, `Housing cont’d`), where it
 * was said before; any other title as it stands.
 */
export function saidAgain(text: string, before: (title: string) => boolean): string {
  // Nearly every title is told so by these letters alone.
  if (text.length > LONGEST_TITLE || !/cont/i.test(text)) return text;
  const bare = text.replace(CONTINUED, '');
  return bare !== text && bare !== '' && before(bare) ? bare : text;
}

/** Splits a heading into its number and title and tells the word for its level where it says one. */
export const readHeading: (text: string) => NamedHeading = remembered(findHeading);

function findHeading(text: string): NamedHeading {
  const line = oneLine(text).replace(/^[•·▪●◦–—-]\s+/, '');
  const named = NAMED.exec(line);
  if (named && (named[3] ?? '') !== '') {
    return {
      level: (named[1] ?? '').toLowerCase(),
      number: named[2] ?? null,
      title: oneLine(named[3] ?? ''),
    };
  }
  const only = named && (named[3] ?? '') === '';
  if (only) return { level: (named[1] ?? '').toLowerCase(), number: named[2] ?? null, title: line };
  const worded = WORDED.exec(line);
  if (worded)
    return { level: (worded[1] ?? '').toLowerCase(), number: null, title: oneLine(worded[2] ?? '') };
  const series = seriesHeading(line);
  const stage = series !== null && STAGE.test(series.word);
  if (series && stage) return { level: series.word, number: series.number, title: oneLine(series.title) };
  for (const pattern of [NUMBERED, CODED, LETTERED]) {
    const m = pattern.exec(line);
    if (m && !isYear(m[1] ?? '')) return { level: null, number: m[1] ?? null, title: oneLine(m[2] ?? '') };
  }
  return { level: null, number: series?.number ?? null, title: oneLine(series?.title ?? line) };
}

const isYear = (code: string): boolean => /^(19|20)\d\d$/.test(code);

const ACTION_CODES = [
  /^((?:[A-Z]{1,4}[ .-]?)?\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?(?:\s?\([a-z]\))?)(?:\s*[.:)–—-]+\s*|\s+[/|]\s+|\s+)(?=\S)(.*)$/s,
  /^([A-Z]{1,4}[ -]?\d{1,3}[a-z]?)(?:\s*[:.)–—]+\s*|\s+[-–—/|]?\s*)(?=[A-Z“‘"'(])(.*)$/s,
  /^(\d{1,3}\s?\([a-z]\))\s*(?=\S)(.*)$/s,
  /^((?:action|commitment|recommendation|key action)\s+\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)\s*(?:[.:)–—-]+\s*|\s+)(?=\S)(.*)$/is,
  /^(\d{1,3}[.)])\s+(?=[A-Z“‘"'])(.*)$/s,
  /^(\([a-z]{1,3}\)|[a-z]\))\s*(?=\S)(.*)$/is,
];

/** The code in front of an action's words, or null. The bare mark of a list (`1.`) counts as a code here. */
export function codeAtHead(text: string): { code: string; rest: string } | null {
  const line = oneLine(text);
  // Each of the forms has one of these: most actions are told so without a look at any.
  if (!/[\d)]/.test(line) || isCode(bareCode(line))) return null;
  for (const pattern of ACTION_CODES) {
    const m = pattern.exec(line);
    if (!m) continue;
    const code = (m[1] ?? '').replace(/[.)]$/, (end) => (m[1]?.includes('(') ? end : ''));
    if (!isYear(code)) return { code: bareCode(code), rest: (m[2] ?? '').trim() };
  }
  return null;
}

/** `Commitment 4` is the code `4`; other codes stay as written. */
function bareCode(code: string): string {
  return code.replace(/^(?:action|commitment|recommendation|key action)\s+/i, '').trim();
}

/** A cell that holds a code and nothing else: `TV01`, `2.6.1`, `13(a)`, `(b)`, `7`. */
export function isCode(text: string): boolean {
  const line = oneLine(text);
  return (
    /^(?:(?:[A-Z]{1,5}|[a-z]{1,2})[ ./-]?)?\d{1,3}(?:[./-]\d{1,3}){0,3}\s?\(?[A-Za-z]?\)?\.?$/.test(line) ||
    /^\(?[a-z]\)?\.?$/i.test(line)
  );
}

/** True for a heading that says its own place in the plan, by a number or a level word: `2.1 Homes`, `Theme: Homes`. */
export function saysPlace(text: string): boolean {
  const { number, level } = readHeading(text);
  return number !== null || level !== null;
}
