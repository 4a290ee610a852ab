/**
 * Tables whose cells say under the action who does it and by when (`Lead: Marsh Council`, `Deadline: May 2027`).
 *
 * - Under a heading row each such label becomes a column of its own, where it stands in at least half of the cells of
 *   a column and no other column holds what it says.
 * - With no heading row, where every row holds an action (its number before it) and under it such labels, the rows are
 *   laid out as cards.
 */
import { oneLine, plainWords, saysSomething } from '../../../domain/reading/wording.ts';
import type { Cell, Paragraph, Table } from '../../formats/block.ts';
import { bareParagraph } from '../../formats/paragraph.ts';
import { meaningsOf } from '../columns/column-name.ts';
import { isHeaderRow } from '../columns/header.ts';
import { bareLabels, labelsInLine } from '../prose/labels-in-line.ts';
import { isCode } from '../prose/numbering.ts';
import type { OutlineItem } from '../prose/outline.ts';
import { filledPlaces, type GridRow, gridOf } from '../tables/grid.ts';
import { laidOut, type Part } from '../tables/labelled-rows.ts';
import { labelMeaning } from './label.ts';
import { labelledPart } from './labelled-part.ts';

/** A cell's own words, and the labelled lines under them. */
type Parted = { words: Paragraph[]; parts: Part[] };

const TELLING = new Set(['lead', 'timescale', 'end']);
const PARTS = new Set([...TELLING, 'support', 'start', 'status', 'rag', 'progress', 'measure', 'outcome']);
const FEWEST = 2;
const SHARE = 0.5;

const linesOf = (paragraph: Paragraph, bare: ReadonlySet<string>): Paragraph[] =>
  paragraph.text
    .split('\n')
    .flatMap((line) => labelsInLine(line.trim(), bare))
    .map((text, i) => (i === 0 ? { ...paragraph, text } : { ...paragraph, text, list: null }));

function partOf(paragraph: Paragraph): Part | null {
  const part = labelledPart(paragraph);
  const known = part !== null && !part.alone && PARTS.has(labelMeaning(part.label) ?? '');
  return known ? { label: part.label, paragraphs: part.paragraphs } : null;
}

/** Cuts a cell at its first labelled line; null where none stands under words, or what follows is something else. */
function partedIn(cell: Cell, bare: ReadonlySet<string>): Parted | null {
  const lines = cell.paragraphs.flatMap((p) => linesOf(p, bare));
  const from = lines.findIndex((line) => partOf(line) !== null);
  if (from < 1) return null;
  const parts: Part[] = [];
  for (const line of lines.slice(from)) {
    const part = partOf(line);
    if (part) parts.push(part);
    // A line with no label goes on with the value above it.
    else parts.at(-1)?.paragraphs.push(line);
  }
  return { words: lines.slice(0, from), parts };
}

const textsIn = (table: Table): string[] =>
  table.cells.flatMap((cell) => cell.paragraphs.flatMap((p) => p.text.split('\n').map((t) => t.trim())));

const keyOf = (label: string): string => plainWords(label);

/** The labels that stand in at least half of some cells, as first written. */
function usual(parted: readonly (Parted | null)[]): Map<string, string> {
  const counts = new Map<string, { label: string; n: number }>();
  for (const one of parted)
    for (const [key, label] of new Map((one?.parts ?? []).map((p) => [keyOf(p.label), p.label]))) {
      const held = counts.get(key);
      counts.set(key, { label: held?.label ?? label, n: (held?.n ?? 0) + 1 });
    }
  const enough = Math.max(FEWEST, SHARE * parted.length);
  return new Map([...counts].filter(([, { n }]) => n >= enough).map(([key, { label }]) => [key, label]));
}

const tellsMuch = (labels: readonly string[]): boolean =>
  labels.length >= FEWEST && labels.some((label) => TELLING.has(labelMeaning(label) ?? ''));

/** The table with the labels of one of its columns as columns of their own. */
function withColumns(table: Table, head: number): Table {
  const bare = bareLabels(textsIn(table));
  const taken = new Set(
    (gridOf(table).rows[head]?.places ?? []).flatMap((p) => meaningsOf(p.text).slice(0, 1)),
  );
  for (let column = 0; column < table.columnCount; column++) {
    const cells = table.cells.filter(
      (c) =>
        c.column === column &&
        c.columnSpan === 1 &&
        c.row > head &&
        saysSomething(c.paragraphs[0]?.text ?? ''),
    );
    const parted = new Map(cells.map((cell) => [cell, partedIn(cell, bare)]));
    const labels = usual([...parted.values()]);
    const meant = [...labels.values()].map((label) => labelMeaning(label));
    if (tellsMuch([...labels.values()]) && !meant.some((m) => m && taken.has(m)))
      return widened(table, head, { labels, parted });
  }
  return table;
}

type Found = { labels: ReadonlyMap<string, string>; parted: ReadonlyMap<Cell, Parted | null> };

function widened(table: Table, head: number, { labels, parted }: Found): Table {
  const keys = [...labels.keys()];
  const partsOf = new Map([...parted].map(([cell, found]) => [cell.row, found?.parts ?? []]));
  const own = table.cells.map((cell): Cell => {
    const found = parted.get(cell);
    if (cell.columnSpan === table.columnCount) return { ...cell, columnSpan: cell.columnSpan + keys.length };
    if (!found) return cell;
    const rest = found.parts.filter((p) => !labels.has(keyOf(p.label)));
    return { ...cell, paragraphs: [...found.words, ...rest.flatMap(whole)] };
  });
  const across = new Set(table.cells.flatMap((c) => (c.columnSpan === table.columnCount ? [c.row] : [])));
  const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => !across.has(row));
  const added = rows.flatMap((row) =>
    keys.map((key, i): Cell => {
      const value = (partsOf.get(row) ?? []).filter((p) => keyOf(p.label) === key);
      const paragraphs =
        row === head
          ? [bareParagraph(labels.get(key) ?? '', table.where)]
          : value.flatMap((p) => p.paragraphs);
      const column = table.columnCount + i;
      return { row, column, rowSpan: 1, columnSpan: 1, paragraphs, tables: [], colour: null, date: null };
    }),
  );
  const cells = [...own, ...added].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, columnCount: table.columnCount + keys.length, cells };
}

/** A labelled line as it was written. */
const whole = ({ label, paragraphs }: Part): Paragraph[] =>
  paragraphs.map((p, i) => (i === 0 ? { ...p, text: `${label}: ${p.text}` } : p));

/** An action, its number before it, and the labelled lines under it; null for a row of another kind. */
function cardIn(row: GridRow, bare: ReadonlySet<string>): Part[] | null {
  const cells = filledPlaces(row).map(({ place }) => place);
  const [code] = cells.length === 2 ? cells : [];
  const cell = cells.at(-1)?.cell;
  const found = cell && cells.length <= 2 ? partedIn(cell, bare) : null;
  if (!found || (code && !isCode(oneLine(code.text)))) return null;
  if (!tellsMuch(found.parts.map((p) => p.label))) return null;
  const number = code?.cell ? [{ label: 'No.', paragraphs: code.cell.paragraphs }] : [];
  return [...number, { label: 'Action', paragraphs: found.words }, ...found.parts];
}

/** The rows of a table with no headings as cards; null where it is a table of another kind. */
function cardsIn(table: Table): Part[] | null {
  if (table.columnCount > 2) return null;
  const bare = bareLabels(textsIn(table));
  const rows = gridOf(table).rows.filter((row) => filledPlaces(row).length > 0);
  const cards = rows.map((row) => cardIn(row, bare));
  return cards.every((card) => card !== null) ? cards.flatMap((card) => card ?? []) : null;
}

function read(table: Table): Table {
  if (table.cells.every((cell) => cell.paragraphs.every((p) => !p.text.includes(':')))) return table;
  const head = gridOf(table).rows.findIndex(isHeaderRow);
  if (head >= 0) return withColumns(table, head);
  const cards = cardsIn(table);
  return cards === null || cards.length === 0 ? table : laidOut(table, cards);
}

/** The outline with what stands under labels in cells as columns, or as cards. */
export const labelsInside = (items: readonly OutlineItem[]): OutlineItem[] =>
  items.map((item) => (item.kind === 'table' ? { ...item, table: read(item.table) } : item));
