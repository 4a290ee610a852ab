/**
 * A line of column headings that stands over a table instead of in it, as page layouts leave it:
 * `No. What we will do Success measure Responsible team Partners` over a table of five columns.
 */
import { wordsOf } from '../../../domain/reading/wording.ts';
import { isKnownName, meaningsOf } from '../columns/column-name.ts';

const LONGEST_NAME = 9;

/**
 * Parts a line into as many names of columns as a table has columns; null where that cannot be done.
 * Of several ways the one with the most telling names wins, then the one whose names begin with capitals.
 */
export function namesInHeadingLine(line: string, columns: number): string[] | null {
  const words = line.trim().split(/\s+/);
  if (columns < 3 || words.length < columns || words.length > columns * LONGEST_NAME) return null;
  const best: { worth: number; names: string[] }[][] = [[{ worth: 0, names: [] }]];
  for (let end = 1; end <= words.length; end++) {
    const ways = new Map<number, { worth: number; names: string[] }>();
    for (let from = Math.max(0, end - LONGEST_NAME); from < end; from++) {
      const name = words.slice(from, end).join(' ');
      const worth = worthOf(name);
      if (worth === 0) continue;
      for (const before of best[from] ?? []) {
        const way = { worth: before.worth + worth, names: [...before.names, name] };
        const held = ways.get(way.names.length);
        if (way.names.length <= columns && (!held || held.worth < way.worth)) ways.set(way.names.length, way);
      }
    }
    best[end] = [...ways.values()];
  }
  return best[words.length]?.find((way) => way.names.length === columns)?.names ?? null;
}

function worthOf(name: string): number {
  if (!/^[\p{Lu}#%]/u.test(name) || !isKnownName(name)) return 0;
  return (meaningsOf(name).length > 0 ? 1 : 0.6) / Math.sqrt(wordsOf(name).length || 1);
}
