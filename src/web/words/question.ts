/** The words of scrutiny's questions and of comments on a plan. */
import type { Standing } from '../../domain/plan/standing.ts';
import type { QuestionState } from '../../domain/question/question.ts';

export const questions = {
  title: 'Questions',
  intro:
    'Carers, people who use services and the scrutiny panel ask about the plan. Each question has a day by which it is answered.',
  ask: 'Ask a question',
  comments: 'Comments on the plan',
  waiting: 'Waiting for an answer',
  waitingNone: 'No question waits for an answer.',
  answered: 'Answered',
  answeredNone: 'None yet.',
  wholePlan: 'The plan as a whole',
  askedBy: (name: string, day: string): string => `Asked by ${name} on ${day}`,
  askedOn: (day: string): string => `Asked on ${day}`,
  askedOf: (name: string): string => `for ${name} to answer`,
  dueBy: (day: string): string => `Answer due by ${day}`,
  late: (days: number): string => (days === 1 ? '1 day late' : `${days} days late`),
  answeredBy: (name: string, day: string): string => `Answered by ${name} on ${day}`,
  answeredOn: (day: string): string => `Answered on ${day}`,
  missing: 'What is missing:',
  answer: 'Answer',
  answerAgain: 'Change the answer',
  settle: 'Is the answer enough?',
  publish: 'Publish',
  takeBack: 'Take back from the public',
  published: 'The public sees this question.',
  link: 'Ask by a link',
  named: (deed: string, question: string): string => `${deed}: ${question}`,
  about: 'Questions about it',
  askAbout: 'Ask a question about it',
  commentOn: 'Comment on it',
  waitingOf: (n: number): string =>
    n === 1 ? '1 question waits for an answer' : `${n} questions wait for an answer`,
} as const;

/** The word of each state, and the standing whose shape and colour it takes. */
export const QUESTION_STATES: Record<QuestionState, { words: string; standing: Standing }> = {
  open: { words: 'Waiting', standing: 'waiting' },
  overdue: { words: 'Overdue', standing: 'overdue' },
  answered: { words: 'Answered', standing: 'onTrack' },
  settled: { words: 'Satisfied', standing: 'complete' },
};

export const question = {
  askTitle: 'Ask a question',
  text: 'What do you want to know?',
  code: 'Which action is it about?',
  codeHint: 'Its number, such as 2.1. Leave it empty for the plan as a whole.',
  askedOf: 'Who is to answer?',
  whoeverLeads: 'Whoever leads it, or the coordinator',
  dueBy: 'By which day?',
  dueByHint: 'Twenty working days from today, unless you say otherwise.',
  askSave: 'Ask',
  answerTitle: 'Answer a question',
  answer: 'The answer',
  answerHint: 'In plain words. It may be published.',
  answerSave: 'Save the answer',
  settleTitle: 'Is the answer enough?',
  outcome: 'What do you make of it?',
  satisfied: 'It answers the question',
  wantsMore: 'I want to know more',
  wantsMoreHint: 'A new answer is due in twenty working days.',
  missing: 'What is missing?',
  missingHint: 'Only where you want to know more.',
  settleSave: 'Save',
} as const;

export const remarks = {
  title: 'Comments',
  intro:
    'What people think of the plan, mostly before it is agreed. Each comment is answered: taken up, in part, or not, and why.',
  add: 'Comment on the plan',
  waiting: 'Waiting for an answer',
  count: (n: number): string =>
    n === 1 ? '1 comment waits for an answer' : `${n} comments wait for an answer`,
  waitingNone: 'No comment waits for an answer.',
  answered: 'Answered',
  answeredNone: 'None yet.',
  wholePlan: 'The plan as a whole',
  by: (name: string, day: string): string => `${name}, ${day}`,
  answerOf: 'Answer',
  answerAgain: 'Change the answer',
  named: (deed: string, text: string): string => `${deed}: ${text}`,
  link: 'Ask by a link what somebody thinks of the plan',
} as const;

export const remark = {
  addTitle: 'Comment on the plan',
  text: 'What do you think?',
  code: 'Which action is it about?',
  codeHint: 'Its number, such as 2.1. Leave it empty for the plan as a whole.',
  passage: 'Which words is it about?',
  passageHint: 'Copy them out of the plan. May be left empty.',
  addSave: 'Save the comment',
  answerTitle: 'Answer a comment',
  verdict: 'Is it taken up?',
  reason: 'Why?',
  reasonHint: 'Needed unless all of it is taken up.',
  answerSave: 'Save the answer',
} as const;
