/**
 * `<live-reading>` around the field of a timescale: shows what Weft reads in it a moment after typing stops. Without
 * JavaScript the button beside the field does the same.
 */
const PAUSE_MS = 350;

export class LiveReading extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  connectedCallback(): void {
    this.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.readAgain(), PAUSE_MS);
    });
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  /** An answer that comes after a later question is dropped. */
  private async readAgain(): Promise<void> {
    const field = this.querySelector('input');
    const shown = this.querySelector('[data-reading]');
    if (!field || !shown) return;
    this.asked += 1;
    const mine = this.asked;
    const answer = await fetch(`${this.dataset.address}?timescale=${encodeURIComponent(field.value)}`).catch(
      () => null,
    );
    if (answer?.ok && mine === this.asked) shown.innerHTML = await answer.text();
  }
}
