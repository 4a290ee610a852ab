/**
 * The names that a document uses, learned over all of it before any lead cell is read.
 *
 * A name is known when it stands alone between sure separators. Expansions are learned from the prose: `Memory
 * Service (OMS)`, `OMS is the memory service`, `OMS: memory service`, where the letters fit.
 */

import { lookUp } from '../reading/look-up.ts';
import type { PartyKind } from '../reading/plan-reading.ts';
import { spelledIn } from './initials.ts';
import type { LeadCell, NamesKnown } from './lead-cell.ts';
import { cutAtSeparators, isPlaceIn, leadAndSupport, leadLines } from './lead-segments.ts';
import { isInitialism, isPersonName, kindOf, nameKey } from './name-words.ts';

export { type KnownName, type NamesKnown, NO_NAMES } from './lead-cell.ts';

const NO_NAME = /^(?:n\s?\/?\s?a|tb[acd]|as above|ditto|none|etc)$/i;

/** Cells and paragraphs longer than this many characters are stories, read for their beginning or not at all. */
const LONGEST = 2000;

/** The sure pieces of a cell. */
function piecesOf(cell: LeadCell, isPlace: (word: string) => boolean): string[] {
  if (cell.paragraphs.join(' ').length > LONGEST) return [];
  const { lines } = leadLines(cell.paragraphs, { isKnown: () => false, isPlace, heading: cell.heading });
  return lines
    .flatMap((line) => leadAndSupport(line, cell.support))
    .flatMap((s) => cutAtSeparators(s.text))
    .map((p) => p.replace(/\s+etc\.?$/i, ''))
    .filter((p) => !NO_NAME.test(p) && p.split(/\s+/).length <= 7);
}

/** The letters of an initialism in the first letters of some words, in order. */
export function spells(initials: string, words: string[]): boolean {
  const letters = initials
    .toLowerCase()
    .replace(/s$/, initials.endsWith('s') ? '' : 's')
    .replace(/[^a-z]/g, '');
  const heads = words.filter((w) => /^\p{L}/u.test(w)).map((w) => w[0]?.toLowerCase() ?? '');
  let at = 0;
  for (const head of heads) if (letters[at] === head) at++;
  return at === letters.length || (letters.length > 2 && at === letters.length - 1);
}

const BRACKETED = /((?:[\p{L}][\p{L}'’&-]*\s+){1,7})\(([A-Z][A-Za-z&]{1,8})\)/gu;
const EQUATED =
  /\b([A-Z][A-Za-z&]{1,8})\s*(?:=|:|–|-|\bis\b|\bmeans\b|\bstands for\b)\s*(?:the\s+)?((?:[\p{L}][\p{L}'’&-]*\s*){2,7})/gu;

/** The shortest run of last words that the initials spell. */
function expansionBefore(words: string[], initials: string): string | null {
  for (let n = 2; n <= words.length; n++) {
    const run = words.slice(-n);
    if (run[0]?.[0]?.toLowerCase() === initials[0]?.toLowerCase() && spells(initials, run))
      return run.join(' ');
  }
  return null;
}

function expansionsIn(text: string): [string, string][] {
  const found: [string, string][] = [];
  for (const m of text.matchAll(BRACKETED)) {
    const full = expansionBefore((m[1] ?? '').trim().split(/\s+/), m[2] ?? '');
    if (full && m[2]) found.push([m[2], full]);
  }
  for (const m of text.matchAll(EQUATED)) {
    const words = (m[2] ?? '').trim().split(/\s+/);
    const stop = words.findIndex((w) => /^(?:and|which|who|that|to)$/i.test(w));
    const run = stop > 0 ? words.slice(0, stop) : words;
    if (
      m[1] &&
      isInitialism(m[1]) &&
      run.some((w) => m[1]?.toLowerCase().includes(w[0]?.toLowerCase() ?? '#'))
    ) {
      found.push([m[1], run.join(' ')]);
    }
  }
  return found;
}

/** Two letters right before a person's name are a person's as well. */
const isPersonInitials = (name: string, next: string | undefined): boolean =>
  /^[A-Z]{2}$/.test(name) && kindOf(name, '') === 'unknown' && next !== undefined && isPersonName(next);

type Named = { name: string; key: string; kind: PartyKind };

function namesIn(cell: LeadCell, isPlace: (word: string) => boolean): Named[] {
  return piecesOf(cell, isPlace).map((name, i, all) => ({
    name,
    key: nameKey(name),
    kind: isPersonInitials(name, all[i + 1]) ? 'person' : kindOf(name, cell.heading),
  }));
}

/** The names of each cell, looked for once in all the cells that say the same. */
function namesByCell(cells: LeadCell[]): Named[][] {
  const keys = cells.map((cell) => [cell.heading, cell.support, ...cell.paragraphs].join('\n'));
  const known = new Map<string, Named[]>();
  const learn = (all: readonly LeadCell[], isPlace: (word: string) => boolean): void => {
    const found = new Map<string, Named[]>();
    for (const cell of all) {
      const key = keys[cells.indexOf(cell)] ?? '';
      if (!found.has(key)) found.set(key, namesIn(cell, isPlace));
    }
    for (const [key, names] of found) known.set(key, names);
  };
  learn(cells, () => false);
  // Only with the names of all the cells is it known which words are places, that open a name broken over lines.
  const all = [...known.values()].flatMap((names) => names.map(({ key }) => key));
  learn(cells.filter(isBroken), (word) => isPlaceIn(all, word));
  return keys.map((key) => known.get(key) ?? []);
}

const isBroken = ({ paragraphs }: LeadCell): boolean =>
  paragraphs.length > 1 || (paragraphs[0] ?? '').includes('\n');

/** Learns names from every lead cell of the document and the prose around the tables. */
export function learnNames(cells: LeadCell[], prose: string[]): NamesKnown {
  const names: NamesKnown['names'] = {};
  for (const found of namesByCell(cells)) {
    for (const { name, key, kind } of found) {
      const seen = lookUp(names, key);
      const settled = seen && (seen.kind !== 'unknown' || kind === 'unknown') ? seen.kind : kind;
      names[key] = {
        name: seen?.name ?? name,
        kind: settled,
        count: (seen?.count ?? 0) + 1,
        expansion: null,
      };
    }
  }
  for (const [initials, full] of prose.flatMap((text) => expansionsIn(text.slice(0, LONGEST)))) {
    const key = nameKey(initials);
    const seen = lookUp(names, key);
    const kind = kindOf(full, '');
    if (seen && seen.expansion === null)
      names[key] = { ...seen, expansion: full, kind: kind === 'unknown' ? seen.kind : kind };
  }
  return { names: withKinds(names, prose) };
}

/** Initials that a full name elsewhere in the document spells take its kind; that they are the same stays to be asked. */
function withKinds(names: NamesKnown['names'], prose: string[]): NamesKnown['names'] {
  const full = Object.values(names)
    .filter((n) => n.kind !== 'unknown')
    .map((n) => n.name);
  const out: NamesKnown['names'] = {};
  for (const [key, known] of Object.entries(names)) {
    const open = known.kind === 'unknown' && isInitialism(known.name) && known.name.length > 2;
    const spelled = open
      ? firstOf([...full, ...prose.map((text) => text.slice(0, LONGEST))], (text) =>
          spelledIn(text, known.name),
        )
      : null;
    out[key] = spelled ? { ...known, kind: kindOf(spelled, '') } : known;
  }
  return out;
}

function firstOf(texts: string[], find: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = find(text);
    if (found) return found;
  }
  return null;
}
