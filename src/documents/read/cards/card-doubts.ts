/** What a card leaves in doubt: a label that it has lost, and a lead left empty beside the names of those who help. */
import type { Doubt } from '../../../domain/reading/plan-reading.ts';
import { oneLine, saysSomething } from '../../../domain/reading/wording.ts';
import type { Meaning } from '../columns/column-name.ts';
import type { Card } from './card.ts';
import { partMeaning } from './label.ts';

/** The doubts of one card. */
export function doubtsOf({ parts }: Card): Doubt[] {
  const lost = parts.flatMap((part): Doubt[] => {
    const meaning = partMeaning(part);
    const field = meaning === 'lead' || meaning === 'support' ? 'leads' : 'timescale';
    if (!part.guessed || !ASKED.has(meaning ?? '')) return [];
    const message = `No label stands beside “${oneLine(part.text)}”: it was taken for “${part.label}”, which the other cards have.`;
    return [{ field, message }];
  });
  const said = (meaning: Meaning): string[] =>
    parts.flatMap((part) => (partMeaning(part) === meaning ? [part.text] : []));
  const [leads, helpers] = [said('lead'), said('support').filter(saysSomething)];
  if (leads.length === 0 || leads.some(saysSomething) || helpers.length === 0) return lost;
  return [...lost, { field: 'leads', message: 'The lead is left empty: only those who help are named.' }];
}

const ASKED = new Set(['lead', 'support', 'timescale', 'start', 'end']);
