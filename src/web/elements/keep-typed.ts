/**
 * A form that could not be taken at all (Weft did not answer, it held too much, what it is about is gone) leaves the
 * page as it is, with everything that was typed, and says above the form what is wrong and what to do. Turbo would
 * put the refusal in its place, or say nothing. A form with fields to put right comes back filled, by itself.
 */
/** What every page that only says why not is sent with. */
const REFUSED = 'X-Weft-Refused';

type FetchResponse = { header: (name: string) => string | null; responseHTML: Promise<string> };

const isSent = (target: EventTarget | null): target is Element =>
  target instanceof Element && (target.localName === 'form' || target.localName === 'turbo-frame');

/** Of the page that says why: its heading and its sentences. */
function reasonIn(html: string): Node[] {
  const said = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-refused]');
  const heading = document.createElement('h2');
  heading.textContent = said?.querySelector('h1')?.textContent ?? '';
  return [heading, ...(said?.querySelectorAll('p') ?? [])];
}

const WRITTEN = 'textarea, select, input:not([type=hidden])';

/** Above the form that has something to be kept; at the top of the page where it is a button alone. */
function place(box: HTMLElement, sent: Element): void {
  if (sent.localName === 'form' && sent.querySelector(WRITTEN)) sent.before(box);
  else document.querySelector('main')?.prepend(box);
}

/** Forgotten with the page: whoever comes back to it has no use for it. */
function say(reason: readonly Node[], sent: Element): void {
  document.querySelector('[data-not-taken]')?.remove();
  const box = document.createElement('div');
  box.className = 'error-summary';
  box.tabIndex = -1;
  box.setAttribute('role', 'alert');
  box.setAttribute('data-turbo-temporary', '');
  box.dataset.notTaken = '';
  box.append(...reason);
  place(box, sent);
  box.focus();
}

function answered(event: Event): void {
  const { fetchResponse } = (event as CustomEvent<{ fetchResponse: FetchResponse }>).detail;
  const { target } = event;
  if (!isSent(target) || fetchResponse.header(REFUSED) === null) return;
  event.preventDefault();
  void fetchResponse.responseHTML.then((html) => say(reasonIn(html), target));
}

function notAnswered({ target }: Event): void {
  if (!isSent(target)) return;
  const line = document.createElement('p');
  line.textContent = document.querySelector('main')?.dataset.notReached ?? '';
  say([line], target);
}

export function keepWhatWasTyped(): void {
  document.addEventListener('turbo:before-fetch-response', answered);
  document.addEventListener('turbo:fetch-request-error', notAnswered);
}
