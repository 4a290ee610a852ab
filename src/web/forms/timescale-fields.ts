/** The form of a timescale: the words, whether they mean what Weft reads, and a time put together from its parts. */

import type { Meant } from '../../domain/action/typed-timescale.ts';
import type { Action } from '../../domain/plan/plan.ts';
import type { FieldProblem } from '../../domain/problem.ts';
import {
  type ChoiceField,
  NO_CHOICE,
  TIMESCALE_FORMS,
  type TimescaleChoice,
  writeTimescale,
} from '../../domain/timescale/write-timescale.ts';
import { timescale as words } from '../words/facts.ts';
import { one, type Typed } from './read-form.ts';

export type TimescaleFields = {
  version: string;
  raw: string;
  /** 'asRead', 'other-0' for another of the words' readings, or 'said' for what was put together. */
  meaning: string;
  /** The words whose readings were offered. */
  readOf: string;
  choice: TimescaleChoice;
};

export const fieldsOfTimescale = ({ version, timescale }: Action): TimescaleFields => ({
  version: String(version),
  raw: timescale.raw,
  meaning: 'asRead',
  readOf: timescale.raw,
  choice: NO_CHOICE,
});

const CHOICE_FIELDS = Object.keys(NO_CHOICE).filter(
  (name): name is ChoiceField => name !== 'form' && name !== 'financial',
);

/** Anything that is no meaning is as Weft reads it. */
export const meaningNamed = (said: string): string => (/^(?:said|other-\d)$/.test(said) ? said : 'asRead');

export function typedTimescale(typed: Typed): TimescaleFields {
  const form = TIMESCALE_FORMS.find((name) => name === one(typed, 'form')) ?? 'day';
  const parts = Object.fromEntries(CHOICE_FIELDS.map((name) => [name, one(typed, name).trim()]));
  return {
    version: one(typed, 'version'),
    raw: one(typed, 'timescale'),
    meaning: meaningNamed(one(typed, 'meaning')),
    readOf: one(typed, 'readOf'),
    choice: { ...NO_CHOICE, ...parts, form, financial: one(typed, 'years') !== 'calendar' },
  };
}

/** Another reading was chosen of words that were then typed over: it has to be chosen again. */
export const isOfOtherWords = ({ meaning, readOf, raw }: TimescaleFields): boolean =>
  meaning.startsWith('other-') && readOf !== raw;

/** What the command wants; null where the time put together lacks a part. */
export function meantBy(fields: TimescaleFields): Meant | null {
  if (fields.meaning === 'said') {
    const written = together(fields);
    return 'text' in written ? { words: written.text } : null;
  }
  const other = /^other-(\d)$/.exec(fields.meaning);
  return other ? { reading: Number(other[1]) } : 'asRead';
}

/** The words put together, or what is missing for them. */
export function together({ choice }: TimescaleFields): { text: string } | { problems: FieldProblem[] } {
  const written = writeTimescale(choice);
  if ('text' in written) return written;
  return {
    problems: written.missing.map((field) => ({ field, message: words.missing(words.fields[field]) })),
  };
}
