/**
 * Sheets are named for the tab, not for the plan: in short (`P1`, `Priority 1` over `Priority 1: Homes`), by when
 * (`Q3 monitor`, `2026-27`) or by what they are (`Live`, `Tracker v2`). Such a name is no level:
 *
 * - where the level below it says it again, in full or by its number;
 * - where the whole plan stands in that one sheet, unless the name says its level (`Theme 2`) and nothing stands below;
 * - where it is a time and has levels below it.
 */
import { plainWords, wordsOf } from '../../../domain/reading/wording.ts';
import type { Draft } from '../cells/draft.ts';
import { looksTimed } from '../cells/evidence.ts';
import { type NamedHeading, readHeading } from '../prose/numbering.ts';

/** `P1`, `Pr 1`, `T2`: the first letters of a level and a number. */
const SHORT = /^([a-z]{1,4})\W?(\d{1,3}(?:\.\d{1,3})*|[a-z])$/i;

const sameNumber = (a: NamedHeading, b: NamedHeading): boolean =>
  a.number !== null && b.number !== null && plainWords(a.number) === plainWords(b.number);

/** The words of one are the first of the other, cut short or not. */
function begins(name: string, title: string): boolean {
  const [short, whole] = [plainWords(name), plainWords(title)];
  return short !== '' && whole.startsWith(short);
}

/** True where the heading below says the name of the sheet again. */
function isSaidBelow(name: string, below: NamedHeading): boolean {
  const own = readHeading(name);
  const level = below.level ?? '';
  if (sameNumber(own, below))
    return own.level === null || level === '' || own.level === level || begins(own.level, level);
  if (begins(name, below.title)) return true;
  const [, letters = '', number = ''] = SHORT.exec(name.trim()) ?? [];
  if (below.number === null) return false;
  if (plainWords(name) === plainWords(below.number)) return true;
  return plainWords(number) === plainWords(below.number) && (level === '' || begins(letters, level));
}

const isOf = (heading: NamedHeading | undefined, name: string): boolean => {
  const own = readHeading(name);
  return (
    heading !== undefined &&
    heading.number === own.number &&
    plainWords(heading.title) === plainWords(own.title)
  );
};

/** Words of a name that may be a time and no more. */
const LONGEST_TIME = 4;
const isTime = (name: string): boolean => wordsOf(name).length <= LONGEST_TIME && looksTimed(name);

/** True where the name of a sheet is no level over the drafts that stand in it. */
function isSpare(sheet: string, drafts: readonly Draft[]): boolean {
  const own = drafts.filter((d) => d.source.sheet === sheet && isOf(d.path[0], sheet));
  const below = own.map(({ path }) => path[1]);
  return (
    below.every((next) => next !== undefined && isSaidBelow(sheet, next)) ||
    (isTime(sheet) && below.every((next) => next !== undefined))
  );
}

/** The drafts without the names of their sheets, where those are no levels. */
export function withoutSheetNames(drafts: readonly Draft[]): Draft[] {
  const sheets = new Set(drafts.flatMap(({ source }) => (source.sheet === undefined ? [] : [source.sheet])));
  const deep = drafts.some((d) => d.path.length > 1);
  const alone = sheets.size === 1 && drafts.every((d) => d.source.sheet !== undefined);
  const spare = new Set([...sheets].filter((sheet) => isSpare(sheet, drafts)));
  return drafts.map((draft) => {
    const { sheet } = draft.source;
    const [first] = draft.path;
    if (sheet === undefined || first === undefined || !isOf(first, sheet)) return draft;
    const only = alone && (deep || first.level === null);
    return only || spare.has(sheet) ? { ...draft, path: draft.path.slice(1) } : draft;
  });
}
