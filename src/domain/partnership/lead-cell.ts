/** The shapes that the readers of leads share. */
import type { Doubt, LeadState, PartyKind, ReadLead } from '../reading/plan-reading.ts';

/** `support` is true where the column is one of helpers ('Support agencies', 'Partners'). */
export type LeadCell = { paragraphs: string[]; heading: string; support: boolean };

export type KnownName = {
  /** As first written. */
  name: string;
  kind: PartyKind;
  /** How many times lead cells name it. */
  count: number;
  /** The full name of an initialism, where the document gives it. */
  expansion: string | null;
};

/** Keyed by the name in lower case with white space and punctuation folded. */
export type NamesKnown = { names: Record<string, KnownName> };

export const NO_NAMES: NamesKnown = { names: {} };

export type LeadContext = {
  known: NamesKnown;
  /** Leads of the row above, for 'As above'. */
  previous: ReadLead[];
  /** Leads written once over the section; given to a row whose own cell is blank, marked inherited. */
  section: ReadLead[];
};

export type LeadReading = {
  leads: ReadLead[];
  leadState: LeadState;
  /** Words of the lead cell that are no lead ('in specification', 'etc.'). */
  notes: string[];
  doubts: Doubt[];
};

/** One stretch of a lead cell between sure separators. */
export type Segment = { text: string; support: boolean };
