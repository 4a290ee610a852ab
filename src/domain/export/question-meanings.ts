/** What the tables of scrutiny's questions and of comments mean. */
import type { TableMeaning } from './meaning.ts';

export const QUESTIONS: Readonly<Record<string, TableMeaning>> = {
  scrutiny_question: {
    about: 'Questions that scrutiny asks about a plan, each with its answer.',
    columns: {
      action_id: 'The action it is about; empty for the plan as a whole.',
      asked_by: 'Who asked, as in the table person.',
      asked_of: 'Who is to answer, as in the table party; empty where nobody was named.',
      text: 'What is asked.',
      asked_on: 'The day it was asked.',
      due_by: 'The last day for the answer.',
      answer: 'What was answered; empty until somebody does.',
      answered_by: 'Who answered, as in the table person.',
      answered_on: 'The day it was answered.',
      outcome: 'What whoever asked says of the answer: satisfied or wantsMore; empty until they do.',
      missing: 'What they want to know besides.',
      published: 'Whether the public sees it.',
    },
  },
  remark: {
    about: 'Comments on a plan, mostly while it is a draft, each with its answer.',
    columns: {
      action_id: 'The action it is about; empty for the plan as a whole.',
      passage: 'The words that it is about, as they stood; empty where none were quoted.',
      text: 'The comment.',
      made_by: 'Who wrote it, as in the table person.',
      on_day: 'The day it was written.',
      verdict: 'Whether it was taken up: accepted, partly or no; empty until somebody says.',
      reason: 'Why.',
      answered_by: 'Who answered, as in the table person.',
      answered_on: 'The day it was answered.',
    },
  },
};
