/**
 * `<auto-submit>` around a search form: sends it when a choice changes, and a moment after typing stops. Without
 * JavaScript its button does the same.
 */
const PAUSE_MS = 400;

export class AutoSubmit extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.addEventListener('change', this.sendNow);
    this.addEventListener('input', this.sendSoon);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    this.removeEventListener('change', this.sendNow);
    this.removeEventListener('input', this.sendSoon);
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
}
