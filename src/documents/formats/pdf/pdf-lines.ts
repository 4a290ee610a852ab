/**
 * Pieces of text put together into lines, and lines into paragraphs.
 *
 * A line ends a paragraph where the space below it is wider than between lines of the same size, or where the
 * next line's first word would still have fitted on it: programs that set text fill each line before the next.
 */
import type { ListMark, Paragraph } from '../block.ts';
import { paragraphOf, type Run } from '../paragraph.ts';
import type { Piece } from './pdf-shapes.ts';
import type { Part } from './pdf-structure.ts';

export type Line = {
  pieces: Piece[];
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
};

export type Pitch = {
  /** The usual space from line to line, by size of letters (in points, rounded to halves). */
  of: (size: number) => number;
  /** Paragraphs are set apart by more space than lines are. */
  spaced: boolean;
};

/** Lines from top to bottom; pieces on one line from left to right. */
export function linesOf(pieces: Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.findLast((one) => Math.abs(one.y - piece.y) < Math.max(one.size, piece.size) * 0.45);
    if (line && lines.length - lines.indexOf(line) <= 3) addPiece(line, piece);
    else
      lines.push({
        pieces: [piece],
        x: piece.x,
        right: piece.right,
        y: piece.y,
        size: piece.size,
        bold: piece.bold,
      });
  }
  for (const line of lines) line.pieces.sort((a, b) => a.x - b.x);
  return lines;
}

function addPiece(line: Line, piece: Piece): void {
  line.pieces.push(piece);
  line.x = Math.min(line.x, piece.x);
  line.right = Math.max(line.right, piece.right);
  if (piece.size > line.size) {
    line.size = piece.size;
    line.y = piece.y;
  }
  line.bold &&= piece.bold;
}

/** The runs of a line, with the spaces between its pieces. */
function runsOf(line: Line): Run[] {
  return line.pieces.map((piece, i) => {
    const before = line.pieces[i - 1];
    const gap = before ? piece.x - before.right : 0;
    const space = before && (piece.spaced || gap > piece.size * 0.15) ? ' ' : '';
    if (piece.note) return { text: '', bold: piece.bold, struck: false, size: null };
    return { text: `${space}${piece.text}`, bold: piece.bold, struck: false, size: roundSize(piece.size) };
  });
}

export const lineText = (line: Line): string =>
  runsOf(line)
    .map((run) => run.text)
    .join('')
    .trim();

export const roundSize = (size: number): number => Math.round(size * 2) / 2;

/** Learns the usual pitch for each size: the smallest space between lines that is often there. */
export function pitchOf(boxes: Line[][]): Pitch {
  const seen = new Map<number, Map<number, number>>();
  for (const lines of boxes)
    for (const [i, line] of lines.entries()) {
      const above = lines[i - 1];
      if (!above || roundSize(above.size) !== roundSize(line.size)) continue;
      const gaps = seen.get(roundSize(line.size)) ?? new Map<number, number>();
      const gap = roundSize(line.y - above.y);
      // Nearer than letters are high, lines are of cells side by side, each in the middle of its row.
      if (gap > line.size * 0.9 && gap < line.size * 2.2) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
      seen.set(roundSize(line.size), gaps);
    }
  const known = new Map([...seen].map(([size, gaps]) => [size, usualGap(gaps)]));
  let [wide, all] = [0, 0];
  for (const [size, gaps] of seen)
    for (const [gap, count] of gaps) {
      all += count;
      if (gap > (known.get(size) ?? gap) * WIDE + 0.5) wide += count;
    }
  return { of: (size) => known.get(roundSize(size)) ?? size * 1.2, spaced: wide > all * 0.05 };
}

/** Space beyond the usual that sets paragraphs apart. */
const WIDE = 1.22;

function usualGap(gaps: Map<number, number>): number | undefined {
  const total = [...gaps.values()].reduce((sum, count) => sum + count, 0);
  const often = [...gaps].filter(([, count]) => count >= total * 0.12).map(([gap]) => gap);
  return often.length === 0 ? undefined : Math.min(...often);
}

/** A mark that begins an item of a list. */
export const ITEM = /^([•·▪◦●○■□❖➢✓–-]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s/i;

/** What a line is measured against: how far to the right words could go, and the usual pitch. */
export type Measure = { right: number; pitch: Pitch };

/** True where a new paragraph begins with the next line. */
export function endsParagraph(line: Line, next: Line, measure: Measure): boolean {
  if (next.y - line.y > measure.pitch.of(line.size) * WIDE + 0.5) return true;
  if (Math.abs(next.size - line.size) > 0.6) return true;
  // A bold label at the start of a line, after words that are not bold, begins anew.
  if (next.pieces[0]?.bold && !next.bold && line.pieces.at(-1)?.bold === false) return true;
  if (turnsBold(line, next)) return true;
  const [part, other] = [partOf(line), partOf(next)];
  if (part && other && part.id !== other.id) return true;
  // Where something else tells paragraphs apart, a line must stop well short to end one by that alone.
  const told = (measure.pitch.spaced && next.y > line.y) || part !== undefined;
  return !runsOn(line, next, measure.right - (told ? line.size * 0.4 : 0));
}

/** A line wholly in bold over or under one that has none, which begins afresh. */
function turnsBold(line: Line, next: Line): boolean {
  const none = (one: Line): boolean => one.pieces.every((piece) => !piece.bold);
  const turns = (line.bold && none(next)) || (none(line) && next.bold);
  return turns && /^[\p{Lu}\p{N}•(]/u.test(lineText(next));
}

/** What a line belongs to in a tagged PDF. */
const partOf = (line: Line): Part | undefined => line.pieces.find((piece) => piece.part)?.part;

/** About how wide words are against each other, as letters differ. */
export function weightOf(text: string): number {
  let weight = 0;
  for (const character of text) {
    if (/[iljtfI.,;:'’|!() ]/.test(character)) weight += 0.5;
    else if (/[mwMW@%]/.test(character)) weight += 1.4;
    else weight += /[\p{Lu}\p{N}]/u.test(character) ? 1.15 : 1;
  }
  return weight;
}

/** The widest that a space and the doubt about a word's own width come to, in letters' height. */
const SPACE = 0.45;

/** True where the next line's first word would not have fitted, so that the text runs on. */
export function runsOn(line: Line, next: Line, right: number): boolean {
  const text = lineText(next);
  if (ITEM.test(text)) return false;
  const word = /^[^\s-]+-?/.exec(text)?.[0] ?? text;
  const width = ((next.right - next.x) * weightOf(word)) / Math.max(1, weightOf(text));
  return line.right + width + line.size * SPACE > right;
}

/** The year of a date broken within its digits by a narrow cell, `31/12/202` over `5`. */
function breaksYear(before: string, after: string): boolean {
  const digits = /\b\d{1,2}[./]\d{1,2}[./](\d{1,3})$/.exec(before)?.[1] ?? '';
  const rest = /^\d{1,3}\b/.exec(after)?.[0] ?? '';
  return digits !== '' && /^(?:19|20)\d\d$/.test(digits + rest);
}

/** A paragraph of lines that run on; null where they hold no words. */
export function paragraphOfLines(lines: Line[]): Paragraph | null {
  const runs = lines.flatMap((line, i) => {
    const before = i === 0 ? '' : lineText(lines[i - 1] ?? line);
    // A word broken after a hyphen or stroke goes on without a space; the hyphen itself is left as it is.
    const broken = /[\p{L}\p{N}][/-]$/u.test(before) || breaksYear(before, lineText(line));
    const joint = i === 0 || broken ? '' : ' ';
    return [{ text: joint, bold: line.bold, struck: false, size: null }, ...runsOf(line)];
  });
  const sized = runs.map((run) => ({ ...run, size: run.size ?? roundSize(lines[0]?.size ?? 0) }));
  const paragraph = paragraphOf(sized, { heading: null, list: null });
  for (const { note } of lines.flatMap((line) => line.pieces)) if (note) note.paragraph = paragraph;
  return paragraph;
}

/** The mark of an item that the document itself says is one, where the mark is drawn and no text. */
function taggedItem(lines: Line[], text: string, before: Line[] | undefined): ListMark | null {
  const part = lines[0] && partOf(lines[0]);
  if (part?.level === undefined || ITEM.test(`${text} `)) return null;
  const goesOn = before?.some((line) => partOf(line)?.id === part.id) === true;
  return goesOn ? null : { level: part.level, mark: '•', ordered: false };
}

/** The paragraphs of a box's lines. */
export function paragraphsOfLines(
  lines: Line[],
  measure: Measure,
): { paragraph: Paragraph; lines: Line[] }[] {
  const found: { paragraph: Paragraph; lines: Line[] }[] = [];
  let open: Line[] = [];
  for (const [i, line] of lines.entries()) {
    open.push(line);
    const next = lines[i + 1];
    if (next && !endsParagraph(line, next, measure)) continue;
    const paragraph = paragraphOfLines(open);
    if (paragraph) {
      paragraph.list = taggedItem(open, paragraph.text, found.at(-1)?.lines);
      found.push({ paragraph, lines: open });
    }
    open = [];
  }
  return found;
}
