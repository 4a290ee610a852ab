/**
 * `<auto-submit>` around a search form: sends it when a choice changes, and a moment after typing stops; leaves
 * empty choices out of the address; tells people who hear the page how many rows there are now. Without JavaScript
 * the form's own button does the work.
 */
const PAUSE_MS = 400;

export class AutoSubmit extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.addEventListener('change', this.sendNow);
    this.addEventListener('input', this.sendSoon);
    this.addEventListener('formdata', this.leaveOutEmpty);
    document.addEventListener('turbo:frame-load', this.sayCount);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    document.removeEventListener('turbo:frame-load', this.sayCount);
  }

  private sendNow = (): void => {
    clearTimeout(this.timer);
    this.querySelector('form')?.requestSubmit();
  };

  private sendSoon = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'search') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.sendNow, PAUSE_MS);
  };

  private leaveOutEmpty = (event: FormDataEvent): void => {
    for (const [name, value] of [...event.formData]) if (value === '') event.formData.delete(name);
  };

  private sayCount = (): void => {
    const said = this.querySelector('[data-said]');
    const count = document.querySelector('[data-count]');
    if (said) said.textContent = count?.firstChild?.textContent ?? '';
  };
}
