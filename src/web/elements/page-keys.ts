/**
 * `<page-keys>`: listens for the keys of the list in `shortcuts.ts`. It never acts while somebody types (but for those
 * with Ctrl or Cmd), nor behind a dialog, nor where keys by themselves are switched off.
 */
import { follow, KEY_DEEDS } from './key-deeds.ts';
import { isTypedIn, keysAreOff } from './keys-kept.ts';
import { beginsShortcut, isSingle, shortcutFor } from './shortcuts.ts';

/** How long the second of two keys is waited for, in milliseconds. */
const PATIENCE = 1500;

export class PageKeys extends HTMLElement {
  private first: { key: string; at: number } | null = null;

  /** Before the page's own listeners hear of it, so that the second of two keys is not also taken for one. */
  connectedCallback(): void {
    document.addEventListener('keydown', this.heard, { capture: true });
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.heard, { capture: true });
  }

  private heard = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (isSingle(event) && (keysAreOff() || isTypedIn(event.target))) return;
    // Shift and Ctrl come before the key that they are held for.
    if (['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) return;
    const before = this.waiting(event.timeStamp);
    this.first = null;
    const shortcut = shortcutFor(event, before);
    if (shortcut) {
      const acted = shortcut.goes ? follow(shortcut.goes) : (KEY_DEEDS[shortcut.name]?.(event) ?? false);
      if (acted) this.take(event);
    } else if (before === null && beginsShortcut(event)) {
      this.first = { key: event.key, at: event.timeStamp };
      this.take(event);
    }
  };

  private take(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
  }

  private waiting(now: number): string | null {
    return this.first && now - this.first.at < PATIENCE ? this.first.key : null;
  }
}
