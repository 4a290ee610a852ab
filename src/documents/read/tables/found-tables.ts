/**
 * The tables of the outline, each with what it is for and what stands over it: the headings that hold, the prose
 * between the nearest heading and the table, and the facts said there.
 */
import { oneLine, plainWords, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { labelsAgain } from '../cards/cards.ts';
import { factsInBox } from '../cards/fact-boxes.ts';
import { isLabel } from '../cards/label.ts';
import { NO_FACTS, type SectionFacts } from '../cells/draft.ts';
import type { Column } from '../columns/columns.ts';
import { withoutRepeated } from '../levels/repeated-headings.ts';
import type { Heading, OutlineItem, Prose, TableItem } from '../prose/outline.ts';
import { type Fact, factsFrom, factsInHeading, factsSaid, labelled } from '../prose/section-facts.ts';
import { captionsIn } from './captions.ts';
import { type FactsUnder, factsAt, keepFacts } from './facts-under.ts';
import { filledPlaces, type Grid, gridOf } from './grid.ts';
import { columnsFor, type PlanSegment, type TableKind, tableKind } from './table-kind.ts';

export type FoundTable = {
  item: TableItem;
  /** Counted over the tables of the document. */
  number: number;
  grid: Grid;
  kind: TableKind;
  headings: Heading[];
  /** The line right above the table, where one is. */
  lineAbove: string | null;
  /** Words of prose between the nearest heading and the first table under it. */
  proseWords: number;
  /** The nearest heading was met since the table before. */
  fresh: boolean;
  facts: SectionFacts;
  /** The line over a card that says what is to be done. */
  named?: Heading | Prose;
};

const bare = (label: string): string => oneLine(label).replace(/:$/, '');

/** The labels and values of a table of facts, a pair or two in a row. */
export function factsInTable(grid: Grid): Fact[] {
  const box = factsInBox(grid);
  if (box) return box;
  return grid.rows.flatMap((row) => {
    const [label, ...values] = filledPlaces(row).map((p) => p.place.text);
    if (label === undefined || values.length === 0)
      return label === undefined ? [] : [labelled(label)].filter((f) => f !== null);
    const [value = '', further = '', more] = values;
    const two = values.length === 3 && more !== undefined && isLabel(further);
    const first = { label: bare(label), value: two ? value : values.join('\n') };
    return two ? [first, { label: bare(further), value: more }] : [first];
  });
}

/**
 * Finds every table with what holds over it.
 * @param cards tables that are known to be cards, each with the line over it that says what is to be done.
 */
export function foundTables(
  items: readonly OutlineItem[],
  cards: ReadonlyMap<OutlineItem, Heading | Prose | null> = new Map(),
): FoundTable[] {
  const found: FoundTable[] = [];
  let headings: Heading[] = [];
  let words = 0;
  let counting = true;
  let fresh = false;
  let facts: SectionFacts = NO_FACTS;
  const toldUnder: FactsUnder = new Map();
  let columns: Column[] | null = null;
  const lines: string[] = [];
  const captions = captionsIn(items);
  const again = labelsAgain(items.flatMap(pairsIn));
  const names = new Set<OutlineItem | null>(cards.values());
  for (const item of items) {
    if (names.has(item)) continue;
    if (item.kind !== 'table') lines.push(item.text);
    if (captions.has(item)) continue;
    if (item.kind === 'heading') {
      // `Lead: Marsh Council` says who leads what stands below it, and is no level.
      const said = factsInHeading(item.text);
      headings = [...headings.filter((h) => h.level < item.level), ...(said ? [] : [item])];
      [words, counting, fresh] = [0, true, true];
      facts = { ...factsAt(toldUnder, headings, item), ...said };
    } else if (item.kind === 'prose') {
      const said = factsSaid(item.text);
      if (said) facts = keepFacts(toldUnder, headings, { ...facts, ...said });
      else if (counting) words += wordsOf(item.text).length;
    } else {
      const grid = gridOf(item.table);
      const above = lines.splice(0).slice(-2);
      const named = cards.get(item);
      const kind: TableKind =
        named === undefined ? kindAt(item, items, { columns, lines: above, again }) : { kind: 'cards' };
      if (kind.kind === 'facts')
        facts = keepFacts(toldUnder, headings, { ...facts, ...factsFrom(factsInTable(grid)) });
      found.push({
        item,
        number: found.length,
        grid,
        kind,
        headings,
        lineAbove: lineOver(items, item),
        proseWords: words,
        fresh,
        facts,
        ...(named ? { named } : {}),
      });
      if (kind.kind === 'plan') {
        columns = kind.segments.at(-1)?.columns ?? null;
        fresh = false;
      }
      counting = kind.kind === 'facts' && counting;
    }
  }
  return withSharedColumns(withoutRepeated(found));
}

/** True for a small box of facts right over a table of the plan; elsewhere such a box may be an action's own. */
function isFactsOverPlan(item: TableItem, items: readonly OutlineItem[]): boolean {
  if (factsInBox(gridOf(item.table)) === null) return false;
  for (const next of items.slice(items.indexOf(item) + 1)) {
    if (next.kind === 'prose') continue;
    if (next.kind !== 'table') return false;
    const { kind } = tableKind(gridOf(next.table), null);
    // Figures may stand between the box and its actions.
    if (kind !== 'other') return kind === 'plan';
  }
  return false;
}

/** A table of pairs, as a grid. */
const pairsIn = (item: OutlineItem): Grid[] =>
  item.kind === 'table' && item.table.columnCount === 2 ? [gridOf(item.table)] : [];

function lineOver(items: readonly OutlineItem[], item: TableItem): string | null {
  const before = items[items.indexOf(item) - 1];
  return before === undefined || before.kind === 'table' ? null : before.text;
}

type Told = { columns: Column[] | null; lines: readonly string[]; again: ReadonlySet<string> };

function kindAt(item: TableItem, items: readonly OutlineItem[], told: Told): TableKind {
  return isFactsOverPlan(item, items) ? { kind: 'facts' } : kindUnder(gridOf(item.table), told);
}

/** The kind of a table, its headings sought in the last lines over it where it has none of its own. */
function kindUnder(grid: Grid, { columns, lines, again }: Told): TableKind {
  const alone = tableKind(grid, columns, { again });
  if (alone.kind !== 'other') return alone;
  for (const line of lines.toReversed()) {
    const kind = tableKind(grid, columns, { line, again });
    if (kind.kind === 'plan') return kind;
  }
  return alone;
}

/**
 * Tables with the same headings are one table cut up: the role of each column is decided over all of their rows, so
 * that a short one does not stray.
 */
export function withSharedColumns(tables: readonly FoundTable[]): FoundTable[] {
  const groups = new Map<string, PlanSegment[]>();
  const keyOf = (s: PlanSegment): string =>
    withoutEmptyEnd(s)
      .map((h) => plainWords(h).replaceAll(' ', ''))
      .join('|');
  for (const found of tables) {
    if (found.kind.kind !== 'plan') continue;
    for (const s of found.kind.segments)
      if (s.headings) groups.set(keyOf(s), [...(groups.get(keyOf(s)) ?? []), s]);
  }
  const shared = new Map<string, Column[]>();
  for (const [key, segments] of groups) {
    if (segments.length > 1)
      shared.set(
        key,
        columnsFor(
          segments[0] as PlanSegment,
          segments.flatMap((s) => s.rows),
        ),
      );
  }
  return tables.map((found) => {
    if (found.kind.kind !== 'plan') return found;
    const segments = found.kind.segments.map((s) => ({
      ...s,
      columns: (s.headings && shared.get(keyOf(s))) || s.columns,
    }));
    return { ...found, kind: { kind: 'plan', segments } };
  });
}

/** The headings of a segment, but for last columns with neither heading nor words. */
function withoutEmptyEnd({ headings, rows }: PlanSegment): string[] {
  const names = headings ?? [];
  const last = names.findLastIndex(
    (name, column) => name !== '' || rows.some((row) => saysSomething(row.places[column]?.text ?? '')),
  );
  return names.slice(0, last + 1);
}
