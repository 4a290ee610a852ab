/** First working version: what a lead cell says about who does it. */
import type { Doubt, LeadState, ReadLead } from '../reading/plan-reading.ts';
import type { NamesKnown } from './learn-names.ts';

/** `support` is true where the column is one of helpers ('Support agencies', 'Partners'). */
export type LeadCell = { paragraphs: string[]; heading: string; support: boolean };

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

/** Reads one lead cell. Words that are no lead stand in `notes`: none is lost. */
export function readLeads(cell: LeadCell, context: LeadContext): LeadReading {
  const text = cell.paragraphs.join(' ').trim();
  if (!text)
    return {
      leads: context.section.map((l) => ({ ...l, inherited: true })),
      leadState: context.section.length ? 'named' : 'blank',
      notes: [],
      doubts: [],
    };
  return { leads: [{ name: text, kind: 'unknown' }], leadState: 'named', notes: [], doubts: [] };
}
