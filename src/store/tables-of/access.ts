/** The tables of who may do what, and of how people can be reached. */
import type { ColumnType, Generated } from 'kysely';
import type { Role } from '../../domain/access/person.ts';

type Instant = ColumnType<Date, Date | string | undefined, Date | string>;

export type RoleGrantTable = {
  partnership_id: Generated<string>;
  id: string;
  person_id: string;
  role: Exclude<Role, 'public'>;
  scope: 'partnership' | 'plan' | 'party';
  plan_id: string | null;
  party_id: string | null;
  from_day: string;
  until_day: string | null;
  given_by: string | null;
  version: Generated<number>;
  created_at: Instant;
};

/** Kept without a history, so that it can be forgotten. */
export type PersonContactTable = {
  partnership_id: Generated<string>;
  person_id: string;
  email: string | null;
  telephone: string | null;
  published: Generated<boolean>;
  agreed_on: string | null;
  version: Generated<number>;
};

export type AccessTables = { role_grant: RoleGrantTable; person_contact: PersonContactTable };
