/** Who suggested a change: the tracked changes of its row whose words came into it or went from it. */

import type { Suggestion } from '../reading/plan-reading.ts';
import { plainWords } from '../reading/wording.ts';
import type { Suggested } from './proposal.ts';
import { type ProposedValue, sayValue } from './value.ts';

type Change = { before: ProposedValue | null; after: ProposedValue | null };

export function suggestedBy({ before, after }: Change, suggestions: readonly Suggestion[]): Suggested[] {
  const [was, is] = [before, after].map((value) => plainWords(value === null ? '' : sayValue(value)));
  const found = suggestions.filter(({ kind, text }) => {
    const words = plainWords(text);
    if (words === '') return false;
    return kind === 'inserted' ? (is ?? '').includes(words) : (was ?? '').includes(words);
  });
  return eachOnce(found);
}

export function eachOnce(suggestions: readonly Suggested[]): Suggested[] {
  const once = new Map(suggestions.map(({ author, on }) => [`${author}|${on}`, { author, on }]));
  return [...once.values()].filter(({ author, on }) => author !== null || on !== null);
}
