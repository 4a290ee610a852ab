/** What the tables of meetings and reviews mean. */
import type { TableMeaning } from './meaning.ts';

export const MEETINGS: Readonly<Record<string, TableMeaning>> = {
  meeting: {
    about: 'Meetings about a plan, with who came and what was decided.',
    columns: {
      group_id: 'The group that meets, as in the table party; empty for the plan as a whole.',
      title: 'What the meeting is called.',
      on_day: 'The day it is held.',
      starts: ['When it begins.', 'time of day, HH:MM, as clocks show it in the partnership'],
      ends: ['When it ends.', 'time of day, HH:MM, as clocks show it in the partnership'],
      place: 'Where it is held.',
      papers_due: 'The day by which its papers are due.',
      cancelled: 'Why it does not take place; empty while it does.',
      attendance: 'Who came: each organisation, what it was called then, and how many people.',
      decisions: 'What was decided, each with the actions that it is about.',
    },
  },
  plan_review: {
    about: 'When a plan is looked over as a whole, once or again and again.',
    columns: {
      title: 'What the review is called.',
      first_day: 'The first day it falls due.',
      every: 'How often it falls due: once, month, quarter, halfYear or year.',
      held: 'Each time it was held: the day it was due, the day it was done, and what came of it.',
      ended: 'Why it falls due no more; empty while it does.',
    },
  },
};
