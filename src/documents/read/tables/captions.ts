/**
 * Headings that name one table beside the plan (`Baseline and targets` over its figures) and hold over nothing below
 * it: the plan's table that follows stands under the heading before, with the facts said there.
 *
 * A heading with a number or a level word of its own is none, nor is one that stands alone over both tables.
 */
import { plainWords } from '../../../domain/reading/wording.ts';
import { saysPlace } from '../prose/numbering.ts';
import type { Heading, OutlineItem } from '../prose/outline.ts';
import { gridOf } from './grid.ts';
import { tableKind } from './table-kind.ts';

const OF_FIGURES =
  /\b(?:baselines?|targets?|indicators?|measures|figures|data|trends?|statistics|performance|trajector(?:y|ies)|spend|budgets?|key|legend)\b/;

/** The heading at this place, where a table of no actions follows it and the plan's table follows that one. */
function overTwoTables(items: readonly OutlineItem[], at: number): Heading | null {
  const [heading, beside, plan] = items.slice(at, at + 3);
  if (heading?.kind !== 'heading' || beside?.kind !== 'table' || plan?.kind !== 'table') return null;
  return heading;
}

/** The headings of a document's outline that hold over one table alone. */
export function captionsIn(items: readonly OutlineItem[]): Set<OutlineItem> {
  const said = items.filter((item) => item.kind === 'heading').map((item) => plainWords(item.text));
  const captions = items.filter((_item, at) => {
    const heading = overTwoTables(items, at);
    if (!heading || saysPlace(heading.text)) return false;
    const words = plainWords(heading.text);
    const again = said.indexOf(words) !== said.lastIndexOf(words);
    const under = said.indexOf(words) > 0;
    if (!again && !(under && OF_FIGURES.test(words))) return false;
    return [items[at + 1], items[at + 2]].map(kindOf).join(' ') === 'other plan';
  });
  return new Set(captions);
}

const kindOf = (item: OutlineItem | undefined): string =>
  item?.kind === 'table' ? tableKind(gridOf(item.table), null).kind : 'none';
