/** The tables of groups, their seats, what they are stewards of and how they hand over, as Kysely sees them. */
import type { Generated } from 'kysely';

type Fence = Generated<string>;

/** Under the id of the group's entry in the directory. */
export type PartyGroupTable = {
  partnership_id: Fence;
  id: string;
  kind: string;
  state: Generated<string>;
  purpose: Generated<string>;
  from_day: string | null;
  dissolved_day: string | null;
  version: Generated<number>;
};

export type SeatTable = {
  partnership_id: Fence;
  id: string;
  group_id: string;
  interest: string;
  name: Generated<string>;
  chairs: Generated<boolean>;
  /** The organisation or role that the seat is for. */
  for_id: string | null;
  from_day: string | null;
  until_day: string | null;
  position: number;
  version: Generated<number>;
};

export type SeatHoldingTable = {
  partnership_id: Fence;
  id: string;
  seat_id: string;
  holder_id: string;
  from_day: string | null;
  until_day: string | null;
};

export type StewardshipTable = {
  partnership_id: Fence;
  id: string;
  subject_kind: string;
  subject_id: string;
  /** The plan that the subject is or stands in. */
  plan_id: string | null;
  steward_id: string;
  role: string;
  from_day: string;
  until_day: string | null;
};

export type HandoverTable = {
  partnership_id: Fence;
  id: string;
  from_id: string;
  why: string;
  state: Generated<string>;
  begun_on: string;
  ended_on: string | null;
  note: Generated<string>;
  version: Generated<number>;
};

export type HandoverItemTable = {
  partnership_id: Fence;
  id: string;
  handover_id: string;
  subject_kind: string;
  subject_id: string;
  /** What it was called when the handover began. */
  label: string;
  state: Generated<string>;
  way: string | null;
  to_id: string | null;
  words: Generated<string>;
  on_day: string | null;
  answer: Generated<string>;
  answered_on: string | null;
  answered_by: string | null;
  version: Generated<number>;
};

export type GroupTables = {
  party_group: PartyGroupTable;
  seat: SeatTable;
  seat_holding: SeatHoldingTable;
  stewardship: StewardshipTable;
  handover: HandoverTable;
  handover_item: HandoverItemTable;
};
