/**
 * A menu that lies over the page is closed by Escape, which leaves the focus on what opened it, and when the focus goes
 * elsewhere, so that it covers nothing the keyboard comes to. Opening needs no script.
 */
const MENUS = '.more-nav, .deed-menu, .more-deeds';

const openMenus = (): HTMLDetailsElement[] =>
  [...document.querySelectorAll<HTMLDetailsElement>(MENUS)].filter(({ open }) => open);

function escaped({ key, target, defaultPrevented }: KeyboardEvent): void {
  if (key !== 'Escape' || defaultPrevented || !(target instanceof Element)) return;
  const menu = openMenus().find((one) => one.contains(target));
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}

/** What holds the menu gets the focus where a browser gives none to what is clicked in it. */
function went({ target }: FocusEvent): void {
  if (!(target instanceof Node)) return;
  for (const menu of openMenus()) if (!menu.contains(target) && !target.contains(menu)) menu.open = false;
}

export function closeMenus(): void {
  document.addEventListener('keydown', escaped);
  document.addEventListener('focusin', went);
}
