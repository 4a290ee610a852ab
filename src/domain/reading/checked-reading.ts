/** The shapes of a person's answers, as they are kept, and of the reading with them applied. */
import { z } from 'zod';
import { SECTION_KINDS, type SectionKind } from '../plan/plan.ts';
import type { Format, ReadAction, ReadColumn, ReadSection } from './plan-reading.ts';
import type { QuestionKey } from './questions.ts';

/** How many letters an answer may have that a person types, and into how many actions one row may be cut. */
export const LONGEST_ANSWER = 20_000;
export const MOST_PARTS = 20;

const placementSchema = z.discriminatedUnion('as', [
  z.object({ as: z.literal('planNote') }),
  z.object({ as: z.literal('section'), heading: z.string().nullable() }),
  z.object({ as: z.literal('note'), action: z.number().int().nonnegative() }),
  z.object({ as: z.literal('subAction'), action: z.number().int().nonnegative() }),
  z.object({ as: z.literal('field'), action: z.number().int().nonnegative(), heading: z.string().min(1) }),
]);

export const answerSchema = z.discriminatedUnion('kind', [
  /** One of the doubt's readings, by its place; 0 is what the reader took. */
  z.object({ kind: z.literal('reading'), index: z.number().int().nonnegative() }),
  /** The person's own words for a doubt, a field, the title, or the levels (one a line). */
  z.object({ kind: z.literal('own'), text: z.string().max(LONGEST_ANSWER) }),
  /** It is right as it was read. */
  z.object({ kind: z.literal('asRead') }),
  /** Not now: the doubt goes with the action into the plan. */
  z.object({ kind: z.literal('skip') }),
  z.object({ kind: z.literal('place'), to: placementSchema }),
  z.object({ kind: z.literal('leaveOut') }),
  z.object({ kind: z.literal('include') }),
  z.object({ kind: z.literal('split'), parts: z.array(z.string().min(1)).min(2).max(MOST_PARTS) }),
  z.object({ kind: z.literal('sectionKind'), section: z.enum(SECTION_KINDS) }),
]);
export type Answer = z.infer<typeof answerSchema>;
export type Placement = z.infer<typeof placementSchema>;
export type Answers = ReadonlyMap<QuestionKey, Answer>;

/** One thing that a person changed, in words. */
export type Correction = { field: string; before: string; after: string };
export type CheckedAction = ReadAction & {
  /** Its place in the reading, counted from 0. */
  index: number;
  /** The lead whom a person named as accountable. */
  accountable: string | null;
  corrections: Correction[];
  /** The texts of the actions that it is to be cut into, where a person said that it is several. */
  parts?: string[];
};
export type CheckedSection = ReadSection & { kind: SectionKind | null };
export type KeptText = { text: string; why: string };
export type CheckedReading = {
  format: Format;
  title: string | null;
  levels: string[];
  /** The document's own columns; empty where it has none. */
  columns: ReadColumn[];
  actions: CheckedAction[];
  sections: CheckedSection[];
  /** Kept with the plan as notes. */
  planNotes: KeptText[];
  /** Left out by a person's choice, in full. */
  leftOut: KeptText[];
};
