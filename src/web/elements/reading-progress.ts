/** Asks how far a reading is and shows it; when it has ended, shows the page that has come of it. */
import { visit } from './visit.ts';

const EVERY_MS = 600;

type Progress = { state: string; share: number };

export class ReadingProgress extends HTMLElement {
  private timer: number | undefined;

  connectedCallback(): void {
    this.timer = window.setInterval(() => void this.look(), EVERY_MS);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const answer = await fetch(this.dataset.address ?? '', { headers: { accept: 'application/json' } }).catch(
      () => null,
    );
    if (!answer?.ok) return;
    const progress = (await answer.json()) as Progress;
    if (progress.state !== 'queued' && progress.state !== 'reading') {
      window.clearInterval(this.timer);
      visit(window.location.href);
      return;
    }
    const share = Math.round(progress.share * 100);
    const bar = this.querySelector('progress');
    const label = this.querySelector('label');
    if (bar) bar.value = share;
    if (label && progress.state === 'reading')
      label.textContent = (this.dataset.words ?? '').replace('{share}', String(share));
  }
}
