/**
 * Paragraphs that a page layout ran together: `… in every school. Progress: All four have one.` or `… Commitment 4: …`.
 *
 * A label splits a paragraph only where the same label opens other paragraphs of the document, so that a colon in
 * a sentence never does.
 */
import { plainWords } from '../../../domain/reading/wording.ts';
import { isLabel } from '../cards/label.ts';
import { bareLabels, LABEL_OPENS, labelsInLine, tells } from '../prose/labels-in-line.ts';
import type { OutlineItem, Prose } from '../prose/outline.ts';

const NUMBERED_OPENS = /^(Commitment|Action|Recommendation|Objective|Pledge)\s+\d[\d.]*\s*[:.–—-]/i;
/** A label right after a sentence or a stroke, `… within the hour. Lead: Otterby Council.` */
const LABEL_WITHIN = /(?:[.;!?)]|\s[|/])\s+(\p{Lu}[\p{L}/()' -]{1,40}?):\s/gu;
/** How many paragraphs a label must open before it may split others. */
const ENOUGH = 2;
/** How many times it must stand within paragraphs where it opens none. */
const OFTEN = 4;

function openers(items: readonly OutlineItem[]): { labels: string[]; numbered: string[] } {
  const labels = new Map<string, number>();
  const numbered = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void =>
    void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const item of items) {
    if (item.kind === 'table') continue;
    const label = LABEL_OPENS.exec(item.text)?.[1];
    if (label !== undefined && isLabel(label)) add(labels, label);
    const word = NUMBERED_OPENS.exec(item.text)?.[1];
    if (word !== undefined) add(numbered, word);
  }
  const within = labelsWithin(items);
  const often = (counts: Map<string, number>): string[] =>
    [...counts].filter(([, n]) => n >= ENOUGH).map(([key]) => key);
  return { labels: [...new Set([...often(labels), ...within])], numbered: often(numbered) };
}

/** Labels of who, when and how it stands that come after a sentence again and again. */
function labelsWithin(items: readonly OutlineItem[]): string[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (item.kind !== 'prose') continue;
    for (const [, label = ''] of item.text.matchAll(LABEL_WITHIN)) {
      if (tells(label)) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, n]) => n >= OFTEN).map(([label]) => label);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Cuts run-on paragraphs at the labels that open paragraphs elsewhere. */
export function splitRunOn(all: readonly OutlineItem[]): OutlineItem[] {
  const bare = bareLabels(all.flatMap((item) => (item.kind === 'prose' ? [item.paragraph.text] : [])));
  const items = all.flatMap((item): OutlineItem[] =>
    item.kind === 'prose' ? linesOfLabels(item, bare) : [item],
  );
  const { labels, numbered } = openers(items);
  const words = [
    ...labels.map((l) => `${escaped(l)}:\\s`),
    ...numbered.map((w) => `${escaped(w)}\\s+\\d[\\d.]*\\s*[:.–—-]`),
  ];
  if (words.length === 0) return [...items];
  const at = new RegExp(`\\s+(?:[|/]\\s+)?(?=(?:${words.join('|')}))`, 'u');
  return items.flatMap((item): OutlineItem[] => (item.kind === 'prose' ? pieces(item, at) : [item]));
}

/** A line of nothing but labels of who, when and how it stands is a line of each. */
function linesOfLabels(item: Prose, bare: ReadonlySet<string>): Prose[] {
  const parts = labelsInLine(item.paragraph.text, bare);
  if (parts.length < 2) return [item];
  return parts.map((text) => ({ ...item, text, paragraph: { ...item.paragraph, text, list: null } }));
}

function pieces(item: Prose, at: RegExp): Prose[] {
  const parts = item.paragraph.text.split(at).filter((part) => plainWords(part) !== '');
  if (parts.length < 2) return [item];
  return parts.map((text, i) => {
    const paragraph = { ...item.paragraph, text, list: i === 0 ? item.paragraph.list : null };
    return {
      ...item,
      paragraph,
      text:
        i === 0 && item.text.startsWith(text)
          ? text
          : i === 0
            ? item.text.slice(0, item.text.indexOf(text) + text.length)
            : text,
    };
  });
}
