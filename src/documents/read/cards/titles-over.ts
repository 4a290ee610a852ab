/**
 * Rows of words over the cards of a table: the title of one card, or of a group of them.
 *
 * Over a card that says itself what is to be done they are titles of groups, unless each card has one such row and no
 * level is named there. Of those over other cards the last is what is to be done.
 */
import type { Paragraph } from '../../formats/block.ts';
import { isCode, readHeading } from '../prose/numbering.ts';
import type { Card, CardPart } from './card.ts';

/** A row of words with no label: it stands over the card below it. */
export type Over = { text: string; paragraphs: Paragraph[]; row: number };
/** `acts`: a label of the card holds what is to be done. */
export type Cut = { over: Over[]; parts: CardPart[]; row: number; acts?: boolean };

const ONE = /^(?:action|key action|commitment|recommendation|initiative)$/;

/** `Theme 2: At home`, which names no one thing to do. */
export function namesLevel(text: string): boolean {
  const { level } = readHeading(text);
  return level !== null && !ONE.test(level);
}

/** The cards of a table with their titles. @param held the titles over groups that still hold from the table above. */
export function withTitles(cards: readonly Cut[], held: readonly string[]): Card[] {
  const each = cards.every((c) => c.over.length === 1);
  let bands = [...held];
  return cards.map(({ over, parts, row, acts }): Card => {
    const last = over.at(-1);
    const named = isCode((last?.text ?? '').replace(/^(?:action|commitment|recommendation)\s+/i, ''));
    const own = last && (!acts || named || (each && !namesLevel(last.text))) ? last : null;
    bands = under(
      bands,
      (own ? over.slice(0, -1) : over).map((o) => o.text),
    );
    const title = own ? { title: own.text, lines: own.paragraphs } : { title: null };
    return { ...title, parts, row, ...(bands.length > 0 ? { bands } : {}) };
  });
}

/** The titles that hold after more are met: one of a level named before takes its place. */
function under(held: readonly string[], met: readonly string[]): string[] {
  const [first] = met;
  if (first === undefined) return [...held];
  const { level } = readHeading(first);
  const like = level === null ? -1 : held.findIndex((text) => readHeading(text).level === level);
  return [...held.slice(0, like < 0 ? Math.max(0, held.length - met.length) : like), ...met];
}
