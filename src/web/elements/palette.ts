/**
 * The command palette: one field over whatever is being done. It offers the places that the page has links to and the
 * best of what the search finds; without JavaScript the search page does the same.
 */
import { visit } from '@hotwired/turbo';

const PATIENCE = 120;

type Palette = { dialog: HTMLDialogElement; field: HTMLInputElement; list: HTMLElement };
let open: Palette | null = null;

export function showPalette(): boolean {
  const way = document.querySelector<HTMLAnchorElement>('a[data-palette]');
  if (!way || open?.dialog.open) return way !== null;
  open = build(way);
  document.body.append(open.dialog);
  open.dialog.showModal();
  show(open, '');
  return true;
}

function build(way: HTMLAnchorElement): Palette {
  const dialog = document.createElement('dialog');
  dialog.className = 'palette';
  dialog.setAttribute('aria-label', way.dataset.palette ?? '');
  dialog.innerHTML = `<input class="input" type="text" role="combobox" aria-expanded="true" aria-controls="palette-list"
    aria-autocomplete="list" autocomplete="off" spellcheck="false"><p class="hint" id="palette-hint"></p>
    <ul id="palette-list" role="listbox"></ul>`;
  const field = dialog.querySelector('input') as HTMLInputElement;
  const list = dialog.querySelector('ul') as HTMLElement;
  const hint = dialog.querySelector('p') as HTMLElement;
  hint.textContent = way.dataset.hint ?? '';
  field.setAttribute('aria-label', way.dataset.palette ?? '');
  field.setAttribute('aria-describedby', 'palette-hint');
  list.setAttribute('aria-label', way.dataset.results ?? '');
  const palette = { dialog, field, list };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(palette, field.value), PATIENCE);
  });
  dialog.addEventListener('keydown', (event) => steer(palette, event));
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-href]') : null;
    if (option) go(palette, option.dataset.href ?? '');
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (open?.dialog === dialog) open = null;
  });
  return palette;
}

function steer(palette: Palette, event: KeyboardEvent): void {
  const options = [...palette.list.children] as HTMLElement[];
  const at = options.findIndex((option) => option.ariaSelected === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    const by = event.key === 'ArrowDown' ? 1 : -1;
    select(palette, (at + by + options.length) % Math.max(1, options.length));
  } else if (event.key === 'Enter') {
    event.preventDefault();
    void goToChosen(palette);
  }
}

/** Enter pressed faster than the list could follow waits for the list. */
async function goToChosen(palette: Palette): Promise<void> {
  const { field, list } = palette;
  if (list.dataset.shown !== field.value) await show(palette, field.value);
  const chosen = list.querySelector<HTMLElement>('[aria-selected="true"]');
  go(palette, chosen?.dataset.href ?? `/search?q=${encodeURIComponent(field.value)}`);
}

function go({ dialog }: Palette, address: string): void {
  dialog.close();
  visit(address);
}

function select({ list, field }: Palette, at: number): void {
  for (const [n, option] of [...list.children].entries()) {
    option.ariaSelected = String(n === at);
    option.id = `palette-${n}`;
    if (n === at) option.scrollIntoView({ block: 'nearest' });
  }
  field.setAttribute('aria-activedescendant', list.children.length > 0 ? `palette-${at}` : '');
}

type Place = { href: string; label: string; kind: string };

/** The places that this page has links to: the main navigation and that of the plan. */
function placesHere(typed: string): Place[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const links = document.querySelectorAll<HTMLAnchorElement>('.main-nav a, .plan-nav a');
  return [...links]
    .map((link) => ({ href: link.href, label: link.textContent?.trim() ?? '', kind: '' }))
    .filter(({ label }) => wanted.every((word) => label.toLowerCase().includes(word)));
}

async function show(palette: Palette, typed: string): Promise<void> {
  const places = placesHere(typed);
  const found = typed.trim() === '' ? [] : await few(typed);
  if (palette.field.value !== typed) return;
  palette.list.dataset.shown = typed;
  palette.list.replaceChildren(...[...places, ...found].map(optionOf));
  select(palette, 0);
}

async function few(typed: string): Promise<Place[]> {
  const answer = await fetch(`/search/few?q=${encodeURIComponent(typed)}`).catch(() => null);
  if (!answer?.ok) return [];
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return [...page.querySelectorAll('li')].map((row) => ({
    href: row.querySelector('a')?.getAttribute('href') ?? '/search',
    label: row.querySelector('a')?.textContent ?? '',
    kind: row.querySelector('.found-kind')?.textContent ?? '',
  }));
}

function optionOf({ href, label, kind }: Place): HTMLElement {
  const option = document.createElement('li');
  option.setAttribute('role', 'option');
  option.dataset.href = href;
  option.textContent = label;
  if (kind !== '') {
    const beside = document.createElement('span');
    beside.className = 'found-kind';
    beside.textContent = kind;
    option.append(' ', beside);
  }
  return option;
}
