/**
 * The mark that Weft sets in each row of a document it writes, so that the row is known again however it is edited.
 * It names the writing of the file and the row's number in it, nothing of the plan or of any person: what the row was
 * is kept with the writing. In Word it is the name of a hidden bookmark (letters, digits and `_`, at most 40 of them),
 * one in each cell, so that it outlives a cell that is typed over; in a sheet it is the text of a hidden column.
 */
import { type Id, parseId } from '../ids.ts';

export type WritingId = Id<'writing'>;

/** An identifier as 25 letters and digits. */
const short = (id: WritingId): string =>
  BigInt(`0x${id.replaceAll('-', '')}`)
    .toString(36)
    .padStart(25, '0');

function long(text: string): WritingId | null {
  let number = 0n;
  for (const digit of text) number = number * 36n + BigInt(Number.parseInt(digit, 36));
  const hex = number.toString(16).padStart(32, '0');
  return parseId(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}

export const bookmarkName = (id: WritingId, row: number, cell: number): string =>
  `_weft_${short(id)}_${row}_${cell}`;

export const markText = (id: WritingId, row: number): string => `weft:${short(id)}:${row}`;

/** A word processor may put something behind the name of a bookmark that it copies. */
const BOOKMARK = /^_?weft_([0-9a-z]{25})_(\d{1,5})(?:_|$)/i;
const TEXT = /^weft:([0-9a-z]{25}):(\d{1,5})$/i;

const neutral = (found: RegExpExecArray | null): string | null =>
  found === null ? null : `${found[1]?.toLowerCase()}/${Number(found[2])}`;

/** The mark that a bookmark of this name is, as a reading keeps it; null where it is none of Weft's. */
export const markOfBookmark = (name: string): string | null => neutral(BOOKMARK.exec(name));

export const markOfText = (text: string): string | null => neutral(TEXT.exec(text.trim()));

/** Which writing a mark names, and which row of it. */
export function readMark(mark: string): { writing: WritingId; row: number } | null {
  const [text, row] = mark.split('/');
  const writing = text === undefined ? null : long(text);
  return writing === null || row === undefined ? null : { writing, row: Number(row) };
}

/** The writing that most of these marks name: a copy may hold a row pasted from another. */
export function writingOf(marks: Iterable<string>): WritingId | null {
  const counts = new Map<WritingId, number>();
  for (const mark of marks) {
    const writing = readMark(mark)?.writing;
    if (writing) counts.set(writing, (counts.get(writing) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
