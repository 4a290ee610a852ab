/** The rows of whatever list a page has, and going from one to the next: the focus is on the link that opens it. */

const TABLE_ROWS = 'main tr:has(td.what a)';
const OTHER_ROWS = [
  'tbody tr:not(.group)',
  '.plan-card',
  '.needs-list li',
  '.needs-cards li',
  '.explain-list li',
  '.outline li',
  '.history > li',
  '.key-actions > li',
  '.heading-row',
  '.import-item',
  '.prose-section',
  '.lines > li',
  '.same-member',
  '[data-row]',
]
  .map((row) => `main ${row}:has(a[href])`)
  .join(', ');

const rowsOfPage = (): HTMLElement[] => {
  const table = [...document.querySelectorAll<HTMLElement>(TABLE_ROWS)];
  return table.length > 0 ? table : [...document.querySelectorAll<HTMLElement>(OTHER_ROWS)];
};

/** The row that has the focus. */
export const rowInFocus = (): HTMLElement | null => {
  const here = document.activeElement;
  return here?.closest<HTMLElement>(TABLE_ROWS) ?? here?.closest<HTMLElement>(OTHER_ROWS) ?? null;
};

export const linkOf = (row: HTMLElement): HTMLElement | null =>
  row.querySelector<HTMLElement>('td.what a') ?? row.querySelector<HTMLElement>('a[href]');

/** Where no row has the focus yet, the first that is in sight (for a step back, the one before it). */
function nextFrom(rows: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const here = rowInFocus();
  if (here) return rows[rows.indexOf(here) + step];
  const seen = rows.findIndex((row) => row.getBoundingClientRect().top >= 0);
  return step === 1 ? rows[seen] : rows[seen - 1];
}

/** Goes a row on or back; false where there is none. */
export function stepRow(step: 1 | -1): boolean {
  const row = nextFrom(rowsOfPage(), step);
  const link = row ? linkOf(row) : null;
  if (!row || !link) return false;
  link.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  return true;
}
