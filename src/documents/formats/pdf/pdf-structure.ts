/**
 * The structure that a tagged PDF gives itself: which marked stretches of text make one paragraph, heading or list
 * item, and which make the rows and cells of a table. Source: ISO 32000-1, 14.7 and 14.8.
 */

/** A paragraph, heading or other piece of the structure that text belongs to; `level` of the list it is an item of. */
export type Part = { id: number; role: string; level?: number };

/** A table's rows, each cell the names of the marked stretches in it. */
export type TaggedTable = { cells: string[][] }[];

export type Structure = {
  /** What the stretch of text with a name belongs to. */
  partOf: (name: string) => Part | undefined;
  tables: TaggedTable[];
};

type Content = { type: string; id?: string };
export type StructureNode = { role: string; children: (StructureNode | Content)[] };

export const NO_STRUCTURE: Structure = { partOf: () => undefined, tables: [] };

/** Kinds of the structure that set their words apart from those before and after. */
const APART = /^(P|H|H[1-9]|Title|LI|TD|TH|Caption|Note|BlockQuote|TOCI|Lbl|LBody)$/;
const MOST_DEPTH = 100;

type Reading = { parts: Map<string, Part>; tables: TaggedTable[]; next: number };

/** Reads a page's structure tree; nothing where the page has none. */
export function readStructure(tree: StructureNode | null): Structure {
  if (!tree) return NO_STRUCTURE;
  const reading: Reading = { parts: new Map(), tables: [], next: 1 };
  walk(tree, reading, { part: undefined, depth: 0, lists: 0 });
  return { partOf: (name) => reading.parts.get(name), tables: reading.tables };
}

/** `lists`: how many lists stand around. */
type At = { part: Part | undefined; depth: number; lists: number };

function walk(node: StructureNode, reading: Reading, { part, depth, lists }: At): void {
  if (depth > MOST_DEPTH) return;
  if (node.role === 'Table') reading.tables.push(rowsOf(node, 0));
  const inside = node.role === 'L' ? lists + 1 : lists;
  let own = partFor(node, reading, { part, depth, lists: inside });
  for (const one of node.children ?? []) {
    if (!('role' in one)) {
      if (one.id !== undefined && own) reading.parts.set(one.id, own);
      continue;
    }
    walk(one, reading, { part: own, depth: depth + 1, lists: inside });
    // The first paragraph of a list item stands on the line of its mark; those after it are on their own.
    if (own?.role === 'LI' && one.role === 'LBody') own = { ...own };
  }
}

/** The mark and the body of a list item are one part; paragraphs inside cells are parts of their own. */
function partFor(node: StructureNode, reading: Reading, { part: around, lists }: At): Part | undefined {
  if (!APART.test(node.role)) return around;
  const inItem = around?.role === 'LI' && (node.role === 'Lbl' || node.role === 'LBody');
  if (inItem) return around;
  const id = reading.next++;
  return node.role === 'LI' ? { id, role: 'LI', level: Math.max(0, lists - 1) } : { id, role: node.role };
}

function rowsOf(node: StructureNode, depth: number): TaggedTable {
  if (depth > 3) return [];
  return (node.children ?? []).flatMap((one): TaggedTable => {
    if (!('role' in one)) return [];
    if (one.role !== 'TR')
      return /^(THead|TBody|TFoot|NonStruct|Div)$/.test(one.role) ? rowsOf(one, depth + 1) : [];
    const cells = one.children.filter(
      (cell): cell is StructureNode => 'role' in cell && /^T[HD]$/.test(cell.role),
    );
    return [{ cells: cells.map((cell) => namesIn(cell, 0)) }];
  });
}

function namesIn(node: StructureNode, depth: number): string[] {
  if (depth > MOST_DEPTH) return [];
  return (node.children ?? []).flatMap((one) => {
    if ('role' in one) return namesIn(one, depth + 1);
    return one.id === undefined ? [] : [one.id];
  });
}
