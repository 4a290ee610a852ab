/**
 * A cell or a stretch of prose as lines, each with its list mark told apart from its words.
 *
 * Marks come from the document's own lists or stand in the text (`1.`, `(a)`, `-`, `•`, `·`). A line break inside
 * a paragraph ends a line only where the next line opens with a mark; otherwise it is a wrapped line. A line that
 * runs `1. … 2. … 3. …` is several items flattened into one.
 */
import { oneLine, saysSomething } from '../../../domain/reading/wording.ts';
import type { Paragraph } from '../../formats/block.ts';

export type MarkKind = 'none' | 'bullet' | 'number' | 'letter';
export type Line = { text: string; mark: string; kind: MarkKind; level: number; bold: boolean };

const BULLET = /^\s*(?:[-–—•·▪●◦‣⁃*§\uf0b7\uf0a7])\s+(?=\S)/u;
const NUMBER = /^\s*(\(?\d{1,2}[.)])\s+(?=\S)/;
const LETTER = /^\s*(\(?(?:[a-z]|[ivx]{2,4})[.)])\s+(?=\S)/i;

function marked(text: string): { mark: string; kind: MarkKind; rest: string } {
  const bullet = BULLET.exec(text);
  if (bullet) return { mark: bullet[0].trim(), kind: 'bullet', rest: text.slice(bullet[0].length) };
  const number = NUMBER.exec(text);
  if (number) return { mark: number[1] ?? '', kind: 'number', rest: text.slice(number[0].length) };
  const letter = LETTER.exec(text);
  if (letter) return { mark: letter[1] ?? '', kind: 'letter', rest: text.slice(letter[0].length) };
  return { mark: '', kind: 'none', rest: text };
}

function kindOf(mark: string, ordered: boolean): MarkKind {
  if (!ordered) return 'bullet';
  return /\d/.test(mark) ? 'number' : 'letter';
}

/** `1. Fit locks 2. Train staff` becomes two items where the numbers rise by one from 1. */
export function splitFlattenedList(text: string): string[] {
  if (!/^\s*\(?1[.)]\s/.test(text)) return [text];
  const parts: string[] = [];
  let rest = text;
  for (let next = 2; next < 40; next++) {
    const at = rest.slice(2).search(new RegExp(`\\s\\(?${next}[.)]\\s`));
    if (at < 0) break;
    parts.push(rest.slice(0, at + 2).trim());
    rest = rest.slice(at + 2).trim();
  }
  return [...parts, rest];
}

function unwrap(text: string): string[] {
  const out: string[] = [];
  for (const piece of text.split('\n')) {
    if (out.length === 0 || marked(piece).kind !== 'none') out.push(piece);
    else out[out.length - 1] = `${out[out.length - 1]} ${piece}`;
  }
  return out.flatMap(splitFlattenedList);
}

function lineOf(text: string, paragraph: Paragraph): Line {
  const own = marked(text);
  return {
    text: oneLine(own.rest),
    mark: own.mark,
    kind: own.kind,
    level: paragraph.list?.level ?? 0,
    bold: paragraph.bold,
  };
}

/** The lines of some paragraphs; lines that say nothing (a lone full stop) are left out. */
export function linesOf(paragraphs: readonly Paragraph[]): Line[] {
  return paragraphs
    .flatMap((p) => {
      const pieces = unwrap(p.text).map((text) => lineOf(text, p));
      const first = pieces[0];
      if (p.list && first) {
        pieces[0] = { ...first, mark: p.list.mark, kind: kindOf(p.list.mark, p.list.ordered) };
      }
      return pieces;
    })
    .filter((line) => saysSomething(line.text));
}

/** `1.1 Open the hall`: a number of its own, beside which that of its list says nothing. */
const OWN_NUMBER = /^\d{1,2}(?:\.\d{1,2})+[.)]?\s/;

/** A paragraph as a reader sees it, with its mark. */
export function written(paragraph: Paragraph): string {
  if (paragraph.list?.ordered && OWN_NUMBER.test(paragraph.text)) return paragraph.text;
  return paragraph.list ? `${paragraph.list.mark} ${paragraph.text}`.trim() : paragraph.text;
}

/** All the words of a cell or a stretch, a paragraph a line, with their marks. */
export function writtenAll(paragraphs: readonly Paragraph[]): string {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    const text = written(paragraph);
    if (text.trim() !== '') lines.push(text);
  }
  return lines.join('\n');
}

export const isItem = (line: Line): boolean => line.kind !== 'none';
