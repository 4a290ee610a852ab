/**
 * Rows that lost the cells merged over them, told by a list that runs down a column: under `1. Homes | (a) Mend the
 * roofs | …` a row that begins with `(b)` has lost its first cell. Such a row is put back whatever its columns are.
 */
import { saysSomething } from '../../../domain/reading/wording.ts';
import type { GridRow, Place } from './grid.ts';

/** How a mark is written, what stands before its last part, and the places in a list that it may name. */
type Mark = { style: string; numbers: number[] };

const MARK = /^(\(?)((?:\d{1,2}\.)*)(\d{1,2}|[a-z]|[ivx]{2,4})([.):]?)\s+(?=\S)/;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function markOf(text: string): Mark | null {
  const [, opened = '', before = '', last = '', closed = ''] = MARK.exec(text.trim()) ?? [];
  if (last === '' || (closed === '' && before === '')) return null;
  const digits = /^\d/.test(last);
  const letter = last.length === 1 ? [last.charCodeAt(0) - 96] : [];
  const roman = ROMAN.includes(last) ? [ROMAN.indexOf(last) + 1] : [];
  return {
    style: `${opened}${before}${digits ? '1' : 'a'}${closed}`,
    numbers: digits ? [Number(last)] : [...letter, ...roman],
  };
}

const follows = (mark: Mark, above: Mark | null): boolean =>
  above !== null && above.style === mark.style && above.numbers.some((n) => mark.numbers.includes(n + 1));

/** The one column, not the first, whose list above the row goes on with its first cell; 0 where there is none. */
function columnOf(row: GridRow, above: GridRow | undefined): number {
  const mark = markOf(row.places[0]?.text ?? '');
  if (!mark || !above) return 0;
  const fits = above.places.flatMap((place, column) =>
    place.own && follows(mark, markOf(place.text)) ? [column] : [],
  );
  return fits.length === 1 ? (fits[0] ?? 0) : 0;
}

/** The row with blank cells before its own; null where it has no room for them. */
function moved(row: GridRow, by: number): GridRow | null {
  if (by === 0) return null;
  const length = row.places.findLastIndex((p) => saysSomething(p.text)) + 1;
  const own = row.places.slice(0, length);
  const plain = own.every((p) => p.own && !p.fromAbove && (p.cell?.columnSpan ?? 1) === 1);
  if (!plain || length + by > row.places.length) return null;
  const blank: Place = { cell: null, own: true, fromAbove: false, text: '' };
  const places = [...Array<Place>(by).fill(blank), ...own];
  return { ...row, places: row.places.map((_, i) => places[i] ?? blank) };
}

/** Puts back the rows that go on with a list of another column; `moved` counts them. */
export function markedRows(rows: readonly GridRow[]): { rows: GridRow[]; moved: number } {
  const out: GridRow[] = [];
  let count = 0;
  for (const row of rows) {
    const back = moved(row, columnOf(row, out.at(-1)));
    if (back) count += 1;
    out.push(back ?? row);
  }
  return { rows: out, moved: count };
}
