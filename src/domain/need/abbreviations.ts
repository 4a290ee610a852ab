/**
 * Initialisms that a plan uses and never explains, so that a newcomer or the public cannot follow it. Rules:
 *
 * 1. An initialism is two to eight capitals (figures and & may follow the first), an s at its end aside.
 * 2. Words shouted in capitals are not initialisms: a word whose own lower case stands elsewhere in the plan, one
 *    beside another shouted word of four letters or more, a code with its figures, a month or another word for time ('by end of FY 26/27'), a status word, or part of a person's name.
 * 3. It is explained where the plan gives its meaning beside it ('Harbour Youth Forum (HYF)', 'HYF (Harbour Youth
 *    Forum)', 'HYF: …', 'HYF stands for …', 'HYF is the …'), or where somebody has entered it.
 * 4. One that is common in the UK is not counted against the plan.
 */
import { KNOWN_ABBREVIATIONS } from './known-abbreviations.ts';

export type TextPlace = { id: string | null; text: string };
export type Abbreviation = {
  short: string;
  /** The rows that use it; null stands for prose. */
  usedBy: (string | null)[];
  uses: number;
};

const INITIALISM = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}&]{1,7}(?=s?(?![\p{L}\p{N}]))/gu;
const ORDINARY = new Set(
  `JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER JAN FEB MAR APR JUN JUL AUG
  SEP SEPT OCT NOV DEC DONE STARTED ONGOING COMPLETE ACHIEVED DRAFT PAGE PLAN ACTION ACTIONS LEAD LEADS NOTE NOTES AND
  THE FOR WITH FROM ALL NOT NEW OLD YES NO OK AM PM II III IV VI VII VIII IX XI XII AS IN OF TO BY ON OR IS IT IF DO AT
  AN A BE WE NORTH SOUTH EAST WEST KEY RED AMBER GREEN BLUE GREY THEME AIM GOAL N/A NA ASAP TBA TBC TBD FY FYE YTD GMT BST`.split(
    /\s+/,
  ),
);

/** The initialisms that nobody explains, most used first. `names` are people's names, which are not initialisms. */
export function unexplainedAbbreviations(
  places: readonly TextPlace[],
  explained: readonly { short: string }[],
  names: readonly string[],
): Abbreviation[] {
  const lower = new Set(places.flatMap((p) => p.text.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu) ?? []));
  const people = new Set(names.flatMap((n) => n.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const known = new Set(explained.map((e) => e.short.toUpperCase()));
  const whole = places.map((p) => p.text).join('\n');
  const uses = usesOf(places);
  return [...uses.values()]
    .filter(({ short }) => !known.has(short) && !ORDINARY.has(short) && !people.has(short))
    .filter(({ short }) => !isWord(short, lower) && KNOWN_ABBREVIATIONS[short] === undefined)
    .filter(({ short }) => explanationIn(short, whole) === null)
    .sort((a, b) => b.uses - a.uses || (a.short < b.short ? -1 : 1));
}

/** A thing with no vowel is no word, even where somebody wrote it in small letters. */
function isWord(short: string, lower: ReadonlySet<string>): boolean {
  const small = short.toLowerCase();
  return /[aeiouy]/.test(small) && (lower.has(small) || lower.has(`${small}s`));
}

function usesOf(places: readonly TextPlace[]): Map<string, Abbreviation> {
  const uses = new Map<string, Abbreviation>();
  for (const place of places) {
    for (const found of place.text.matchAll(INITIALISM)) {
      const short = found[0];
      if (!/\p{Lu}.*\p{Lu}/u.test(short) || isCode(short) || isShouted(place.text, found.index, short.length))
        continue;
      const use = uses.get(short) ?? { short, usedBy: [], uses: 0 };
      use.uses += 1;
      if (!use.usedBy.includes(place.id)) use.usedBy.push(place.id);
      uses.set(short, use);
    }
  }
  return uses;
}

/** 'TV01' and 'PSA16' are places in a list. */
const isCode = (short: string): boolean => /^\p{Lu}+\d{2,}$/u.test(short);

/** True within a run of capitals that holds another word of four letters or more with a vowel in it. */
function isShouted(text: string, at: number, length: number): boolean {
  const before = /(?:\p{Lu}+[ –-]+)*$/u.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  const after = /^s?(?:[ –-]+\p{Lu}+(?!\p{Ll}))*/u.exec(text.slice(at + length, at + length + 60))?.[0] ?? '';
  return /(?<!\p{L})(?=\p{Lu}*[AEIOUY])\p{Lu}{4,}/u.test(`${before} ${after}`);
}

/** What a text says that an abbreviation stands for, or null where it does not say. */
export function explanationIn(short: string, text: string): string | null {
  if (!/^[\p{L}\p{N}&]+$/u.test(short)) return null;
  for (const m of text.matchAll(new RegExp(`\\(\\s*${short}s?\\s*\\)`, 'giu'))) {
    const phrase = text.slice(Math.max(0, m.index - 120), m.index);
    const long = wordsBehind(short, /[^.;:()\n]*$/u.exec(phrase)?.[0] ?? '');
    if (long !== null) return long;
  }
  const inside = new RegExp(`(?<!\\p{L})${short}s?\\s*\\(([^()]{4,90})\\)`, 'u').exec(text)?.[1];
  if (inside !== undefined && startsAlike(short, inside)) return inside.trim();
  const said = new RegExp(
    `(?<!\\p{L})${short}s?\\s*(?:stands for|means|is short for|=|:)\\s*([^.;\\n]{4,90})`,
    'u',
  );
  const told = said.exec(text)?.[1]?.trim();
  return told ?? namedAs(short, text);
}

/** 'HYF is the Harbour Youth Forum for the whole county': the words after 'is the' that its letters spell. */
function namedAs(short: string, text: string): string | null {
  const is = new RegExp(`(?<!\\p{L})${short}\\s+(?:is|are|was)\\s+(?:the|an?)\\s+([^.;\\n]{4,90})`, 'gu');
  for (const found of text.matchAll(is)) {
    const words = (found[1] ?? '').split(/\s+/);
    const upTo = words.findIndex((_, i) => startsAlike(short, words.slice(0, i + 1).join(' ')));
    if (upTo > 0) return words.slice(0, upTo + 1).join(' ');
  }
  return null;
}

const SMALL = new Set(['of', 'and', 'the', 'for', 'in', 'to', 'on', 'with']);

/** The shortest run of words at the end of `phrase` whose first letters can spell `short`. */
function wordsBehind(short: string, phrase: string): string | null {
  const words = phrase.trim().split(/\s+/);
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const run = words.slice(from);
    if (startsAlike(short, run.join(' '))) return run.join(' ');
  }
  return null;
}

function startsAlike(short: string, long: string): boolean {
  const words = long.split(/[\s\-/]+/).filter((w) => /\p{L}/u.test(w));
  const all = words.map((w) => w[0]?.toUpperCase() ?? '').join('');
  const main = words
    .filter((w) => !SMALL.has(w.toLowerCase()))
    .map((w) => w[0]?.toUpperCase() ?? '')
    .join('');
  const letters = short.toUpperCase().replace(/[^\p{L}]/gu, '');
  return all === letters || main === letters;
}
