/**
 * Fixed-width text with blank lines between its rows, as old word processors printed tables: the first line names
 * the columns, and every later word run begins under one of the names. A row is what stands between blank lines.
 */
const RUN = /\S+(?: \S+)*/g;

/** Where the runs of a line begin: words with one space between them are one run. */
function runsOf(line: string): { at: number; text: string }[] {
  return [...line.matchAll(RUN)].map((m) => ({ at: m.index ?? 0, text: m[0] }));
}

/** The column of a run: the last that begins at or before it; null where the run begins off every column. */
function columnOf(at: number, starts: readonly number[]): number | null {
  const column = starts.findIndex((start) => Math.abs(start - at) <= 1);
  return column < 0 ? null : column;
}

export type SpacedTable = { rows: string[][]; next: number };

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 3;

/** The table whose column names stand on a line; null where no rows line up under them. */
export function spacedTable(lines: readonly string[], from: number): SpacedTable | null {
  const head = runsOf(lines[from] ?? '');
  if (head.length < FEWEST_COLUMNS || (lines[from + 1] ?? '').trim() !== '') return null;
  const starts = head.map((run) => run.at);
  const rows: string[][] = [head.map((run) => run.text)];
  let fresh = true;
  let next = from + 1;
  let end = from + 1;
  for (; next < lines.length; next++) {
    const runs = runsOf(lines[next] ?? '');
    if (runs.length === 0) {
      fresh = true;
      continue;
    }
    const placed = runs.map((run) => ({ column: columnOf(run.at, starts), text: run.text }));
    if (placed.some((p) => p.column === null) || (fresh && isProse(runs))) break;
    if (fresh) rows.push(starts.map(() => ''));
    const row = rows.at(-1) ?? [];
    for (const { column, text } of placed)
      if (column !== null) row[column] = `${row[column] ?? ''} ${text}`.trim();
    fresh = false;
    end = next + 1;
  }
  const full = rows.filter((row) => row.filter((cell) => cell !== '').length > 1).length;
  return rows.length > FEWEST_ROWS && full >= rows.length * 0.7 ? { rows, next: end } : null;
}

/** One long run from the margin is a paragraph, not a row. */
const isProse = (runs: readonly { at: number; text: string }[]): boolean =>
  runs.length === 1 && runs[0]?.at === 0 && (runs[0]?.text.length ?? 0) > 60;
