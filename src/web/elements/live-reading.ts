/**
 * `<live-reading>` around the field of a timescale: shows what Weft reads in it a moment after typing stops. Without
 * JavaScript the button beside the field does the same.
 */
const PAUSE_MS = 350;

export class LiveReading extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  connectedCallback(): void {
    this.addEventListener('input', (event) => {
      // Choosing one of the readings asks for no new ones: it would take the choice from under the finger.
      if (event.target instanceof HTMLInputElement && event.target.type === 'radio') return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.readAgain(), PAUSE_MS);
    });
    // The page that comes says it all: an answer meanwhile would offer choices that go away with the old page.
    this.closest('form')?.addEventListener('submit', () => {
      clearTimeout(this.timer);
      this.asked += 1;
    });
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  /** An answer that comes after a later question is dropped. */
  private async readAgain(): Promise<void> {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input');
    const shown = this.querySelector('[data-reading]');
    if (!field || !shown) return;
    this.asked += 1;
    const mine = this.asked;
    const meaning = this.querySelector<HTMLInputElement>('input[name="meaning"]:checked')?.value ?? '';
    const asked = new URLSearchParams({ timescale: field.value, meaning });
    const answer = await fetch(`${this.dataset.address}?${asked}`).catch(() => null);
    if (answer?.ok && mine === this.asked) shown.innerHTML = await answer.text();
  }
}
