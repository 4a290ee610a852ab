/**
 * The streams of a binary Word document (.doc, Word 97 to 2007) and the table of where things stand in them.
 * Source: [MS-DOC], sections 2.5 (Fib) and 2.8 (Plcs). All numbers are little-endian.
 */
import { CFB } from '@e965/xlsx';
import { fault } from '../fault.ts';

export type Bytes = { data: Uint8Array; view: DataView };

/** How many characters each part of the text has, in the order in which they stand. */
export type Parts = {
  main: number;
  footnotes: number;
  headers: number;
  comments: number;
  endnotes: number;
  boxes: number;
};

export type DocFile = {
  text: Bytes;
  table: Bytes;
  data: Bytes;
  summary: Bytes | null;
  parts: Parts;
  /** The bytes in the table stream of the structure with this number in FibRgFcLcb97. */
  part: (index: number) => { at: number; length: number };
};

/** Numbers of the structures that are read, in FibRgFcLcb97. */
export const PLACE = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  commentReferences: 4,
  commentTexts: 5,
  runs: 12,
  paragraphs: 13,
  pieces: 33,
  commentOwners: 36,
  endnoteReferences: 46,
  endnoteTexts: 47,
  lists: 73,
  listOverrides: 74,
} as const;

const MAGIC = 0xa5ec;
/** The first version with the layout read here (Word 97). */
const WORD_97 = 0xc1;

const TOO_OLD =
  'This document was made by a very old version of Word (before 1997) that cannot be read here.';

const bytesOf = (data: Uint8Array): Bytes => ({
  data,
  view: new DataView(data.buffer, data.byteOffset, data.byteLength),
});

/** Opens the compound file and its header. Throws the faults 'damaged', 'encrypted', 'unknownType'. */
export function openDocFile(bytes: Uint8Array): DocFile {
  const container = CFB.read(bytes, { type: 'array' });
  const stream = (name: string): Bytes | null => {
    const entry = CFB.find(container, name);
    return entry?.content ? bytesOf(Uint8Array.from(entry.content as ArrayLike<number>)) : null;
  };
  const text = stream('WordDocument');
  if (!text || text.data.length < 0x300) throw fault('damaged');
  if (text.view.getUint16(0, true) !== MAGIC || text.view.getUint16(2, true) < WORD_97)
    throw fault('unknownType', TOO_OLD);
  const flags = text.view.getUint16(0x0a, true);
  if ((flags & 0x0100) !== 0) throw fault('encrypted');
  const table = stream((flags & 0x0200) !== 0 ? '1Table' : '0Table');
  if (!table) throw fault('damaged');
  const part = (index: number): { at: number; length: number } => ({
    at: text.view.getUint32(0x9a + index * 8, true),
    length: text.view.getUint32(0x9e + index * 8, true),
  });
  const data = stream('Data') ?? bytesOf(new Uint8Array());
  return { text, table, data, summary: stream('\u0005SummaryInformation'), parts: partsOf(text.view), part };
}

function partsOf(view: DataView): Parts {
  const count = (at: number): number => view.getUint32(at, true);
  return {
    main: count(0x4c),
    footnotes: count(0x50),
    headers: count(0x54),
    comments: count(0x5c),
    endnotes: count(0x60),
    boxes: count(0x64),
  };
}

/** The positions of a Plc: one more of them than there are things of `size` bytes behind. */
export function positionsOf(file: DocFile, index: number, size: number): number[] {
  const { at, length } = file.part(index);
  if (length < 4 || at + length > file.table.data.length) return [];
  const count = Math.floor((length - 4) / (4 + size));
  return Array.from({ length: count + 1 }, (_, i) => file.table.view.getUint32(at + i * 4, true));
}
