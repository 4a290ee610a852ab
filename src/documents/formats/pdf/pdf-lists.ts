/**
 * Lists inside lists, where a page shows only marks and how far in the words stand: each item's level.
 *
 * - Items of one kind of mark whose words begin at one place are of one level; words further in are a level deeper.
 * - Where all words begin at one place, another kind of mark under the first is a level deeper: `◦` under `•`,
 *   `(a)` under `1.1`. A kind that came before is of the level it had.
 * - A list in which all items are of one level keeps its marks as words, and so do numbers over bullets: those may be
 *   headings.
 */
import type { Block, ListMark, Paragraph } from '../block.ts';
import type { Line } from './pdf-lines.ts';
import type { Part } from './pdf-structure.ts';

/** How far apart words that begin at one place may stand, in points. */
const NEAR = 3;

/** The lines that each paragraph was made of. */
export type Stand = ReadonlyMap<Paragraph, Line[]>;

type Item = { paragraph: Paragraph; mark: string; rest: string; kind: string; x: number; tagged?: number };

const MARKS: [kind: string, pattern: RegExp][] = [
  ['1.1', /^(\d{1,2}\.\d{1,2}[.)]?)\s+(?=\S)/],
  ['1.1.1', /^(\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?)\s+(?=\S)/],
  ['1', /^(\(?\d{1,2}[.)])\s+(?=\S)/],
  ['i', /^(\(?(?:i|ii|iii|iv|v|vi|vii|viii|ix|x)[.)])\s+(?=\S)/],
  ['a', /^(\(?[a-z][.)])\s+(?=\S)/],
];
const BULLET = /^([•·▪◦●○■□❖➢✓–-])\s+(?=\S)/;

const isBullet = (kind: string): boolean => BULLET.test(`${kind} x`);

/** Where an item's words begin: past its mark, where that is a piece by itself. */
function placeOf(line: Line, mark: string): number {
  const [first, second] = line.pieces;
  return (first?.text.trim() === mark ? second?.x : first?.x) ?? line.x;
}

function itemOf(paragraph: Paragraph, lines: Line[] | undefined, before: string | undefined): Item | null {
  const line = lines?.[0];
  if (!line || paragraph.heading !== null || paragraph.bold || paragraph.list !== null) return null;
  const bullet = BULLET.exec(paragraph.text);
  const found = bullet
    ? ([bullet[1] ?? '', bullet] as const)
    : MARKS.map(([kind, pattern]) => [kind, pattern.exec(paragraph.text)] as const)
        // `i.` after `h.` is a letter.
        .filter(([kind]) => kind !== 'i' || before !== 'a')
        .find(([, match]) => match);
  const [kind, match] = found ?? [];
  if (kind === undefined || !match) return null;
  const mark = match[1] ?? '';
  const part: Part | undefined = line.pieces.find((piece) => piece.part)?.part;
  const rest = paragraph.text.slice(match[0].length);
  const tagged = part?.level === undefined ? {} : { tagged: part.level };
  return { paragraph, mark, rest, kind, x: placeOf(line, mark), ...tagged };
}

type Level = { kind: string; x: number };

/** The level of each item, by how far in it stands and by its kind. */
function levelsOf(items: readonly Item[]): number[] {
  if (items.every((item) => item.tagged !== undefined)) return items.map((item) => item.tagged ?? 0);
  const open: Level[] = [];
  return items.map(({ kind, x }) => {
    const known = open.findLastIndex((level) => level.kind === kind && Math.abs(level.x - x) < NEAR);
    if (known >= 0) open.length = known + 1;
    else {
      while (open.length > 0 && (open.at(-1)?.x ?? 0) > x + NEAR) open.pop();
      open.push({ kind, x });
    }
    return open.length - 1;
  });
}

/** Marks the items of a stretch of paragraphs where some stand inside others of their family, bullets or numbers. */
function markItems(items: readonly Item[]): void {
  const levels = levelsOf(items);
  const nested = items.filter((item, i) => {
    const before = items[i - 1];
    const deeper = (levels[i] ?? 0) > (levels[i - 1] ?? 0);
    return before !== undefined && deeper && isBullet(before.kind) === isBullet(item.kind);
  });
  if (nested.length === 0) return;
  const all = nested.some((item) => !isBullet(item.kind));
  const marked = items.flatMap((item, i) =>
    all || isBullet(item.kind) ? [{ item, level: levels[i] ?? 0 }] : [],
  );
  const least = Math.min(...marked.map(({ level }) => level));
  for (const { item, level } of marked) setMark(item, level - least);
}

function setMark({ paragraph, mark, rest, kind }: Item, level: number): void {
  const list: ListMark = { level, mark, ordered: !isBullet(kind) };
  paragraph.list = list;
  paragraph.text = rest;
  if (paragraph.boldHead === undefined) return;
  const head = paragraph.boldHead.startsWith(mark)
    ? paragraph.boldHead.slice(mark.length).trim()
    : paragraph.boldHead;
  if (head === '') delete paragraph.boldHead;
  else paragraph.boldHead = head;
}

/** Sets the levels of lists among a document's paragraphs outside tables; headings and tables part one from the next. */
export function setLists(blocks: readonly Block[], stand: Stand): void {
  let items: Item[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' || block.heading !== null) {
      markItems(items);
      items = [];
      continue;
    }
    const item = itemOf(block, stand.get(block), items.at(-1)?.kind);
    if (item) items.push(item);
  }
  markItems(items);
}
