/** Bullets that a page draws as small round figures before the words of an item, where no tag tells of the list. */
import type { Area, Piece } from './pdf-shapes.ts';

/** How far before its words a bullet stands at most, in letters' height. */
const BEFORE = 2;

/** More small figures than these on a page are a drawing. */
const MOST = 1_000;

/** The bullets among small filled figures, as pieces of text. */
export function drawnBullets(pieces: readonly Piece[], dots: readonly Area[]): Piece[] {
  if (dots.length > MOST) return [];
  return dots.flatMap((dot) => {
    const middle = (dot.top + dot.bottom) / 2;
    const beside = pieces.filter((piece) => middle < piece.y && middle > piece.y - piece.size * 0.75);
    const [first] = beside
      .filter((piece) => piece.x >= dot.right && piece.x - dot.right < piece.size * BEFORE)
      .sort((a, b) => a.x - b.x);
    const covered = beside.some((piece) => piece.x < dot.right && piece.right > dot.left - piece.size * 0.2);
    if (!first || covered || first.part?.level !== undefined) return [];
    const { note: _, ...like } = first;
    return [{ ...like, text: '•', x: dot.left, right: dot.right, bold: false, spaced: false }];
  });
}
