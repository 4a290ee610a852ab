/**
 * A timescale is what was written and what it means. The written text is kept for ever; the meaning may be
 * corrected by a person. States (DOMAIN 11A, SURVEY 4b): a thing to be agreed, a blank and a thing that does
 * not apply are three different states, and none of them is a date.
 */
import { z } from 'zod';

export const TIMESCALE_STATES = [
  'dated',
  'ongoing',
  'recurring',
  'conditional',
  'toBeAgreed',
  'notApplicable',
  'relative',
  'blank',
  'unclear',
] as const;
export const PRECISIONS = [
  'day',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'financialYear',
  'approximate',
] as const;
export const RECURRENCE_UNITS = ['week', 'month', 'quarter', 'halfYear', 'year'] as const;

const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A dated point on the way (R26). The reader gives day and label; people add the area, and the day it was reached. */
export const milestoneSchema = z.object({
  date: dayText,
  label: z.string().nullable().optional(),
  area: z.string().nullable().optional(),
  reached: dayText.nullable().optional(),
});
export const CONDITION_KINDS = ['funding', 'decision', 'otherAction', 'external', 'unsaid'] as const;
/** Something that an action waits for (R19), with the day it came and whose word that is. */
export const conditionSchema = z.object({
  text: z.string(),
  kind: z.enum(CONDITION_KINDS),
  /** The id of the action waited for, where the kind is `otherAction`. */
  actionId: z.string().nullable(),
  metOn: dayText.nullable(),
  saidBy: z.string().nullable(),
});
export const recurrenceSchema = z.object({
  every: z.enum(RECURRENCE_UNITS),
  count: z.number().int().optional(),
});

/** `due` is the last day of the period named; with several milestones it is the last of them. */
export const timescaleSchema = z.object({
  raw: z.string(),
  state: z.enum(TIMESCALE_STATES),
  start: dayText.nullable(),
  due: dayText.nullable(),
  precision: z.enum(PRECISIONS).nullable(),
  milestones: z.array(milestoneSchema),
  recurrence: recurrenceSchema.nullable(),
  /** What the words of the date cell wait for. */
  condition: z.string().nullable(),
  /** All that it waits for, once a person has said; until then `condition` is all that is known. */
  conditions: z.array(conditionSchema).optional(),
  inherited: z.boolean().optional(),
  /** A person said what it means, beside or against what Weft reads in the words. */
  overridden: z.boolean().optional(),
});

export type Timescale = z.infer<typeof timescaleSchema>;
export type TimescaleState = Timescale['state'];
export type Precision = (typeof PRECISIONS)[number];
export type Milestone = z.infer<typeof milestoneSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type ConditionKind = (typeof CONDITION_KINDS)[number];
export type Recurrence = z.infer<typeof recurrenceSchema>;

/** A timescale that says nothing yet, keeping the text that was written. */
export function emptyTimescale(raw: string, state: TimescaleState = 'blank'): Timescale {
  return {
    raw,
    state,
    start: null,
    due: null,
    precision: null,
    milestones: [],
    recurrence: null,
    condition: null,
  };
}
