/**
 * How well a cell's words stand under a column: a date under `Action` or a sum of money under `Lead` does not. Names
 * that lead elsewhere in the table, and posts and bodies by their words, are names wherever they stand.
 */
import { kindOf, nameKey } from '../../../domain/partnership/name-words.ts';
import { saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { findToBeAgreed } from '../../../domain/timescale/sentinels.ts';
import { looksCoded, looksLikeNames, looksLikeState, looksTimed } from '../cells/evidence.ts';
import type { Column } from '../columns/columns.ts';

const MONEY =
  /^\W*[£$€]\s?\d|^(nil|none|within (existing )?(budgets?|resources)|no (extra )?cost|funded|officer time|staff time|bid)\b/i;

/** What it takes and where that comes from, in words: `To come from underspend`, `No new money`, `Volunteers’ time`. */
const RESOURCES =
  /^(?:free|nil|none|cost neutral|unfunded|in kind|donated)\b|\b(?:budgets?|underspends?|reserves?|funds?|funding|funded|grants?|money|costs?|costed|in kind|existing (?:staff|resources?|capacity)|(?:staff|officer|volunteers?) time|donations?|donated by|sponsorship|capital|revenue|paid (?:for )?by|met (?:by|from|within)|lottery|levy|cash)\b/i;
const LONGEST_RESOURCES = 10;

const isResource = (text: string): boolean =>
  MONEY.test(text) || (RESOURCES.test(text) && wordsOf(text).length <= LONGEST_RESOURCES);

const NO_DATE = /^(?:n\/?[ak]|unknown|not known|none(?: set)?|no date|tb[acd]|to follow|\?+|-+)$/i;

const CONDITION =
  /^(?:subject to|depend(?:s|ing|ent) (?:up)?on|pending|when|once|if|as soon as|(?:after|following|on|upon) (?:approval|agreement|receipt|confirmation))\b/i;

const STOP = /[.;]\s/;

/** Names that stand in the lead column of rows that are whole; `drops`: other rows have surely lost cells. */
export type Known = { names: ReadonlySet<string>; drops: boolean };
const NOBODY: Known = { names: new Set(), drops: false };

/** The keys of the names of a cell, whatever parts them. */
export const namesIn = (text: string): string[] =>
  text
    .split(/[/,;&\n]|\band\b/i)
    .map(nameKey)
    .filter((name) => name !== '');

/** True for names of bodies and posts, by what the table says elsewhere or by their words. */
function isSurelyNames(text: string, known: Known): boolean {
  const names = namesIn(text);
  if (names.length === 0 || wordsOf(text).length > LONGEST_NAMES || looksTimed(text)) return false;
  // One word alone may be what is counted (`Panels`), but not where blank cells are left out again and again.
  const byWords = (known.drops || wordsOf(text).length > 1) && !COUNTED.test(text);
  const told = names.filter(
    (name) => known.names.has(name) || (byWords && kindOf(name, '') !== 'unknown'),
  ).length;
  return told > 0 && told >= names.length / 2;
}

/** What is counted or done is no name, whoever stands in it: `Number of panels`, `Audit by the Trust`. */
const COUNTED =
  /^(?:no\.?|nos\.?|numbers?|%|percentage|share|count|rate|how many|fewer|more|less|all|each|every)\s|\b(?:by|from|at|with|in)\s/i;

const LONGEST_NAMES = 14;
const LONGEST_AGREED = 6;

/** `To be agreed`: a lead may be as well as a date. */
const isOpen = (text: string): boolean =>
  wordsOf(text).length <= LONGEST_AGREED && findToBeAgreed(text) !== null;

/** Words of a mark under a quarter or a year: `On track`, `G`, `54 %`. */
const LONGEST_MARK = 3;

/** What any cell has at most, and what sure names have under a column of leads. */
export const WELL = 1;
export const SURE_NAMES = 1.5;

/** How well a text stands under a column: 1 well, 0 neutral, -1 against its kind. */
export function fitOf(text: string, column: Column, known: Known = NOBODY): number {
  if (!saysSomething(text)) return 0;
  const words = wordsOf(text).length;
  // A cell of a few words may end in its date; a sentence that names one is still work to do.
  const timed =
    looksTimed(text) || (words <= 8 && STOP.test(text) && looksTimed(text.split(STOP).at(-1) ?? ''));
  switch (column.role) {
    case 'action':
      return timed || MONEY.test(text) || looksCoded(text) || looksLikeState(text)
        ? -1
        : words >= 3
          ? 1
          : -0.5;
    case 'parent':
      return timed || MONEY.test(text) || looksCoded(text) ? -1 : words >= 2 ? 0.2 : -0.5;
    case 'timescale':
    case 'start':
    case 'end':
    case 'revised':
      // What is done, or has no date, is said there too: a word of how it stands speaks neither way.
      if (timed || isOpen(text)) return 1;
      return CONDITION.test(text) ? 0.8 : looksLikeState(text) || NO_DATE.test(text) ? 0 : -1;
    case 'costAndTime':
      return timed || isResource(text) || CONDITION.test(text) ? 1 : -1;
    case 'lead':
    case 'support':
      if (isOpen(text)) return 1;
      if (timed || MONEY.test(text) || looksCoded(text)) return -1;
      return isSurelyNames(text, known) ? SURE_NAMES : looksLikeNames(text) ? 1 : -0.3;
    case 'reference':
      return looksCoded(text) ? 1 : -1;
    case 'status':
    case 'rag':
      return looksLikeState(text) ? 1 : -0.5;
    case 'period':
      // A letter, a tick or a short word of how it stood then; a sentence is none of its kind.
      return words <= LONGEST_MARK ? 0.3 : -1;
    default:
      if (timed || MONEY.test(text) || isSurelyNames(text, known)) return -0.3;
      return words <= 6 ? 0.3 : 0.1;
  }
}
