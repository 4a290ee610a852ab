/**
 * Names that look like one body or person: proposed with the reason, never merged.
 *
 * - They differ only in capitals, spaces, punctuation or a plural s.
 * - They differ by a letter or two of spelling, the more the longer they are.
 * - One is the initials of the other (`CT`, `Commissioning Team`), or has letters before them (`FCT`).
 * - All the words of one are in the other (`Commissioning Team`, `MH Commissioning Team`).
 * - Persons: the same surname and nearly the same first name; a first name or initials alone that fit.
 *
 * Evidence is weak where different bodies are often called so: all the words of one in the other, initials that
 * differ by a letter, a first name alone.
 */
import type { PartyKind } from '../reading/plan-reading.ts';
import { remembered } from '../reading/remember.ts';
import { spellingDistance } from '../timescale/time-words.ts';
import { isShortened, lettersOf, wordsDiffer } from './initials.ts';
import { isInitialism, nameKey } from './name-words.ts';

export type NameCount = { name: string; kind: PartyKind; count: number };
/** `a` is the more frequent of the two; `reason` is a plain English sentence. */
export type SameProposal = { a: string; b: string; reason: string; weak: boolean };
type Evidence = { reason: string; weak: boolean };

const strong = (reason: string): Evidence => ({ reason, weak: false });
const weak = (reason: string): Evidence => ({ reason, weak: true });

const closed = remembered((name) => nameKey(name).replace(/ /g, ''));
const singular = (key: string): string => key.replace(/s$/, '');

function bySpelling(a: NameCount, b: NameCount): Evidence | null {
  const [x, y] = [closed(a.name), closed(b.name)];
  if (x === y) return strong('They differ only in capitals, spaces or punctuation.');
  if (singular(x) === singular(y)) return strong('They differ only by an s.');
  if (isInitialism(a.name) !== isInitialism(b.name)) return null;
  const allowed = allowedBetween(x, y);
  if (isInitialism(a.name) && (x[0] !== y[0] || x.at(-1) !== y.at(-1) || x.length === y.length)) return null;
  if (Math.abs(x.length - y.length) > allowed) return null;
  const distance = spellingDistance(x, y, allowed);
  if (distance > allowed || sameButNumber(a.name, b.name) || otherInitials(a.name, b.name)) return null;
  if (isInitialism(a.name)) return weak('They differ by one letter.');
  return strong(distance === 1 ? 'They differ by one letter.' : 'They differ by two letters.');
}

/** So many letters may differ in one spelling of a word and another. */
function allowedBetween(x: string, y: string): number {
  const shorter = Math.min(x.length, y.length);
  return shorter >= 9 ? 2 : shorter >= 4 ? 1 : 0;
}

function isNearWord(x: string, y: string): boolean {
  if (singular(x) === singular(y)) return true;
  const allowed = allowedBetween(x, y);
  return spellingDistance(x, y, allowed) <= allowed;
}

/** `Group 1` and `Group 2`, `North Team` and `South Team` are different on purpose. */
const sameButNumber = (a: string, b: string): boolean =>
  /\d/.test(a + b) ||
  /\b(?:north|south|east|west)/i.test(a) !== /\b(?:north|south|east|west)/i.test(b) ||
  (/\bnorth|\beast/i.test(a) && /\bsouth|\bwest/i.test(b)) ||
  (/\bsouth|\bwest/i.test(a) && /\bnorth|\beast/i.test(b));

/** `NHS Ferryside`, `SVS Ferryside`: initials are no word to misspell; in a name all in capitals none can be told. */
function otherInitials(a: string, b: string): boolean {
  if (a === a.toUpperCase() || b === b.toUpperCase()) return false;
  const [x, y] = [a.split(/\s+/), b.split(/\s+/)];
  if (x.length === 1 || x.length !== y.length) return false;
  return x.some((word, i) => isInitialism(word) && isInitialism(y[i] ?? '') && word !== y[i]);
}

function byInitials(a: NameCount, b: NameCount): Evidence | null {
  if (!isShortened(a.name) && !isShortened(b.name)) return null;
  if (wordsDiffer(a.name, b.name, isNearWord)) return null;
  const [x, y] = [lettersOf(a.name), lettersOf(b.name)];
  if (x === y && x.length > 2) return strong('One is the other written short.');
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  const oneMore = long.length === short.length + 1 && long.endsWith(short) && short.length > 3;
  return oneMore && (isInitialism(a.name) || isInitialism(b.name))
    ? strong('The letters are the same but for the first, which may be a place.')
    : null;
}

function byWords(a: NameCount, b: NameCount): Evidence | null {
  const [x, y] = [nameKey(a.name).split(' '), nameKey(b.name).split(' ')];
  const [few, many] = x.length < y.length ? [x, y] : [y, x];
  if (few.length < 2 || few.length === many.length || !few.every((w) => many.includes(w))) return null;
  return few.at(-1) === many.at(-1) ? weak('All the words of one are in the other.') : null;
}

function byPerson(a: NameCount, b: NameCount): Evidence | null {
  const [x, y] = [nameKey(a.name).split(' '), nameKey(b.name).split(' ')];
  const [firstX, firstY, lastX, lastY] = [x[0] ?? '', y[0] ?? '', x.at(-1) ?? '', y.at(-1) ?? ''];
  if (x.length > 1 && y.length > 1 && lastX === lastY) {
    const near =
      spellingDistance(firstX, firstY, 1) <= 1 || firstX.startsWith(firstY) || firstY.startsWith(firstX);
    return near && a.name !== b.name
      ? strong('The surname is the same and the first names are nearly the same.')
      : null;
  }
  if (x.length !== y.length && firstX === firstY && (x.length === 1 || y.length === 1))
    return weak('The first name is the same.');
  if (firstX === firstY && [lastX, lastY].some((l) => l.length === 1) && lastX[0] === lastY[0])
    return strong('The first name and the initial are the same.');
  return byPersonInitials(a.name, b.name);
}

function byPersonInitials(a: string, b: string): Evidence | null {
  const [initials, full] = /^[A-Z]{2,3}$/.test(a) ? [a, b] : [b, a];
  const words = full.split(/\s+/);
  if (!/^[A-Z]{2,3}$/.test(initials) || words.length !== initials.length) return null;
  return words.every((w, i) => w[0]?.toUpperCase() === initials[i])
    ? strong('The initials are those of the name.')
    : null;
}

/** One word beside several is a first name, whatever it is spelled like. */
const asManyWords = (a: string, b: string): boolean =>
  nameKey(a).split(' ').length === nameKey(b).split(' ').length;

function evidenceFor(a: NameCount, b: NameCount): Evidence | null {
  const persons = [a, b].filter((n) => n.kind === 'person').length;
  if (persons === 2)
    return (asManyWords(a.name, b.name) ? bySpelling(a, b) : null) ?? byPerson(a, b) ?? bySpelling(a, b);
  if (persons === 1) {
    const other = a.kind === 'person' ? b : a;
    // Everyday initials of the field (PH, LA) are those of a body, whoever else is called so.
    const initials = other.kind === 'unknown' ? byPersonInitials(a.name, b.name) : null;
    return initials ?? (closed(a.name) === closed(b.name) ? strong('They are written alike.') : null);
  }
  return byWords(a, b) ?? bySpelling(a, b) ?? byInitials(a, b);
}

/** Proposes pairs of names for a person to confirm, most frequent names first. */
export function proposeSame(names: NameCount[]): SameProposal[] {
  const sorted = [...names].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const proposals: SameProposal[] = [];
  for (const [i, a] of sorted.entries()) {
    for (const b of sorted.slice(i + 1)) {
      const evidence = a.name === b.name ? null : evidenceFor(a, b);
      if (evidence) proposals.push({ a: a.name, b: b.name, ...evidence });
    }
  }
  return proposals;
}
