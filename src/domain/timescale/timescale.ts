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

export const milestoneSchema = z.object({ date: dayText, label: z.string().nullable().optional() });
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
  condition: z.string().nullable(),
  inherited: z.boolean().optional(),
});

export type Timescale = z.infer<typeof timescaleSchema>;
export type TimescaleState = Timescale['state'];
export type Precision = (typeof PRECISIONS)[number];
export type Milestone = z.infer<typeof milestoneSchema>;
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
