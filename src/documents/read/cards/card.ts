/** One card: its labels, each with what stands beside or below it, and the words over them. */
import type { Paragraph } from '../../formats/block.ts';

/** `alone`: the label is a line of its own, its words below it. `guessed`: the card has lost it. */
export type CardPart = {
  label: string;
  text: string;
  paragraphs: Paragraph[];
  alone?: boolean;
  guessed?: boolean;
};
/** `lines`: the title as it stands. `bands`: titles over groups of cards, outermost first. */
export type Card = {
  title: string | null;
  parts: CardPart[];
  row: number;
  lines?: Paragraph[];
  bands?: string[];
};
