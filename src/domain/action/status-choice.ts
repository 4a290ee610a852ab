/**
 * How an action stands, asked in one question with a few answers (DOMAIN 8.2). Each answer is a stage and a rating;
 * work that goes on with no end stays "continuing" when it is said to go well or badly.
 */

import type { Lifecycle } from '../plan/plan.ts';
import type { Rag } from '../reading/plan-reading.ts';

export const STATUS_CHOICES = [
  'complete',
  'onTrack',
  'someRisk',
  'offTrack',
  'waiting',
  'notStarted',
  'dropped',
] as const;
export type StatusChoice = (typeof STATUS_CHOICES)[number];
type Stage = { lifecycle: Lifecycle | null; rag: Rag | null };

export function statusOfChoice(choice: StatusChoice, before: Lifecycle | null): Stage {
  const going: Lifecycle = before === 'continuing' ? 'continuing' : 'inProgress';
  switch (choice) {
    case 'complete':
      return { lifecycle: 'complete', rag: 'blue' };
    case 'onTrack':
      return { lifecycle: going, rag: 'green' };
    case 'someRisk':
      return { lifecycle: going, rag: 'amber' };
    case 'offTrack':
      return { lifecycle: going, rag: 'red' };
    case 'waiting':
      return { lifecycle: 'waiting', rag: null };
    case 'notStarted':
      return { lifecycle: 'notStarted', rag: 'grey' };
    case 'dropped':
      return { lifecycle: 'dropped', rag: null };
  }
}

/** The answer that says what is known already; null where none of them does. */
export function choiceOfStatus({ lifecycle, rag }: Stage): StatusChoice | null {
  if (lifecycle === 'complete' || lifecycle === 'waiting' || lifecycle === 'dropped') return lifecycle;
  if (rag === 'green') return 'onTrack';
  if (rag === 'amber') return 'someRisk';
  if (rag === 'red') return 'offTrack';
  return lifecycle === 'notStarted' ? 'notStarted' : null;
}
