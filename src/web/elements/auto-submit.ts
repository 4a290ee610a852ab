/**
 * `<auto-submit>` around a search form: sends it when a choice changes, and a moment after typing stops; leaves
 * empty choices out of the address; tells people who hear the page how many rows there are now. Without JavaScript
 * the form's own button does the work.
 *
 * However often somebody pauses while typing, going back leads in one step to what was there before: only the first
 * answer is a new step of the browser's, the later ones take its place. What is gone back to is the address, and the
 * fields say what it says.
 */
const PAUSE_MS = 400;
/** So long until it is looked again whether the answer before has come. */
const ANSWER_MS = 50;

const isWords = (field: unknown): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === 'search';
const isChoice = (field: Element): field is HTMLInputElement | HTMLSelectElement =>
  field instanceof HTMLSelectElement || isWords(field);

/** The page that a narrowing has led to, of which the next is a change and no step of its own. */
let narrowed = '';
/** The path of the page that is being narrowed, until it is there. */
let asked = '';

function noteNarrowed(): void {
  if (location.pathname === asked) narrowed = location.href;
  asked = '';
}
document.addEventListener('turbo:load', noteNarrowed);
document.addEventListener('turbo:frame-load', noteNarrowed);
document.addEventListener('turbo:submit-end', (event) => {
  if (!(event as CustomEvent<{ success?: boolean }>).detail.success) asked = '';
});

export class AutoSubmit extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.sayAddress();
    this.calmDown();
    this.addEventListener('submit', this.asOneStep);
    this.addEventListener('change', this.chosen);
    this.addEventListener('input', this.sendSoon);
    this.addEventListener('formdata', this.leaveOutEmpty);
    document.addEventListener('turbo:frame-load', this.sayCount);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    document.removeEventListener('turbo:frame-load', this.sayCount);
  }

  /** Not while an answer is on its way: only when it is there is it known which step of the browser's it is. */
  private sendNow = (): void => {
    clearTimeout(this.timer);
    if (asked !== '') this.timer = setTimeout(this.sendNow, ANSWER_MS);
    else this.querySelector('form')?.requestSubmit();
  };

  private asOneStep = ({ target }: Event): void => {
    if (!(target instanceof HTMLFormElement)) return;
    target.dataset.turboAction = location.href === narrowed ? 'replace' : 'advance';
    asked = new URL(target.action).pathname;
  };

  /** A page that is gone back to was kept with whatever stood in its fields when it was left. */
  private sayAddress(): void {
    const said = new URLSearchParams(location.search);
    for (const field of this.querySelectorAll('input, select')) {
      if (!isChoice(field)) continue;
      const offered =
        field instanceof HTMLSelectElement ? [...field.options].map(({ value }) => value) : null;
      const value = said.get(field.name) ?? offered?.[0] ?? '';
      if (offered === null || offered.includes(value)) field.value = value;
    }
  }

  /** Words were sent as they were typed: the browser calls them changed once more when their field goes with the page. */
  private chosen = ({ target }: Event): void => {
    if (!isWords(target)) this.sendNow();
  };

  private sendSoon = ({ target }: Event): void => {
    if (!isWords(target)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.sendNow, PAUSE_MS);
  };

  /** Nor is it busy any more, though it was kept while an answer was on its way. */
  private calmDown(): void {
    const form = this.querySelector('form');
    const frame = document.getElementById(form?.dataset.turboFrame ?? '');
    for (const kept of [form, frame]) kept?.removeAttribute('aria-busy');
    frame?.removeAttribute('busy');
  }

  private leaveOutEmpty = (event: FormDataEvent): void => {
    for (const [name, value] of [...event.formData]) if (value === '') event.formData.delete(name);
  };

  private sayCount = (): void => {
    const said = this.querySelector('[data-said]');
    const count = document.querySelector('[data-count]');
    if (said) said.textContent = count?.firstChild?.textContent ?? '';
  };
}
