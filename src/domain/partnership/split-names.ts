/**
 * Names with no sure separator between them.
 *
 * - `and` splits where both sides are whole names by themselves: known elsewhere in the document, initials, a person,
 *   or ending in a word such as council, team or manager; capitalised words beside a sure name are one as well
 *   (`Behavioral Health and Recovery Cafe`, where the first stands alone elsewhere). `Drug and Alcohol Team` and `Derby homeless and mh group`
 *   stay whole: their left side is no name. Where it might be one, it is asked.
 * - Names run together are told apart by those that the document knows (`Making space PAG`), and asked about.
 * - Initials before a part that bodies have (`WCC Library Service`) are that body's part, one name.
 * - Initials glued to a word (`FMHTJoint training group`) have lost a space.
 * - A person with a body after is a person of that body, or two leads; which of them is asked.
 */

import { lookUp } from '../reading/look-up.ts';
import type { NamesKnown } from './lead-cell.ts';
import { hasPartyWord, isEveryday, isInitialism, isPersonName, isPostFirst, nameKey } from './name-words.ts';

/** `why` is the doubt; `other` the reading not chosen, as names. */
export type Split = {
  names: { name: string; of: string | null }[];
  notes: string[];
  why: string | null;
  other: string[];
};

const whole = (name: string, why: string | null = null, other: string[] = []): Split => ({
  names: [{ name, of: null }],
  notes: [],
  why,
  other,
});

const isKnown = (name: string, known: NamesKnown, least = 1): boolean =>
  (lookUp(known.names, nameKey(name))?.count ?? 0) >= least;

/** Sides that no body is called by: they only qualify a name after `and`. */
const QUALIFIER =
  /^(?:the\s+)?(?:north|south|east|west|central|northern|southern|eastern|western|city|county|mid|upper|lower|inner|outer)$/i;
const SUBJECT =
  /^(?:health|housing|wellbeing|well-being|education|learning|skills|employment|care|crime|families|young|culture|leisure|communities|community|environment|inclusion|development|families|disability|safety)\b/i;
const LONE = /^(?:forums?|groups?|teams?|networks?|boards?|services?|partners)$/i;

/** A body called by the country it works in: `Community Pharmacy NI`, `Sport Wales`. */
const OF_NATION = /^\p{Lu}.*\s(?:NI|UK|GB|Cymru|Wales|Scotland|England|(?:Northern )?Ireland)$/u;

/** A side of `and` that is a name by itself. */
function isWhole(side: string, known: NamesKnown): boolean {
  if (QUALIFIER.test(side) || LONE.test(side)) return false;
  const words = side.split(/\s+/);
  if (isKnown(side, known) || isEveryday(side) || isPersonName(side)) return true;
  if (words.every(isInitialism)) return true;
  return words.length > 1 && (hasPartyWord(side) || OF_NATION.test(side));
}

/** Known elsewhere in the document, initials or a person: a name whatever stands beside it. */
function isSure(side: string, known: NamesKnown): boolean {
  return isKnown(side, known) || isPersonName(side) || side.split(/\s+/).every(isInitialism);
}

/** Fields of work: `Mental Health and Learning Disability Team` is one team. */
const FIELD =
  /\b(?:health|care|housing|wellbeing|education|learning|disability|disabilities|employment|safety|children|people|families|community|communities|adults?|social|families|drugs?|alcohol|culture|leisure|skills|transport|planning|finance|environment|equality|inclusion)$/i;
const CAPITALS = /^\p{Lu}[\p{L}'’]*(?:\s+(?:(?:of|for|the|in)\s+)*\p{Lu}[\p{L}'’]*)+$/u;

/** Two or more capitalised words that are no field of work: `Recovery Cafe`, `Coal Point Mine`. */
const looksNamed = (side: string): boolean =>
  CAPITALS.test(side.replace(/\b[A-Z][A-Z&]+\b/g, 'Abc')) &&
  !FIELD.test(side) &&
  !SUBJECT.test(side) &&
  !QUALIFIER.test(side);

/** Kinds of people and firms that plans name without capitals, after a body. */
const KINDS =
  /^(?:the\s+)?(?:(?:local|private|social)\s+)?(?:landlords|employers|businesses|charities|tenants|residents|volunteers|pharmacies|providers|developers|retailers|faith groups)$/i;

/** Whether both sides of an `and` are names, each by itself or the one beside the other. */
function areTwo(left: string, right: string, known: NamesKnown): boolean {
  if (isPostFirst(right) && (isPostFirst(left) || isWhole(left, known))) return true;
  if (isWhole(left, known)) return isWhole(right, known) || looksNamed(right) || KINDS.test(right);
  if (looksNamed(left) && isEveryday(right)) return true;
  const long = CAPITALS.test(left) && left.split(/\s+/).length >= 3;
  return (looksNamed(left) || long) && isSure(right, known);
}

function andDoubt(left: string, right: string, text: string): Split {
  const said = `“${text}” may be one name or two.`;
  if (QUALIFIER.test(left) || LONE.test(right)) return whole(text, said, [left, right]);
  const nameLike =
    CAPITALS.test(left) && !FIELD.test(left) && hasPartyWord(right) && right.split(/\s+/).length > 1;
  return nameLike || (looksNamed(left) && looksNamed(right)) ? whole(text, said, [left, right]) : whole(text);
}

/** `the Youth Forum`, where the document says `Youth Forum` elsewhere. */
function withoutArticle(side: string, known: NamesKnown): string {
  const bare = side.replace(/^the\s+/i, '');
  return isKnown(bare, known) ? bare : side;
}

/** Splits at each `and` or `&` whose sides are names; the rest stay whole. */
export function splitAtAnd(text: string, known: NamesKnown): Split[] {
  if (isKnown(text, known, 2) && !/ and .* and /i.test(text)) return [whole(text)];
  const joints = [...text.matchAll(/\s+(?:[Aa][Nn][Dd]|&|plus)\s+/g)];
  for (const joint of joints.reverse()) {
    const after = text.slice((joint.index ?? 0) + joint[0].length);
    const [left, right] = [text.slice(0, joint.index), withoutArticle(after, known)];
    const subject = SUBJECT.test(right) && !isKnown(right, known) && right.split(/\s+/).length < 3;
    if (subject) continue;
    const lefts = splitAtAnd(left, known);
    const last = lefts.at(-1)?.names.at(-1)?.name ?? left;
    const listed =
      joints.length > 1 && / (?:and|&) /i.test(left) && hasPartyWord(left) && isWhole(right, known);
    if (areTwo(last, right, known) || listed) return [...lefts, whole(right)];
  }
  const first = joints.at(-1);
  if (!first) return [whole(text)];
  return [andDoubt(text.slice(0, first.index), text.slice((first.index ?? 0) + first[0].length), text)];
}

/** Initials that say of which country a body is: `Trading Standards NI`. */
const NATION = /^(?:NI|UK|GB|ROI)$/;

/** Cuts a run of words into names that are known, the longest first; null where words are left over. */
function tiled(words: string[], known: NamesKnown, entire: string): string[] | null {
  if (words.length === 0) return [];
  for (let n = words.length; n > 0; n--) {
    const name = words.slice(0, n).join(' ');
    if (nameKey(name) === nameKey(entire)) continue;
    if (
      !isKnown(name, known) &&
      !isEveryday(name) &&
      !(n === 1 && isInitialism(name) && words.length === 1 && !NATION.test(name))
    )
      continue;
    const rest = tiled(words.slice(n), known, entire);
    if (rest) return [name, ...rest];
  }
  return null;
}

const GLUED = /^([A-Z]{3,8})([A-Z][a-z]{2,}.*)$/;
const NO_LEAD =
  /\b(?:strategy|reporting|monitoring|specification|guidance|process|protocol|contract|agreement|plan|policy)$/i;

/** Initials glued to a word, told apart where the initials are known or long. */
export function splitGlued(text: string, known: NamesKnown): Split | null {
  const m = GLUED.exec(text);
  if (!m?.[1] || !m[2] || !(isKnown(m[1], known) || m[1].length > 4)) return null;
  const names = [m[1], m[2]];
  return {
    names: names.map((name) => ({ name, of: null })),
    notes: [],
    why: `“${text}” has lost a space or a stroke.`,
    other: [text],
  };
}

/** A person's name at the head or the foot of a run of words. */
function withPerson(text: string, known: NamesKnown): Split | null {
  const words = text.split(/\s+/);
  if (words.length < 3) return null;
  const [head, body] = [words.slice(0, 2).join(' '), words.slice(2).join(' ')];
  if (
    isPersonName(head) &&
    !isPersonName(text) &&
    (hasPartyWord(body) || isInitialism(body) || isKnown(body, known))
  ) {
    const employer = isInitialism(body) || isKnown(body, known);
    const why = `“${text}” may be a person of ${body}, or two leads.`;
    const names = employer ? [{ name: head, of: body }] : [head, body].map((name) => ({ name, of: null }));
    return { names, notes: [], why, other: employer ? [head, body] : [text] };
  }
  const [tail, before] = [words.slice(-2).join(' '), words.slice(0, -2)];
  if (!isPersonName(tail) || isPersonName(before.join(' '))) return null;
  return beforePerson(before, tail, known);
}

/** What stands before a person: bodies, then words that are no lead (`PCTs primary care strategy Ann Other`). */
function beforePerson(before: string[], person: string, known: NamesKnown): Split | null {
  const text = [...before, person].join(' ');
  for (let n = before.length; n > 0; n--) {
    const body = before.slice(0, n).join(' ');
    const rest = before.slice(n).join(' ');
    if (!isKnown(body, known) && !isEveryday(body) && !(n === before.length && hasPartyWord(body))) continue;
    if (rest && !NO_LEAD.test(rest)) continue;
    const names = [body, person].map((name) => ({ name, of: null }));
    return {
      names,
      notes: rest ? [rest] : [],
      why: `“${text}” has no mark between its names.`,
      other: [text],
    };
  }
  return null;
}

/** What a body calls the parts of itself. */
const UNIT = /\s(?:services?|office|offices|section|department|dept|unit|team|division|directorate|branch)$/i;
/** Services that are bodies of their own in any place. */
const BODIES = /^(?:adult |children['’]?s )?social services?$/i;

/** Initials of a body before the name of a part of it: `WCC Library Service`, `WCC Road Safety Office`. */
function isPart(words: readonly string[], known: NamesKnown): boolean {
  const [body = '', ...rest] = words;
  if (rest.length < 2 || !/^[A-Z]{3,}$/.test(body)) return false;
  const part = rest.join(' ');
  const capitals = rest.every((word) => /^(?:\p{Lu}\p{Ll}|and$|of$|the$|for$|&$)/u.test(word));
  return capitals && UNIT.test(part) && !isKnown(part, known, 2) && !BODIES.test(part);
}

const ALL_OF = /^(?:all|each|every|both|other)\s/i;

/** Names that run together without any mark. */
export function splitRunTogether(text: string, known: NamesKnown): Split {
  const words = text.split(/\s+/);
  if (isPart(words, known)) return whole(text);
  const glued = splitGlued(text, known) ?? withPerson(text, known);
  if (glued) return glued;
  if (words.length < 2 || ALL_OF.test(text) || text.includes('(') || isKnown(text, known, 2))
    return whole(text);
  const names = tiled(words, known, text);
  if (!names || names.length < 2) return whole(text);
  const why = `“${text}” has no mark between its names.`;
  return { names: names.map((name) => ({ name, of: null })), notes: [], why, other: [text] };
}
