/**
 * What stands on a page of a PDF: pieces of text, ruled lines and filled areas. Lengths are in points, `x` to the
 * right and `y` downwards from the top left corner of the page as it is shown.
 */

import type { Paragraph } from '../block.ts';
import type { Part, TaggedTable } from './pdf-structure.ts';

export type Piece = {
  text: string;
  /** Left edge and right edge. */
  x: number;
  right: number;
  /** The line that the letters stand on. */
  y: number;
  size: number;
  bold: boolean;
  /** White space comes before it. */
  spaced: boolean;
  /** The document itself marks it as no part of its content (a page header, a page number). */
  artifact: boolean;
  /** The name of the marked stretch it stands in, and what that belongs to, in a tagged PDF. */
  mark: string | null;
  part: Part | undefined;
  /** It runs neither across nor up the page: a mark over it, in no cell. */
  aslant?: boolean;
  /** It stands across the columns of a table, though not in bold. */
  across?: boolean;
  /** It is the mark of a footnote and not read as words. */
  note?: { paragraph: Paragraph | null };
};

/** A comment fixed to a page. */
export type PageComment = { text: string; author: string | null; page: number };

/** A level rule: at `at` from the top, from `from` to `to`; an upright rule: at `at` from the left. */
export type Rule = { at: number; from: number; to: number };

export type Area = { left: number; top: number; right: number; bottom: number };

export type Fill = Area & { colour: string };

export type Page = {
  number: number;
  width: number;
  height: number;
  pieces: Piece[];
  level: Rule[];
  upright: Rule[];
  fills: Fill[];
  /** Tables as the document itself names them. */
  tagged: TaggedTable[];
  comments: PageComment[];
};

/** The pieces whose middle lies in an area. */
export function piecesIn(pieces: Piece[], area: Area): Piece[] {
  return pieces.filter((piece) => {
    const middle = (piece.x + piece.right) / 2;
    const height = piece.y - piece.size * 0.3;
    return middle >= area.left && middle <= area.right && height >= area.top && height <= area.bottom;
  });
}
