/**
 * After Turbo has swapped the page, the focus would be lost and nobody who hears the page would be told. It goes to the
 * sentence that says what was done, where there is one, or to the heading of the new page; not where something in the page has it
 * already (a list of mistakes, a field being typed in, the place an address names), nor when the page was brought up to
 * date where it stands.
 */
import { isRefreshing } from './refresh.ts';

let seen = '';

export function startAtHeading(): void {
  const first = seen === '';
  const same = seen === location.pathname;
  seen = location.pathname;
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (first || !isFree || location.hash !== '' || isRefreshing()) return;
  const start = document.querySelector<HTMLElement>(same ? '.notice' : '.notice, h1');
  start?.setAttribute('tabindex', '-1');
  start?.focus({ preventScroll: true });
}
