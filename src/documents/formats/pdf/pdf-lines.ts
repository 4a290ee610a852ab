/** Pieces of text put together into lines. */
import type { Run } from '../paragraph.ts';
import type { Piece } from './pdf-shapes.ts';

export type Line = {
  pieces: Piece[];
  x: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
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
export function runsOf(line: Line): Run[] {
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

/** In bold, or known to stand across a table: what may be a title or a name of columns. */
export const standsOut = (line: Line): boolean => line.bold || line.pieces.every((piece) => piece.across);

export const roundSize = (size: number): number => Math.round(size * 2) / 2;

/** A mark that begins an item of a list. */
export const ITEM = /^([•·▪◦●○■□❖➢✓–-]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s/i;
