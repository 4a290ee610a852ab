/** Going on to the page that an answer names. */
import { visit as visitByTurbo } from '@hotwired/turbo';

export function visit(address: string): void {
  visitByTurbo(address, { action: 'replace' });
}

/** Shows an answer to a form that a script sent: a page elsewhere is visited, a page with errors put in place. */
export function showAnswer(address: string, status: number, html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  const here = document.querySelector('main');
  if (status < 400 || !page || !here) {
    visit(address);
    return;
  }
  here.replaceWith(page);
  page.querySelector<HTMLElement>('[data-error-summary]')?.focus();
}
