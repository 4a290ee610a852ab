/** The table of calendars given out. */
import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<Date, Date | string | undefined, Date | string>;

export type CalendarTable = {
  partnership_id: Generated<string>;
  id: string;
  plan_id: string;
  /** Whose calendar it goes into, for whoever withdraws it. */
  name: string;
  /** Only what this party leads or supports; null for the whole plan. */
  party_id: string | null;
  secret_hash: string;
  withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  version: Generated<number>;
  created_at: Instant;
};
export type CalendarTables = { calendar: CalendarTable };
