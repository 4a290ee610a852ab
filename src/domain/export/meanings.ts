/** What every table and column means, for the data dictionary of an export. */
import { ACCESS } from './access-meanings.ts';
import { GROUPS } from './group-meanings.ts';
import { MAIL } from './mail-meanings.ts';
import type { Meaning, TableMeaning } from './meaning.ts';
import { MEETINGS } from './meeting-meanings.ts';
import { ACTIONS, PLACES } from './plan-meanings.ts';
import { PRIVACY } from './privacy-meanings.ts';
import { QUESTIONS } from './question-meanings.ts';
import { COPIES, DIRECTORY, RECORDS } from './record-meanings.ts';

/** Columns that mean the same wherever they stand; a table's own meaning goes before. */
export const SHARED_MEANINGS: Readonly<Record<string, Meaning>> = {
  partnership_id: 'The partnership that the row belongs to.',
  id: 'Names the row; never changes and is never given again.',
  plan_id: 'The plan it stands in.',
  action_id: 'The action it belongs to.',
  heading_id: 'The heading it stands under; empty where it stands under none.',
  party_id: 'The organisation, group, person or role, as in the table party.',
  position: 'Its place among its neighbours: lower comes first.',
  version: 'How many times it has been written: 1 when it was made.',
  created_at: 'When it was made.',
  updated_at: 'When it was last changed.',
  created_by: 'Who made it, as in the table person.',
  locale: 'The language and country that dates and words are read by, such as en-GB.',
  name: 'Its name.',
};

export const MEANINGS: Readonly<Record<string, TableMeaning>> = {
  ...PLACES,
  ...ACTIONS,
  ...DIRECTORY,
  ...ACCESS,
  ...GROUPS,
  ...RECORDS,
  ...COPIES,
  ...MEETINGS,
  ...QUESTIONS,
  ...MAIL,
  ...PRIVACY,
};
