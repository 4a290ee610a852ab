/** What one cell of a spreadsheet shows: its words, its date and its colour. */
import type { CellObject } from '@e965/xlsx';
import { fromDayNumber } from '../../domain/day.ts';
import type { CellDate } from './block.ts';

/** Serial number of 1970-01-01 where days are counted from 1900, and where they are counted from 1904. */
const EPOCH = 25_569;
const EPOCH_1904 = 24_107;
/** Serial number of 9999-12-31. */
const LAST_SERIAL = 2_958_465;

export const isErrorValue = (cell: CellObject): boolean => cell.t === 'e';

/**
 * A formula without the value that it last showed, as programs write it that never work formulas out. The parser
 * hands it over as an empty cell that holds a nought.
 */
export const isUncached = (cell: CellObject): boolean =>
  (cell.f ?? cell.F) !== undefined && (cell.v === undefined || cell.t === 'z');

/** The text that a cell shows, a paragraph for each part between blank lines. */
export function cellText(cell: CellObject): string[] {
  if (cell.t === 'z') return [];
  const shown = cell.w ?? (cell.v === undefined ? '' : String(cell.v));
  return shown.split(/\r?\n[ \t]*\r?\n/);
}

type Formats = { is_date: (format: string) => boolean };

/**
 * The date that a cell holds, and how much of it its number format shows; null where it is no date. Whatever the
 * cell shows, the day is the one it holds: a month shown as `Apr-21` may be held as any day of April 2021.
 */
export function cellDate(cell: CellObject, date1904: boolean, formats: Formats): CellDate | null {
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (cell.t !== 'n' || typeof cell.v !== 'number' || format === '' || !formats.is_date(format)) return null;
  const shows = shownPart(format);
  const serial = Math.floor(cell.v) + (date1904 ? EPOCH - EPOCH_1904 : 0);
  if (shows === null || serial < 1 || serial > LAST_SERIAL) return null;
  return { day: fromDayNumber(serial - EPOCH + (serial < 60 ? 1 : 0)), shows };
}

/** What a date format shows: words in quotes, colours and locales are no part of it; `m` beside hours is minutes. */
function shownPart(format: string): CellDate['shows'] | null {
  const bare = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (/d/.test(bare)) return /m|y/.test(bare.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, '')) ? 'day' : null;
  if (/y/.test(bare)) return /m/.test(bare.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, '')) ? 'month' : 'year';
  return null;
}

/** The cell's background; null where it has none or it is white. */
export function fillColour(cell: CellObject): string | null {
  const fill = cell.s as { patternType?: string; fgColor?: { rgb?: string } } | undefined;
  const rgb = fill?.fgColor?.rgb?.slice(-6);
  if (!rgb || fill?.patternType === 'none' || !/^[0-9a-f]{6}$/i.test(rgb) || /^ffffff$/i.test(rgb))
    return null;
  return `#${rgb.toLowerCase()}`;
}

/** `B3` as row 2, column 1; null for what is not a cell's address. */
export function placeOf(address: string): { row: number; column: number } | null {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (!parts) return null;
  let column = 0;
  for (const letter of parts[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]) - 1, column: column - 1 };
}
