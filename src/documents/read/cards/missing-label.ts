/**
 * A card that has lost a label: the value stands there with nothing beside it. The label is the one that the other
 * cards have and this one lacks; of several, the one that follows the label above, or the timescale for a date.
 */
import { plainWords, saysSomething } from '../../../domain/reading/wording.ts';
import { looksTimed } from '../cells/evidence.ts';
import type { Card, CardPart } from './card.ts';
import { isWork, labelMeaning, numberIn } from './label.ts';

/** In how many of a document's cards a label stands that every card should have. */
const USUAL = 0.6;

/** The labels that most cards have, in their usual order. */
export function usualLabels(cards: readonly Card[]): string[] {
  const seen = new Map<string, { label: string; count: number }>();
  for (const card of cards) {
    for (const label of new Set(card.parts.map((p) => p.label).filter(saysSomething))) {
      const key = plainWords(label);
      seen.set(key, { label: seen.get(key)?.label ?? label, count: (seen.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...seen.values()]
    .filter((s) => cards.length >= 3 && s.count >= USUAL * cards.length)
    .map((s) => s.label);
}

/** Gives values without a label the one that their card lacks. */
export function withMissingLabels(card: Card, usual: readonly string[]): Card {
  const acts = card.title !== null || card.parts.some(isWork);
  if (!acts) return card;
  const has = new Set(card.parts.map((p) => plainWords(p.label)));
  const lacking = usual.filter((label) => !has.has(plainWords(label)));
  const own = wordsOfItsOwn(card);
  const parts = card.parts.map((part, i) => {
    if (part.label !== '' || !saysSomething(part.text) || lacking.length === 0 || part === own) return part;
    const label = labelFor(part, card.parts[i - 1], { usual, lacking });
    if (label === undefined) return part;
    lacking.splice(lacking.indexOf(label), 1);
    return { ...part, label, guessed: true };
  });
  return { ...card, parts };
}

/** What is to be done, where it stands beside no label and nothing stands beside the label of it. */
function wordsOfItsOwn(card: Card): CardPart | null {
  const titled = card.title !== null && numberIn(card.title) === null;
  if (titled || card.parts.some((part) => isWork(part) && saysSomething(part.text))) return null;
  return (
    card.parts.find(({ label, text }) => label === '' && saysSomething(text) && !looksTimed(text)) ?? null
  );
}

type Labels = { usual: readonly string[]; lacking: readonly string[] };

function labelFor(
  part: CardPart,
  above: CardPart | undefined,
  { usual, lacking }: Labels,
): string | undefined {
  const timed = lacking.find((label) => labelMeaning(label) === 'timescale');
  if (timed !== undefined && looksTimed(part.text)) return timed;
  const keys = usual.map(plainWords);
  const next = usual[keys.indexOf(plainWords(above?.label ?? '')) + 1];
  const inPlace = lacking.find((label) => plainWords(label) === plainWords(next ?? ''));
  return lacking.length === 1 ? lacking[0] : inPlace;
}
