/** How alike two texts are, by pairs of letters, and whether a reading keeps the words of its source. */
import type { ReadAction } from '../../src/domain/reading/plan-reading.ts';
import { plainWords, wordsOf } from '../../src/domain/reading/wording.ts';

export const plain = (text: string): string => plainWords(text);

function pairsOf(text: string): Map<string, number> {
  const tight = plainWords(text).replaceAll(' ', '');
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < tight.length; i++) {
    const two = tight.slice(i, i + 2);
    pairs.set(two, (pairs.get(two) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: Map<string, number>): number => [...pairs.values()].reduce((a, b) => a + b, 0);

/** From 0 to 1: twice the pairs of letters shared over all pairs (Sørensen–Dice). */
export function likeness(a: string, b: string): number {
  if (plain(a) === plain(b)) return plain(a) === '' ? 0 : 1;
  const one = pairsOf(a);
  const two = pairsOf(b);
  const total = sizeOf(one) + sizeOf(two);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, n] of one) shared += Math.min(n, two.get(pair) ?? 0);
  return (2 * shared) / total;
}

export const alike = (a: string, b: string, least: number): boolean => a === b || likeness(a, b) >= least;

/** A title without its level's word and its number. */
export function bareTitle(title: string): string {
  return plain(title)
    .replace(
      /^(theme|priority|objective|goal|aim|outcome|section|strand|domain|recommendation|commitment|area|part) (?=\w{1,4}\b)/,
      '',
    )
    .replace(/^(\d+[a-z]? )+/, '')
    .replace(/^[a-z]{1,3}\d+ /, '');
}

/** Small words that join names and may fall away when a list is cut. */
const JOINERS = new Set(
  'a an and as by etc for from in of on or plus support supported the to with'.split(' '),
);

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) if (!JOINERS.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

type Kept = { actions: ReadAction[]; [key: string]: unknown };

function textsOf(action: ReadAction): (string | null | undefined)[] {
  const { timescale: time } = action;
  const labels = time.milestones.map((m) => m.label);
  const leads = action.leads.filter((l) => !l.inherited).flatMap((l) => [l.name, l.of]);
  const own = [action.reference, action.text, ...action.subActions, ...action.notes, action.status?.raw];
  return [
    ...own,
    time.raw,
    ...labels,
    time.condition,
    ...(action.crossReferences ?? []),
    ...leads,
    ...Object.values(action.fields),
  ];
}

function wordsIn(reading: Kept): readonly string[] {
  const once = new Set<string>();
  for (const action of reading.actions) {
    for (const heading of action.path) once.add(`${heading.number ?? ''} ${heading.title}`);
    for (const key of Object.keys(action.fields)) once.add(key);
    for (const lead of action.leads) if (lead.inherited) once.add(`${lead.name} ${lead.of ?? ''}`);
  }
  const sections = (reading.sections ?? []) as { heading: string | null; text: string }[];
  const unplaced = (reading.unplaced ?? []) as { text: string }[];
  const levels = (reading.levels ?? []) as string[];
  const rest = [
    reading.title as string | null,
    ...levels,
    ...sections.flatMap((s) => [s.heading, s.text]),
    ...unplaced.map((u) => u.text),
  ];
  return wordsOf([...reading.actions.flatMap(textsOf), ...rest, ...once].filter(Boolean).join(' '));
}

/** The share, from 0 to 1, of the source's words that the reading keeps; each as often as it stands there. */
export function keepsWords(reading: Kept, source: readonly string[], furniture: readonly string[]): number {
  const needed = tally(source);
  for (const [word, n] of tally(furniture)) needed.set(word, Math.max(0, (needed.get(word) ?? 0) - n));
  const held = tally(wordsIn(reading));
  let total = 0;
  let kept = 0;
  for (const [word, n] of needed) {
    total += n;
    kept += Math.min(n, held.get(word) ?? 0);
  }
  return total === 0 ? 1 : kept / total;
}
