/**
 * Plain text: paragraphs, and the tables that its layout shows: a Word table flattened to tabs and newlines,
 * lines cut by tabs, bars or aligned columns.
 */
import type { Block, SourceDocument } from './block.ts';
import { safeText } from './clean-text.ts';
import { beginsCell, flattenedBlocks } from './flattened.ts';
import { newRoom, type Room } from './grid.ts';
import { lineTable } from './line-table.ts';
import { plainParagraph } from './paragraph.ts';
import { place } from './place.ts';

/** Opens plain text. Throws faults. */
export function openText(text: string): SourceDocument {
  const { blocks, furniture } = withoutFurniture(textBlocks(text, newRoom()));
  return {
    format: 'txt',
    title: null,
    modified: null,
    blocks: place(blocks),
    furniture,
    notes: [],
    remarks: [],
  };
}

/** What is left of a page footer at the end of a text: the name of a page number's field, or the number itself. */
const FOOTER = /^(PAGE|NUMPAGES|SECTIONPAGES|\d{1,3}|page \d{1,3}( of \d{1,3})?)$/i;

function withoutFurniture(blocks: Block[]): { blocks: Block[]; furniture: string[] } {
  let end = blocks.length;
  const lineAt = (at: number): string => {
    const block = blocks[at];
    return block?.kind === 'paragraph' ? block.text : '';
  };
  while (end > 0 && FOOTER.test(lineAt(end - 1))) end -= 1;
  const lines = blocks.slice(end).map((_, i) => lineAt(end + i));
  if (!lines.some((line) => /page/i.test(line))) return { blocks, furniture: [] };
  return { blocks: blocks.slice(0, end), furniture: lines };
}

/** The blocks of plain text. */
export function textBlocks(text: string, room: Room): Block[] {
  const lines = safeText(text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')).split('\n');
  const flat = lines.findIndex(beginsCell);
  if (flat < 0 || !isFlattened(lines)) return looseBlocks(lines, room);
  return [...looseBlocks(lines.slice(0, flat), room), ...flattenedBlocks(lines.slice(flat), room)];
}

/**
 * Several lines in a row that begin with a tab: one alone is an indented paragraph. Where rows stand in one line each,
 * cut by tabs, a line that begins with a tab is a row whose first cell is empty.
 */
function isFlattened(lines: string[]): boolean {
  if (rowsStandInLines(lines)) return false;
  let run = 0;
  for (const line of lines) {
    run = beginsCell(line) ? run + 1 : 0;
    if (run > 1 || (run === 1 && line.slice(1).includes('\t'))) return true;
  }
  return false;
}

/** At least two lines are cut by tabs from their first word on, and most lines with tabs have as many as they. */
function rowsStandInLines(lines: string[]): boolean {
  const held = new Map<number, number>();
  for (const line of lines) {
    const tabs = line.split('\t').length - 1;
    if (tabs > 0 && !beginsCell(line)) held.set(tabs, (held.get(tabs) ?? 0) + 1);
  }
  const [width, rows] = [...held].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const cut = lines.filter((line) => line.includes('\t'));
  const alike = cut.filter((line) => line.split('\t').length - 1 === width).length;
  return width > 1 && rows > 1 && alike > cut.length / 2;
}

/** Text without flattened tables: stretches between blank lines are tables of lines, or paragraphs. */
function looseBlocks(lines: string[], room: Room): Block[] {
  const blocks: Block[] = [];
  const wrapped = wrapWidth(lines);
  let from = 0;
  while (from < lines.length) {
    const fresh = from === 0 || (lines[from - 1] ?? '').trim() === '';
    const table = lineTable(lines, { from, fresh }, room);
    if (table) {
      if (table.block) blocks.push(table.block);
      from = table.next;
      continue;
    }
    const { text, next } = takeParagraph(lines, from, wrapped);
    const paragraph = plainParagraph(text);
    if (paragraph) blocks.push(paragraph);
    from = next;
  }
  return blocks;
}

/** The width at which lines were wrapped; null where each line is a paragraph. */
function wrapWidth(lines: string[]): number | null {
  const lengths = lines.map((line) => line.trimEnd().length).filter((length) => length > 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const full = lengths.filter((length) => length > longest - 15).length;
  return longest >= 50 && longest <= 100 && full >= 4 && full >= lengths.length * 0.3 ? longest : null;
}

const BEGINS_ITEM = /^\s*([•·▪◦*–-]|\(?[0-9]{1,3}[.)]|\(?[a-z][.)])\s/i;

/** How far in the words of a numbered item begin; 0 for any other line. */
const hangOf = (line: string): number => /^\s*\(?\d{1,3}[.)]\s+(?=\S)/.exec(line)?.[0].length ?? 0;

const LABEL = /^\s*\p{L}[\p{L} ]{1,24}(?::|\s[–—-])\s/u;

/** True for a line set under the words of the item above it, which is no item and no label. */
function isHanging(line: string, hang: number): boolean {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  return indent === hang && line.trim() !== '' && !BEGINS_ITEM.test(line) && !LABEL.test(line);
}

/** A line, with the lines that were wrapped off it. */
function takeParagraph(
  lines: string[],
  from: number,
  wrapped: number | null,
): { text: string; next: number } {
  let text = lines[from] ?? '';
  let next = from + 1;
  const hang = hangOf(text);
  for (; hang > 0 && isHanging(lines[next] ?? '', hang); next++) text += ` ${(lines[next] ?? '').trim()}`;
  if (wrapped === null || text.trim() === '') return { text, next };
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    const first = line.trim().split(/\s/)[0] ?? '';
    const fitted = (lines[next - 1] ?? '').trimEnd().length + 1 + first.length <= wrapped;
    if (line.trim() === '' || fitted || BEGINS_ITEM.test(line)) break;
    text += ` ${line}`;
  }
  return { text, next };
}
