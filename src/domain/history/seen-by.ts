/** Who sees the history of what: of records of a kind only whoever may see such records at all. */
import { reachOf } from '../access/may.ts';
import type { Person } from '../access/person.ts';
import type { Deed } from '../access/rules.ts';

/** Of every other table whoever may see the history; rows of plans are fenced by the plan besides. */
const NEEDS: Readonly<Partial<Record<Deed, readonly string[]>>> = {
  seeImport: ['plan_import', 'import_answer'],
  seePeople: ['person', 'role_grant', 'door_link', 'mail', 'mail_refusal'],
  seeDirectory: [
    'party',
    'party_alias',
    'party_apart',
    'party_merge',
    'membership',
    'succession',
    'party_group',
    'seat',
    'seat_holding',
    'handover',
    'handover_item',
  ],
};

/** The tables whose history is not for this person. */
export const hiddenFrom = (person: Person): string[] =>
  Object.entries(NEEDS).flatMap(([deed, tables]) => (reachOf(person, deed as Deed) ? [] : tables));
