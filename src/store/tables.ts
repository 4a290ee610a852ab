/**
 * The tables as Kysely sees them: snake case as in the database. Every one that belongs to a partnership has
 * `partnership_id` first in its key; the migrations beside this file make them, and row-level security and the
 * history trigger stand on each.
 */
import type { ColumnType, Generated } from 'kysely';
import type { ActionFacts } from '../domain/facts/action-facts.ts';
import type { PlanColumn } from '../domain/plan/plan.ts';
import type { Doubt, ReadSource } from '../domain/reading/plan-reading.ts';
import type { Timescale } from '../domain/timescale/timescale.ts';
import type { AccessTables } from './tables-of/access.ts';
import type { ActionDeedTables } from './tables-of/action-deed.ts';
import type { AttachmentTables } from './tables-of/attachment.ts';
import type { CalendarTables } from './tables-of/calendar.ts';
import type { CopyTables } from './tables-of/copy.ts';
import type { DirectoryTables } from './tables-of/directory.ts';
import type { DoorLinkTables } from './tables-of/door-link.ts';
import type { GroupTables } from './tables-of/group.ts';
import type { HistoryTables } from './tables-of/history.ts';
import type { MachineTables } from './tables-of/machine.ts';
import type { MailTables } from './tables-of/mail.ts';
import type { MeetingTables } from './tables-of/meeting.ts';
import type { PrivacyTables } from './tables-of/privacy.ts';
import type { QuestionTables } from './tables-of/question.ts';

/** Read as a value, written as JSON text: `pg` wants arrays for jsonb stringified. */
type Json<T> = ColumnType<T, string, string>;
/** A calendar day as ISO text: the driver is told not to make instants of them. */
type DayText = string;
/** Filled by the database from the transaction's fence, so that no writer can name another partnership. */
type Fence = Generated<string>;
type Instant = ColumnType<Date, Date | string | undefined, Date | string>;

export type PartnershipTable = {
  id: string;
  name: string;
  slug: string;
  locale: string;
  is_example: boolean;
  version: Generated<number>;
  created_at: Instant;
};
export type PersonTable = {
  partnership_id: Fence;
  id: string;
  name: string;
  kind: 'person' | 'system';
  /** The account they sign in with, and their own entry of the directory, where they have one. */
  account_id: Generated<string | null>;
  party_id: Generated<string | null>;
  version: Generated<number>;
  /** The day they left: from then on their account is closed. */
  left_on: DayText | null;
  created_at: Instant;
};

export type PlanTable = {
  partnership_id: Fence;
  id: string;
  slug: string;
  title: string;
  purpose: string;
  owner: string;
  period_start: DayText | null;
  period_end: DayText | null;
  plan_day: DayText | null;
  levels: Json<string[]>;
  columns: Json<PlanColumn[]>;
  locale: string;
  state: string;
  import_id: string | null;
  /** From this day on everybody may see it. */
  published_on: Generated<DayText | null>;
  version: Generated<number>;
  /** Raised by a trigger with every change to anything in the plan. */
  revision: Generated<number>;
  created_at: Instant;
  updated_at: Instant;
};

export type HeadingTable = {
  partnership_id: Fence;
  id: string;
  plan_id: string;
  parent_id: string | null;
  depth: number;
  number: string | null;
  title: string;
  position: number;
  version: Generated<number>;
};

export type ActionTable = {
  partnership_id: Fence;
  id: string;
  plan_id: string;
  heading_id: string | null;
  /** The action that this one stands inside. */
  parent_id: string | null;
  /** The action that took this one in: it is shown no more, and its codes lead there. */
  joined_into: Generated<string | null>;
  code: string;
  reference: string | null;
  text: string;
  sub_actions: Json<string[]>;
  notes: Json<string[]>;
  lead_state: string;
  timescale: Json<Timescale>;
  /** Copied out of the timescale so that lists filter and sort in the database. */
  timescale_state: string;
  start_day: DayText | null;
  due_day: DayText | null;
  lifecycle: string | null;
  rag: string | null;
  status_raw: string | null;
  status_note: string | null;
  status_on: DayText | null;
  fields: Json<Record<string, string>>;
  cross_references: Json<string[]>;
  /** Lists that say nothing are left out. */
  facts: ColumnType<Partial<ActionFacts>, string | undefined, string>;
  doubts: Json<Doubt[]>;
  source: Json<ReadSource> | null;
  position: number;
  version: Generated<number>;
  created_at: Instant;
  updated_at: Instant;
};

/** Every code an action has ever had; one row is current. A code is never given to another action. */
export type ActionCodeTable = {
  partnership_id: Fence;
  plan_id: string;
  code: string;
  action_id: string;
  current: boolean;
};

export type PartyTable = {
  partnership_id: Fence;
  id: string;
  name: string;
  kind: string;
  of_name: string | null;
  expansion: string | null;
  sector: string | null;
  /** The party that stands for this one since they were merged; never one that is itself merged. */
  merged_into: string | null;
  /** When it was made nobody's, for somebody who asked to be forgotten. */
  forgotten_on: string | null;
  version: Generated<number>;
};

export type ActionLeadTable = {
  partnership_id: Fence;
  id: Generated<string>;
  plan_id: string;
  action_id: string;
  party_id: string;
  name: string;
  kind: string;
  of_name: string | null;
  accountable: boolean;
  support: boolean;
  inherited: boolean;
  position: number;
};

export type SectionTable = {
  partnership_id: Fence;
  id: string;
  plan_id: string;
  kind: string;
  heading: string | null;
  text: string;
  position: number;
  version: Generated<number>;
};

export type KeyActionTable = {
  partnership_id: Fence;
  id: string;
  plan_id: string;
  letter: string;
  text: string;
  year: string | null;
  action_ids: Json<string[]>;
  position: number;
  version: Generated<number>;
};

/** An abbreviation that somebody has explained for a plan. */
export type AbbreviationTable = {
  partnership_id: Fence;
  plan_id: string;
  short: string;
  long: string;
  version: Generated<number>;
};

/** One document on its way into the partnership; `bytes` is the document itself, kept as it came. */
export type PlanImportTable = {
  partnership_id: Fence;
  id: string;
  file_name: string;
  format: string | null;
  size: number;
  bytes: Buffer;
  locale: string;
  /** 'queued' | 'reading' | 'ready' | 'refused' | 'adopted' | 'undone' | 'discarded' | 'proposed' */
  state: string;
  progress: Json<{ share: number; what: string }>;
  /** The PlanReading; no history is kept of it, as of `bytes`: it can be read again from them. */
  reading: Json<unknown> | null;
  problem: Json<unknown> | null;
  plan_id: string | null;
  /** The plan that it seems to be a copy of, until somebody has said what it is; and how that is known. */
  copy_of: string | null;
  copy_why: 'asked' | 'bytes' | 'marks' | 'likeness' | null;
  created_by: string;
  version: Generated<number>;
  created_at: Instant;
  updated_at: Instant;
};

/** What a person answered while checking: one row a question, so that two people never overwrite each other. */
export type ImportAnswerTable = {
  partnership_id: Fence;
  import_id: string;
  question: string;
  answer: Json<unknown>;
  version: Generated<number>;
  answered_at: Instant;
};

type PlanTables = {
  partnership: PartnershipTable;
  person: PersonTable;
  plan: PlanTable;
  heading: HeadingTable;
  action: ActionTable;
  action_code: ActionCodeTable;
  party: PartyTable;
  action_lead: ActionLeadTable;
  section: SectionTable;
  key_action: KeyActionTable;
  abbreviation: AbbreviationTable;
  plan_import: PlanImportTable;
  import_answer: ImportAnswerTable;
};

export type Tables = PlanTables &
  CalendarTables &
  AttachmentTables &
  ActionDeedTables &
  CopyTables &
  MeetingTables &
  AccessTables &
  DoorLinkTables &
  DirectoryTables &
  HistoryTables &
  GroupTables &
  MachineTables &
  MailTables &
  PrivacyTables &
  QuestionTables;
