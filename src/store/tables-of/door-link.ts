/** The table of links for people without an account. */
import type { Generated } from 'kysely';
import type { Purpose } from '../../domain/link/door-link.ts';

export type DoorLinkTable = {
  partnership_id: Generated<string>;
  id: string;
  purpose: Purpose;
  plan_id: string | null;
  action_id: string | null;
  party_id: string | null;
  subject_id: string | null;
  person_id: string;
  given_by: string;
  secret_hash: string;
  from_day: string;
  until_day: string;
  used_on: string | null;
  withdrawn_on: string | null;
  signed: Generated<boolean>;
  version: Generated<number>;
};

export type DoorLinkTables = { door_link: DoorLinkTable };
