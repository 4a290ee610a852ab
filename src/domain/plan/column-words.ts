/** What the columns of a plan's rows are called to a person, by whoever tells of a change: one word for one thing. */

export type Columns = Readonly<Record<string, string>>;
export type Noun =
  | 'plan'
  | 'heading'
  | 'action'
  | 'section'
  | 'key_action'
  | 'party'
  | 'meeting'
  | 'plan_review'
  | 'scrutiny_question'
  | 'remark';

/** The columns that somebody may change; inner keys and copies have no word. */
export const COLUMN_WORDS: Readonly<Record<Noun, Columns>> = {
  plan: {
    title: 'Title',
    purpose: 'Purpose',
    owner: 'Who owns it',
    period_start: 'From',
    period_end: 'Until',
    levels: 'Levels',
    state: 'State',
  },
  heading: { number: 'Number', title: 'Heading', position: 'Place' },
  action: {
    code: 'Number',
    text: 'Action',
    sub_actions: 'Parts',
    notes: 'Notes',
    lead_state: 'Lead',
    timescale: 'Timescale',
    lifecycle: 'Stage',
    rag: 'Rating',
    status_note: 'In a sentence',
    fields: 'Other columns',
    cross_references: 'Points to',
    doubts: 'Open questions',
    reference: 'Reference',
    heading_id: 'Place in the plan',
    position: 'Order',
  },
  section: { heading: 'Heading', text: 'Text', kind: 'What it is for', position: 'Place' },
  key_action: {
    letter: 'Letter',
    text: 'Key action',
    year: 'Year',
    action_ids: 'Actions',
    position: 'Place',
  },
  meeting: {
    title: 'Meeting',
    on_day: 'Day',
    starts: 'Begins',
    ends: 'Ends',
    place: 'Place',
    group_id: 'Who meets',
    papers_due: 'Papers due',
    cancelled: 'Cancelled because',
    attendance: 'Who came',
    decisions: 'Decisions',
  },
  plan_review: {
    title: 'Review',
    first_day: 'First day',
    every: 'How often',
    held: 'Held',
    ended: 'Ended because',
  },
  scrutiny_question: {
    text: 'Question',
    due_by: 'Answer due by',
    answer: 'Answer',
    answered_on: 'Answered on',
    outcome: 'What the asker says of it',
    missing: 'What is missing',
    published: 'Published',
  },
  remark: { passage: 'About the words', text: 'Comment', verdict: 'Taken up', reason: 'Because' },
  party: {
    name: 'Name',
    kind: 'Kind',
    sector: 'Sector',
    of_name: 'Organisation beside the name',
    expansion: 'Stands for',
  },
};
