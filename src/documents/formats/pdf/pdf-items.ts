/** The tables and stretches of words of a PDF's pages in order, those that page ends cut made whole again. */
import { type Beside, takeTitles } from './pdf-beside.ts';
import { columnsIn, type Place } from './pdf-columns.ts';
import type { DraftTable } from './pdf-drafts.ts';
import { flowsIn } from './pdf-flows.ts';
import type { PageNote } from './pdf-footnotes.ts';
import { joinTable } from './pdf-join.ts';
import { type Line, lineText } from './pdf-lines.ts';
import { type Measure, runsOn } from './pdf-paragraphs.ts';
import type { Pitch } from './pdf-pitch.ts';
import { rowEdges, setColours } from './pdf-shading.ts';
import type { Page } from './pdf-shapes.ts';

/** A page's tables, and the lines outside them. */
export type Sorted = {
  page: Page;
  tables: DraftTable[];
  lines: Line[];
  artifacts: Line[];
  notes: PageNote[];
};

/** A stretch of lines outside tables. */
export type Words = {
  kind: 'words';
  page: number;
  top: number;
  lines: Line[];
  right: number;
  /** The pages of lines that were joined from further pages. */
  pageOf?: Map<Line, number>;
};
export type Item = DraftTable | Words;

/** How far to the right words go on pages of a width. */
function rightOf(sorted: Sorted[], width: number): number {
  const lines = sorted.filter(({ page }) => Math.abs(page.width - width) < 2).flatMap((one) => one.lines);
  return lines.reduce((most, line) => Math.max(most, line.right), 0);
}

/** Tables and stretches of lines of a page, from top to bottom. */
function pageItems(
  { page, tables, lines }: Sorted,
  { pitch, right }: Measure,
  above: readonly number[] | null = null,
): Item[] {
  const { rest, beside } = takeTitles(lines, tables, pitch);
  const { number } = page;
  const on = { page: number, pitch, rules: page.level.map((rule) => rule.at), edges: rowEdges(page) };
  const parts = betweenTables(rest, tables).flatMap((stretch) => flowsIn(stretch, pitch));
  const found = parts.flatMap((part, i): Item[] => {
    if ('flows' in part) return flowsAt(part.flows, number);
    const first = i === 0 && tables.every((t) => t.top > (part.lines[0]?.y ?? 0));
    return stretchItems(part.lines, { ...on, above: first ? above : null }, right);
  });
  for (const item of found) if (item.kind === 'table') setColours(item, page.fills);
  return inOrder([...tables, ...found], number, beside);
}

/** The tables without lines of a stretch, and the words between them. */
function stretchItems(lines: Line[], on: Place, right: number): Item[] {
  const items: Item[] = [];
  let at = 0;
  for (const found of columnsIn(lines, on)) {
    items.push(...wordsAt(lines.slice(at, found.from), on.page, { right }));
    if ('table' in found) items.push(found.table);
    else items.push(...flowsAt(found.columns, on.page));
    at = found.to;
  }
  return [...items, ...wordsAt(lines.slice(at), on.page, { right })];
}

/** Words as an item, no higher up than `under`; none where there are no lines. */
function wordsAt(
  lines: Line[],
  page: number,
  { right, under = 0 }: { right: number; under?: number },
): Words[] {
  const [first] = lines;
  return first ? [{ kind: 'words', page, top: Math.max(first.y - first.size, under), lines, right }] : [];
}

/** Columns of words one after the other, however far down each begins. */
function flowsAt(columns: Line[][], page: number): Words[] {
  const under = Math.max(...columns.map(([first]) => (first ? first.y - first.size : 0)));
  return columns.flatMap((lines, i) =>
    wordsAt(lines, page, { right: Math.max(...lines.map((line) => line.right)), under: under + i * STEP }),
  );
}

/** Items from top to bottom; of tables side by side one after the other, each under its own title. */
function inOrder(items: Item[], page: number, beside: Beside[][]): Item[] {
  const places = new Map<Item, number>(items.map((item) => [item, item.top]));
  for (const group of beside)
    for (const [i, { table, over }] of group.entries()) {
      const top = Math.min(...group.map((one) => one.table.top)) + i * STEP;
      places.set(table, top + STEP / 2);
      const right = table.columns.at(-1) ?? 0;
      if (over.length > 0) places.set({ kind: 'words', page, top, lines: over, right }, top);
    }
  return [...places].sort((a, b) => a[1] - b[1]).map(([item]) => item);
}

/** Less than lines are apart. */
const STEP = 0.01;

/** The items of all pages, in order. */
export function itemsOf(sorted: Sorted[], pitch: Pitch): Item[] {
  const items: Item[] = [];
  for (const one of sorted) {
    const last = items.at(-1);
    const above = last?.kind === 'table' && last.open === undefined ? last.columns : null;
    items.push(...pageItems(one, { pitch, right: rightOf(sorted, one.page.width) }, above));
  }
  return items;
}

/** Lines parted where a table stands between them. */
function betweenTables(lines: Line[], tables: DraftTable[]): Line[][] {
  const parts: Line[][] = [];
  let before = -1;
  for (const line of lines) {
    const above = tables.filter((table) => table.top < line.y).length;
    if (above !== before) parts.push([]);
    before = above;
    parts.at(-1)?.push(line);
  }
  return parts;
}

/** Tables that go on over the page's end, made one. */
export function joinTables(items: Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (
      item.kind === 'table' &&
      last?.kind === 'table' &&
      (last.lastPage ?? last.page) + 1 === item.page &&
      joinTable(last, item)
    )
      last.lastPage = item.page;
    else joined.push(item);
  }
  return joined;
}

/** Words at the top of a page that run on from the foot of the page before belong to the paragraph there. */
export function joinWords(items: Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind !== 'words' || last?.kind !== 'words' || !wordsRunOn(last, item)) joined.push(item);
    else {
      last.pageOf ??= new Map();
      for (const line of item.lines) last.pageOf.set(line, item.page);
      last.lines.push(...item.lines);
    }
  }
  return joined;
}

function wordsRunOn(above: Words, below: Words): boolean {
  const [line, next] = [above.lines.at(-1), below.lines[0]];
  if (!line || !next || above.page === below.page) return false;
  const lower = /^\p{Ll}/u.test(lineText(next));
  return (lower || !/[.!?:]$/.test(lineText(line))) && runsOn(line, next, above.right);
}

/** The page that a line of a stretch stands on. */
export const pageOf = (words: Words, line: Line | undefined): number =>
  (line ? words.pageOf?.get(line) : undefined) ?? words.page;
