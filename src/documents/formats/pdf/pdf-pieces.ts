/**
 * The pieces of text of a page.
 *
 * - Text that runs up or down the page stands in the strip that its letters cover, in the middle of its length.
 * - Text that runs aslant (`DRAFT` across the page) is no part of the content.
 * - Letters set apart (`A C T I O N`) are closed up.
 */
import { Util } from 'unpdf/pdfjs';
import { withSymbols } from '../list-marks.ts';
import type { Piece } from './pdf-shapes.ts';
import type { Structure } from './pdf-structure.ts';

export type TextItem = { str: string; transform: number[]; width: number; fontName: string };
export type Marker = { type: string; tag?: string; id?: string | null };

export type Reading = { view: number[]; bold: (font: string) => boolean; structure: Structure };
type Open = { artifact: boolean; mark: string | null };

/** Reads the pieces of a page's text items. */
export function readPieces(items: (TextItem | Marker)[], { view, bold, structure }: Reading): Piece[] {
  const pieces: Piece[] = [];
  const open: Open[] = [];
  let spaced = false;
  let turning: Turning | undefined;
  for (const item of items) {
    const around = open.at(-1) ?? { artifact: false, mark: null };
    if (!('str' in item)) {
      if (item.type.startsWith('begin'))
        open.push({ artifact: around.artifact || item.tag === 'Artifact', mark: item.id ?? around.mark });
      else open.pop();
      continue;
    }
    if (item.str.trim() === '') {
      spaced ||= item.str !== '';
      continue;
    }
    const part = around.mark === null ? undefined : structure.partOf(around.mark);
    const { turned, aslant, ...placed } = pieceOf(item, view);
    if (!joinTurned(turning, { ...placed, turned, aslant })) {
      const artifact = around.artifact || aslant;
      const piece = { ...placed, bold: bold(item.fontName), spaced, ...around, artifact, aslant, part };
      pieces.push(piece);
      turning = turned ? { piece, turned } : undefined;
    }
    spaced = /\s$/.test(item.str);
  }
  for (const [i, piece] of pieces.entries())
    if (isRing(piece, pieces[i - 1], pieces[i + 1])) piece.text = '◦';
  return pieces;
}

/** The letter `o` at the head of a line, well before its words: the bullet of a list inside a list, as Word sets it. */
function isRing(piece: Piece, before: Piece | undefined, next: Piece | undefined): boolean {
  if (piece.text.trim() !== 'o' || !next || Math.abs(next.y - piece.y) > 1) return false;
  const gap = next.x - piece.right;
  const alone = !before || Math.abs(before.y - piece.y) > 1 || piece.x - before.right > piece.size;
  return alone && gap > piece.size * 0.6 && gap < piece.size * 5;
}

type Placed = Pick<Piece, 'text' | 'x' | 'right' | 'y' | 'size'> & { turned: Turned | null; aslant: boolean };

/** Text that runs up (-1) or down (1) the page: the line its letters stand on, and where it begins and ends. */
type Turned = { way: number; at: number; from: number; to: number };

function pieceOf(item: TextItem, view: number[]): Placed {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = Util.transform(view, item.transform);
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const text = closedUp(withSymbols(item.str)).replace(GLUED, '$1 ');
  const [less, more] = [Math.abs(a), Math.abs(b)].sort((one, two) => one - two);
  const aslant = (less ?? 0) > (more ?? 0) * ASLANT;
  if (aslant || Math.abs(b) < Math.abs(a))
    return { text, x, right: x + item.width, y, size, turned: null, aslant };
  const turned = { way: Math.sign(b), at: x, from: y, to: y + Math.sign(b) * item.width };
  return {
    text,
    x: Math.min(x, x + c),
    right: Math.max(x, x + c),
    ...middleOf(turned, size),
    turned,
    aslant,
  };
}

/** A bullet with its words right behind it. */
const GLUED = /^([•▪◦●○■□❖➢])(?=[\p{L}\p{N}])/u;

/** How far from level or upright text must run to be a mark across the page. */
const ASLANT = 0.1;

const middleOf = ({ from, to }: Turned, size: number): { y: number; size: number } => ({
  y: (from + to) / 2 + size * 0.3,
  size,
});

/** Joins turned text to what it goes on from; false where it stands by itself. */
function joinTurned(before: Turning | undefined, next: Placed): boolean {
  const [one, two] = [before?.turned, next.turned];
  if (!before || !one || !two || one.way !== two.way || Math.abs(one.at - two.at) > 1) return false;
  if (Math.abs(two.from - one.to) > next.size) return false;
  before.turned = { ...one, to: two.to };
  before.piece.text = `${before.piece.text.trim()} ${next.text.trim()}`;
  before.piece.y = middleOf(before.turned, next.size).y;
  return true;
}

type Turning = { piece: Piece; turned: Turned };

/** `A C T I O N`, as letters set apart come: each a letter or figure by itself, most of them letters. */
function closedUp(text: string): string {
  const letters = text.trim().split(' ');
  const apart = letters.length >= 3 && letters.every((one) => /^[\p{L}\p{N}&/.:-]$/u.test(one));
  return apart && letters.filter((one) => /\p{L}/u.test(one)).length >= 3 ? letters.join('') : text;
}

/** The share of a page's letters that must run up or down it for the page itself to be turned. */
const MOST = 0.7;

/** How far, clockwise, a page must be turned for its words to run across it: 0, 90 or 270 degrees. */
export function turnOf(items: readonly (TextItem | Marker)[], view: number[]): 0 | 90 | 270 {
  const letters = { all: 0, up: 0, down: 0 };
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a = 1, b = 0] = Util.transform(view, item.transform);
    letters.all += item.str.length;
    if (Math.abs(b) > Math.abs(a)) letters[b < 0 ? 'up' : 'down'] += item.str.length;
  }
  if (letters.up > letters.all * MOST) return 90;
  return letters.down > letters.all * MOST ? 270 : 0;
}
