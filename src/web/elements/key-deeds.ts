/** What each key does. A deed that has nothing to act on answers false, and the key stays the browser's. */
import { visit as visitByTurbo } from '@hotwired/turbo';
import { EditInPlace } from './edit-in-place.ts';
import { showKeys } from './keys-dialog.ts';
import { rowInFocus, stepRow } from './page-rows.ts';
import { showPalette } from './palette.ts';
import type { ShortcutName } from './shortcuts.ts';

type Deed = (event: KeyboardEvent) => boolean;

function press(selector: string, within: ParentNode = document): boolean {
  const found = within.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null;
}

/** In a list the step is to another row; on an action's page, to the action before or after. */
const step =
  (by: 1 | -1): Deed =>
  (event) => {
    const arrow = event.key.startsWith('Arrow');
    if (arrow && !rowInFocus()) return false;
    // Where a document is checked, the same letters go from question to question.
    if (document.querySelector('checking-keys')) return false;
    return stepRow(by) || (!arrow && press(by === 1 ? 'a[rel=next]' : 'a[rel=prev]'));
  };

/** Opens a cell of the row in focus, in place or by the link that the row has; without a row, that of the page. */
const cell =
  (name: string, link: string): Deed =>
  () => {
    const row = rowInFocus();
    if (!row) return press(`main [data-cell="${name}"]`) || press(`main ${link}`);
    const table = row.closest('edit-in-place');
    if (table instanceof EditInPlace && row instanceof HTMLTableRowElement) return table.openCell(row, name);
    return press(link, row);
  };

function choose(): boolean {
  const row = rowInFocus();
  if (!row) return false;
  if (press('input[type=checkbox]', row)) return true;
  const way = document.querySelector<HTMLAnchorElement>('a[data-choose]');
  const code = row.querySelector('td.code')?.textContent;
  if (!way || !code) return false;
  const address = new URL(way.href);
  address.searchParams.set('choose', code);
  visitByTurbo(address.href);
  return true;
}

function toFilter(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]');
  field?.focus();
  field?.select();
  return field !== null;
}

/** Saves by the button that Enter would press. */
function save({ target }: KeyboardEvent): boolean {
  const form = target instanceof HTMLElement ? target.closest('form') : null;
  if (form?.method !== 'post') return false;
  form.requestSubmit(form.querySelector<HTMLElement>('button[type=submit]'));
  return true;
}

export const KEY_DEEDS: Partial<Record<ShortcutName, Deed>> = {
  help: () => showKeys(),
  palette: () => showPalette(),
  filter: toFilter,
  next: step(1),
  previous: step(-1),
  edit: cell('text', 'a[href*="/edit"]'),
  status: cell('status', 'a[href*="/status"]'),
  leads: cell('leads', 'a[href*="/cells/leads"]'),
  timescale: cell('timescale', 'a[href*="/cells/timescale"]'),
  choose,
  save,
};

export const follow = (selector: string): boolean => press(selector);
