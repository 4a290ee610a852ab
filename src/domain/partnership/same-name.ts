/**
 * Names that look like one body or person: proposed with the reason, never merged.
 *
 * - They differ only in capitals, spaces, punctuation or a plural s.
 * - They differ by a letter or two of spelling, the more the longer they are.
 * - One is the initials of the other (`CT`, `Commissioning Team`), or has letters before them (`FCT`).
 * - All the words of one are in the other (`Commissioning Team`, `MH Commissioning Team`).
 * - Persons: the same surname and nearly the same first name; a first name or initials alone that fit.
 */
import type { PartyKind } from '../reading/plan-reading.ts';
import { remembered } from '../reading/remember.ts';
import { spellingDistance } from '../timescale/time-words.ts';
import { isShortened, lettersOf } from './initials.ts';
import { isInitialism, nameKey } from './name-words.ts';

export type NameCount = { name: string; kind: PartyKind; count: number };
/** `a` is the more frequent of the two; `reason` is a plain English sentence. */
export type SameProposal = { a: string; b: string; reason: string };

const closed = remembered((name) => nameKey(name).replace(/ /g, ''));
const singular = (key: string): string => key.replace(/s$/, '');

function bySpelling(a: NameCount, b: NameCount): string | null {
  const [x, y] = [closed(a.name), closed(b.name)];
  if (x === y) return 'They differ only in capitals, spaces or punctuation.';
  if (singular(x) === singular(y)) return 'They differ only by an s.';
  if (isInitialism(a.name) !== isInitialism(b.name)) return null;
  const shorter = [x.length, y.length].sort((m, n) => m - n)[0] ?? 0;
  const allowed = shorter >= 9 ? 2 : shorter >= 4 ? 1 : 0;
  if (isInitialism(a.name) && (x[0] !== y[0] || x.at(-1) !== y.at(-1) || x.length === y.length)) return null;
  if (Math.abs(x.length - y.length) > allowed) return null;
  const distance = spellingDistance(x, y);
  if (distance > allowed || sameButNumber(a.name, b.name)) return null;
  return distance === 1 ? 'They differ by one letter.' : 'They differ by two letters.';
}

/** `Group 1` and `Group 2`, `North Team` and `South Team` are different on purpose. */
const sameButNumber = (a: string, b: string): boolean =>
  /\d/.test(a + b) ||
  /\b(?:north|south|east|west)/i.test(a) !== /\b(?:north|south|east|west)/i.test(b) ||
  (/\bnorth|\beast/i.test(a) && /\bsouth|\bwest/i.test(b)) ||
  (/\bsouth|\bwest/i.test(a) && /\bnorth|\beast/i.test(b));

function byInitials(a: NameCount, b: NameCount): string | null {
  if (!isShortened(a.name) && !isShortened(b.name)) return null;
  const [x, y] = [lettersOf(a.name), lettersOf(b.name)];
  if (x === y && x.length > 2) return 'One is the other written short.';
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  const oneMore = long.length === short.length + 1 && long.endsWith(short) && short.length > 3;
  return oneMore && (isInitialism(a.name) || isInitialism(b.name))
    ? `The letters are the same but for the first, which may be a place.`
    : null;
}

function byWords(a: NameCount, b: NameCount): string | null {
  const [x, y] = [nameKey(a.name).split(' '), nameKey(b.name).split(' ')];
  const [few, many] = x.length < y.length ? [x, y] : [y, x];
  if (few.length < 2 || few.length === many.length || !few.every((w) => many.includes(w))) return null;
  return few.at(-1) === many.at(-1) ? 'All the words of one are in the other.' : null;
}

function byPerson(a: NameCount, b: NameCount): string | null {
  const [x, y] = [nameKey(a.name).split(' '), nameKey(b.name).split(' ')];
  const [firstX, firstY, lastX, lastY] = [x[0] ?? '', y[0] ?? '', x.at(-1) ?? '', y.at(-1) ?? ''];
  if (x.length > 1 && y.length > 1 && lastX === lastY) {
    const near =
      spellingDistance(firstX, firstY) <= 1 || firstX.startsWith(firstY) || firstY.startsWith(firstX);
    return near && a.name !== b.name
      ? 'The surname is the same and the first names are nearly the same.'
      : null;
  }
  if (x.length !== y.length && firstX === firstY && (x.length === 1 || y.length === 1))
    return 'The first name is the same.';
  if (firstX === firstY && [lastX, lastY].some((l) => l.length === 1) && lastX[0] === lastY[0])
    return 'The first name and the initial are the same.';
  return byPersonInitials(a.name, b.name);
}

function byPersonInitials(a: string, b: string): string | null {
  const [initials, full] = /^[A-Z]{2,3}$/.test(a) ? [a, b] : [b, a];
  const words = full.split(/\s+/);
  if (!/^[A-Z]{2,3}$/.test(initials) || words.length !== initials.length) return null;
  return words.every((w, i) => w[0]?.toUpperCase() === initials[i])
    ? 'The initials are those of the name.'
    : null;
}

function reasonFor(a: NameCount, b: NameCount): string | null {
  const persons = [a, b].filter((n) => n.kind === 'person').length;
  if (persons === 2) return bySpelling(a, b) ?? byPerson(a, b);
  if (persons === 1)
    return (
      byPersonInitials(a.name, b.name) ??
      (closed(a.name) === closed(b.name) ? 'They are written alike.' : null)
    );
  return byWords(a, b) ?? bySpelling(a, b) ?? byInitials(a, b);
}

/** Proposes pairs of names for a person to confirm, most frequent names first. */
export function proposeSame(names: NameCount[]): SameProposal[] {
  const sorted = [...names].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const proposals: SameProposal[] = [];
  for (const [i, a] of sorted.entries()) {
    for (const b of sorted.slice(i + 1)) {
      const reason = a.name === b.name ? null : reasonFor(a, b);
      if (reason) proposals.push({ a: a.name, b: b.name, reason });
    }
  }
  return proposals;
}
