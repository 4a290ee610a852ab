/** Going on to the page that an answer names. */
import { visit as visitByTurbo } from '@hotwired/turbo';

export function visit(address: string): void {
  visitByTurbo(address, { action: 'replace' });
}

/**
 * Shows an answer to a form that a script sent. A page elsewhere is gone on to with what came of it, since its word of
 * confirmation is said once; a page with errors is put in place.
 */
export function showAnswer(address: string, status: number, html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  const here = document.querySelector('main');
  if (!page || !here) {
    visit(address);
    return;
  }
  if (status < 400) {
    const response = { statusCode: status, responseHTML: html, redirected: true };
    visitByTurbo(address, { action: 'replace', response });
    return;
  }
  here.replaceWith(page);
  page.querySelector<HTMLElement>('[data-error-summary]')?.focus();
}
