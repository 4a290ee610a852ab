/** The marks of Weft in a sheet: the cells that hold nothing else are taken out, and their rows know them. */
import { markOfText } from '../../domain/proposal/row-mark.ts';
import type { Cell } from './block.ts';

/** The cells without those that are marks; the last cell that is left of a row carries the row's. */
export function withoutMarks<C extends Cell>(cells: readonly C[]): C[] {
  const marks = new Map<number, string[]>();
  const kept = cells.filter((cell) => {
    const [only, ...more] = cell.paragraphs;
    const mark = only && more.length === 0 ? markOfText(only.text) : null;
    if (mark !== null) marks.set(cell.row, [...(marks.get(cell.row) ?? []), mark]);
    return mark === null;
  });
  if (marks.size === 0) return kept;
  const last = new Map(kept.map((cell) => [cell.row, cell]));
  for (const [row, found] of marks) {
    const cell = last.get(row);
    if (cell) cell.marks = found;
  }
  return kept;
}
