/**
 * An action as the recognisers find it: its words sorted by what they are about, not yet understood. Tables, cards
 * and prose all end here, so that dates, leads and states are read in one way only.
 */
import type { LeadCell } from '../../../domain/partnership/lead-cell.ts';
import { lookUp } from '../../../domain/reading/look-up.ts';
import type { Doubt, ReadSource } from '../../../domain/reading/plan-reading.ts';
import type { TimescaleCell } from '../../../domain/timescale/timescale-context.ts';
import type { Line } from '../prose/line.ts';
import type { NamedHeading } from '../prose/numbering.ts';

/** `LeadCell` of the domain: the paragraphs of one cell under its heading. */
export type DraftLead = LeadCell;
export type DraftStatus = {
  heading: string;
  text: string;
  kind: 'status' | 'rag' | 'progress';
  colour: string | null;
};
export type DraftPeriod = { heading: string; text: string; colour: string | null };

export type DraftTime = {
  /** The date cell or cells as written. */
  whole: TimescaleCell | null;
  start: TimescaleCell | null;
  end: TimescaleCell | null;
  /** Holds money and a date together: a date in it is offered, never asserted. */
  withCost: string | null;
};

export type Draft = {
  /** Outermost first, each with the name of its level where the document gives one. */
  path: NamedHeading[];
  reference: string | null;
  action: Line[];
  /** Steps from a column of their own. */
  steps: Line[];
  stepsHeading: string | null;
  leads: DraftLead[];
  /** True where the plan has somewhere to write a lead for this action, filled or not. */
  leadAsked: boolean;
  time: DraftTime;
  timeAsked: boolean;
  statuses: DraftStatus[];
  periods: DraftPeriod[];
  fields: Record<string, string>;
  crossReferences: string[];
  /** Facts held over the section that this row may inherit. */
  section: SectionFacts;
  doubts: Doubt[];
  source: ReadSource;
};

/** What is said once for a whole section or table. */
export type SectionFacts = { leads: string | null; deadline: string | null; title: string | null };

export const NO_FACTS: SectionFacts = { leads: null, deadline: null, title: null };

/** An action with its words and nothing else yet. */
export function emptyDraft(action: Line[], source: ReadSource): Draft {
  return {
    path: [],
    reference: null,
    action,
    steps: [],
    stepsHeading: null,
    leads: [],
    leadAsked: false,
    time: { whole: null, start: null, end: null, withCost: null },
    timeAsked: false,
    statuses: [],
    periods: [],
    fields: {},
    crossReferences: [],
    section: NO_FACTS,
    doubts: [],
    source,
  };
}

/** Adds words to a field, keeping what is there. */
export function addField(fields: Record<string, string>, heading: string, text: string): void {
  if (text.trim() === '') return;
  const held = lookUp(fields, heading);
  fields[heading] = held === undefined || held === text ? text : `${held}\n${text}`;
}
