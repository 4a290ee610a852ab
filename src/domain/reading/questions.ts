/**
 * What the person who checks a reading is asked, and the keys by which answers are kept. A reading never changes
 * once made, so that a place in it, counted from 0, names a question for ever:
 *
 *   doubt:3:0      the first doubt of the fourth action
 *   field:3:leads  the leads of the fourth action, corrected though nobody doubted them
 *   action:3       whether the fourth action is taken in, left out or cut in two
 *   unplaced:2     where the third text that found no place should go
 *   section:1      what the second section is for, or that it is left out
 *   plan:title     the plan's title; plan:levels the names of its levels
 */
import type { Doubt, DoubtField, PlanReading } from './plan-reading.ts';
import { sayReading } from './say-reading.ts';

export const EDITABLE_FIELDS = [
  'text',
  'path',
  'reference',
  'leads',
  'accountable',
  'timescale',
  'status',
] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];

export type QuestionKey = string;
export type QuestionAbout =
  | { about: 'doubt'; action: number; doubt: number }
  | { about: 'field'; action: number; field: EditableField }
  | { about: 'action'; action: number }
  | { about: 'unplaced'; place: number }
  | { about: 'section'; section: number }
  | { about: 'plan'; field: 'title' | 'levels' };

export const doubtKey = (action: number, doubt: number): QuestionKey => `doubt:${action}:${doubt}`;
export const fieldKey = (action: number, field: EditableField): QuestionKey => `field:${action}:${field}`;
export const actionKey = (action: number): QuestionKey => `action:${action}`;
export const unplacedKey = (place: number): QuestionKey => `unplaced:${place}`;
export const sectionKey = (section: number): QuestionKey => `section:${section}`;
export const planKey = (field: 'title' | 'levels'): QuestionKey => `plan:${field}`;

/** What a key asks about; null where it is no key of ours. */
export function readQuestionKey(key: QuestionKey): QuestionAbout | null {
  const [about, first = '', second = ''] = key.split(':');
  const place = /^\d{1,6}$/.test(first) ? Number(first) : null;
  if (about === 'plan') return first === 'title' || first === 'levels' ? { about, field: first } : null;
  if (place === null) return null;
  switch (about) {
    case 'doubt':
      return /^\d{1,6}$/.test(second) ? { about, action: place, doubt: Number(second) } : null;
    case 'field': {
      const field = EDITABLE_FIELDS.find((f) => f === second);
      return field === undefined ? null : { about, action: place, field };
    }
    case 'action':
      return { about, action: place };
    case 'unplaced':
      return { about, place };
    case 'section':
      return { about, section: place };
    default:
      return null;
  }
}

export type Choice = {
  /** The place among the doubt's readings; 0 is what the reader took. */
  index: number;
  label: string;
};
export type Question = {
  key: QuestionKey;
  kind: 'doubt' | 'unplaced';
  /** The action it belongs to, counted from 0; null for a text without a place. */
  action: number | null;
  field: DoubtField | null;
  message: string;
  /** Empty where the document offers no readings: then it is answered by typing, or left as read. */
  choices: Choice[];
  /** For a text without a place, the text. */
  text: string | null;
};

/** Readings that would be told in the same words are one choice; one choice alone is none. */
function choicesOf({ field, readings = [] }: Doubt): Choice[] {
  const labels = readings.map((reading) => sayReading(field, reading));
  const choices = labels.flatMap((label, index) =>
    labels.indexOf(label) === index ? [{ index, label }] : [],
  );
  return choices.length > 1 ? choices : [];
}

/** Everything the document leaves open: the doubts of each action in order, then what found no place. */
export function questionsOf(reading: PlanReading): Question[] {
  const doubts = reading.actions.flatMap((action, i) =>
    action.doubts.map(
      (doubt, j): Question => ({
        key: doubtKey(i, j),
        kind: 'doubt',
        action: i,
        field: doubt.field,
        message: doubt.message,
        choices: choicesOf(doubt),
        text: null,
      }),
    ),
  );
  const unplaced = reading.unplaced.map(
    (u, i): Question => ({
      key: unplacedKey(i),
      kind: 'unplaced',
      action: null,
      field: null,
      message: u.why,
      choices: [],
      text: u.text,
    }),
  );
  return [...doubts, ...unplaced];
}
