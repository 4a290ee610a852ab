/** Which rows of the page's tables say something else than before; they bear a mark until the page is asked for again. */
const MARK = 'just-changed';

/** A row is told by what it leads to, wherever it stands by now. */
function textsOf(): Map<string, { row: HTMLElement; text: string }> {
  const rows = [...document.querySelectorAll<HTMLElement>('main tbody tr:has(td a[href])')];
  return new Map(
    rows.map((row) => [
      row.querySelector('td a[href]')?.getAttribute('href') ?? '',
      { row, text: row.textContent ?? '' },
    ]),
  );
}

/** Notes what the rows say now; what it gives marks, and returns, those that say something else by then. */
export function noteRows(): () => HTMLElement[] {
  const before = textsOf();
  return () => {
    const changed = [...textsOf()].flatMap(([key, { row, text }]) =>
      before.get(key)?.text === text ? [] : [row],
    );
    for (const row of changed) row.classList.add(MARK);
    return changed;
  };
}
