/** The stretches of words that gaps part a line into, and the clear strips that lines leave between them. */
import { beginsColumn, isApart, runsOver, shortOf } from './pdf-gutters.ts';
import { ITEM, type Line, lineText, standsOut } from './pdf-lines.ts';
import type { Piece } from './pdf-shapes.ts';

export type Span = { from: number; to: number };

/** The stretches of a line that wide gaps part, and narrow ones where a column begins. */
export function stretchesOf(line: Line, starts: readonly number[] = []): Span[] {
  const spans: Span[] = [];
  for (const piece of line.pieces) {
    const last = spans.at(-1);
    const begins = last !== undefined && (isApart(piece, last.to) || beginsColumn(piece, starts));
    if (last && (!begins || isMark(line, piece))) last.to = Math.max(last.to, piece.right);
    else spans.push({ from: piece.x, to: piece.right });
  }
  for (const span of spans) span.to = shortOf(span.from, span.to, starts);
  return spans;
}

/**
 * The stretches of a line that keep to columns. Words that stand out and run over where a column begins are a title across
 * the table, or a name over several columns.
 */
export function keptStretches(line: Line, starts: readonly number[]): Span[] {
  const spans = stretchesOf(line, starts);
  return standsOut(line) ? spans.filter((span) => !runsOver(span, starts)) : spans;
}

/** The first words after a list's mark, however far it stands off. */
function isMark(line: Line, piece: Piece): boolean {
  const before = line.pieces[line.pieces.indexOf(piece) - 1];
  const mark = before?.text.trim() ?? '';
  return before === line.pieces[0] && !/\s/.test(mark) && ITEM.test(`${mark} `);
}

/** The clear strips that lines leave between them. */
export function stripsOf(spans: Span[]): Span[] {
  const strips: Span[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (reach > Number.NEGATIVE_INFINITY && from - reach > 5) strips.push({ from: reach, to: from });
    reach = Math.max(reach, to);
  }
  return strips;
}

/** True where a line is parted as table rows are. */
export const isParted = (line: Line): boolean => stretchesOf(line).length > 2 && lineText(line).length > 10;
