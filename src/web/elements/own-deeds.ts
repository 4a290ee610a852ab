/** What was done from this page without leaving it, so that word of it is not taken for somebody else's. */
const own = new Set<string>();

export const OWN_DEED = 'weft:own-deed';

/** Notes the deed that an answer says was done. */
export function noteOwnDeed(answer: Document): void {
  const deed = answer.querySelector<HTMLElement>('[data-deed]')?.dataset.deed;
  if (!deed) return;
  own.add(deed);
  document.dispatchEvent(new Event(OWN_DEED));
}

export const isOwnDeed = (deed: string): boolean => own.has(deed);
