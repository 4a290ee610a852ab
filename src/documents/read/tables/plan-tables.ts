/**
 * The plan's tables become drafts, each under the headings, titles and bands that hold over it.
 */
import { oneLine, plainWords, wordsOf } from '../../../domain/reading/wording.ts';
import { type Draft, NO_FACTS, type SectionFacts } from '../cells/draft.ts';
import { isGeneric, levelsOver } from '../columns/headings-over.ts';
import { type NamedHeading, readHeading, saysPlace } from '../prose/numbering.ts';
import { factsInBand, factsInTitle, factsInTitles } from '../prose/section-facts.ts';
import { type Band, bandIn, looksOf, stackBands } from './bands.ts';
import { isRestOf, type TableAbove } from './cut-tables.ts';
import type { FoundTable } from './found-tables.ts';
import { filledPlaces, type GridRow } from './grid.ts';
import { openingBands, type Whole } from './opening-bands.ts';
import { factsInRow, factsInRows } from './row-facts.ts';
import type { PlanSegment } from './table-kind.ts';
import { draftsOf, type Held, type Over, type RowsRead, type TableContext } from './table-rows.ts';

/** Titles that stand inside a table above its first heading row. */
export function titlesInside(segment: PlanSegment): string[] {
  return segment.above
    .filter((row) => new Set(filledPlaces(row).map((p) => plainWords(p.place.text))).size === 1)
    .map((row) => oneLine(filledPlaces(row)[0]?.place.text ?? ''))
    .filter(
      (text) =>
        wordsOf(text).length <= 30 &&
        factsInBand(text) === null &&
        !/^(last )?(updated|reviewed|version|date|printed|status as at|as at)\b/i.test(text),
    );
}

function ownLevels(titles: readonly string[], whole: Whole): NamedHeading[] {
  return titles
    .filter((text) => plainWords(text) !== plainWords(whole.title ?? '') && !isGeneric(text))
    .filter((text) => whole.several || saysPlace(text))
    .map(readHeading);
}

/** What was read above a table: the path of the last action, and the last table of the plan. */
export type Above = { path: NamedHeading[]; table: TableAbove | null };
const NOTHING_ABOVE: Above = { path: [], table: null };

/** The drafts of a table, and what they leave to hold over one below. */
export type TableRead = { drafts: Draft[]; table: TableAbove | null };

/** Reads one table of the plan. */
export function draftsOfTable(found: FoundTable, whole: Whole, above: Above = NOTHING_ABOVE): TableRead {
  if (found.kind.kind !== 'plan') return { drafts: [], table: above.table };
  const cut = above.table !== null && isRestOf(found, above.table.found) ? above.table : null;
  const { setting, opening } = cut
    ? { setting: cut.setting, opening: cut.held }
    : standingOver(found, whole, above.path);
  const { where } = found.item.table;
  const place = {
    table: found.number,
    block: found.item.block,
    ...(where.sheet === undefined ? {} : { sheet: where.sheet }),
    ...(where.page === undefined ? {} : { page: where.page }),
  };
  const { drafts, held } = segmentDrafts(found.kind.segments, { ...setting, place }, opening);
  return { drafts, table: { found, setting, held } };
}

/** What stands over a table and over its first rows. @param before the path of the last action above it. */
function standingOver(
  found: FoundTable,
  whole: Whole,
  before: NamedHeading[],
): { setting: Over; opening: Held } {
  const segments = found.kind.kind === 'plan' ? found.kind.segments : [];
  const [first] = segments;
  const titles = first ? titlesInside(first) : [];
  const opening = openingBands(found, titles, whole);
  const begun = new Set(opening.map((band) => band.text));
  const others = titles.filter((text) => !begun.has(text));
  const own = ownLevels(others, whole);
  // The line above that opens a series of titles is one of them, no level over them all.
  const headings = found.headings.filter((h) => !begun.has(h.text) && !isPeriodOverParents(h.text, first));
  const levels = levelsOver(
    { headings, proseWords: found.proseWords, hasOwnTitle: own.length > 0 },
    whole.several,
  );
  const over = goesOn(found, own.length + levels.length, before) ?? withoutEcho([...levels, ...own]);
  const said = { ...factsOfBands(found, begun), ...factsInRows(first?.above ?? []) };
  return {
    setting: { over, facts: factsOver(found, others, begun) },
    opening: { bands: opening, facts: said },
  };
}

const LONGEST_TITLE = 20;

const PERIOD = /^(?:fy ?|year )?(?:19|20)?\d\d(?:\s?[/–-]\s?(?:\d\d)?\d\d)?$/i;

/** A sheet called `2026-27` over a table with levels of its own is no level of the plan. */
const isPeriodOverParents = (title: string, segment: PlanSegment | undefined): boolean =>
  PERIOD.test(title.trim()) && segment?.columns.some((c) => c.role === 'parent') === true;

/** What holds over the whole table: what was said before it, but not what was said of its first band alone. */
function factsOver(found: FoundTable, titles: readonly string[], begun: ReadonlySet<string>): SectionFacts {
  const { facts } = found;
  const title = [facts.title, ...titles, ...begun].filter((t) => t !== null).join(' ');
  if (facts.title !== null && begun.has(facts.title)) {
    const further = found.headings.map((h) => h.text).filter((text) => !begun.has(text));
    return { ...NO_FACTS, ...factsInTitles(further), title };
  }
  const line = found.lineAbove ?? '';
  const near = begun.has(line) || wordsOf(line).length > LONGEST_TITLE ? [] : [line];
  // The line above says it of the band that it is, not of the table.
  const own = begun.has(line) ? factsInTitle(line) : {};
  const said = factsInTitles([...near, ...titles.toReversed()]);
  const leads = (facts.leads === own.leads ? null : facts.leads) ?? said.leads ?? null;
  const deadline = (facts.deadline === own.deadline ? null : facts.deadline) ?? said.deadline ?? null;
  return { leads, deadline, title };
}

/** What is said of the bands that stand over the first heading row. */
function factsOfBands({ facts }: FoundTable, begun: ReadonlySet<string>): Partial<SectionFacts> {
  if (begun.size === 0) return {};
  const own = facts.title !== null && begun.has(facts.title);
  return { ...(own ? { leads: facts.leads } : {}), ...factsInTitles([...begun]) };
}

/** The headings that still hold over a table with none of its own; a table with no heading row goes on with the last. */
function goesOn(found: FoundTable, levels: number, before: NamedHeading[]): NamedHeading[] | null {
  const [first] = found.kind.kind === 'plan' ? found.kind.segments : [];
  if (found.fresh || !first) return null;
  const parents = first.columns.filter((c) => c.role === 'parent').length;
  if (first.headings === null && before.length > parents) return before.slice(0, before.length - parents);
  return levels === 0 ? before.slice(0, 1) : null;
}

/** A sheet called `Skills` over a title `3. Skills` is one level: the one with the number stays. */
function withoutEcho(path: readonly NamedHeading[]): NamedHeading[] {
  return path.filter((h, i) => {
    const next = path[i + 1];
    return !next || !(plainWords(next.title) === plainWords(h.title) || saysOnlyNumberOf(h, next));
  });
}

/** `Priority 1` over `Priority 1: Noticed early` or `1. Noticed early`. */
const saysOnlyNumberOf = (h: NamedHeading, next: NamedHeading): boolean =>
  h.level !== null &&
  h.number !== null &&
  h.number === next.number &&
  (next.level === null || next.level === h.level) &&
  plainWords(h.title) === plainWords(`${h.level} ${h.number}`);

function segmentDrafts(segments: readonly PlanSegment[], context: TableContext, opening: Held): RowsRead {
  let held = opening;
  const drafts = segments.flatMap((segment, i) => {
    const above = segments[i - 1];
    const { bands, facts } = held;
    const under = above ? { bands: lastBands(above.rows, above, bands), ...(facts ? { facts } : {}) } : held;
    const read = draftsOf(segment, context, under);
    held = read.held;
    return read.drafts;
  });
  return { drafts, held };
}

/** Bands that stand last in a segment, right over the next heading row, hold for the rows below it. */
function lastBands(
  rows: readonly GridRow[],
  segment: PlanSegment | undefined,
  held: readonly Band[],
): readonly Band[] {
  const last = rows.findLast((row) => filledPlaces(row).length > 0 && factsInRow(row) === null);
  if (!last || !segment) return held;
  const band = bandIn(last, segment.columns, looksOf(rows, segment.headerRows));
  if (!band) return held;
  return held.some((b) => b.text === band.text) ? held : stackBands(held, band, false);
}
