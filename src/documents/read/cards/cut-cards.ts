/**
 * Cards that the end of a page cut in two: the rest stands in a table of its own, with no word of what is to be done
 * and no label that the card above it has. It goes back to the card above.
 */
import { plainWords, saysSomething } from '../../../domain/reading/wording.ts';
import type { FoundTable } from '../tables/found-tables.ts';
import { type Card, cardsIn, openerOf, opens } from './cards.ts';
import { isWork, labelMeaning } from './label.ts';

/** The cards of each table of cards, whole. */
export function wholeCards(tables: readonly FoundTable[]): Map<FoundTable, Card[]> {
  const whole = new Map<FoundTable, Card[]>();
  let opener: string | null = null;
  let last: { found: FoundTable; card: Card } | null = null;
  for (const found of tables) {
    if (found.kind.kind !== 'cards') continue;
    // The same headings hold where none stands between.
    const goesOn = last !== null && last.found.headings === found.headings;
    const own = openerOf(found.grid);
    // What is to be done opens a card of its own, though cards above hold it otherwise.
    const begins = isAct(own) && last?.card.parts.some((p) => opens(p.label) === own) !== true;
    let cards = cardsIn(found.grid, begins ? null : opener, goesOn ? last?.card.bands : []);
    opener ??= own || null;
    const [first] = cards;
    if (first && last && goesOn && isRest(first, last.card)) {
      last.card.parts.push(...first.parts);
      cards = cards.slice(1);
    }
    const card = cards.at(-1);
    if (card) last = { found, card };
    whole.set(found, cards);
  }
  return whole;
}

const isAct = (label: string): boolean => ['action', 'task'].includes(labelMeaning(label) ?? '');

const acts = (card: Card): boolean =>
  card.title !== null || card.parts.some((p) => p.label === '' || (isWork(p) && saysSomething(p.text)));

function isRest(card: Card, above: Card): boolean {
  if (acts(card) || !acts(above)) return false;
  const held = new Set(above.parts.map((p) => plainWords(p.label)));
  return card.parts.every((p) => !held.has(plainWords(p.label)));
}
