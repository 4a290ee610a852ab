/** The cells of the plan's table that can be changed in place, and the small buttons that lead there. */

/** A cell of a row. */
export type Place = { row: HTMLTableRowElement | null; cell: string };

/** The class of each cell, in the order of the table. */
export const CELL_CLASSES: Readonly<Record<string, string>> = {
  text: 'what',
  leads: 'who-leads',
  timescale: 'when',
  status: 'stands',
};
const ORDER = Object.keys(CELL_CLASSES);

/** Puts a button into each cell; `words` has what each is called. False where the row is not one of an action. */
export function armRow(row: HTMLTableRowElement, words: DOMStringMap): boolean {
  if (!row.querySelector('td.what') || row.querySelector('button[data-cell]')) return false;
  for (const cell of ORDER) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cell-way';
    button.dataset.cell = cell;
    button.setAttribute('aria-label', words[cell] ?? '');
    row.querySelector(`td.${CELL_CLASSES[cell]}`)?.append(button);
  }
  return true;
}

export function disarmRow(row: HTMLTableRowElement): void {
  if (row.contains(document.activeElement)) return;
  for (const button of row.querySelectorAll('button[data-cell]')) button.remove();
}

/** The cell after or before this one, over the ends of rows; null at the ends of the table. */
export function nextCell({ row, cell }: Place, step: 1 | -1): Place | null {
  const next = ORDER[ORDER.indexOf(cell) + step];
  if (next) return { row, cell: next };
  const rows = [...(row?.closest('table')?.querySelectorAll<HTMLTableRowElement>('tr:has(td.what)') ?? [])];
  const other = row ? rows[rows.indexOf(row) + step] : undefined;
  return other ? { row: other, cell: (step === 1 ? ORDER[0] : ORDER.at(-1)) ?? 'text' } : null;
}
