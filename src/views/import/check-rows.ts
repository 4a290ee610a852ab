/**
 * The rows of a document beside their reading. A row keeps its place whatever is answered, so that nothing jumps
 * while people work; a row left out is shown as it was read.
 */
import type { Answer, CheckedAction } from '../../domain/reading/answers.ts';
import type { CheckedReading } from '../../domain/reading/checked-reading.ts';
import type { SortedAnswers } from '../../domain/reading/kept-answers.ts';
import type { DoubtField, PlanReading, ReadAction, ReadSource } from '../../domain/reading/plan-reading.ts';
import {
  actionKey,
  type Choice,
  EDITABLE_FIELDS,
  type EditableField,
  fieldKey,
  type Question,
  questionsOf,
} from '../../domain/reading/questions.ts';
import { plainWords } from '../../domain/reading/wording.ts';

export type CheckQuestion = {
  key: string;
  field: DoubtField | null;
  message: string;
  choices: Choice[];
  answer: Answer | null;
  /** The version of the answer that stands; 0 where nobody has answered. */
  seen: number;
};

/** A cell of the document's own row; `asked` where a question that is open is about it. */
export type DocumentCell = { text: string; asked: boolean };

export type CheckRow = {
  /** From 0, as the reading counts; the page counts from 1. */
  index: number;
  cells: DocumentCell[];
  source: ReadSource | null;
  /** What the row makes: one action, several where a person cut it, none where it is left out. */
  actions: CheckedAction[];
  /** As it was read, for a row that is left out. */
  read: ReadAction;
  leftOut: boolean;
  /** The version of the answer that leaves it out or cuts it. */
  seen: number;
  corrected: EditableField[];
  questions: CheckQuestion[];
};

export const isOpen = (question: CheckQuestion): boolean => question.answer === null;
export const hasOpen = (row: CheckRow): boolean => !row.leftOut && row.questions.some(isOpen);

export function withAnswer(question: Question, kept: SortedAnswers): CheckQuestion {
  const { key, field, message, choices } = question;
  const answer = kept.answers.get(key) ?? null;
  return { key, field, message, choices, answer, seen: kept.versions.get(key) ?? 0 };
}

/** The words by which an open question's cell is found again in the document's row. */
function wordsAsked(action: ReadAction, field: DoubtField | null): string[] {
  switch (field) {
    case 'timescale':
      return [action.timescale.raw];
    case 'status':
      return [action.status?.raw ?? ''];
    case 'leads':
      return action.leads.map((lead) => lead.name);
    case 'action':
      return [action.text];
    default:
      return [];
  }
}

function cellsOf(action: ReadAction, open: readonly CheckQuestion[]): DocumentCell[] {
  const cells = action.source?.cells ?? wordsOfRow(action);
  const asked = open
    .flatMap((question) => wordsAsked(action, question.field).map(plainWords))
    .filter(Boolean);
  return cells.map((text) => {
    const words = plainWords(text);
    return { text, asked: words !== '' && asked.some((one) => words.includes(one)) };
  });
}

/** For formats that keep no cells. */
const wordsOfRow = (action: ReadAction): string[] => [
  action.text,
  action.leads.map((lead) => lead.name).join(', '),
  action.timescale.raw,
];

/** The values under the key that each has. */
function gather<T>(values: readonly T[], keyOf: (value: T) => number | null): Map<number | null, T[]> {
  const groups = new Map<number | null, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

export function rowsOf(reading: PlanReading, checked: CheckedReading, kept: SortedAnswers): CheckRow[] {
  const doubts = questionsOf(reading).filter((question) => question.kind === 'doubt');
  const questions = gather(doubts, (question) => question.action);
  const made = gather(checked.actions, (action) => action.index);
  return reading.actions.map((action, index): CheckRow => {
    const asked = (questions.get(index) ?? []).map((question) => withAnswer(question, kept));
    return {
      index,
      cells: cellsOf(action, asked.filter(isOpen)),
      source: action.source ?? null,
      actions: made.get(index) ?? [],
      read: action,
      leftOut: kept.answers.get(actionKey(index))?.kind === 'leaveOut',
      seen: kept.versions.get(actionKey(index)) ?? 0,
      corrected: EDITABLE_FIELDS.filter((field) => kept.answers.has(fieldKey(index, field))),
      questions: asked,
    };
  });
}
