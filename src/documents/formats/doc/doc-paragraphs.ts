/**
 * A part of a binary Word document's text cut into paragraphs: what ends each, where it stands in tables, and its
 * words without field instructions, deletions and hidden words.
 */
import type { Paragraph } from '../block.ts';
import { symbol } from '../list-marks.ts';
import { paragraphOf, type Run as TextRun } from '../paragraph.ts';
import { type DocFile, PLACE } from './doc-file.ts';
import { type DocLists, readLists } from './doc-lists.ts';
import { type CharacterLook, characterLook, type ParagraphLook, paragraphLook } from './doc-look.ts';
import { type DocText, readText } from './doc-pieces.ts';
import { type Run, readRuns, runFinder } from './doc-properties.ts';
import { type DocStyle, readStyles } from './doc-styles.ts';

export type Met = { inserted: number; deletedWords: string[]; hiddenWords: string[]; pictures: number };

export type DocReader = {
  file: DocFile;
  text: DocText;
  met: Met;
  styleOf: (index: number) => DocStyle;
  marks: DocLists;
  paragraphAt: (offset: number) => Run | null;
  runAt: (offset: number) => Run | null;
};

export type DocParagraph = {
  paragraph: Paragraph | null;
  look: ParagraphLook;
  /** Ends a cell (or a row, see `look.rowEnd`). */
  cellEnd: boolean;
  /** Character positions, `to` being the mark that ends it. */
  from: number;
  to: number;
};

export function newReader(file: DocFile): DocReader {
  return {
    file,
    text: readText(file),
    met: { inserted: 0, deletedWords: [], hiddenWords: [], pictures: 0 },
    styleOf: readStyles(file),
    marks: readLists(file),
    paragraphAt: runFinder(readRuns(file, PLACE.paragraphs, 'paragraph')),
    runAt: runFinder(readRuns(file, PLACE.runs, 'character')),
  };
}

const ENDS = new Set(['\r', '\x07', '\x0c']);

/** The paragraphs between two character positions. */
export function readParagraphs(reader: DocReader, from: number, to: number): DocParagraph[] {
  const words = reader.text.characters.slice(from, to);
  const paragraphs: DocParagraph[] = [];
  const fields: boolean[] = [];
  let start = 0;
  for (let index = 0; index < words.length; index++) {
    if (!ENDS.has(words[index] ?? '')) continue;
    paragraphs.push(readParagraph(reader, { from: from + start, to: from + index }, fields));
    start = index + 1;
  }
  if (start < words.length) paragraphs.push(readParagraph(reader, { from: from + start, to }, fields));
  return paragraphs;
}

type Span = { from: number; to: number };

function readParagraph(reader: DocReader, { from, to }: Span, fields: boolean[]): DocParagraph {
  const properties = reader.paragraphAt(reader.text.offsetOf(to));
  const style = reader.styleOf(properties?.style ?? 0);
  const look = paragraphLook(properties?.modifiers ?? null, style.paragraph, reader.file.data);
  const runs = readWords(reader, { from, to, style: style.character, fields });
  const cell = reader.text.characters[to] === '\x07';
  const list = look.list > 0 && look.list < 0x7ff ? reader.marks(look.list, look.level) : null;
  const paragraph = paragraphOf(runs, { heading: look.heading, list });
  return { paragraph, look, cellEnd: cell || look.innerCellEnd, from, to };
}

type Words = Span & { style: CharacterLook; fields: boolean[] };

function readWords(reader: DocReader, { from, to, style, fields }: Words): TextRun[] {
  const runs: TextRun[] = [];
  let properties: Run | null | undefined;
  let look = style;
  for (let at = from; at < to; at++) {
    const found = reader.runAt(reader.text.offsetOf(at));
    if (found !== properties) {
      properties = found;
      look = characterLook(found?.modifiers ?? null, style);
      if (look.inserted) reader.met.inserted += 1;
      runs.push({ text: '', bold: look.bold, struck: look.struck, size: look.size });
    }
    const text = shown(reader.text.characters[at] ?? '', { reader, look, fields });
    const run = runs.at(-1);
    if (run) run.text += text;
  }
  return runs;
}

type Showing = { reader: DocReader; look: CharacterLook; fields: boolean[] };

/** What a character shows: fields show their results, deleted and hidden words nothing. */
function shown(character: string, { reader, look, fields }: Showing): string {
  switch (character) {
    case '\x13':
      fields.push(false);
      return '';
    case '\x14':
      if (fields.length > 0) fields[fields.length - 1] = true;
      return '';
    case '\x15':
      fields.pop();
      return '';
  }
  if (fields.includes(false)) return '';
  if (look.deleted) return keep(reader.met.deletedWords, character);
  if (look.hidden) return keep(reader.met.hiddenWords, character);
  if (look.symbol !== null) return symbol(look.symbol);
  return plainCharacter(character, reader);
}

function keep(words: string[], character: string): string {
  words.push(character);
  return '';
}

function plainCharacter(character: string, reader: DocReader): string {
  switch (character) {
    case '\x0b':
      return '\n';
    case '\x0e':
      return ' ';
    case '\x1e':
      return '-';
    case '\x01':
    case '\x08':
      reader.met.pictures += 1;
      return '';
    case '\x02':
    case '\x05':
    case '\x1f':
      return '';
    default:
      return character >= '\uf000' && character <= '\uf0ff' ? symbol(character.charCodeAt(0)) : character;
  }
}
