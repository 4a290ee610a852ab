/**
 * A workbook without its blank cells. Borders drawn down a sheet leave a cell in every place of thousands of rows;
 * each would be parsed and kept before it is found to hold nothing. Blank cells and rows are left out of the sheets
 * before they are parsed: what stands where is said in every other cell, so nothing moves.
 */
import { type Zippable, zipSync } from 'fflate';

/** Fewer than this cost less than packing the workbook anew. */
const MANY_BLANKS = 2_000;

const BLANK_CELL = /<c\s[^<>]*\/>|<c\s[^<>]*[^<>/]><\/c>/g;
const BLANK_ROW = /<row\s[^<>]*\/>|<row\s[^<>]*[^<>/]>\s*<\/row>/g;
/** Such a sheet counts on from one cell or row to the next, blank ones too. */
const WITHOUT_PLACE = /<(?:c|row)(?:\/?>|\s(?![^<>]*\br=)[^<>]*>)/;

const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/i.test(name);

/** A sheet's part without blanks; null where there are few, or where they cannot be left out. */
function leanSheet(part: Uint8Array): Uint8Array | null {
  // A character for a byte, whatever the encoding: what is looked for has no others.
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1');
  let blanks = 0;
  for (const _ of text.matchAll(BLANK_CELL)) if (++blanks > MANY_BLANKS) break;
  if (blanks <= MANY_BLANKS || WITHOUT_PLACE.test(text)) return null;
  return Buffer.from(text.replace(BLANK_CELL, '').replace(BLANK_ROW, ''), 'latin1');
}

/**
 * The workbook packed anew without the blank cells of its sheets.
 * @param parts the parts that are read, by name
 * @returns null where that would win nothing: the bytes as they came will do
 */
export function leanWorkbook(parts: ReadonlyMap<string, Uint8Array>): Uint8Array | null {
  const lean: Zippable = {};
  let isLean = false;
  for (const [name, part] of parts) {
    const sheet = isSheet(name) ? leanSheet(part) : null;
    isLean ||= sheet !== null;
    lean[name] = [sheet ?? part, { level: 0 }];
  }
  return isLean ? zipSync(lean) : null;
}
