/**
 * Brings the page up to date where it stands: only what differs is changed, so that the place, the focus and what is
 * open stay. What somebody has touched stays theirs, whatever the new page says.
 */
import { visit } from '@hotwired/turbo';
import { isField, isTouched } from './at-work.ts';
import { noteRows } from './changed-rows.ts';

/** What scripts have put into the page, and the word that something was done: the new page does not have them. */
const PUT_IN = '.in-place, .cell-way, dialog, .notice, [data-not-taken], [data-unshown]';
/** Attributes that scripts and people set: what is unfolded, drawn, held by the focus, or narrowed in place. */
const SET_HERE: readonly [attribute: string, of: string][] = [
  ['open', 'details'],
  ['class', 'tbody.drawn'],
  ['tabindex', ':focus'],
  ['src', 'turbo-frame'],
  ['complete', 'turbo-frame'],
];

let underWay = false;
export const isRefreshing = (): boolean => underWay;

function keepElement(event: Event): void {
  const { currentElement, newElement } = (event as CustomEvent).detail as {
    currentElement: Element;
    newElement?: Element;
  };
  const isTheirs =
    isField(currentElement) && (currentElement === document.activeElement || isTouched(currentElement));
  if (underWay && (isTheirs || (!newElement && currentElement.matches(PUT_IN)))) event.preventDefault();
}

function keepAttribute(event: Event): void {
  const { attributeName } = (event as CustomEvent).detail as { attributeName: string };
  const { target } = event;
  if (!underWay || !(target instanceof Element)) return;
  if (SET_HERE.some(([name, of]) => name === attributeName && target.matches(of))) event.preventDefault();
}

/** A link that had the focus has it again, also where its row has moved. */
function keepFocus(): () => void {
  const { activeElement } = document;
  const href = activeElement instanceof HTMLAnchorElement ? activeElement.getAttribute('href') : null;
  return () => {
    if (href === null || document.activeElement?.getAttribute('href') === href) return;
    document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
  };
}

export function keepWhatIsTheirs(): void {
  document.addEventListener('turbo:before-morph-element', keepElement);
  document.addEventListener('turbo:before-morph-attribute', keepAttribute);
}

/** The page as it is now; null where it is no longer there, or somebody has gone on. */
export async function askAgain(): Promise<{ address: string; html: string } | null> {
  const address = location.href;
  const answer = await fetch(address, { headers: { 'X-Weft-By-Itself': 'yes' } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return null;
  const html = await answer.text();
  return location.href === address ? { address, html } : null;
}

/** Puts the page in the place of the one that is shown; gives the rows that say something else when it is there. */
export function showNow({ address, html }: { address: string; html: string }): Promise<HTMLElement[]> {
  const [refocus, markRows] = [keepFocus(), noteRows()];
  underWay = true;
  return new Promise((resolve) => {
    const shown = (): void => {
      underWay = false;
      refocus();
      resolve(markRows());
    };
    document.addEventListener('turbo:load', shown, { once: true });
    const response = { statusCode: 200, responseHTML: html, redirected: false };
    visit(address, { action: 'replace', response, shouldCacheSnapshot: false });
  });
}
