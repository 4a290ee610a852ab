/** The text of a binary Word document, put together from its pieces. Source: [MS-DOC] 2.4.1 and 2.9.38 (Clx). */
import { fault } from '../fault.ts';
import { MAX_CHARACTERS } from '../limits.ts';
import { type DocFile, PLACE } from './doc-file.ts';

/** A stretch of text: its characters from `from`, and where they stand in the file. */
type Piece = { from: number; to: number; offset: number; width: 1 | 2 };

export type DocText = {
  /** One UTF-16 unit for each character position. */
  characters: string;
  /** Where in the file the character at a position stands. */
  offsetOf: (position: number) => number;
};

/** Reads the piece table. Throws the faults 'damaged' and 'tooLarge'. */
export function readText(file: DocFile): DocText {
  const pieces = readPieces(file);
  const narrow = new TextDecoder('windows-1252');
  const wide = new TextDecoder('utf-16le');
  const parts = pieces.map(({ from, to, offset, width }) => {
    const bytes = file.text.data.subarray(offset, offset + (to - from) * width);
    if (bytes.length < (to - from) * width) throw fault('damaged');
    return width === 1 ? narrow.decode(bytes) : wide.decode(bytes, { stream: false });
  });
  return { characters: parts.join(''), offsetOf: (position) => offsetIn(pieces, position) };
}

function offsetIn(pieces: Piece[], position: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.to ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low];
  return piece ? piece.offset + (position - piece.from) * piece.width : 0;
}

function readPieces(file: DocFile): Piece[] {
  const { view } = file.table;
  const clx = file.part(PLACE.pieces);
  let at = clx.at;
  const end = Math.min(clx.at + clx.length, view.byteLength);
  while (at < end && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > end || view.getUint8(at) !== 2) throw fault('damaged');
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12);
  const positions = at + 5;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const from = view.getUint32(positions + i * 4, true);
    const to = view.getUint32(positions + i * 4 + 4, true);
    const place = view.getUint32(positions + (count + 1) * 4 + i * 8 + 2, true);
    const width = (place & 0x40000000) !== 0 ? 1 : 2;
    const offset = width === 1 ? (place & 0x3fffffff) / 2 : place & 0x3fffffff;
    if (to < from || to > MAX_CHARACTERS) throw fault(to < from ? 'damaged' : 'tooLarge');
    pieces.push({ from, to, offset, width });
  }
  return pieces;
}
