/**
 * Lines that name a card in a document with no styles: the line of words right over the label that opens each card.
 *
 * `A1: Lessons in every school` / `Lead: …` / `Timescale: …`, again and again. The opening label is the one that most
 * often stands under a line with no label; it must do so nearly every time, and no label of the document may hold
 * the action itself. Where headings say `Action 3`, cards are known by those.
 */
import { plainWords, wordsOf } from '../../../domain/reading/wording.ts';
import { codeAtHead } from '../prose/numbering.ts';
import type { OutlineItem, Prose } from '../prose/outline.ts';
import type { CardPart } from './card.ts';
import { isWork, numberIn, partMeaning, withoutCode } from './label.ts';
import { labelledPart } from './labelled-part.ts';
import { NAMED } from './paragraph-cards.ts';

/** Labels of who and when open a card; what has been done since closes one. */
const OPENS = new Set(['lead', 'support', 'timescale', 'start', 'reference', 'outcome', 'measure']);
const FEWEST = 3;
const NEARLY_ALL = 0.8;
const LONGEST_TITLE = 40;
/** Below every other heading, so that a card's title is innermost. */
const INNERMOST = 9.9;
/** Items of a list over the items that name cards. */
const OVER = 9.4;

const partOf = (item: OutlineItem | undefined): CardPart | null =>
  item?.kind === 'prose' ? labelledPart(item.paragraph) : null;
const labelOf = (item: OutlineItem | undefined): string | null => {
  const part = partOf(item);
  return part ? plainWords(withoutCode(part.label)) : null;
};

/** A line of words with no label of its own. */
function couldName(item: OutlineItem | undefined): item is Prose {
  return item?.kind === 'prose' && labelOf(item) === null && wordsOf(item.text).length <= LONGEST_TITLE;
}

/** A line of words that stands in no card yet: right below a label that holds a number, it is of the same card. */
function namesAt(items: readonly OutlineItem[], at: number): boolean {
  const above = partOf(items[at - 1]);
  return couldName(items[at]) && !(above && partMeaning(above) === 'reference' && numberIn(above.text));
}

/** A sentence right under a heading, with no code of its own. */
function tellsMore(item: OutlineItem | undefined, over: OutlineItem | undefined): boolean {
  return (
    couldName(item) && over?.kind === 'heading' && /[.!]$/.test(item.text.trim()) && !codeAtHead(item.text)
  );
}

/** True where nearly every card has a heading of its own, and the line under that says more of it. */
function headingsName(items: readonly OutlineItem[], label: string): boolean {
  const first = items.flatMap((item, i) => (labelOf(item) === label ? [i] : []));
  const told = first.filter((i) => tellsMore(items[i - 1], items[i - 2]));
  return told.length >= NEARLY_ALL * first.length;
}

/** The label that opens each card under a line of words, or null. */
function opener(items: readonly OutlineItem[]): string | null {
  const seen = new Map<string, { all: number; under: number; meaning: string }>();
  let acts = false;
  items.forEach((item, i) => {
    const part = partOf(item);
    if (part === null) return;
    acts ||= isWork(part);
    const label = plainWords(withoutCode(part.label));
    const count = seen.get(label) ?? { all: 0, under: 0, meaning: partMeaning(part) ?? '' };
    seen.set(label, {
      ...count,
      all: count.all + 1,
      under: count.under + (namesAt(items, i - 1) ? 1 : 0),
    });
  });
  const [best] = [...seen]
    .filter(([, { meaning }]) => OPENS.has(meaning))
    .sort((a, b) => b[1].under - a[1].under);
  if (acts || !best || best[1].under < FEWEST || best[1].under < NEARLY_ALL * best[1].all) return null;
  return headingsName(items, best[0]) ? null : best[0];
}

const isItem = (item: OutlineItem | undefined): item is Prose =>
  couldName(item) && item.paragraph.list !== null;
const levelOf = (item: Prose): number => item.paragraph.list?.level ?? 0;

/** Where lists stand inside lists, the level of the items that name cards: others below them are steps. */
function levelOfTitles(items: readonly OutlineItem[], label: string): number | null {
  const levels = items.flatMap((item, i) =>
    isItem(item) && labelOf(items[i + 1]) === label ? [levelOf(item)] : [],
  );
  return levels.length === 0 ? null : Math.min(...levels);
}

/** The place of the item that names the card whose last item stands at a place. */
function titleAt(items: readonly OutlineItem[], last: number, level: number | null): number {
  let at = last;
  for (let item = items[at]; level !== null && isItem(item) && levelOf(item) > level; item = items[at])
    at -= 1;
  const item = items[at];
  return isItem(item) && levelOf(item) === level ? at : last;
}

/** The outline with the lines that name cards as headings, the items below each as its steps. */
export function withCardTitles(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const named = items.some((item) => item.kind === 'heading' && NAMED.test(item.text));
  const label = named ? null : opener(items);
  if (label === null) return items;
  const level = levelOfTitles(items, label);
  const titles = new Map<number, number>();
  items.forEach((_, i) => {
    if (namesAt(items, i) && labelOf(items[i + 1]) === label) titles.set(titleAt(items, i, level), i);
  });
  let steps = -1;
  return items.flatMap((item, i): OutlineItem[] => {
    if (i <= steps) return [];
    const last = titles.get(i);
    if (last !== undefined && item.kind === 'prose') {
      steps = last;
      const below = items.slice(i + 1, last + 1).filter((one) => one.kind === 'prose');
      const { block, paragraph } = item;
      // A bullet is no part of a name.
      const text = paragraph.list?.ordered === false ? paragraph.text : item.text;
      return [
        { kind: 'heading', level: INNERMOST, text, block, ...(below.length > 0 ? { steps: below } : {}) },
      ];
    }
    const over = isItem(item) && level !== null && levelOf(item) < level && titles.has(i + 1);
    return over
      ? [{ kind: 'heading', level: OVER + levelOf(item) / 10, text: item.text, block: item.block }]
      : [item];
  });
}
