/**
 * From neutral blocks to a reading: find the tables, tell what each is for, read their rows into drafts, understand
 * the drafts, gather the prose, and account for every word. Pure: the same blocks always give the same reading.
 */
import type { LeadCell } from '../../domain/partnership/lead-cell.ts';
import { learnNames } from '../../domain/partnership/learn-names.ts';
import { accountFor } from '../../domain/reading/account.ts';
import type { PlanReading, ReadAction } from '../../domain/reading/plan-reading.ts';
import { forget } from '../../domain/reading/remember.ts';
import { plainWords, saysSomething } from '../../domain/reading/wording.ts';
import { learnDateHabits } from '../../domain/timescale/read-plan-dates.ts';
import { LOCALES, type Locale } from '../../domain/timescale/timescale-context.ts';
import type { SourceDocument } from '../formats/block.ts';
import { boxesAsCards } from './cards/box-cards.ts';
import { draftsOfCards } from './cards/card-drafts.ts';
import { takeNumber, tellMore } from './cards/card-remarks.ts';
import { tablesWithCards } from './cards/card-tables.ts';
import { withCardTitles } from './cards/card-titles.ts';
import { commitmentsIn } from './cards/commitments.ts';
import { wholeCards } from './cards/cut-cards.ts';
import { labelsInside } from './cards/labels-inside.ts';
import { usualLabels } from './cards/missing-label.ts';
import { type CardsRead, paragraphCards } from './cards/paragraph-cards.ts';
import { promisedItems } from './cards/promised-items.ts';
import { bracketedItems } from './cells/bracketed-items.ts';
import type { Draft } from './cells/draft.ts';
import { looksTimed } from './cells/evidence.ts';
import { underThemes } from './cells/theme-fields.ts';
import { columnsInProse, datesLeftOver, whoAndWhenApart } from './columns/columns-in-prose.ts';
import { documentColumns } from './columns/document-columns.ts';
import { withoutContainers } from './columns/headings-over.ts';
import { whoDoesWhat } from './columns/who-does-what.ts';
import { withoutSheetNames } from './levels/sheet-levels.ts';
import { contextOf, datesWritten, proseOf, type Whole } from './plan-context.ts';
import { problemsOf } from './problems.ts';
import { withDepths } from './prose/heading-depths.ts';
import { margins } from './prose/margins.ts';
import { readHeading } from './prose/numbering.ts';
import { type OutlineItem, outlineOf } from './prose/outline.ts';
import { sectionsOf } from './prose/sections.ts';
import { stretchesOf } from './prose/stretches.ts';
import { type Title, titleOf } from './prose/title.ts';
import type { TableAbove } from './tables/cut-tables.ts';
import { withoutEventLists } from './tables/event-lists.ts';
import type { FoundTable } from './tables/found-tables.ts';
import { allInOneRow, contradicted, cutWrong } from './tables/jumbled.ts';
import { labelledRows } from './tables/labelled-rows.ts';
import { labelsAbove } from './tables/labels-above.ts';
import { levelsOf } from './tables/level-name.ts';
import { placeTold } from './tables/place.ts';
import { draftsOfTable } from './tables/plan-tables.ts';
import { splitRunOn } from './tables/run-on.ts';
import { slashedTables } from './tables/slashed-tables.ts';
import { areStatesOf, withStatusPages } from './tables/status-pages.ts';
import { termTables } from './tables/term-tables.ts';
import { turnedTables } from './tables/turned-tables.ts';
import { type Before, understand } from './understand.ts';

export type ReadOptions = { locale?: string | null };

/** `told`: tables whose words all went to actions that stand elsewhere. */
type Found = { drafts: Draft[]; used: Set<number>; told: FoundTable[] };

/**
 * Reads a document that has been opened into blocks.
 * @returns a reading with every word of the document in it; it never throws for what a document holds.
 */
export function readBlocks(document: SourceDocument, options: ReadOptions = {}): PlanReading {
  // What is remembered while reading is words of people's plans: none of it outlives the reading.
  forget();
  try {
    return readingOf(document, options);
  } finally {
    forget();
  }
}

function readingOf(document: SourceDocument, options: ReadOptions): PlanReading {
  const items = whoDoesWhat(
    termTables(
      labelsAbove(
        labelledRows(labelsInside(turnedTables(slashedTables(splitRunOn(withDepths(outlineOf(document))))))),
      ),
    ),
  );
  const all = boxesAsCards(tablesWithCards(items));
  const tables = withoutEventLists(all, () => fromProse(items).drafts.length);
  const title = titleOf(document, items, tables);
  const found = planIn(items, tables, title);
  if (contradicted(tables) || allInOneRow(tables) || jumbledProse(found, items))
    return unreadable(document, title.text);
  const habits = learnDateHabits(datesWritten(found.drafts));
  const words = stretchesOf(document, tables);
  const said = words.map((stretch) => stretch.text).join('\n');
  const told = localeAsked(options) === null ? placeTold(said, habits) : null;
  const locale = localeAsked(options) ?? told?.locale ?? 'en-GB';
  const whole = { items, tables, title, locale, habits, dates: datesWritten(found.drafts) };
  const actions = understandAll(found.drafts, document, whole);
  if (document.format === 'pdf' && cutWrong(tables, datesRead(actions)))
    return unreadable(document, title.text);
  const beside = tables.filter((table) => !found.told.includes(table));
  const { sections, unplaced } = sectionsOf(items, beside, found.used);
  const notes = document.notes.map((n) => ({ text: n.text, why: `a ${n.kind} of the document` }));
  const reading: PlanReading = {
    schema: 1,
    format: document.format,
    readable: true,
    title: title.text,
    levels: levelsOf(found.drafts),
    columns: documentColumns(tables),
    actions,
    sections,
    unplaced: [...unplaced, ...notes],
    problems: problemsOf({ document, actions, tables, told }),
    ...margins(document, actions),
  };
  return accountFor(reading, words);
}

/** No work could be told, or nothing of who and when beside it, because they stand in columns of their own. */
function jumbledProse({ drafts }: Found, items: readonly OutlineItem[]): boolean {
  if (drafts.length === 0) return columnsInProse(items);
  const dated = drafts.filter((d) => looksTimed(d.time.whole?.raw ?? '')).length;
  if (drafts.every((d) => d.source.table === undefined) && datesLeftOver(items, dated)) return true;
  // The last of them may have taken the columns below it for its own words.
  const bare = drafts
    .slice(0, -1)
    .every((d) => ![d.time.whole?.raw ?? '', ...d.leads.flatMap((l) => l.paragraphs)].some(saysSomething));
  return bare && drafts.length > 1 && whoAndWhenApart(items);
}

/** Says that the rows cannot be put together, and keeps every word. */
function unreadable(document: SourceDocument, title: string | null): PlanReading {
  const message =
    'This document seems to hold a plan, but its text runs column by column, so which action goes with which lead and date cannot be told. ' +
    'Try the Word or Excel file it was made from.';
  const empty: PlanReading = {
    schema: 1,
    format: document.format,
    readable: false,
    title,
    levels: [],
    actions: [],
    sections: [],
    unplaced: [],
    problems: [
      ...document.remarks.map(({ code, message: said, where }) => ({ code, message: said, where })),
      { code: 'jumbled', message, where: null },
    ],
  };
  return accountFor(empty, stretchesOf(document, []));
}

function localeAsked(options: ReadOptions): Locale | null {
  return LOCALES.find((l) => l.toLowerCase() === (options.locale ?? '').toLowerCase()) ?? null;
}

function planIn(items: readonly OutlineItem[], tables: readonly FoundTable[], title: Title): Found {
  const used = new Set(title.blocks);
  const plans = tables.filter((t) => t.kind.kind === 'plan');
  const whole = { title: title.text, several: plans.length > 1 };
  const drafts: Draft[] = [];
  let table: TableAbove | null = null;
  const cards = wholeCards(tables);
  const among = { tables: cards.size, cards, usual: usualLabels([...cards.values()].flat()) };
  for (const found of tables) {
    if (found.kind.kind === 'plan') {
      const read = draftsOfTable(found, whole, { path: drafts.at(-1)?.path ?? [], table });
      table = read.table;
      drafts.push(...read.drafts);
    } else if (found.kind.kind === 'cards') {
      const own = draftsOfCards(found, among);
      for (const block of [...tellMore(own, found, items), ...takeNumber(own, found)]) used.add(block);
      if (found.named) used.add(found.named.block);
      drafts.push(...own);
    }
  }
  const prose = drafts.some((d) => d.leadAsked || d.timeAsked) ? null : fromProse(items);
  // Tables that only say how the work stands leave the telling of it to the prose.
  if (prose && (drafts.length === 0 || areStatesOf(drafts, prose.drafts))) {
    drafts.unshift(...prose.drafts);
    for (const block of prose.used) used.add(block);
  }
  const { drafts: standing, told } = withStatusPages(drafts, tables);
  const kept = underThemes(withoutContainers(withoutSheetNames(standing)));
  markHeadings(items, kept, used);
  return { drafts: kept, used, told };
}

/** A plan with no table: cards as paragraphs, numbered commitments, lines of who and when, or lists of promises. */
function fromProse(items: readonly OutlineItem[]): CardsRead {
  const cards = paragraphCards(withCardTitles(items));
  const commitments = commitmentsIn(items);
  const ways = [cards, commitments, bracketedItems(items), promisedItems(items)];
  const most = Math.max(...ways.map((way) => way.drafts.length));
  return ways.find((way) => way.drafts.length === most) ?? cards;
}

/** Headings that became levels are not sections of their own. */
function markHeadings(items: readonly OutlineItem[], drafts: readonly Draft[], used: Set<number>): void {
  const written = new Set(drafts.flatMap((d) => d.path.map((h) => h.title)));
  const titles = new Set([...written].map(plainWords));
  for (const item of items) {
    if (item.kind !== 'heading') continue;
    if (titles.has(plainWords(readHeading(item.text).title))) used.add(item.block);
  }
}

function datesRead(actions: readonly ReadAction[]): { filled: number; unclear: number } {
  const filled = actions.filter((a) => saysSomething(a.timescale.raw));
  return { filled: filled.length, unclear: filled.filter((a) => a.timescale.state === 'unclear').length };
}

/** Leads said once over a section teach names like any other. */
function sectionCells(drafts: readonly Draft[]): LeadCell[] {
  const said = new Set(drafts.flatMap((d) => (d.section.leads === null ? [] : [d.section.leads])));
  return [...said].map((text) => ({ paragraphs: text.split('\n'), heading: 'Lead', support: false }));
}

function understandAll(drafts: readonly Draft[], document: SourceDocument, whole: Whole): ReadAction[] {
  const time = contextOf(whole, document.modified);
  const known = learnNames([...drafts.flatMap((d) => d.leads), ...sectionCells(drafts)], proseOf(whole));
  let before: Before = { leads: [], time: null };
  return drafts.map((draft) => {
    const action = understand(draft, { time, known }, before);
    before = { leads: action.leads, time: action.timescale };
    return action;
  });
}
