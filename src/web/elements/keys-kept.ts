/** Whether keys by themselves act: kept by the browser, for all pages at once. */
const KEPT = 'weft-keys';

export const keysAreOff = (): boolean => localStorage.getItem(KEPT) === 'off';
export const turnKeys = (): void => localStorage.setItem(KEPT, keysAreOff() ? 'on' : 'off');

/** Of fields a box to tick alone does nothing with letters or arrows; a panel in place is all somebody's writing. */
const TYPED_IN = 'textarea, select, [contenteditable], input:not([type=checkbox]), .in-place';

/** True where a key is meant for what has the focus. */
export const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(TYPED_IN) !== null;
