/** What the tables of the directory, of documents and of history mean. */
import type { TableMeaning } from './meaning.ts';

export const DIRECTORY: Readonly<Record<string, TableMeaning>> = {
  party: {
    about: 'The directory: organisations, groups, people and roles.',
    columns: {
      kind: 'organisation, group, team, person, role or unknown.',
      of_name: 'The organisation of a person or role.',
      expansion: 'What an abbreviation stands for.',
      sector:
        'council, health, statutory, voluntary, business, education, housing, livedExperience or other.',
      merged_into: 'The entry that stands for this one since the two were merged.',
      forgotten_on: 'The day on which the person was forgotten.',
    },
  },
  party_alias: {
    about: 'Other names of entries of the directory.',
    columns: {
      kind: 'alias, abbreviation or formerName.',
      seen_in: 'Where the name was seen.',
      until_day: 'The last day it went by that name.',
    },
  },
  party_apart: {
    about: 'Pairs that look alike and that somebody has said are not the same.',
    columns: { one_id: 'One of the two.', other_id: 'The other.' },
  },
  membership: {
    about: 'Who belongs to which body.',
    columns: {
      member_id: 'Who belongs.',
      body_id: 'To which organisation or group.',
      as_what: 'As what, in words.',
      from_day: 'The first day.',
      until_day: 'The last day.',
    },
  },
  succession: {
    about: 'Which body came after which.',
    columns: {
      from_id: 'The one before.',
      to_id: 'The one after.',
      way: 'became, mergedInto, splitInto or handedTo.',
      on_day: 'The day.',
    },
  },
  party_merge: {
    about: 'Entries of the directory that were merged, so that it can be undone.',
    columns: {
      from_id: 'The entry that was merged.',
      into_id: 'The entry that stands for it.',
      moved: 'The leads that were moved.',
      along: 'What else went along.',
      undone: 'Whether it was undone.',
      on_day: 'The day.',
    },
  },
};

export const RECORDS: Readonly<Record<string, TableMeaning>> = {
  plan_import: {
    about: 'Documents that were read in.',
    columns: {
      file_name: 'The name of the file as it was given.',
      format: 'The kind of document, told by its content.',
      size: ['How large it is.', 'bytes'],
      bytes: 'The document as it came.',
      copy_of: 'The plan that it is an edited copy of, where it is one.',
      copy_why: 'How that was told: asked, bytes, marks or likeness.',
      state: 'queued, reading, ready, refused, adopted, undone or discarded.',
      progress: 'How far the reading has come.',
      reading: 'What Weft made of the document.',
      problem: 'Why it could not be read, where it could not.',
    },
  },
  import_answer: {
    about: 'What people answered while they checked a reading.',
    columns: {
      import_id: 'The document, as in the table plan_import.',
      question: 'The question.',
      answer: 'The answer.',
      answered_at: 'When it was last answered.',
    },
  },
  history: {
    about: 'Every change to every row: what it was, what it became, who did it, when and by which deed.',
    columns: {
      id: 'Counts up, so that the history can be read in order.',
      table_name: 'The table of the row.',
      row_id: 'The row.',
      operation: 'insert, update or delete.',
      before: 'The row as it was.',
      after: 'The row as it became.',
      person_id: 'Who did it, as in the table person.',
      deed: 'The deed that it was part of.',
      deed_id: 'The same for every row that one deed wrote.',
      undoes: 'The deed that this one undid, as in the column deed_id.',
      at: 'When.',
    },
  },
  history_seal: {
    about:
      'A seal for each entry of the history, made of it and of the seal before, so that tampering shows.',
    columns: {
      number: 'Counts up from 1 without a gap.',
      entry_id: 'The entry, as in the table history.',
      entry_hash: 'The SHA-256 of what the entry says.',
      hash: 'The SHA-256 of the seal before, the number and entry_hash.',
    },
  },
  history_striking: {
    about:
      'Names of forgotten people that were struck out of entries of the history, so that the seals still follow.',
    columns: {
      entry_id: 'The entry, as in the table history.',
      hash_before: 'The SHA-256 of what the entry said before.',
      hash_after: 'The SHA-256 of what it says since.',
      party_id: 'The entry of the directory whose name it was.',
      struck_by: 'Who forgot the person.',
      struck_at: 'When.',
      why: 'askedToBeForgotten: the person asked.',
    },
  },
};

export const COPIES: Readonly<Record<string, TableMeaning>> = {
  plan_writing: {
    about: 'Files of a plan that Weft wrote, so that an edited copy can be compared with what it was.',
    columns: {
      kind: 'docx or xlsx.',
      wanted: 'Which columns it was to have.',
      written: 'The day it was written.',
      plan_revision: 'The revision of the plan that it holds.',
      stood: 'The last entry of the history that it holds.',
      rows: 'Which row of the file is which row of the plan.',
      bytes: 'The file as it went out.',
      reading: 'What Weft reads in it.',
    },
  },
  calendar: {
    about: 'Calendars given out of a plan, each at an address of its own.',
    columns: {
      name: 'What it is called.',
      party_id: 'Whose days alone it holds, as in the table party; empty for the whole plan.',
      secret_hash: 'A digest of its address, which is kept nowhere.',
      withdrawn_at: 'When it was withdrawn; empty while it is open.',
    },
  },
  proposal: {
    about: 'Changes that an edited copy of a plan proposes.',
    columns: {
      import_id: 'The copy, as in the table plan_import.',
      file_name: 'The name of the copy.',
      kind: 'changed, moved, added or gone.',
      noun: 'What it is about: action, heading, section or plan.',
      subject_id: 'The row it is about.',
      field: 'The field it is about.',
      base: 'What it was when the file was written.',
      before: 'What the plan said when the copy came.',
      proposed: 'What the copy says.',
      suggested: 'What was marked as a suggestion in the copy.',
      state: 'open, accepted, refused or settled.',
    },
  },
  comment: {
    about: 'Comments that came with edited copies of a plan.',
    columns: {
      import_id: 'The copy, as in the table plan_import.',
      file_name: 'The name of the copy.',
      text: 'The comment.',
      about: 'The words it stands beside.',
      author: 'Who wrote it, as the file says.',
      written_on: 'The day it was written, as the file says.',
    },
  },
};
