/** The form of one fact: what stands in its fields, from what is kept or as typed, and the entry that it becomes. */
import type { GivenFact } from '../../commands/fact/given-facts.ts';
import type { Measure } from '../../domain/facts/action-facts.ts';
import { type Entry, type FactKind, signatureOf } from '../../domain/facts/fact-lists.ts';
import type { OfferedMeasure } from '../../domain/facts/find-measures.ts';
import type { FieldProblem, Problem } from '../../domain/problem.ts';
import { listNamed } from './next-place.ts';
import { fieldProblems } from './problems.ts';
import { one, type Typed } from './read-form.ts';

export type FactValues = Readonly<Record<string, string>>;
/** `was` is the signature of the entry that is changed; '' for a new one. */
export type FactFields = {
  version: string;
  was: string;
  values: FactValues;
  /** The list being worked through; '' for none. */
  list: string;
};

/** Each kind's fields, with what stands in them at first. */
const EMPTY: Readonly<Record<FactKind, FactValues>> = {
  milestones: { date: '', label: '', area: '', reached: '' },
  conditions: { kind: 'unsaid', text: '', actionId: '', metOn: '', saidBy: '' },
  occurrences: { day: '', held: 'yes', note: '' },
  resources: {
    kind: 'money',
    purpose: '',
    pence: '',
    yearly: '',
    source: '',
    state: 'unsaid',
    securedPence: '',
  },
  levers: { kind: 'contract', title: '', party: '', clause: '', inForceFrom: '' },
  measures: { name: '', baseline: '', target: '', unit: '', by: '', phrase: '', state: 'accepted' },
};

const MONEY = ['pence', 'securedPence'];
const pounds = (pence: number): string =>
  pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);

function fieldValue(name: string, value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return 'yes';
  if (typeof value === 'number' && MONEY.includes(name)) return pounds(value);
  return String(value);
}

export function valuesOf(kind: FactKind, entry: Entry): FactValues {
  const said: Readonly<Record<string, unknown>> = { ...entry };
  const held = 'held' in entry ? { held: entry.held ? 'yes' : 'no' } : {};
  const values = Object.keys(EMPTY[kind]).map((name) => [name, fieldValue(name, said[name])]);
  return { ...Object.fromEntries(values), ...held };
}

export const emptyFact = (kind: FactKind, version: number): FactFields => ({
  version: String(version),
  was: '',
  values: EMPTY[kind],
  list: '',
});

export const fieldsOfFact = (kind: FactKind, entry: Entry, version: number): FactFields => ({
  version: String(version),
  was: signatureOf(entry),
  values: valuesOf(kind, entry),
  list: '',
});

export const typedFact = (kind: FactKind, typed: Typed): FactFields => ({
  version: one(typed, 'version'),
  was: one(typed, 'was'),
  values: Object.fromEntries(Object.keys(EMPTY[kind]).map((name) => [name, one(typed, name)])),
  list: listNamed(one(typed, 'list')),
});

/** What the command wants. */
export function toGiven(kind: FactKind, actionId: string, { version, was, values }: FactFields): GivenFact {
  const yearly = kind === 'resources' ? { yearly: values.yearly === 'yes' } : {};
  // Each field is checked by the command's own schema: what is typed here may be anything.
  return { kind, actionId, version, was, entry: { ...values, ...yearly } } as unknown as GivenFact;
}

/** What the command wants to take the entry out. */
export const toTakeOut = (kind: FactKind, actionId: string, { version, was }: FactFields): GivenFact => ({
  kind,
  actionId,
  version,
  was,
  entry: null,
});

/** An offer as it would be kept. */
export const valuesOfOffer = (offer: OfferedMeasure, state: Measure['state']): FactValues =>
  valuesOf('measures', { ...offer, state });

/** The problems of the fields, by the names they have in the form. */
export const factProblems = (problem: Problem | null): FieldProblem[] => fieldProblems(stripped(problem));

function stripped(problem: Problem | null): Problem | null {
  if (problem?.code !== 'invalid') return problem;
  const own = (field: string): string => field.replace(/^entry\./, '');
  return {
    ...problem,
    field: problem.field === null ? null : own(problem.field),
    ...(problem.all && { all: problem.all.map((one) => ({ ...one, field: own(one.field) })) }),
  };
}
