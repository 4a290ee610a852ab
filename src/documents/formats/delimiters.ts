/**
 * How text is cut into rows of cells, told by its first rows. It stands apart from the reader of such text, which
 * is loaded only when it is needed: every text is asked this.
 */
import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows looked at to find out how a file is cut. */
const SAMPLE_ROWS = 60;

type Cut = { delimiter: string; share: number; width: number; rows: number };

function cutBy(sample: string, delimiter: string): Cut {
  const rows = Papa.parse<string[]>(sample, {
    delimiter,
    preview: SAMPLE_ROWS,
    skipEmptyLines: 'greedy',
  }).data;
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  widths.delete(1);
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { delimiter, share: rows.length === 0 ? 0 : count / rows.length, width, rows: rows.length };
}

/** The delimiter that cuts text into rows most alike; null where none cuts it. */
export function bestCut(text: string): Cut | null {
  const sample = text.slice(0, 200_000);
  const cuts = DELIMITERS.map((delimiter) => cutBy(sample, delimiter)).filter((cut) => cut.width > 1);
  return cuts.sort((a, b) => b.share * Math.min(b.width, 8) - a.share * Math.min(a.width, 8))[0] ?? null;
}

/** Whether text is cut into rows of cells: 'surely' where nearly all rows have the same three or more cells. */
export function looksDelimited(text: string): 'surely' | 'maybe' | 'no' {
  const cut = bestCut(text);
  if (!cut || cut.rows < 2) return 'no';
  if (cut.width >= 3 && cut.share >= 0.8 && cut.rows >= 3 && cut.delimiter !== '|') return 'surely';
  return cut.share >= 0.4 ? 'maybe' : 'no';
}
