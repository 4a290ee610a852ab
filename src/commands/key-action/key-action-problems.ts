/** What is said of a key action that cannot be as somebody wishes. */
import { holderOfLetter, keyLetter, nextLetter } from '../../domain/key-action/key-action-letters.ts';
import type { KeyAction } from '../../domain/plan/plan.ts';
import { done, type Result } from '../../domain/problem.ts';
import { refuse } from '../inputs.ts';

const badLetter = { field: 'letter', message: 'Write one letter or a number: c, or 3.' };

/** The letter as it is kept; the next one where none is wished. `others` are the plan's other key actions. */
export function letterFor(
  typed: string | null,
  year: string | null,
  others: readonly KeyAction[],
): Result<string> {
  if (typed === null) return done(nextLetter(others, year));
  const letter = keyLetter(typed);
  if (letter === null) return refuse([badLetter]);
  const holder = holderOfLetter(others, { letter, year });
  if (!holder) return done(letter);
  const next = nextLetter(others, year);
  const message = `‘${holder.text.slice(0, 80)}’ has the letter ${letter} already. ${next} is free.`;
  return refuse([{ field: 'letter', message }]);
}
