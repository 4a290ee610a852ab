/**
 * The rows of a plan's table become drafts of actions under their headings.
 *
 * A blank parent cell means the parent above. A wholly blank row is no action. A row without words of its own in
 * the action's column goes on with the action above it (a page break, a sub-row for a quarter).
 */
import { oneLine, plainWords, saysSomething } from '../../../domain/reading/wording.ts';
import { type Draft, emptyDraft, type SectionFacts } from '../cells/draft.ts';
import { signedColumns, type Titled } from '../cells/parent-initials.ts';
import type { Column } from '../columns/columns.ts';
import { linesOf } from '../prose/line.ts';
import { type NamedHeading, readHeading, saidAgain } from '../prose/numbering.ts';
import { factsFrom, factsInBand, factsInTitles } from '../prose/section-facts.ts';
import { type Band, bandIn, looksOf, stackBands } from './bands.ts';
import { bandsOfParents } from './bands-of-parents.ts';
import { type GridRow, isBlankRow, isPageRow, isTotals, type Place, rowCells, rowTraces } from './grid.ts';
import { levelName } from './level-name.ts';
import { factsInRow } from './row-facts.ts';
import { takePlace } from './row-places.ts';
import { severalIn } from './several.ts';
import { slidDoubt } from './short-rows.ts';

export type TablePlace = { table: number; block: number; sheet?: string; page?: number };
/** The levels and facts over a whole table. */
export type Over = { over: NamedHeading[]; facts: SectionFacts };
export type TableContext = Over & { place: TablePlace };
/** What holds from the rows before: bands, facts where any were said, parents and the path of the last row. */
export type Held = {
  bands: readonly Band[];
  facts?: Partial<SectionFacts>;
  parents?: ReadonlyMap<number, string>;
  path?: NamedHeading[] | null;
};
export type RowsRead = { drafts: Draft[]; held: Held };

type State = {
  bands: Band[];
  followsBand: boolean;
  parents: Map<number, string>;
  /** Columns of parents whose cells end in the initials of who leads, and those that hold. */
  signed: Map<number, (text: string) => Titled>;
  initials: Map<number, string>;
  /** What the bands and parents make of it, until one of them changes. */
  path: NamedHeading[] | null;
  drafts: Draft[];
  facts: SectionFacts;
  /** The facts said over the table, to which a new band returns. */
  over: SectionFacts;
};

/** The rows of a segment and what its columns hold. */
export type Body = {
  rows: readonly GridRow[];
  columns: readonly Column[];
  headerRows?: readonly number[];
};

/**
 * Reads the rows of one segment of a table.
 * @param held the bands and facts that hold from the segment before.
 */
export function draftsOf(
  { rows, columns, headerRows = [] }: Body,
  context: TableContext,
  held: Held = { bands: [] },
): RowsRead {
  const looks = looksOf(rows, headerRows);
  const state: State = {
    bands: [...held.bands],
    followsBand: false,
    parents: new Map(held.parents),
    signed: signedColumns(rows, columns),
    initials: new Map(),
    path: held.path ?? null,
    drafts: [],
    facts: { ...context.facts, ...held.facts },
    over: context.facts,
  };
  const over = bandsOfParents(rows, columns);
  for (const row of rows) {
    if (isBlankRow(row) || isPageRow(row) || isTotals(row)) continue;
    const said = factsInRow(row);
    const band = said ? null : (bandIn(row, columns, looks) ?? over.get(row.index) ?? null);
    if (said) state.facts = { ...state.facts, ...factsFrom(said) };
    else if (band) takeBand(state, band);
    else takeRow(state, row, { columns, context });
  }
  const { drafts, bands, facts, parents } = state;
  const path = state.path === null ? null : (drafts.at(-1)?.path ?? state.path);
  return { drafts, held: { bands, facts, parents, path } };
}

function takeBand(state: State, band: Band): void {
  // `Theme 2 (continued)` after a new page: what held still holds.
  const holds = (title: string): boolean => state.bands.some((b) => b.text === title);
  if (saidAgain(band.text, holds) !== band.text) return;
  const facts = factsInBand(band.text);
  if (facts) {
    state.facts = { ...state.facts, ...facts };
    return;
  }
  state.bands = stackBands(state.bands, band, state.followsBand);
  const told = factsInTitles(state.bands.map((b) => b.text));
  state.facts = { ...state.over, ...told, title: `${state.over.title ?? ''} ${band.text}`.trim() };
  state.followsBand = true;
  state.parents.clear();
  state.path = null;
}

type RowSetting = { columns: readonly Column[]; context: TableContext };

const OVER: readonly Column['role'][] = ['parent', 'parentCode', 'action'];

function takeRow(state: State, row: GridRow, setting: RowSetting): void {
  const { columns } = setting;
  takeParents(state, row, columns);
  const action = placeOf(row, columns, 'action');
  if (saysOwn(action)) {
    state.drafts.push(...severalIn(draftOf(row, setting, state), row, setting.columns));
    state.followsBand = false;
    return;
  }
  const says = columns.some(({ role, index }) => !OVER.includes(role) && saysOwn(row.places[index]));
  const last = state.drafts.at(-1);
  if (says && last && !ownParent(row, columns)) addRow(last, row, columns);
  else if (says) {
    const standIn = standInAction(row, columns);
    if (standIn) state.drafts.push(draftOf(row, { ...setting, standIn }, state));
    state.followsBand = false;
  }
}

const saysOwn = (place: Place | undefined): boolean => place?.own === true && saysSomething(place.text);

/** With no action written, the innermost parent of the row is what is to be done. */
function standInAction(row: GridRow, columns: readonly Column[]): Place | null {
  const parents = columns.filter((c) => c.role === 'parent').map((c) => row.places[c.index]);
  return parents.findLast(saysOwn) ?? null;
}

function ownParent(row: GridRow, columns: readonly Column[]): boolean {
  return columns.some((c) => c.role === 'parent' && saysOwn(row.places[c.index]));
}

function placeOf(row: GridRow, columns: readonly Column[], role: Column['role']): Place | undefined {
  const column = columns.find((c) => c.role === role);
  return column ? row.places[column.index] : undefined;
}

function takeParents(state: State, row: GridRow, columns: readonly Column[]): void {
  let changed = false;
  for (const { role, index } of columns) {
    if (role !== 'parent' && role !== 'parentCode') continue;
    const cell = row.places[index]?.text ?? '';
    const signed = state.signed.get(index)?.(cell) ?? null;
    const held = state.parents.get(index);
    const text = saidAgain(signed?.title ?? oneLine(cell), (title) => title === held);
    if (saysSomething(text) && !/^(as above|ditto|")$/i.test(text)) {
      if (signed) state.initials.set(index, signed.initials ?? '');
      if (text === held) continue;
      if (plainWords(text) !== plainWords(held ?? '')) changed = true;
      state.parents.set(index, text);
      state.path = null;
    } else if (changed) {
      state.parents.delete(index);
      state.path = null;
    }
  }
}

function pathOf(state: State, context: TableContext, columns: readonly Column[]): NamedHeading[] {
  const bands = state.bands.map((b) => readHeading(b.text));
  const parents = columns
    .filter((c) => c.role === 'parent')
    .map((c) => ({ column: c, text: state.parents.get(c.index) ?? '' }))
    .filter((p) => p.text !== '')
    .map((p) => ({ ...p, code: codeBefore(p.column, state, columns) }))
    .map((p) =>
      parentHeading(
        p,
        bands.map((band) => band.level ?? ''),
      ),
    );
  return [...outside(context.over, bands), ...bands, ...parents];
}

/** `Theme 1` over the table ends where a band inside it says `Theme 2`. */
function outside(over: readonly NamedHeading[], bands: readonly NamedHeading[]): readonly NamedHeading[] {
  const at = over.findIndex(
    ({ level, number }) =>
      level !== null &&
      number !== null &&
      bands.some((b) => b.level === level && b.number !== null && b.number !== number),
  );
  return at < 0 ? over : over.slice(0, at);
}

function codeBefore(column: Column, state: State, columns: readonly Column[]): string | null {
  const code = columns[column.index - 1];
  return code?.role === 'parentCode' ? (state.parents.get(code.index) ?? null) : null;
}

type Parent = { text: string; column: Column; code: string | null };

function parentHeading({ text, column, code }: Parent, over: readonly string[]): NamedHeading {
  const heading = readHeading(text);
  return { ...heading, number: heading.number ?? code, level: levelName(column.heading, over) };
}

function draftOf(row: GridRow, setting: RowSetting & { standIn?: Place }, state: State): Draft {
  const { columns, context, standIn } = setting;
  const place = standIn ?? placeOf(row, columns, 'action');
  const source = { ...context.place, row: row.index, cells: rowCells(row), ...rowTraces(row) };
  const draft = emptyDraft(linesOf(place?.cell?.paragraphs ?? []), source);
  state.path ??= pathOf(state, context, columns);
  draft.path = state.path;
  if (standIn) draft.path = draft.path.slice(0, -1);
  draft.section = state.facts;
  for (const column of columns) takePlace(draft, { column, place: row.places[column.index], more: false });
  for (const text of state.initials.values()) {
    draft.leadAsked = true;
    draft.leads.push({ paragraphs: [text], heading: 'Lead', support: false });
  }
  giveCodeToParent(draft, row, columns);
  if (row.slid) draft.doubts.push(slidDoubt(row, columns));
  return draft;
}

/** A code that stands once over several rows is the code of their parent. */
function giveCodeToParent(draft: Draft, row: GridRow, columns: readonly Column[]): void {
  const cell = placeOf(row, columns, 'reference')?.cell;
  const last = draft.path.at(-1);
  if (!cell || cell.rowSpan < 2 || !last || !columns.some((c) => c.role === 'parent')) return;
  draft.path = [...draft.path.slice(0, -1), { ...last, number: last.number ?? draft.reference }];
  draft.reference = null;
}

/** A row that goes on with the action above. */
function addRow(draft: Draft, row: GridRow, columns: readonly Column[]): void {
  draft.source.cells = [...(draft.source.cells ?? []), ...rowCells(row)];
  const more = rowTraces(row);
  if (more.marks) draft.source.marks = [...(draft.source.marks ?? []), ...more.marks];
  if (more.suggestions) draft.source.suggestions = [...(draft.source.suggestions ?? []), ...more.suggestions];
  for (const column of columns) {
    const place = row.places[column.index];
    if (place?.own) takePlace(draft, { column, place, more: true });
  }
}
