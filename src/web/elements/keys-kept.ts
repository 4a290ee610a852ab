/** Whether keys by themselves act: kept by the browser, for all pages at once. */
const KEPT = 'weft-keys';

export const keysAreOff = (): boolean => localStorage.getItem(KEPT) === 'off';
export const turnKeys = (): void => localStorage.setItem(KEPT, keysAreOff() ? 'on' : 'off');

const TYPED_IN =
  'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit])';

/** True where a key is meant for what has the focus. */
export const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(TYPED_IN) !== null;
