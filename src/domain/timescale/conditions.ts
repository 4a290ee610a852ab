/**
 * What an action waits for (R19). Until a person has said, the words of its date cell are all that is known, and they
 * are one condition that nobody has called met.
 *
 * - An action waits while any condition is open that a person set down, or that is the whole of its timescale.
 * - Words such as 'subject to funding' beside a date do not by themselves put off the date: nobody has said so.
 */
import type { Condition, Timescale } from './timescale.ts';

type Waiting = Pick<Timescale, 'state' | 'condition' | 'conditions'>;

/** Every condition, met or not. */
export function conditionsOf(timescale: Waiting & Pick<Timescale, 'raw'>): Condition[] {
  if (timescale.conditions !== undefined) return timescale.conditions;
  const words = timescale.condition ?? (timescale.state === 'conditional' ? timescale.raw : null);
  if (words === null || words.trim() === '') return [];
  const text = words.replace(/\s+/g, ' ').trim();
  return [{ text, kind: kindOfWords(text), actionId: null, metOn: null, saidBy: null }];
}

/** Money is told by its words; what else a condition is, only a person can say. */
const kindOfWords = (text: string): Condition['kind'] =>
  /\b(?:fund(?:s|ing|ed)?|money|budget|grant|financ\w*)\b/i.test(text) ? 'funding' : 'unsaid';

export const openConditions = (timescale: Waiting & Pick<Timescale, 'raw'>): Condition[] =>
  conditionsOf(timescale).filter((condition) => condition.metOn === null);

/** True where the work cannot be late, since it waits for something. */
export function isHeldBack({ state, conditions }: Pick<Timescale, 'state' | 'conditions'>): boolean {
  if (conditions === undefined) return state === 'conditional';
  return conditions.some((condition) => condition.metOn === null);
}
