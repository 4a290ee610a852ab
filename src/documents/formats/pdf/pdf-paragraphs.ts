/**
 * Lines put together into paragraphs.
 *
 * A line ends a paragraph where the space below it is wider than between lines of the same size, where the next line
 * begins with a label that begins lines throughout the document (`Lead:`), or where the next line's first word would
 * still have fitted on it: programs that set text fill each line before the next.
 */
import type { ListMark, Paragraph } from '../block.ts';
import { paragraphOf } from '../paragraph.ts';
import { ITEM, type Line, lineText, roundSize, runsOf } from './pdf-lines.ts';
import { labelOf, type Pitch, WIDE } from './pdf-pitch.ts';
import type { Part } from './pdf-structure.ts';
import { breaksMonth, goesOnAsWord } from './pdf-words.ts';

/** What a line is measured against: how far to the right words could go, and the usual pitch. */
export type Measure = { right: number; pitch: Pitch };

/** True where a new paragraph begins with the next line. */
export function endsParagraph(line: Line, next: Line, measure: Measure): boolean {
  if (next.y - line.y > measure.pitch.of(line.size) * WIDE + 0.5) return true;
  if (Math.abs(next.size - line.size) > 0.6) return true;
  if (measure.pitch.labels.has(labelOf(lineText(next)) ?? '')) return true;
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
  if (ITEM.test(text) || hasCode(next)) return false;
  const word = /^[^\s-]+-?/.exec(text)?.[0] ?? text;
  const width = ((next.right - next.x) * weightOf(word)) / Math.max(1, weightOf(text));
  return line.right + width + line.size * SPACE > right;
}

/** `2.1`, then words well apart from it: an item, and no figure that a line of words happens to begin with. */
function hasCode({ pieces: [code, words] }: Line): boolean {
  if (!code || !words || !CODED.test(`${code.text.trim()} `)) return false;
  return /^\p{Lu}/u.test(words.text) && words.x - code.right > code.size * 0.55;
}

/** The year of a date broken within its digits by a narrow cell, `31/12/202` over `5`. */
function breaksYear(before: string, after: string): boolean {
  const digits = /\b\d{1,2}[./]\d{1,2}[./](\d{1,3})$/.exec(before)?.[1] ?? '';
  const rest = /^\d{1,3}\b/.exec(after)?.[0] ?? '';
  return digits !== '' && /^(?:19|20)\d\d$/.test(digits + rest);
}

/**
 * A word too long for its cell, broken without a hyphen (`Partnershi` over `p`): it stands alone on its line and fills
 * it, and what comes next is no word, or makes with it one that stands whole elsewhere.
 */
function breaksWord(above: Above, next: Line, { right, pitch }: Measure): boolean {
  const [head, below] = [lineText(above.line), lineText(next)];
  if (breaksMonth(above.word, below)) return true;
  const tail = /^\p{Ll}+/u.exec(below)?.[0] ?? '';
  if (tail === '' || !/^\P{L}*\p{L}+$/u.test(head)) return false;
  const full = right - above.line.right <= above.line.size * ROOM;
  return full && goesOnAsWord(above.word, tail, pitch.words);
}

/** A line, and the word that it ends with, as far as lines before it were put together. */
type Above = { line: Line; word: string };

/** What is left beside the part of a broken word, in letters' height: not enough for one more letter. */
const ROOM = 0.62;

/** A paragraph of lines that run on; null where they hold no words. */
function paragraphOfLines(lines: Line[], measure: Measure): Paragraph | null {
  let above: Above | null = null;
  const runs = lines.flatMap((line, i) => {
    const before = above ? lineText(above.line) : '';
    // A word broken after a hyphen or stroke goes on without a space; the hyphen itself is left as it is.
    const broken =
      /[\p{L}\p{N}][/-]$/u.test(before) ||
      breaksYear(before, lineText(line)) ||
      /^[.,;:)]|^[-–]\d\d\b/.test(lineText(line)) ||
      (above !== null && breaksWord(above, line, measure));
    const joint = i === 0 || broken ? '' : ' ';
    above = { line, word: /\S*$/.exec(`${above?.word ?? ''}${joint}${lineText(line)}`)?.[0] ?? '' };
    return [{ text: joint, bold: line.bold, struck: false, size: null }, ...runsOf(line)];
  });
  const sized = runs.map((run) => ({ ...run, size: run.size ?? roundSize(lines[0]?.size ?? 0) }));
  const paragraph = paragraphOf(sized, { heading: null, list: null });
  for (const { note } of lines.flatMap((line) => line.pieces)) if (note) note.paragraph = paragraph;
  return paragraph;
}

/** `2.1 Mend the steps`: a number of several parts is the item's mark. */
const CODED = /^\d{1,2}(?:\.\d{1,2})+[.)]?\s/;

/** The mark of an item that the document itself says is one, where the mark is drawn and no text. */
function taggedItem(lines: Line[], text: string, before: Line[] | undefined): ListMark | null {
  const part = lines[0] && partOf(lines[0]);
  if (part?.level === undefined || ITEM.test(`${text} `) || CODED.test(text)) return null;
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
    const paragraph = paragraphOfLines(open, measure);
    if (paragraph) {
      paragraph.list = taggedItem(open, paragraph.text, found.at(-1)?.lines);
      found.push({ paragraph, lines: open });
    }
    open = [];
  }
  return found;
}
