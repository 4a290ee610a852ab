/**
 * The names of columns told in a line: a heading row written out (`Action / When / Lead`), or a sentence that gives
 * the order in which each line is set out (`… in the order: action, timescale, indicator and lead.`).
 *
 * Each piece between two marks must be a name that columns have; the words that lead up to the first one and what
 * follows the last full stop fall away.
 */
import { plainWords, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { isKnownName, meaningsOf } from './column-name.ts';

/**
 * Marks that may stand between cells, with a space on both sides; where several do, the first here parts them. The
 * last few stand in sentences as well: there each line must have as many cells as there are names.
 */
export const STROKES = [
  { mark: '|', parts: /(?:^|\s+)\|+(?=\s|$)/, loose: false },
  { mark: '/', parts: /(?:^|\s+)\/+(?=\s|$)/, loose: false },
  { mark: '–', parts: /\s+[–—-]+(?=\s)/, loose: true },
  { mark: '·', parts: /\s+[·•]+(?=\s)/, loose: true },
  { mark: ';', parts: /\s*;(?=\s|$)/, loose: true },
] as const;
export type Stroke = (typeof STROKES)[number];

/** `stroke`: what stands between the names; null for the words of a sentence. `alone`: the line is nothing else. */
export type NamesTold = { names: string[]; stroke: Stroke | null; alone: boolean };

const FEWEST = 3;
const MOST_KNOWN = 0.6;
const TELLING = new Set([
  'action',
  'task',
  'lead',
  'timescale',
  'parent',
  'status',
  'costAndTime',
  'leadAndTime',
]);
/** Words of a name inside a sentence, and of a line that is a sentence. */
const LONGEST_NAME = 9;
const LONGEST_LINE = 90;

export const cellsOf = (text: string, stroke: Stroke): string[] =>
  text.split(stroke.parts).map((part) => part.trim());

/** So many of the names are known, two of them tell who, when or what, and none stands twice. */
function areNames(names: readonly string[], share: number): boolean {
  const known = names.filter((name) => plainWords(name) !== '' && isKnownName(name));
  const telling = new Set(
    names.flatMap((name) => meaningsOf(name).slice(0, 1)).filter((m) => TELLING.has(m)),
  );
  const plain = names.map(plainWords);
  const apart = new Set(plain).size === names.length;
  return apart && names.length >= FEWEST && known.length >= share * names.length && telling.size >= 2;
}

const ARTICLE = /^(?:(?:and|then|finally|lastly|followed by|the|its|a|an)\s+)+/i;

/** Words that lead up to names: `Each line gives`, `in the order`, `the columns are`. */
const LEADS_UP =
  /\b(?:gives?|shows?|sets? out|lists?|listed|says?|tells?|states?|are|is|be|order(?: of)?|columns?|headings?|as|reads?|contains?|ha(?:s|ve)|below|follows)\b[\s,]*/gi;

/** The name that the words before the first mark end with, all that leads up to it left away. */
function endName(text: string): string | null {
  const ends = [0, ...[...text.matchAll(LEADS_UP)].map((m) => m.index + m[0].length)];
  const names = ends.map((end) => text.slice(end).replace(ARTICLE, '').trim());
  const found = names.findLast((name) => plainWords(name) !== '' && isKnownName(name));
  return found !== undefined && wordsOf(found).length <= LONGEST_NAME ? found : null;
}

/** A sentence whose last pieces are names: what leads up to the first of them is left away. */
function inSentence(pieces: readonly string[]): string[] | null {
  const [first = '', ...rest] = pieces;
  const opened = endName(first.split(/[:(]\s*/).at(-1) ?? '');
  const others = rest.map((piece) =>
    piece
      .replace(ARTICLE, '')
      .replace(/[.):]+\s*$/, '')
      .trim(),
  );
  if (opened === null || others.some((name) => wordsOf(name).length > LONGEST_NAME)) return null;
  return areNames([opened, ...others], 1) && hasWork([opened, ...others]) ? [opened, ...others] : null;
}

const hasWork = (names: readonly string[]): boolean =>
  names.some((name) => ['action', 'task', 'parent'].includes(meaningsOf(name)[0] ?? ''));

const SENTENCES = /(?<=[.!?])\s+|\s*[()]\s*/;
const LISTED = /\s*[,;]\s+(?:(?:and|then)\s+)?|\s+(?:and|then|followed by)\s+/;

/** True for cells that are names of columns again, most of them. */
export const areHeadings = (cells: readonly string[]): boolean =>
  cells.filter((cell) => meaningsOf(cell).length > 0).length > cells.length / 2;

/** A line that is nothing but names. */
function inLine(line: string): NamesTold | null {
  for (const stroke of STROKES) {
    const names = cellsOf(line, stroke);
    if (areNames(names, stroke.loose ? 1 : MOST_KNOWN)) return { names, stroke, alone: true };
  }
  return null;
}

/** The names that a line tells; null where it tells none. */
export function namesTold(line: string): NamesTold | null {
  if (wordsOf(line).length > LONGEST_LINE) return null;
  const row = line.includes('(') ? inLine(line) : null;
  if (row?.names.every((name) => wordsOf(name).length <= LONGEST_NAME && !/[.:]/.test(name))) return row;
  for (const sentence of line.split(SENTENCES).filter(saysSomething)) {
    for (const stroke of STROKES) {
      const pieces = cellsOf(sentence, stroke);
      const names = inSentence(pieces);
      if (names && (sentence !== line || names[0] !== pieces[0])) return { names, stroke, alone: false };
    }
    const names = inSentence(sentence.split(LISTED));
    if (names) return { names, stroke: null, alone: false };
  }
  return inLine(line);
}
