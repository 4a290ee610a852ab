/** What a part of a card says, told by its words where its label may mean either: `By: May 2027`, `By: Marsh Council`. */
import { looksTimed } from '../cells/evidence.ts';
import { type Meaning, meaningsOf } from '../tables/column-name.ts';
import { type CardPart, labelMeaning, withoutCode } from './cards.ts';

/** A label that may name a time does so where each line beside it is one (`By`, `Target`, `Milestone`). */
export function partMeaning({ label, text }: Pick<CardPart, 'label' | 'text'>): Meaning | undefined {
  const mayBeTime = meaningsOf(withoutCode(label)).includes('timescale');
  return mayBeTime && text.split('\n').every((line) => looksTimed(line)) ? 'timescale' : labelMeaning(label);
}
