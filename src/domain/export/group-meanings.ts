/** What the tables of groups, seats, stewards and handovers mean. */
import type { TableMeaning } from './meaning.ts';

export const GROUPS: Readonly<Record<string, TableMeaning>> = {
  party_group: {
    about: 'Groups of the partnership, each under the id of its entry in the table party.',
    columns: {
      kind: 'board, themeGroup, subGroup, workingGroup, network, forum or scrutinyPanel.',
      state: 'active, dissolving or dissolved.',
      purpose: 'What it is for, in words.',
      from_day: 'The day it began.',
      dissolved_day: 'The day it was dissolved.',
    },
  },
  seat: {
    about: 'Seats of groups: for which interest, and for whom.',
    columns: {
      group_id: 'The group, as in the table party_group.',
      interest: 'statutory, voluntary, independent, business, livedExperience, carer or elected.',
      name: 'What the seat is called, where it has a name.',
      chairs: 'Whether whoever holds it chairs the group.',
      for_id: 'The organisation or role it is for, as in the table party.',
      from_day: 'The first day there was such a seat.',
      until_day: 'The last day.',
    },
  },
  seat_holding: {
    about: 'Who holds or held each seat. A seat with no row of today is vacant.',
    columns: {
      seat_id: 'The seat.',
      holder_id: 'The person, organisation or group, as in the table party.',
      from_day: 'The first day.',
      until_day: 'The last day.',
    },
  },
  stewardship: {
    about: 'Which group or organisation answers for a record, or looks into it, from when until when.',
    columns: {
      subject_kind: 'plan.',
      subject_id: 'The record, as in the table of its kind.',
      steward_id: 'The group or organisation, as in the table party.',
      role: 'steward, of whom there is one a day, or scrutiny.',
      from_day: 'The first day.',
      until_day: 'The last day.',
    },
  },
  handover: {
    about: 'Groups that dissolved and people who left: what became of everything they held.',
    columns: {
      from_id: 'Who hands over, as in the table party.',
      why: 'dissolving or leaving.',
      state: 'open, done or calledOff.',
      begun_on: 'The day it began.',
      ended_on: 'The day it was done or called off.',
      note: 'What they left in words for those who come after.',
    },
  },
  handover_item: {
    about: 'Each record that was held when a handover began, and what became of it.',
    columns: {
      handover_id: 'The handover.',
      subject_kind: 'plan, action, question, meeting, seat or administrator.',
      subject_id: 'The record, as in the table of its kind.',
      label: 'What it was called then.',
      state: 'open, offered, declined or settled.',
      way: 'handedOver, closed, merged or givenUp.',
      to_id: 'Who takes it, as in the table party.',
      words: 'What was said with it.',
      on_day: 'The day it was offered or settled.',
      answer: 'What the new steward answered.',
      answered_on: 'The day of the answer.',
      answered_by: 'Who answered, as in the table person.',
    },
  },
};
