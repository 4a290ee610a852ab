/** The tables of the directory as Kysely sees them; `party` itself stands among the plan's own. */
import type { ColumnType, Generated } from 'kysely';

type Json<T> = ColumnType<T, string, string>;
type Fence = Generated<string>;

export type PartyAliasTable = {
  partnership_id: Fence;
  id: string;
  party_id: string;
  name: string;
  kind: string;
  seen_in: string | null;
  until_day: string | null;
};

/** Two that somebody has said are different; `one_id` is the lesser. */
export type PartyApartTable = { partnership_id: Fence; one_id: string; other_id: string };

export type MembershipTable = {
  partnership_id: Fence;
  id: string;
  member_id: string;
  body_id: string;
  as_what: string | null;
  from_day: string | null;
  until_day: string | null;
};

export type SuccessionTable = {
  partnership_id: Fence;
  id: string;
  from_id: string;
  to_id: string;
  way: string;
  on_day: string;
};

export type PartyMergeTable = {
  partnership_id: Fence;
  id: string;
  from_id: string;
  into_id: string;
  /** The leads that went over, so that exactly they can go back. */
  moved: Json<{ leadId: string; actionId: string; name: string }[]>;
  /** The parties that had been merged into `from_id` before, and went along. */
  along: Json<string[]>;
  undone: Generated<boolean>;
  on_day: string;
  version: Generated<number>;
};

export type DirectoryTables = {
  party_alias: PartyAliasTable;
  party_apart: PartyApartTable;
  membership: MembershipTable;
  succession: SuccessionTable;
  party_merge: PartyMergeTable;
};
