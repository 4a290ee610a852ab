/** What processes on one database tell each other. */
import type { Generated } from 'kysely';

export type MachineTables = {
  'machine.reading_claim': {
    partnership_id: Generated<string>;
    import_id: string;
    /** The process that reads it: an id of its own for each start. */
    holder: string;
    beat_at: Generated<Date>;
  };
};
