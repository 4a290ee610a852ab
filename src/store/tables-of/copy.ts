/** Files that Weft wrote, what edited copies of them propose, and the comments that came with them. */
import type { ColumnType, Generated } from 'kysely';
import type { Suggested } from '../../domain/proposal/proposal.ts';
import type { ProposedValue } from '../../domain/proposal/value.ts';

type Json<T> = ColumnType<T, string, string>;

export type PlanWritingTable = {
  partnership_id: Generated<string>;
  id: string;
  plan_id: string;
  kind: 'docx' | 'xlsx';
  /** The columns that were asked for, as text. */
  wanted: string;
  written: string;
  /** The plan's revision that the file holds, and the last entry of history that it does. */
  plan_revision: number;
  stood: number;
  /** The actions in the order of their rows, which the marks in the file count. */
  rows: Json<string[]>;
  bytes: Buffer;
  /** What the reader makes of the file as it went out; null until a copy of it comes back. */
  reading: Json<unknown> | null;
  version: Generated<number>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
};

export type ProposalTable = {
  partnership_id: Generated<string>;
  id: string;
  plan_id: string;
  import_id: string;
  file_name: string;
  action_id: string | null;
  kind: 'changed' | 'moved' | 'added' | 'gone';
  noun: 'action' | 'heading' | 'section' | 'plan';
  subject_id: string | null;
  field: string;
  base: Json<ProposedValue> | null;
  before: Json<ProposedValue> | null;
  proposed: Json<ProposedValue> | null;
  suggested: Json<Suggested[]>;
  state: 'open' | 'accepted' | 'refused' | 'settled';
  position: number;
  version: Generated<number>;
};

export type CommentTable = {
  partnership_id: Generated<string>;
  id: string;
  plan_id: string;
  action_id: string | null;
  import_id: string;
  file_name: string;
  text: string;
  about: string;
  author: string | null;
  written_on: string | null;
  position: number;
  version: Generated<number>;
};

export type CopyTables = { plan_writing: PlanWritingTable; proposal: ProposalTable; comment: CommentTable };
