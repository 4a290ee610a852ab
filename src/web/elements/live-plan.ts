/**
 * `<live-plan>` on every page of a plan: when somebody else changes the plan, the page is brought up to date where it
 * stands; while somebody is at work on it, or wishes to be asked, a line offers it instead. `data-version` is what the
 * page shows of the plan. Without JavaScript a page shows what was when it was asked for, as pages do.
 */
import { isSomebodyAtWork, isUnderWay } from './at-work.ts';
import { isOwnDeed, OWN_DEED } from './own-deeds.ts';
import { followPlan, type Word } from './plan-line.ts';
import { askAgain, showNow } from './refresh.ts';

/** Changes that come together are shown together; so many readers do not all ask at the same moment. */
const SOON_MS = 500;
const SPREAD_MS = 500;
const BETWEEN_MS = 2_000;

/** Whether to be asked first: kept by the browser, for all pages at once. */
const KEPT = 'weft-live';
const asksFirst = (): boolean => localStorage.getItem(KEPT) === 'ask';

export class LivePlan extends HTMLElement {
  static observedAttributes = ['data-version'];

  private version = 0;
  private words: Word[] = [];
  private leave: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shownAt = -BETWEEN_MS;

  connectedCallback(): void {
    document.addEventListener(OWN_DEED, this.judge);
    this.addEventListener('click', this.clicked);
    this.leave = followPlan(this.dataset.address ?? '', this.heard);
  }

  disconnectedCallback(): void {
    document.removeEventListener(OWN_DEED, this.judge);
    this.leave?.();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  attributeChangedCallback(): void {
    this.version = Number(this.dataset.version);
  }

  private heard = (word: Word): void => {
    this.words.push(word);
    this.judgeSoon();
  };

  private judgeSoon(): void {
    if (this.timer !== undefined) return;
    const rest = Math.max(0, this.shownAt + BETWEEN_MS - performance.now());
    this.timer = setTimeout(this.judge, Math.max(rest, SOON_MS + Math.random() * SPREAD_MS));
  }

  private judge = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.hasNews()) {
      if (this.querySelector('[data-waits]')) this.say(null);
    } else if (isUnderWay()) this.judgeSoon();
    else if (asksFirst() || isSomebodyAtWork()) this.say('changed');
    else void this.refresh();
  };

  /**
   * What the page shows already is no news, and what was done from this very page is shown where it was done. What the
   * plan is at by such a word says nothing of the page: somebody else's change may be in it, whose word is on its way.
   */
  private hasNews(): boolean {
    this.words = this.words.filter(({ version, deeds }) => version > this.version && !deeds.every(isOwnDeed));
    return this.words.length > 0;
  }

  /** @param asked somebody wants it now: what they have touched stays, and the rest is brought up to date */
  private async refresh(asked = false): Promise<void> {
    this.shownAt = performance.now();
    const page = await askAgain();
    if (!this.isConnected) return;
    if (!page && asked) location.reload();
    else if (!page || (!asked && (isSomebodyAtWork() || isUnderWay()))) {
      this.say('changed');
    } else {
      const [first] = await showNow(page);
      if (asked) first?.scrollIntoView({ block: 'nearest' });
      if (this.isConnected && this.hasNews()) this.judgeSoon();
      else this.say('shown');
    }
  }

  private clicked = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      void this.refresh(true);
    } else if (target?.closest('button')) {
      localStorage.setItem(KEPT, asksFirst() ? 'at once' : 'ask');
      if (this.hasNews()) this.judge();
      else this.say('kept');
    }
  };

  private say(what: 'changed' | 'shown' | 'kept' | null): void {
    const line = this.querySelector('p');
    if (!line) return;
    line.toggleAttribute('data-waits', what === 'changed');
    line.replaceChildren(...(what === null ? [] : this.lineOf(what)));
  }

  private lineOf(what: 'changed' | 'shown' | 'kept'): (Node | string)[] {
    const { changed, shown, show, ask, atOnce, asks, shows } = this.dataset;
    const way = document.createElement('button');
    way.type = 'button';
    way.className = 'as-link';
    way.textContent = (asksFirst() ? atOnce : ask) ?? '';
    if (what === 'kept') return [(asksFirst() ? asks : shows) ?? '', way];
    if (what === 'shown') return [shown ?? '', way];
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = show ?? '';
    return [changed ?? '', link, ...(asksFirst() ? [way] : [])];
  }
}
