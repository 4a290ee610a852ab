/**
 * Tables drawn in plain text: lines cut by tabs, by bars (`| a | b |`), or by columns that line up.
 *
 * Only a run of lines that agree is a table; anything else is left for paragraphs.
 */
import type { Block } from './block.ts';
import { cellOf, type Room, tableOf } from './grid.ts';
import { plainParagraph } from './paragraph.ts';
import { spacedTable } from './spaced-table.ts';
import { tabRows } from './tab-table.ts';

type Found = { block: Block | null; next: number };

/** The table that begins at a line; null where none does. `fresh`: the line above is blank. */
export function lineTable(
  lines: string[],
  { from, fresh }: { from: number; fresh: boolean },
  room: Room,
): Found | null {
  const line = lines[from] ?? '';
  if (line.trim() === '') return null;
  if (line.includes('\t')) return tabTable(lines, from, room);
  if (/\|.*\|/.test(line) || /^\s*\+-[-+]+\+\s*$/.test(line)) return barTable(lines, from, room);
  if (!fresh || !/ {2,}\S/.test(line.trimStart())) return null;
  const spaced = spacedTable(lines, from);
  if (spaced) return { block: built(spaced.rows, room), next: spaced.next };
  return alignedTable(lines, from, room);
}

/** The rows as a table; a row of one cell stands across it. */
function built(rows: string[][], room: Room): Block | null {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => {
      const paragraphs = text.split('\n\n').map((one) => plainParagraph(one));
      const cell = cellOf(
        at,
        column,
        paragraphs.filter((one) => one !== null),
      );
      return row.length === 1 ? { ...cell, columnSpan: columns } : cell;
    }),
  );
  return tableOf(cells, { room, rowCount: rows.length });
}

/** Lines cut by tabs. */
function tabTable(lines: string[], from: number, room: Room): Found | null {
  const { rows, next } = tabRows(lines, from);
  return rows.length > 1 ? { block: built(rows, room), next } : null;
}

const RULE = /^[\s|+:=-]+$/;

/** Lines of bars; a line of dashes is a rule. Between rules, lines below one another are one row. */
function barTable(lines: string[], from: number, room: Room): Found | null {
  let next = from;
  const drawn: string[] = [];
  for (; next < lines.length && /[|]|^\s*\+[-+=]+/.test(lines[next] ?? ''); next++)
    drawn.push(lines[next] ?? '');
  const boxed = drawn.filter((line) => /^\s*\+[-+=]+/.test(line)).length > 2;
  const rows: string[][] = [];
  let fresh = true;
  for (const line of drawn) {
    if (RULE.test(line) && /[-=]{2}/.test(line)) {
      fresh = true;
      continue;
    }
    const cells = barCells(line);
    const last = rows.at(-1);
    if (boxed && !fresh && last)
      for (const [i, cell] of cells.entries()) last[i] = `${last[i] ?? ''}\n${cell}`.trim();
    else rows.push(cells);
    fresh = false;
  }
  const agree = rows.filter((row) => row.length === rows[0]?.length).length;
  return rows.length > 1 && agree >= rows.length * 0.6 ? { block: built(rows, room), next } : null;
}

function barCells(line: string): string[] {
  const bare = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return bare.split('|').map((cell) => cell.trim());
}

/** Lines whose columns line up, with at least two spaces between them on every line that has them. */
function alignedTable(lines: string[], from: number, room: Room): Found | null {
  const { shown, next } = takeAligned(lines, from);
  if (shown.length < 3) return null;
  const starts = columnStarts(shown);
  if (starts.length < 2) return null;
  const rows: string[][] = [];
  for (const line of shown) {
    if (RULE.test(line)) continue;
    const cells = starts.map((start, i) => line.slice(start, starts[i + 1]).trim());
    const last = rows.at(-1);
    if (last && isRest(cells))
      for (const [i, cell] of cells.entries()) last[i] = `${last[i] ?? ''} ${cell}`.trim();
    else rows.push(cells);
  }
  const full = rows.filter((row) => row.filter((cell) => cell !== '').length > 1).length;
  return rows.length > 1 && full >= rows.length * 0.7 ? { block: built(rows, room), next } : null;
}

function takeAligned(lines: string[], from: number): { shown: string[]; next: number } {
  const shown: string[] = [];
  let next = from;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (line.trim() === '' || line.includes('\t')) break;
    shown.push(line);
  }
  return { shown, next };
}

/** What was wrapped off the row above: the first column is blank and no cell begins a sentence or a number. */
const isRest = (cells: string[]): boolean =>
  cells[0] === '' && cells.every((cell) => cell === '' || /^[a-z(]/.test(cell));

/** Where columns begin: places where a word begins after two spaces that nearly every line keeps clear. */
function columnStarts(lines: string[]): number[] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const clear = (at: number): boolean => lines.every((line) => (line[at] ?? ' ') === ' ' || RULE.test(line));
  const starts: number[] = [];
  for (let at = 0; at < width; at++) {
    const begins = lines.some((line) => (line[at] ?? ' ') !== ' ');
    if (begins && (at === 0 || clear(at - 1)) && (at < 2 || clear(at - 2))) starts.push(at);
  }
  return starts[0] === 0 ? starts : [0, ...starts];
}
