/** First working version: names that look like one body or person, proposed and never merged. */
import type { PartyKind } from '../reading/plan-reading.ts';

export type NameCount = { name: string; kind: PartyKind; count: number };
/** `a` is the more frequent of the two; `reason` is a plain English sentence. */
export type SameProposal = { a: string; b: string; reason: string };

/** Proposes pairs of names for a person to confirm. */
export function proposeSame(_names: NameCount[]): SameProposal[] {
  return [];
}
