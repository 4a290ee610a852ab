/**
 * A long table is drawn group by group as its rows come near. While nothing else is to be done the rest is drawn
 * ahead, one group at a time, so that whoever scrolls far meets rows that are there.
 */
const whenIdle = (work: () => void): void => {
  // Not every browser can say when it is idle.
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 50);
};

export function drawAhead(): void {
  const groups = [...document.querySelectorAll<HTMLElement>('.long > tbody:not(.drawn)')];
  const next = (): void => {
    const group = groups.shift();
    if (!group) return;
    // One that was taken out of the page meanwhile is passed over.
    if (group.isConnected) group.classList.add('drawn');
    whenIdle(next);
  };
  whenIdle(next);
}
