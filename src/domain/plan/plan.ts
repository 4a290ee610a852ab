/**
 * The live plan. Levels above the action are named by the plan itself and may be 0 to 4 deep; a heading is one
 * place at one of them. Every row carries the version that a writer must have seen.
 */
import type { Day } from '../day.ts';
import type { ActionFacts } from '../facts/action-facts.ts';
import type { ActionId, HeadingId, ImportId, KeyActionId, PartyId, PlanId, SectionId } from '../ids.ts';
import type { Doubt, LeadState, PartyKind, Rag, ReadColumn, ReadSource } from '../reading/plan-reading.ts';
import type { Timescale } from '../timescale/timescale.ts';

/** DOMAIN 8.2. `null` on an action means that nobody has said: it is never green by default. */
export const LIFECYCLES = [
  'proposed',
  'agreed',
  'notStarted',
  'inProgress',
  'continuing',
  'waiting',
  'complete',
  'dropped',
  'merged',
  'transferred',
] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** A draft is worked on like a live plan; every copy that leaves says that it is one. */
export const PLAN_STATES = ['draft', 'live', 'archived'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** The columns of the document as the partnership knows it, in order, for writing it back in that shape. */
export type PlanColumn = ReadColumn;

export type Plan = {
  id: PlanId;
  /** Unique in the partnership; stands in the address. */
  slug: string;
  title: string;
  /** One or two sentences in plain words (R2). */
  purpose: string;
  /** Who owns it, as text until groups exist. */
  owner: string;
  periodStart: Day | null;
  periodEnd: Day | null;
  /** The date the document gives itself; two-digit years are read against it. */
  planDay: Day | null;
  /** Names of the levels above the action, outermost first: ['theme', 'initiative']. */
  levels: string[];
  columns: PlanColumn[];
  locale: string;
  state: PlanState;
  importId: ImportId | null;
  version: number;
  /** Rises with every change to anything in the plan. */
  revision: number;
};

export type Heading = {
  id: HeadingId;
  planId: PlanId;
  parentId: HeadingId | null;
  /** 0 is the outermost. */
  depth: number;
  /** As the plan numbers it: '2', '2.3', 'A'; null where it does not. */
  number: string | null;
  title: string;
  position: number;
  version: number;
};

export type Party = {
  id: PartyId;
  name: string;
  kind: PartyKind;
  /** The organisation of a person or role, where known. */
  of: string | null;
  /** What an abbreviation stands for, where somebody has said. */
  expansion: string | null;
  version: number;
};

/** A lead is accountable or supports; at most one on an action is accountable (R12). */
export type ActionLead = {
  partyId: PartyId;
  /** As written in the document or typed. */
  name: string;
  kind: PartyKind;
  of: string | null;
  accountable: boolean;
  support: boolean;
  inherited: boolean;
};

export type Status = {
  lifecycle: Lifecycle | null;
  rag: Rag | null;
  /** The words of the document, where the status came from it. */
  raw: string | null;
  /** What somebody last said, in a sentence. */
  note: string | null;
  /** The day of the last word; null where nobody has said anything since the document. */
  on: Day | null;
};

/** The place in the plan that a text such as 'See 4.1' points to, or null where there is no such place. */
export type CrossReference = { text: string; target: { kind: 'action' | 'heading'; code: string } | null };

export type Action = {
  id: ActionId;
  planId: PlanId;
  headingId: HeadingId | null;
  /** The action that this one stands inside (R24), under the same heading; null for one that stands alone. */
  parentId: ActionId | null;
  /** '1.2.3': given once, never used again for another action. */
  code: string;
  /** The document's own code where it had one. */
  reference: string | null;
  text: string;
  subActions: string[];
  notes: string[];
  leads: ActionLead[];
  leadState: LeadState;
  timescale: Timescale;
  status: Status;
  /** Every other column, keyed by its heading as written. */
  fields: Record<string, string>;
  crossReferences: string[];
  facts: ActionFacts;
  /** What the reader could not decide and nobody has answered yet. */
  doubts: Doubt[];
  source: ReadSource | null;
  position: number;
  version: number;
};

/** What a table of actions shows of each; the rest is for the action's own page and for a search in its words. */
export type ListedAction = Omit<
  Action,
  'planId' | 'reference' | 'notes' | 'fields' | 'crossReferences' | 'facts' | 'source'
>;

/** What a section of the plan's prose is for; the front page and the public page place it by this. */
export const SECTION_KINDS = [
  'purpose',
  'definitions',
  'limits',
  'context',
  'targets',
  'development',
  'themes',
  'progress',
  'keyActions',
  'ownership',
  'note',
  'other',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

export type Section = {
  id: SectionId;
  planId: PlanId;
  kind: SectionKind;
  heading: string | null;
  /** Plain text; list items begin with their mark. */
  text: string;
  position: number;
  version: number;
};

/** A lettered commitment of the year, linked to the actions beneath it (R40). */
export type KeyAction = {
  id: KeyActionId;
  planId: PlanId;
  letter: string;
  text: string;
  year: string | null;
  actionIds: ActionId[];
  position: number;
  version: number;
};

/** One plan with all that stands in it, headings and actions in the plan's order. */
export type PlanBook = {
  plan: Plan;
  headings: Heading[];
  actions: Action[];
  sections: Section[];
  keyActions: KeyAction[];
};
