/** The document's title: its own title lines, else its first heading, else a title above the first table. */
import { oneLine, plainWords, wordsOf } from '../../../domain/reading/wording.ts';
import type { SourceDocument } from '../../formats/block.ts';
import { isGeneric } from '../columns/headings-over.ts';
import type { FoundTable } from '../tables/found-tables.ts';
import { titlesInside } from '../tables/plan-tables.ts';
import type { OutlineItem } from './outline.ts';

export type Title = { text: string | null; blocks: number[] };

const NOTHING: Title = { text: null, blocks: [] };

function leading(items: readonly OutlineItem[]): Title {
  const first = items[0];
  if (first?.kind !== 'heading') return NOTHING;
  const run = items.slice(
    0,
    items.findIndex((i) => i.kind !== 'heading' || i.level !== first.level),
  );
  const lines = run.length === 0 ? [first] : run;
  const kept = first.level === 0 ? lines : lines.slice(0, 1);
  const text = oneLine(kept.map((i) => (i.kind === 'heading' ? i.text : '')).join(' '));
  return wordsOf(text).length > 40 ? NOTHING : { text, blocks: kept.map((i) => i.block) };
}

/** A first line that stands alone over the first long paragraph or table, in a document with no styles. */
function firstLines(items: readonly OutlineItem[]): Title {
  const end = items.findIndex(
    (i) => i.kind !== 'prose' || wordsOf(i.text).length > 14 || /[.;]$/.test(i.text),
  );
  const lines = items.slice(0, Math.min(Math.max(end, 0), 3));
  if (lines.length === 0) return NOTHING;
  return {
    text: oneLine(lines.map((i) => (i.kind === 'prose' ? i.text : '')).join(' ')),
    blocks: lines.map((i) => i.block),
  };
}

const NAMES_A_PLAN =
  /\b(plan|strategy|tracker|programme|framework|roadmap|review|log|report|register|partnership)\b/i;

/**
 * The title over the table of a sheet: sheets are called `Sheet1`, `Plan` or `Guidance`, and what the plan is called
 * stands in a row of its own below.
 */
function overSheet(items: readonly OutlineItem[]): Title {
  const under = items.flatMap((item, i) => {
    const next = items[i + 1];
    return item.kind === 'heading' && next?.kind === 'prose' ? [{ sheet: item.text, line: next }] : [];
  });
  const short = under.filter(({ line }) => wordsOf(line.text).length <= 14 && !/[.:;]$/.test(line.text));
  const told = short.find(({ line }) => NAMES_A_PLAN.test(line.text) && !isGeneric(line.text));
  const found = told ?? short.find(({ sheet }) => isGeneric(sheet) || /^sheet\s?\d+$/i.test(sheet));
  return found ? { text: oneLine(found.line.text), blocks: [found.line.block] } : NOTHING;
}

/** What the pages of a site have at their head: the way around it, in one line or in several. */
const AROUND_THE_SITE =
  /^(?:skip to|home|menu|search|you are here|site ?map|news|services|contact(?: us)?|about(?: us)?|a to z|log ?in|sign in|accessibility|cookies?|privacy|cymraeg|english|gaeilge)(?:\s|$)|\s[>»›]\s|\b(?:home|sign in|log ?in|site ?map|a to z|contact us|what[’']s on)\b.*\b(?:home|news|services|contact|search|about|menu|grants|a to z|jobs)\b/i;
/** How far down such lines may stand, and how far below them the title. */
const LINES_AT_HEAD = 12;
const LINES_TO_TITLE = 4;

/** The title below the way around a site; nothing where no such lines stand at the head. */
function belowSite(items: readonly OutlineItem[]): Title {
  const isShort = (i: OutlineItem): boolean => i.kind !== 'table' && wordsOf(i.text).length <= 14;
  const first = items.slice(0, LINES_AT_HEAD);
  const last = first.findLastIndex((i) => i.kind === 'prose' && isShort(i) && AROUND_THE_SITE.test(i.text));
  if (last < 0 || first.slice(0, last).some((i) => !isShort(i))) return NOTHING;
  const below = items.slice(last + 1, last + 1 + LINES_TO_TITLE);
  const end = below.findIndex((i) => !isShort(i));
  const lines = below.slice(0, end < 0 ? below.length : end);
  const found =
    lines.find((i) => i.kind !== 'table' && NAMES_A_PLAN.test(i.text)) ??
    lines.find((i) => i.kind === 'heading');
  return found && found.kind !== 'table' ? { text: oneLine(found.text), blocks: [found.block] } : NOTHING;
}

/** Finds the title and the blocks it stands in. */
export function titleOf(
  document: SourceDocument,
  items: readonly OutlineItem[],
  tables: readonly FoundTable[],
): Title {
  const sheet = ['xlsx', 'ods'].includes(document.format) ? overSheet(items) : NOTHING;
  if (sheet.text !== null) return sheet;
  const own = items.find((i) => i.kind === 'heading' && i.level === 0);
  const led = own ? leading(items.slice(items.indexOf(own))) : leading(items);
  if (led.text !== null) return led;
  const site = belowSite(items);
  if (site.text !== null) return site;
  const loose = firstLines(items);
  if (loose.text !== null) return loose;
  const [first] = tables;
  if (first?.kind.kind === 'plan' && items[0]?.kind === 'table') {
    const inside = first.kind.segments[0] ? titlesInside(first.kind.segments[0]) : [];
    const titled = inside.find((text) => NAMES_A_PLAN.test(plainWords(text)));
    if (titled !== undefined) return { text: titled, blocks: [] };
  }
  return document.title === null ? NOTHING : { text: document.title, blocks: [] };
}
