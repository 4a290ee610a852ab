/**
 * Headings by the size of their letters: the body is the size that most words have, or most sentences between the
 * tables where the tables are set smaller; each larger size is a level of heading, the largest being the title where
 * it stands first.
 */
import type { Block, Paragraph } from '../block.ts';
import { paragraphsOf } from '../place.ts';

/** Longer than this a paragraph in large letters is a statement, not a heading. */
const LONGEST = 200;

/** Words of the text, and no heading, whatever their size. */
const isSentence = ({ text, bold }: Paragraph): boolean =>
  !bold && text.split(' ').length >= LEAST_SENTENCE && /[.;!?]$/.test(text.trim());
const LEAST_SENTENCE = 8;

/** Sets the headings of a document's paragraphs outside tables. */
export function setHeadings(blocks: Block[]): void {
  const loose = blocks.filter((block) => block.kind === 'paragraph');
  const body = Math.max(bodySize(paragraphsOf(blocks)), bodySize(loose.filter(isSentence)));
  const isLarge = (paragraph: Paragraph): boolean =>
    (paragraph.size ?? 0) > body * 1.09 && paragraph.text.length <= LONGEST;
  const sizes = [...new Set(loose.filter(isLarge).map((paragraph) => paragraph.size ?? 0))].sort(
    (a, b) => b - a,
  );
  const titled = sizes.length > 1 && loose.find(isLarge)?.size === sizes[0] ? 0 : 1;
  for (const paragraph of loose) {
    const level = sizes.indexOf(paragraph.size ?? 0);
    if (paragraph.heading === null && level >= 0 && isLarge(paragraph))
      paragraph.heading = Math.min(9, level + titled);
  }
}

function bodySize(paragraphs: Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of paragraphs)
    if (size !== undefined) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
