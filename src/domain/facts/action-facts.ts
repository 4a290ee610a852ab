/**
 * What is known of an action beside its words, its leads and its timescale (R20, R22, R25 to R30). They are one value
 * of the action, as its timescale is: they move, split, are undone and are written out with it. Each list is empty
 * where nobody has said anything; nothing in it is guessed.
 */
import { z } from 'zod';

const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.string();
const wordsOrNull = z.string().nullable();

export const RESOURCE_KINDS = ['money', 'staffTime', 'venue', 'inKind', 'unsaid'] as const;
/** How sure it is: in hand, in part, asked for, being looked for; `unsaid` where nobody has said. */
export const RESOURCE_STATES = ['secured', 'part', 'applied', 'sought', 'unsaid'] as const;
/** What an action needs and where it comes from (R22). Money is in whole pence. */
export const resourceSchema = z.object({
  kind: z.enum(RESOURCE_KINDS),
  /** What it is for, or what it is: 'Rent of the hall', 'two days a month of a housing officer'. */
  purpose: words,
  pence: z.number().int().min(0).nullable(),
  /** Of `pence`, what is in hand where only a part is. */
  securedPence: z.number().int().min(0).nullable(),
  source: wordsOrNull,
  state: z.enum(RESOURCE_STATES),
  /** Needed again each year. */
  yearly: z.boolean(),
});

export const LEVER_KINDS = ['contract', 'specification', 'agreement', 'law', 'policy'] as const;
/** What makes a partner do it (R27): the clause of a contract, a specification, a service level agreement. */
export const leverSchema = z.object({
  kind: z.enum(LEVER_KINDS),
  title: words,
  party: wordsOrNull,
  clause: wordsOrNull,
  inForceFrom: dayText.nullable(),
});

/** One time that a recurring commitment fell due (R20). */
export const occurrenceSchema = z.object({ day: dayText, held: z.boolean(), note: wordsOrNull });

/** A number in the action's words, kept as its measure or refused as none (R28). */
export const measureSchema = z.object({
  name: words,
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  unit: words,
  by: dayText.nullable(),
  /** The action's own words that it was found in; null where a person thought of it. */
  phrase: wordsOrNull,
  state: z.enum(['accepted', 'refused']),
});

export const actionFactsSchema = z.object({
  areas: z.array(words),
  groups: z.array(words),
  types: z.array(words),
  resources: z.array(resourceSchema),
  levers: z.array(leverSchema),
  occurrences: z.array(occurrenceSchema),
  measures: z.array(measureSchema),
});

export type Resource = z.infer<typeof resourceSchema>;
export type Lever = z.infer<typeof leverSchema>;
export type Occurrence = z.infer<typeof occurrenceSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type ActionFacts = z.infer<typeof actionFactsSchema>;

export const NO_FACTS: ActionFacts = {
  areas: [],
  groups: [],
  types: [],
  resources: [],
  levers: [],
  occurrences: [],
  measures: [],
};

/** As kept: lists that say nothing are left out. */
export function knownFacts(facts: ActionFacts): Partial<ActionFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, list]) => list.length > 0));
}

/** From what is kept to the whole. */
export const wholeFacts = (kept: Partial<ActionFacts> | null | undefined): ActionFacts => ({
  ...NO_FACTS,
  ...kept,
});
