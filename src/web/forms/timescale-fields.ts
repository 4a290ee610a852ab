/** The form of a timescale: the words, whether they mean what Weft reads, and a time put together from its parts. */
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
  /** Whether the words mean what Weft reads in them, or what was put together. */
  meaning: 'asRead' | 'said';
  choice: TimescaleChoice;
};

export const fieldsOfTimescale = ({ version, timescale }: Action): TimescaleFields => ({
  version: String(version),
  raw: timescale.raw,
  meaning: 'asRead',
  choice: NO_CHOICE,
});

const CHOICE_FIELDS = Object.keys(NO_CHOICE).filter(
  (name): name is ChoiceField => name !== 'form' && name !== 'financial',
);

export function typedTimescale(typed: Typed): TimescaleFields {
  const form = TIMESCALE_FORMS.find((name) => name === one(typed, 'form')) ?? 'day';
  const parts = Object.fromEntries(CHOICE_FIELDS.map((name) => [name, one(typed, name).trim()]));
  return {
    version: one(typed, 'version'),
    raw: one(typed, 'timescale'),
    meaning: one(typed, 'meaning') === 'said' ? 'said' : 'asRead',
    choice: { ...NO_CHOICE, ...parts, form, financial: one(typed, 'years') !== 'calendar' },
  };
}

/** The words put together, or what is missing for them. */
export function together({ choice }: TimescaleFields): { text: string } | { problems: FieldProblem[] } {
  const written = writeTimescale(choice);
  if ('text' in written) return written;
  return { problems: written.missing.map((field) => ({ field, message: words.missing })) };
}
