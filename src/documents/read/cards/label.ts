/**
 * Labels of cards: short names that columns have, each beside its value. What a part of a card says is told by both:
 * `By: May 2027` says when and `By: Marsh Council` who; `Action: 1.1` says no more than the action's number.
 */
import { oneLine, plainWords, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { looksTimed } from '../cells/evidence.ts';
import { isKnownName, type Meaning, meaningsOf } from '../columns/column-name.ts';
import { isCode, readHeading } from '../prose/numbering.ts';
import type { CardPart } from './card.ts';

/** Words of a label. */
export const LABEL_WORDS = 9;

/** `Action 1.1:` is the label `Action`. */
export function withoutCode(text: string): string {
  return text
    .replace(/[:?]\s*$/, '')
    .replace(/^(action|commitment|recommendation|milestone)\s+[A-Z]{0,3}\s?\d[\d.]*[a-z]?$/i, '$1');
}

/** What a label may mean. */
export const labelMeaning = (label: string): Meaning | undefined => meaningsOf(withoutCode(label))[0];

/** A short name that columns have, standing as a label. */
export function isLabel(text: string): boolean {
  const bare = withoutCode(text);
  return (
    saysSomething(bare) &&
    wordsOf(bare).length <= LABEL_WORDS &&
    meaningsOf(bare)[0] !== 'period' &&
    isKnownName(bare) &&
    !isTitled(bare)
  );
}

/** `Theme 2: At home`: a level with a title of its own. */
function isTitled(text: string): boolean {
  const { level, number, title } = readHeading(text);
  return level !== null && number !== null && title !== oneLine(text);
}

/** `Action 1.1` or `No. 7` beside `Action`: its number, said with its name. */
const NAME_OF_NUMBER =
  /^(?:(?:key )?action|activity|commitment|recommendation|initiative|project|proposal|task|step)?\s*(?:(?:no|nr|number|ref|reference)\b\.?|#)?\s*[:.–-]?\s*(?=\S)/i;

/** The code that a value is and nothing else, without the name before it: `Action 1.1` is `1.1`. Null for words. */
export function numberIn(text: string): string | null {
  const line = oneLine(text);
  const bare = [line, line.replace(NAME_OF_NUMBER, '')].find(isCode);
  return bare ?? null;
}

/** True where a label of work has only the number of that work beside it; `Deliverables: 3` counts them. */
function isNumbered(label: string, text: string): boolean {
  const [first = 'other', ...more] = meaningsOf(withoutCode(label));
  const names = first === 'action' || first === 'task' || (first === 'parent' && more.includes('action'));
  const code = names ? numberIn(text) : null;
  return code !== null && !(/s$/.test(plainWords(withoutCode(label))) && /^\d+$/.test(code));
}

/** What a part says. A label that may name a time does so where each line beside it is one (`By`, `Target`). */
export function partMeaning({ label, text }: Pick<CardPart, 'label' | 'text'>): Meaning | undefined {
  const mayBeTime = meaningsOf(withoutCode(label)).includes('timescale');
  if (mayBeTime && text.split('\n').every((line) => looksTimed(line))) return 'timescale';
  return isNumbered(label, text) ? 'reference' : labelMeaning(label);
}

const TELLS =
  /^(?:(?:brief|short|full|project|activity) )?(?:descriptions?|details?|titles?|names?|summary|text|wording)$/;

/** True where a part describes what the card is about: where nothing else does, that is what is to be done. */
export const describes = (part: Pick<CardPart, 'label' | 'text'>): boolean =>
  saysSomething(part.text) && TELLS.test(plainWords(withoutCode(part.label)));

/** True where a part is labelled as what is to be done, and is no more than its number. */
export const isWork = (part: Pick<CardPart, 'label' | 'text'>): boolean =>
  ['action', 'task'].includes(partMeaning(part) ?? '');
