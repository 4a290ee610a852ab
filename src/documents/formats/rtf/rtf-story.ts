/** What reading Rich Text Format carries along: the state of each group, and the words and rows gathered so far. */
import type { Block, Note, Paragraph } from '../block.ts';
import { type EdgeRow, type Merge, tablesOfRows } from '../edge-table.ts';
import { fault } from '../fault.ts';
import { newRoom, type Room } from '../grid.ts';
import { MAX_TABLE_DEPTH } from '../limits.ts';
import { paragraphOf, type Run } from '../paragraph.ts';

/** Where words go. Each kind does something else with them when its group ends. */
export type Sink = {
  kind:
    | 'body'
    | 'footnote'
    | 'endnote'
    | 'comment'
    | 'furniture'
    | 'box'
    | 'mark'
    | 'style'
    | 'title'
    | 'author'
    | 'font'
    | 'colour'
    | 'aside';
  runs: Run[];
};

export type Group = {
  sink: Sink;
  bold: boolean;
  struck: boolean;
  hidden: boolean;
  deleted: boolean;
  size: number | null;
  font: number;
  /** Characters that stand in for each `\u` where there is no Unicode. */
  standIns: number;
};

/** A table being gathered. */
type OpenTable = { rows: EdgeRow[]; cells: Block[][]; inCell: Block[] };

export type CellShape = { right: number; across: Merge; down: Merge; colour: number };

export type Story = {
  group: Group;
  outer: Group[];
  body: Sink;
  /** Of the paragraph being read: its style, its own outline level, how many tables it stands in. */
  style: number;
  outline: number | null;
  depth: number;
  mark: string;
  blocks: Block[];
  tables: OpenTable[];
  row: { left: number; cells: CellShape[]; next: CellShape; header: boolean };
  boxes: string[];
  notes: { note: Note; paragraph: Paragraph | null }[];
  author: string | null;
  furniture: Set<string>;
  headings: Map<number, number>;
  styleNumber: number;
  title: string;
  encodings: Map<number, string>;
  encoding: string;
  /** Bytes waiting to be decoded together, as some alphabets need two. */
  bytes: number[];
  toSkip: number;
  colours: string[];
  colour: number[];
  /** The level of the list that the paragraph is in. */
  level: number;
  /** The time being given is that of the last change. */
  dating: boolean;
  changed: { year: number; month: number; day: number } | null;
  room: Room;
  met: { inserted: number; deletedWords: string[]; hiddenWords: string[]; pictures: number };
};

export const PLAIN_CELL: CellShape = { right: 0, across: 'none', down: 'none', colour: 0 };

export function newStory(): Story {
  const body: Sink = { kind: 'body', runs: [] };
  const group = {
    sink: body,
    bold: false,
    struck: false,
    hidden: false,
    deleted: false,
    size: null,
    font: 0,
    standIns: 1,
  };
  return {
    group,
    outer: [],
    body,
    style: 0,
    outline: null,
    depth: 0,
    mark: '',
    blocks: [],
    tables: [],
    row: { left: 0, cells: [], next: { ...PLAIN_CELL }, header: false },
    boxes: [],
    notes: [],
    author: null,
    furniture: new Set(),
    headings: new Map(),
    styleNumber: 0,
    title: '',
    encodings: new Map(),
    encoding: 'windows-1252',
    bytes: [],
    toSkip: 0,
    colours: [],
    colour: [0, 0, 0],
    level: 0,
    dating: false,
    changed: null,
    room: newRoom(),
    met: { inserted: 0, deletedWords: [], hiddenWords: [], pictures: 0 },
  };
}

/** Ends the body's paragraph at a depth of tables. */
export function endParagraph(story: Story, depth = story.depth): void {
  const heading = story.outline ?? story.headings.get(story.style) ?? null;
  const mark = story.mark.trim();
  const list =
    mark === '' ? null : { level: story.level, mark, ordered: /[\p{L}\p{N}]/u.test(mark) && mark !== 'o' };
  const paragraph = paragraphOf(story.body.runs.splice(0), { heading, list });
  story.mark = '';
  const boxes = story.boxes
    .splice(0)
    .map((text) =>
      paragraphOf([{ text, bold: false, struck: false, size: null }], { heading: null, list: null }),
    );
  for (const one of [paragraph, ...boxes]) if (one) addBlock(story, one, depth);
  for (const pending of story.notes) pending.paragraph ??= paragraph;
}

/** Puts a block into the cell that is open at a depth, closing deeper tables first. */
function addBlock(story: Story, block: Block, depth: number): void {
  openTo(story, depth);
  const table = story.tables[depth - 1];
  if (table) table.inCell.push(block);
  else story.blocks.push(block);
}

function openTo(story: Story, depth: number): void {
  if (depth > MAX_TABLE_DEPTH) throw fault('tooDeep');
  while (story.tables.length > depth) closeTable(story);
  while (story.tables.length < depth) story.tables.push({ rows: [], cells: [], inCell: [] });
}

/** Ends the innermost table: it stands in the cell around it, or in the body. */
export function closeTable(story: Story): void {
  const table = story.tables.pop();
  if (!table) return;
  const rest = [...table.cells.flat(), ...table.inCell];
  for (const block of [...tablesOfRows(table.rows, story.room), ...rest]) {
    const outer = story.tables.at(-1);
    if (outer) outer.inCell.push(block);
    else story.blocks.push(block);
  }
}

export function endCell(story: Story, depth: number): void {
  endParagraph(story, depth);
  openTo(story, depth);
  const table = story.tables[depth - 1];
  table?.cells.push(table.inCell.splice(0));
}

export function endRow(story: Story, depth: number): void {
  openTo(story, depth);
  const table = story.tables[depth - 1];
  const { left, cells, header } = story.row;
  if (!table || table.cells.length === 0) return;
  const shape = {
    edges: cells.length === 0 ? [] : [left, ...cells.map((cell) => cell.right)],
    across: cells.map((cell) => cell.across),
    down: cells.map((cell) => cell.down),
    colours: cells.map((cell) => story.colours[cell.colour] ?? null),
    header,
  };
  table.rows.push({ shape, cells: table.cells.splice(0) });
}
