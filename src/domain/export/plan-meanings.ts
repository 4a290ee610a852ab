/** What the tables of plans and their actions mean. */
import type { TableMeaning } from './meaning.ts';

export const PLACES: Readonly<Record<string, TableMeaning>> = {
  partnership: {
    about: 'The partnership itself: one row.',
    columns: {
      id: 'Names the partnership; every other table points to it.',
      slug: 'Its short name in addresses.',
      is_example: 'Whether it is the invented example.',
    },
  },
  person: {
    about: 'People who use Weft, and Weft itself where it acts by itself.',
    columns: {
      kind: 'person, or system for Weft itself.',
      account_id: 'The account they sign in with; empty where they have none.',
      party_id: 'Their own entry of the directory, as in the table party.',
      left_on: 'The day they left; their account is closed from then on.',
    },
  },
  plan: {
    about: 'Action plans.',
    columns: {
      slug: 'Its short name in addresses.',
      title: 'Its title.',
      purpose: 'What it is for, in a sentence or two.',
      owner: 'Who owns it, in words.',
      period_start: 'The first day it is for.',
      period_end: 'The last day it is for.',
      plan_day: 'The date that the document gives itself.',
      levels: 'What the levels above its actions are called, outermost first.',
      columns: 'The columns of its table as the partnership knows them, in order.',
      state: 'live or archived.',
      import_id: 'The document it was read from, as in the table plan_import.',
      published_on: 'The day from which everybody may see it; empty where only the partnership may.',
      revision: 'Rises with every change to anything in the plan.',
    },
  },
  heading: {
    about: 'Themes, initiatives and whatever else a plan calls the levels above its actions.',
    columns: {
      parent_id: 'The heading it stands under; empty for an outermost one.',
      depth: ['How deep it stands.', 'levels; 0 is the outermost'],
      number: 'Its number as the plan has it.',
      title: 'Its words.',
    },
  },
  section: {
    about: 'The prose of a plan beside its table.',
    columns: {
      kind: 'What it is for: purpose, definitions, limits, context, targets, progress and so on.',
      heading: 'Its heading.',
      text: 'Its text.',
    },
  },
  key_action: {
    about: 'The lettered commitments of a year, each with the actions beneath it.',
    columns: {
      letter: 'Its letter.',
      text: 'Its words.',
      year: 'The year it is for, as written.',
      action_ids: 'The actions beneath it.',
    },
  },
  abbreviation: {
    about: 'Abbreviations that somebody has explained for a plan.',
    columns: { short: 'The abbreviation.', long: 'What it stands for.' },
  },
};

export const ACTIONS: Readonly<Record<string, TableMeaning>> = {
  action: {
    about: 'The actions of the plans: what will be done.',
    columns: {
      code: 'Its number in the plan, such as 1.2.3.',
      reference: 'The number that the document itself gave it.',
      text: 'What will be done.',
      sub_actions: 'Its parts, as written.',
      notes: 'Notes that stood beside it.',
      lead_state: 'Whether leads are named: named, toBeAgreed, notApplicable or blank.',
      timescale: 'When, as written (raw) and what that means.',
      timescale_state:
        'What kind of timescale it is: dated, ongoing, recurring, conditional, toBeAgreed and so on.',
      start_day: 'The first day, where the timescale has one.',
      due_day: 'The day it is due, where the timescale has one.',
      lifecycle: 'Its stage: notStarted, inProgress, complete and so on; empty where nobody has said.',
      rag: 'How sure people are that it will be done: green, amber, red, blue or grey.',
      status_raw: 'The words about its status in the document.',
      status_note: 'What somebody last said about it, in a sentence.',
      status_on: 'The day of that last word.',
      fields: 'Every other column of the document, by its heading.',
      cross_references: 'Other places of the plan that it points to, as written.',
      facts:
        'What else is known of it: conditions, milestones, resources, areas, groups of people and so on.',
      doubts: 'What could not be decided when it was read and nobody has answered yet.',
      source: 'Where in the document it was read.',
      parent_id: 'The action that it stands inside.',
      joined_into: 'The action that it was joined into.',
    },
  },
  action_code: {
    about: 'Every number an action has ever had. A number is never given to another action.',
    columns: { code: 'The number.', current: 'Whether it is the number now.' },
  },
  action_lead: {
    about: 'Who leads and who supports each action.',
    columns: {
      name: 'As written in the plan.',
      kind: 'organisation, group, team, person, role or unknown.',
      of_name: 'The organisation beside the name, where there is one.',
      accountable: 'Whether this one answers for the action; at most one does.',
      support: 'Whether this one supports rather than leads.',
      inherited: 'Whether it was written once for several actions.',
    },
  },
  action_link: {
    about: 'Links from one action to another.',
    columns: {
      kind: 'dependsOn, contributesTo, sameAs, followsFrom, seeAlso, carriedForwardFrom or splitFrom.',
      to_id: 'The action it points to.',
    },
  },
  action_drop: {
    about: 'Why an action was dropped.',
    columns: {
      cause: 'fundingEnded, partnerWithdrew, superseded, notEffective, capacity, duplicate or other.',
      decided_by: 'Who decided.',
      decided_on: 'The day it was decided.',
    },
  },
  attachment: {
    about: 'Files, links and notes kept with an action, as evidence or to have them at hand.',
    columns: {
      kind: 'file, link or note.',
      title: 'What it is called.',
      evidence_of:
        'What it is evidence of: status (how the action stands) or milestone; empty where it is none.',
      file_name: 'The name of the file as it was given.',
      media_type: 'The kind of file, told by its content.',
      size: ['How large the file is.', 'bytes'],
      sha256: 'The SHA-256 of the file, in hexadecimal: two files with the same are the same.',
      address: 'Where the link leads.',
      text: 'The note.',
      has_place: 'Whether the picture says where it was taken.',
      removed_at: 'When it was removed; empty while it stands.',
      removed_reason: 'Why it was removed.',
    },
  },
  attachment_file: {
    about: 'The bytes of attached files, each once.',
    columns: {
      sha256: 'The SHA-256 of the file, as in the table attachment.',
      bytes: 'The file itself; empty once it was forgotten.',
      forgotten_on: 'The day on which the file itself was deleted because its time was up.',
    },
  },
};
