/**
 * The ledger of a reading: every word of the document against every word of the reading.
 *
 * Words are counted, not merely looked for: a word that stands three times in the document must stand three times
 * in the reading, where a heading over several actions counts once (it is one heading) and an inherited lead once.
 * What is missing is put under `unplaced` with a reason, so that no word can be lost whatever a recogniser does. A
 * tracker that says its theme in every row has all but the first of them there, as one piece.
 */
import type { PlanReading, ReadAction, Unplaced } from './plan-reading.ts';
import { plainWords, wordsOf } from './wording.ts';

/** A stretch of the document; `why` is what to say where the reading has no place for it. */
export type Stretch = { text: string; why: string };

type Tally = Map<string, number>;

type Text = string | null | undefined;

/** What an action keeps by itself. */
const ownTexts = (action: ReadAction): Text[] => [
  action.reference,
  action.text,
  action.status?.raw,
  ...action.subActions,
  ...action.notes,
  ...Object.values(action.fields),
  ...(action.crossReferences ?? []),
  action.timescale.inherited ? '' : action.timescale.raw,
];

/** The words that a reading keeps, as a person would find them in it. */
function textsKept(reading: PlanReading): Text[] {
  const texts: Text[] = [reading.title];
  const once = new Set<string>();
  const inherited = new Set<string>();
  for (const action of reading.actions) {
    texts.push(...ownTexts(action));
    for (const heading of action.path) once.add(`${heading.number ?? ''} ${heading.title}`);
    for (const name of Object.keys(action.fields)) once.add(name);
    for (const { name, of, inherited: fromOver } of action.leads) {
      if (fromOver) inherited.add(`${name} ${of ?? ''}`);
      else texts.push(name, of);
    }
  }
  texts.push(...once, ...inherited);
  for (const section of reading.sections) texts.push(section.heading, section.text);
  for (const item of reading.unplaced) texts.push(item.text);
  return texts;
}

/** The words of the document that the reading does not keep, with how many times each is missing. */
export function wordsMissing(reading: PlanReading, document: readonly Stretch[]): Tally {
  const left: Tally = new Map();
  const count = (tally: Tally, key: string, times: number): void =>
    void tally.set(key, (tally.get(key) ?? 0) + times);
  for (const { text } of document) count(left, text, 1);
  for (const text of textsKept(reading)) if (text) count(left, text, -1);
  const words: Tally = new Map();
  // Most of what is said is kept as it was said: only the rest is cut into words.
  left.forEach((times, text) => {
    if (times !== 0) for (const word of wordsOf(text)) count(words, word, times);
  });
  return new Map([...words].filter(([, times]) => times > 0));
}

function take(missing: Tally, words: readonly string[]): string[] {
  return words.filter((word) => {
    const lack = missing.get(word) ?? 0;
    if (lack > 0) missing.set(word, lack - 1);
    return lack > 0;
  });
}

/** Small words that join names and fall away when a list is cut into its items: `Council and Trust`, `with support from`. */
const JOINERS = new Set('a an and as by for from in of on or plus support supported the to with'.split(' '));

const onlyJoins = (words: readonly string[]): boolean => words.every((w) => JOINERS.has(w));

/** A mark of a list standing alone: `1`, `2`, `a`, `iv`. */
const isMark = (words: readonly string[]): boolean =>
  words.every((w) => /^(\d{1,2}|[a-z]|[ivx]{2,4})$/.test(w));

const MARKS = 'numbers and letters of lists';
/** Why the further times are unplaced that a heading stands in its rows: the plan has the heading once, over them all. */
export const SAID_AGAIN = 'headings that stand again in each of their rows';
const BETWEEN = ' | ';
const WHOLE = 0.6;

/**
 * Puts under `unplaced` whatever the reading has not kept. A stretch that is mostly missing is given whole; of one
 * that is mostly kept, the missing words only.
 */
export function accountFor(reading: PlanReading, document: readonly Stretch[]): PlanReading {
  const missing = wordsMissing(reading, document);
  if (missing.size === 0) return reading;
  const unplaced: Unplaced[] = [];
  const marks: string[] = [];
  const isAgain = headingsAgain(reading, document);
  const again = document
    .filter(isAgain)
    .map((part) => take(missing, wordsOf(part.text)).length > 0 && part.text);
  for (const part of inOrderOfLoss(document, missing)) {
    const lost = take(missing, wordsOf(part.text));
    const all = wordsOf(part.text).length;
    if (lost.length === 0 || (onlyJoins(lost) && lost.length < all)) continue;
    if (isMark(lost)) marks.push(...lost);
    else if (lost.length / all >= WHOLE) unplaced.push({ text: part.text, why: part.why });
    else unplaced.push({ text: lost.join(' '), why: part.why });
  }
  if (marks.length > 0) unplaced.push({ text: marks.join(' '), why: MARKS });
  const headings = again.filter((text) => text !== false);
  const further = headings.length > 0 ? [{ text: headings.join(BETWEEN), why: SAID_AGAIN }] : [];
  return { ...reading, unplaced: [...reading.unplaced, ...joined(unplaced), ...further] };
}

/** The stretches that say no more than a heading of the plan which an earlier stretch has said already. */
function headingsAgain(reading: PlanReading, document: readonly Stretch[]): (part: Stretch) => boolean {
  const levels = new Set(reading.levels.flatMap(wordsOf));
  const isLevel = (word: string): boolean => levels.has(word);
  const keyOf = (text: string): string => {
    const words = wordsOf(text);
    return words.some(isLevel) ? words.filter((word) => !isLevel(word)).join(' ') : plainWords(text);
  };
  const titles = reading.actions.flatMap(({ path }) => path.map((h) => `${h.number ?? ''} ${h.title}`));
  const headings = new Set([...new Set(titles)].map(keyOf));
  const said = new Set<string>();
  const again = new Set<Stretch>();
  for (const part of document) {
    const key = keyOf(part.text);
    if (said.has(key)) again.add(part);
    else if (key !== '' && headings.has(key)) said.add(key);
  }
  return (part) => again.has(part);
}

/** What was said again, each once with how often: `1 Homes (8 times more) | 1.1 Repairs (once more)`. */
export function tallySaidAgain(text: string): string {
  const times = new Map<string, number>();
  for (const heading of text.split(BETWEEN)) times.set(heading, (times.get(heading) ?? 0) + 1);
  return [...times]
    .map(([heading, n]) => `${heading} (${n === 1 ? 'once' : `${n} times`} more)`)
    .join(BETWEEN);
}

/** Short pieces lost for one reason, one after another, are one piece. */
function joined(pieces: readonly Unplaced[]): Unplaced[] {
  const out: Unplaced[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const short = wordsOf(piece.text).length <= 12 && wordsOf(last?.text ?? '').length <= 40;
    if (last && short && last.why === piece.why)
      out[out.length - 1] = { ...last, text: `${last.text} | ${piece.text}` };
    else out.push(piece);
  }
  return out;
}

/** Stretches that lost all of their words come first, so that a word is not taken from a sentence that kept it. */
function inOrderOfLoss(document: readonly Stretch[], missing: Tally): Stretch[] {
  const isMissing = (word: string): boolean => missing.has(word);
  const isLost = ({ text }: Stretch): boolean => wordsOf(text).every(isMissing);
  const losing = document.filter(({ text }) => wordsOf(text).some(isMissing));
  return [...losing.filter(isLost), ...losing.filter((stretch) => !isLost(stretch))];
}
