/**
 * A table whose rows were copied out as lines with strokes between the cells: `Theme / Action / When / Lead`, or with
 * upright ones (`Theme | Action | When`).
 *
 * The names of the columns are told once, in a line of their own or in a sentence, and hold for the lines of cells
 * below, whatever headings stand between them. A blank cell leaves two strokes together or is dropped with its stroke;
 * more strokes than columns are those of a cell's own list, the last one's where no date says otherwise. A stroke
 * counts only with a space on both sides.
 */
import type { Cell, Paragraph, Table } from '../../formats/block.ts';
import { bareParagraph } from '../../formats/paragraph.ts';
import { looksTimed } from '../cells/evidence.ts';
import { meaningsOf } from '../columns/column-name.ts';
import { areHeadings, cellsOf, namesTold, STROKES, type Stroke } from '../columns/names-told.ts';
import { isCode } from '../prose/numbering.ts';
import { BY_LOOKS, type OutlineItem } from '../prose/outline.ts';

const FEWEST_ROWS = 3;
const FEWEST_CELLS = 2;

/** What a line of names says of the lines below it. `from`: where they begin. */
type Head = { names: string[]; stroke: Stroke; at: number; from: number };
/** Lines of cells one below another. */
type Run = { head: Head; at: number; rows: Line[] };
type Line = { item: OutlineItem; paragraph: Paragraph; cells: string[] };

/** Gathers lines of cells with strokes between them into tables; all else stays. */
export function slashedTables(items: readonly OutlineItem[]): OutlineItem[] {
  const lines = items.flatMap(linesApart);
  const runs = headsIn(lines).flatMap((head, i, heads) => runsBelow(lines, head, heads[i + 1]?.at));
  if (runs.length === 0) return [...items];
  const tables = new Map(runs.map((run) => [run.at, run]));
  const out: OutlineItem[] = [];
  for (let at = 0; at < lines.length; at++) {
    const item = lines[at];
    const run = tables.get(at);
    // A line of names right over its rows is their heading row.
    if (
      !run &&
      item &&
      !runs.some(({ head, at: first }) => head.at === at && head.from === first && first === at + 1)
    )
      out.push(item);
    if (!run) continue;
    out.push({ kind: 'table', block: run.rows[0]?.item.block ?? 0, table: tableOf(run) });
    at += run.rows.length - 1;
  }
  return out;
}

/** Rows on lines of one paragraph, each a line of its own. */
function linesApart(item: OutlineItem): OutlineItem[] {
  if (item.kind !== 'prose' || !item.text.includes('\n')) return [item];
  const lines = item.text.split('\n');
  const cut = STROKES.some(
    (stroke) => !stroke.loose && lines.every((line) => cellsOf(line, stroke).length >= FEWEST_ROWS),
  );
  return cut ? lines.map((text) => ({ ...item, text, paragraph: { ...item.paragraph, text } })) : [item];
}

/** The lines of names, each with the mark that parts the lines below it. */
function headsIn(items: readonly OutlineItem[]): Head[] {
  return items.flatMap((item, at): Head[] => {
    const told = item.kind === 'table' ? null : namesTold(item.text);
    if (!told) return [];
    const { names, stroke, alone } = told;
    const marks = stroke && alone ? [stroke] : [...(stroke ? [stroke] : []), ...STROKES];
    const found = marks.find((mark) =>
      items.slice(at + 1).some((one) => isWhole(cutBy(one, mark) ?? [], names)),
    );
    return found ? [{ names, stroke: found, at, from: at + 1 }] : [];
  });
}

/** As many cells as there are names, or a code before them. */
const isWhole = (cells: readonly string[], { length }: readonly string[]): boolean =>
  cells.length === length || (cells.length === length + 1 && isCode(cells[0] ?? ''));

/** The cells of a line of prose, or of a heading by its looks alone. */
function cutBy(item: OutlineItem | undefined, stroke: Stroke): string[] | null {
  if (!item || item.kind === 'table' || (item.kind === 'heading' && item.level < BY_LOOKS)) return null;
  const bullet = item.kind === 'prose' && item.paragraph.list?.ordered === false;
  const cells = cellsOf(bullet ? item.paragraph.text : item.text, stroke);
  return cells.length >= FEWEST_CELLS ? cells : null;
}

/** True for a line that may be a row; far from the names, one that lost half of its cells or is a sentence is none. */
function isRow(cells: readonly string[], { names, stroke }: Head, near: boolean): boolean {
  const { length } = names;
  if (stroke.loose) return cells.length === length || cells.length === length + 1;
  if (near) return cells.length >= Math.ceil(length / 3);
  return cells.length >= length || (cells.length >= length / 2 && !/[.!?]$/.test(cells.at(-1) ?? ''));
}

/** The names that a row stands under, and whether right under them. */
type Under = { head: Head; near: boolean };

function lineAt(items: readonly OutlineItem[], at: number, { head, near }: Under): Line | null {
  const item = items[at];
  const cells = cutBy(item, head.stroke);
  if (!item || item.kind === 'table' || !cells || areHeadings(cells) || !isRow(cells, head, near))
    return null;
  if (item.kind === 'prose') return { item, paragraph: item.paragraph, cells };
  const where = { block: item.block };
  const paragraph = bareParagraph(item.text, where);
  return cells.length >= head.names.length ? { item, paragraph, cells } : null;
}

/** The runs of rows that a line of names holds for; none where there are too few rows in all. */
function runsBelow(items: readonly OutlineItem[], head: Head, until = items.length): Run[] {
  const runs: Run[] = [];
  for (let at = head.from; at < until; at++) {
    const near = at === head.from;
    const rows: Line[] = [];
    for (let line = lineAt(items, at, { head, near }); line && at + rows.length < until; ) {
      rows.push(line);
      line = lineAt(items, at + rows.length, { head, near });
    }
    const whole = rows.some(({ cells }) => cells.length >= head.names.length);
    if (rows.length === 0) continue;
    if (near || whole) runs.push({ head, at, rows });
    at += rows.length - 1;
  }
  const rows = runs.flatMap((run) => run.rows);
  if (rows.length < FEWEST_ROWS) return [];
  const coded = rows.filter(({ cells }) => cells.length === head.names.length + 1 && isCode(cells[0] ?? ''));
  if (coded.length <= rows.length / 2) return runs;
  return runs.map((run) => ({ ...run, head: { ...head, names: ['', ...head.names] } }));
}

/** As many cells as there are names: too many are a list, of names if they may be, and never of dates. */
function fitted(cells: readonly string[], names: readonly string[], mark: string): string[] {
  const over = cells.length - names.length;
  if (over <= 0) return [...cells];
  const ways = names.map((_, at) => [
    ...cells.slice(0, at),
    cells.slice(at, at + over + 1).join(` ${mark} `),
    ...cells.slice(at + over + 1),
  ]);
  const meant = names.map((name) => meaningsOf(name)[0]);
  const worth = ways.map((way, at) => {
    const dated = way.filter((text, i) => meant[i] === 'timescale' && looksTimed(text)).length;
    return dated + (meant[at] === 'lead' || meant[at] === 'support' ? 0.5 : 0);
  });
  return ways[worth.lastIndexOf(Math.max(...worth))] ?? [...cells];
}

function tableOf({ head: { names, stroke }, rows }: Run): Table {
  const like = rows[0]?.paragraph;
  const lines = [names, ...rows.map(({ cells }) => fitted(cells, names, stroke.mark))];
  const cells = lines.flatMap((line, row) =>
    line.map((text, column): Cell => cellOf(text, { row, column, like: rows[row - 1]?.paragraph ?? like })),
  );
  return {
    kind: 'table',
    rowCount: lines.length,
    columnCount: names.length,
    cells,
    headerRows: 1,
    caption: null,
    where: like?.where ?? { block: 0 },
  };
}

function cellOf(
  text: string,
  { row, column, like }: { row: number; column: number; like: Paragraph | undefined },
): Cell {
  const paragraphs = text === '' || !like ? [] : [{ ...like, text, heading: null, list: null, bold: false }];
  return { row, column, rowSpan: 1, columnSpan: 1, paragraphs, tables: [], colour: null, date: null };
}
