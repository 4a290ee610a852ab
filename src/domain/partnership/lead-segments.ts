/**
 * Cuts a lead cell at its sure separators: a new paragraph, a stroke, a semicolon, a comma, a full stop between names.
 *
 * - A line that begins with a small word goes on from the line above; so does one after `and`, `of` or `&`. A line
 *   that begins with a stroke is the next of a list.
 * - A lone capital at the head of a line is the rest of a word cut in two (`healt` / `H group`); the words are kept so.
 * - A stroke in `and/or` is no separator, nor in `NHS/LA leads`, where it joins two adjectives of one noun.
 * - A comma may stand inside a name (`name-commas.ts`).
 * - A full stop after an initial or a title is none. A bracket goes with the name before it.
 * - `supported by`, `with support from`, `with`: who follows helps. `with X support`: X does.
 */

import { remembered } from '../reading/remember.ts';
import { isFirstName } from './first-names.ts';
import type { Segment } from './lead-cell.ts';
import { isField, isInsideName } from './name-commas.ts';
import {
  hasPartyWord,
  isEveryday,
  isInitialism,
  isPersonColumn,
  isPersonName,
  nameKey,
} from './name-words.ts';

const BULLET = /^[\s•·▪●◦‣*–—-]+(?=\S)|^\s*\(?\d{1,2}[.)]\s+/u;
const OPEN_END = /(?:\b(?:and|of|for|the|with|by|from)|&)\s*$/i;
const CUT_WORD = /^\p{Lu}\s+\p{Ll}/u;
const ABBREVIATED =
  /(?:^|[\s/])(?:(?:\p{Lu}\.)*\p{Lu}|dr|mr|mrs|ms|prof|rev|st|cllr|dept|dir|asst|assoc|mgr|exec|env|mgmt|gov|govt|univ|assn|soc|svcs?|servs?|comm|comms|corp|admin|tech|int|ext|gen|sen|snr|jnr|reg|nat|hosp|educ?|insp|sgt|supt|det|const|capt|col|maj|lt|cmdr|sr|br|fr|revd|hon|messrs|acc?om|c\/o)$/iu;

export type Joined = { lines: string[]; cutWord: boolean };

const LONE_NOUN =
  /^(?:council|trust|service|services|manager|officer|team|group|board|forum|committee|partnership|director|co-?ordinator|association|hospital|college|school|police|lead|worker|advis[eo]r)s?$/i;

/** What the document says of names beside the cell: those it knows, and words that are places in its names. */
export type LinesTold = {
  isKnown: (name: string) => boolean;
  isPlace: (word: string) => boolean;
  heading: string;
};

/** How many names of several words a place opens or ends: `Wexcombe Buses`, `Carers Wexcombe`. */
const NAMES_OF_PLACE = 2;

/** True for a word that stands in several names as a place does. @param keys of all the names. */
export function isPlaceIn(keys: readonly string[], word: string): boolean {
  const place = nameKey(word);
  if (isField(word)) return false;
  const named = keys.filter((key) => key.startsWith(`${place} `) || key.endsWith(` ${place}`));
  return new Set(named).size >= NAMES_OF_PLACE;
}

const CAPITAL = /^\p{Lu}[\p{Ll}'’-]+$/u;
/** `Larch`, `Reed-Larch`, `O’Larch`, `McLarch`. */
const SURNAME = /^(?:(?:Mc|Mac|O['’])?\p{Lu}[\p{Ll}'’]+)(?:-\p{Lu}?[\p{Ll}'’]+)*$/u;
const TITLE = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|cllr|councillor|rev|revd|sir|dame|lord|lady)\.?\s+/i;

/** A first name that has yet to get its surname: `Rosie`, `Dr Rosie`. */
const isBareFirst = (name: string): boolean => isFirstName(name.replace(TITLE, ''));

/** `Rosie` / `Larch`, `Housing Options` / `Manager`: a name or post wrapped over two lines. */
function isWrapped(line: string, next: string, told: LinesTold): boolean {
  const last = line.split(/[/,;]/).at(-1)?.trim() ?? '';
  const surname = SURNAME.test(next) && !isFirstName(next) && !hasPartyWord(next) && !isEveryday(next);
  if (surname && isBareFirst(last)) return true;
  if (last === '' || isInitialism(last) || isEveryday(last) || isPersonName(last) || hasPartyWord(last))
    return false;
  if (LONE_NOUN.test(next)) return /^\p{Lu}/u.test(last);
  if (!CAPITAL.test(last)) return false;
  if (told.isKnown(last)) return false;
  // `Wexcombe` / `Mind`: a place is no lead by itself.
  const first = next.split(/[/,;]/)[0]?.trim() ?? '';
  if (/^\p{Lu}\S*(?:\s\S+)?$/u.test(first) && told.isPlace(last)) return true;
  return surname && !told.isKnown(next) && isPersonColumn(told.heading) && line === last;
}

function goesOn(line: string, next: string, told: LinesTold): boolean {
  if (OPEN_END.test(line)) return true;
  if (CUT_WORD.test(next)) return /\p{Ll}$/u.test(line);
  if (isWrapped(line, next, told)) return true;
  if (!/^\p{Ll}/u.test(next)) return false;
  return !told.isKnown(next.replace(/[.,/;].*$/, '')) && !isInitialism(next.split(/[\s/,.]/)[0] ?? '');
}

/** The lines of a cell, wrapped ones joined; `cutWord` where one was cut inside a word. */
export function leadLines(paragraphs: string[], told: LinesTold): Joined {
  const out: Joined = { lines: [], cutWord: false };
  const written = paragraphs
    .flatMap((p) => p.split('\n'))
    .map((p) =>
      p
        .replace(BULLET, '')
        .replace(/^[\s.]+(?=\p{L})/u, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  for (const line of written.filter((l) => /[\p{L}\p{N}]/u.test(l))) {
    const before = out.lines.at(-1);
    if (before === undefined || !goesOn(before, line, told)) out.lines.push(line);
    else {
      out.cutWord ||= CUT_WORD.test(line);
      out.lines[out.lines.length - 1] = `${before} ${line}`;
    }
  }
  return out;
}

const SUPPORT =
  /[\s,;(]*\b(?:(?:and\s+)?supported by|with (?:the )?(?:support|help|assistance|input|advice) (?:from|of|by)|in (?:partnership|conjunction|collaboration|liaison|consultation) with|working with|together with|assisted by|support(?:ing)?(?: partners?| agencies| from)?\s*[:–-]|partners?\s*[:–-]|with|w\/)\s+/i;
const SUPPORT_END = /^(.*?)[\s,;]+with\s+(?:the\s+)?(.+?)\s+support$/i;
const LABEL =
  /^\W*(?:(?:joint(?:ly)?\s+)?(?:lead|leads|led by|lead (?:agency|officer|organisation|body|partner)s?|responsible|owner)\s*[:–-]\s*|joint(?:ly)?\s*:\s*|(?:jointly )?led by\s+)/i;

/** A line as a stretch of leads and one of helpers. */
export function leadAndSupport(line: string, support: boolean): Segment[] {
  return stretchesOf(line).map((one) => ({ text: one.text, support: support || one.support }));
}

/** Every line is cut twice: as names are learned, and as it is read. */
const stretchesOf: (line: string) => readonly Segment[] = remembered((line) => {
  const text = line.replace(LABEL, '').replace(/[.\s]+$/, '');
  const tail = SUPPORT_END.exec(text);
  if (tail?.[1] && tail[2])
    return [
      { text: tail[1], support: false },
      { text: tail[2], support: true },
    ];
  const m = SUPPORT.exec(text);
  if (!m) return [{ text, support: false }];
  const [before, after] = [text.slice(0, m.index), text.slice(m.index + m[0].length).replace(/\)$/, '')];
  return [...(before.trim() ? [{ text: before, support: false }] : []), { text: after, support: true }];
});

const ADJECTIVES =
  /^[A-Z]{2,6}\/[A-Z]{2,6}\s+(?:leads?|managers?|officers?|reps?|representatives?|directors?|commissioners?|workers?|teams?|staff)\b/;

/** Whether a stroke joins words of one name rather than names. */
function strokeJoins(before: string, after: string): boolean {
  if (/^or\b/i.test(after) && /\band$/i.test(before)) return true;
  if (/^a(?:\W|$)/i.test(after) && /(?:^|\W)n$/i.test(before)) return true;
  if (!/^[A-Z]{2,6}\s/.test(after)) return false;
  const word = /(\S+)\s*$/.exec(before)?.[1] ?? '';
  return ADJECTIVES.test(`${word}/${after}`);
}

const CUTS = ';|+/,.';

function isCut(text: string, at: number, from: number): boolean {
  const [before, after] = [text.slice(from, at), text.slice(at + 1)];
  switch (text[at]) {
    case ';':
    case '|':
      return true;
    case '+':
      return /\s$/.test(before) && /^\s/.test(after);
    case '/':
      return !strokeJoins(before, after);
    case ',':
      return !isInsideName(before, after);
    case '.':
      return /^\s+[^\s(]/.test(after) && !ABBREVIATED.test(before.trim());
    default:
      return false;
  }
}

/** Cuts a stretch at its sure separators; brackets are never cut into. */
export const cutAtSeparators: (text: string) => readonly string[] = remembered(cut);

function cut(text: string): string[] {
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  const whole = text.replace(/\.\s*(?=\()/g, ' ').replace(/\)\s+(?:and|&)\s+(?=\p{Lu})/gu, '); ');
  for (let at = 0; at < whole.length; at++) {
    const mark = whole[at];
    if (mark === '(') depth++;
    if (mark === ')') depth = 0;
    if (depth > 0 || !mark || !CUTS.includes(mark) || !isCut(whole, at, from)) continue;
    parts.push(whole.slice(from, at));
    from = at + 1;
  }
  return lastOfList([...parts, whole.slice(from)])
    .map(trimmed)
    .filter((p) => /[\p{L}\p{N}]/u.test(p));
}

/** Departments and bodies that a list names by a word: `Police, Health and Housing`. */
const BY_A_WORD =
  /^(?:the\s+)?(?:health|housing|education|transport|planning|finance|highways|libraries|licensing|police|probation|schools|colleges|universit(?:y|ies)|employers|landlords|businesses|charities)$/i;

/** The end of a list with commas, `…, Health and Housing`, names two where each is a word by itself. */
function lastOfList(parts: string[]): string[] {
  const last = parts.at(-1)?.trim() ?? '';
  const ends = last.split(/\s+(?:and|&)\s+/i);
  const two = parts.length > 1 && ends.length === 2 && ends.every((end) => BY_A_WORD.test(end));
  return two ? [...parts.slice(0, -1), ...ends] : parts;
}

/** Takes list marks off a name's ends; brackets and apostrophes stay. */
export const trimmed = (text: string): string =>
  text
    .replace(/^[\s.,;:/&+–—-]+|[\s.,;:/&+–—-]+$/g, '')
    .replace(/^(?:and|plus|or)\s+/i, '')
    .replace(/\s+/g, ' ');

export const sameKey = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
