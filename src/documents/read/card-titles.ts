/**
 * Lines that name a card in a document with no styles: the line of words right over the label that opens each card.
 *
 * `A1: Lessons in every school` / `Lead: …` / `Timescale: …`, again and again. The opening label is the one that most
 * often stands under a line with no label; it must do so nearly every time, and no label of the document may hold
 * the action itself. Where headings say `Action 3`, cards are known by those.
 */
import { plainWords, wordsOf } from '../../domain/reading/wording.ts';
import { labelMeaning, withoutCode } from './cards.ts';
import type { OutlineItem, Prose } from './outline.ts';
import { labelledPart, NAMED } from './paragraph-cards.ts';

/** Labels of who and when open a card; what has been done since closes one. */
const OPENS = new Set(['lead', 'support', 'timescale', 'start', 'reference', 'outcome', 'measure']);
const FEWEST = 3;
const NEARLY_ALL = 0.8;
const LONGEST_TITLE = 40;
/** Below every other heading, so that a card's title is innermost. */
const INNERMOST = 9.9;

const labelOf = (item: OutlineItem | undefined): string | null => {
  const part = item?.kind === 'prose' ? labelledPart(item.paragraph) : null;
  return part ? plainWords(withoutCode(part.label)) : null;
};

/** A line of words with no label of its own. */
function couldName(item: OutlineItem | undefined): item is Prose {
  return item?.kind === 'prose' && labelOf(item) === null && wordsOf(item.text).length <= LONGEST_TITLE;
}

/** The label that opens each card under a line of words, or null. */
function opener(items: readonly OutlineItem[]): string | null {
  const seen = new Map<string, { all: number; under: number }>();
  items.forEach((item, i) => {
    const label = labelOf(item);
    if (label === null) return;
    const count = seen.get(label) ?? { all: 0, under: 0 };
    seen.set(label, { all: count.all + 1, under: count.under + (couldName(items[i - 1]) ? 1 : 0) });
  });
  const meant = (label: string): string => labelMeaning(label) ?? '';
  const acts = [...seen.keys()].some((label) => ['action', 'task'].includes(meant(label)));
  const [best] = [...seen]
    .filter(([label]) => OPENS.has(meant(label)))
    .sort((a, b) => b[1].under - a[1].under);
  if (acts || !best || best[1].under < FEWEST || best[1].under < NEARLY_ALL * best[1].all) return null;
  return best[0];
}

/** The outline with the lines that name cards as headings. */
export function withCardTitles(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const named = items.some((item) => item.kind === 'heading' && NAMED.test(item.text));
  const label = named ? null : opener(items);
  if (label === null) return items;
  return items.map((item, i) =>
    couldName(item) && labelOf(items[i + 1]) === label
      ? { kind: 'heading', level: INNERMOST, text: item.text, block: item.block }
      : item,
  );
}
