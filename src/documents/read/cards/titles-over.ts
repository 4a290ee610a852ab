/**
 * Rows of words over the cards of a table: the title of one card, or of a group of them.
 *
 * Over a card that says itself what is to be done they are titles of groups, unless each card has one such row and no
 * level is named there. Of those over other cards the last is what is to be done, and `Action 5` over that its number.
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

/** `Action 5`, which says nothing of what is to be done. */
export const isNumber = ({ text }: Pick<Over, 'text'>): boolean =>
  isCode(text.replace(/^(?:action|commitment|recommendation)\s+/i, ''));

/** The cards of a table with their titles. @param before the titles over groups that still hold from the table above. */
export function withTitles(cards: readonly Cut[], before: readonly string[]): Card[] {
  const each = cards.every((c) => c.over.length === 1);
  let bands = [...before];
  return cards.map(({ over, parts, row, acts }): Card => {
    const last = over.at(-1);
    const titled = last && (!acts || isNumber(last) || (each && !namesLevel(last.text))) ? last : null;
    const before = over.at(-2);
    // The number may stand below the words as well as above them.
    const below =
      !acts && titled && isNumber(titled) && before && !isNumber(before) && !namesLevel(before.text);
    const own = below ? before : titled;
    const number = below ? titled : own && !acts ? over.slice(0, -1).findLast(isNumber) : undefined;
    bands = under(
      bands,
      over.filter((o) => o !== own && o !== number).map((o) => o.text),
    );
    const held = bands.length > 0 ? { bands } : {};
    if (own && number) {
      const act = { label: '', text: own.text, paragraphs: own.paragraphs };
      return { title: number.text, parts: [act, ...parts], row, ...held };
    }
    const title = own ? { title: own.text, lines: own.paragraphs } : { title: null };
    return { ...title, parts, row, ...held };
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
