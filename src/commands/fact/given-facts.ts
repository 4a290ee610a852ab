/** Facts of an action as a person gives them, each kind with its own fields, as typed. */
import { z } from 'zod';
import { type Day, parseDay } from '../../domain/day.ts';
import { LEVER_KINDS, RESOURCE_KINDS, RESOURCE_STATES } from '../../domain/facts/action-facts.ts';
import type { Entry } from '../../domain/facts/fact-lists.ts';
import { parseMoney } from '../../domain/facts/resources.ts';
import type { FieldProblem } from '../../domain/problem.ts';
import { CONDITION_KINDS } from '../../domain/timescale/timescale.ts';
import { dayOrNull, id, line, lineOrNull, neededLine, version } from '../inputs.ts';

const neededDay = (sentence: string) =>
  line
    .refine((given) => given !== '', sentence)
    .refine((given) => given === '' || parseDay(given) !== null, 'This is not a day of the calendar.')
    .transform((given) => given as Day);
const actionIdOrNull = z.union([z.literal('').transform(() => null), id<'action'>()]);

const moneyOrNull = line
  .refine(
    (given) => given === '' || parseMoney(given) !== null,
    'Write an amount of money, for example £4,000.',
  )
  .transform((given) => (given === '' ? null : parseMoney(given)));
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{1,3})?$/;
const numberOrNull = line
  .refine((given) => given === '' || NUMBER.test(given), 'Write a number, for example 40.')
  .transform((given) => (given === '' ? null : Number(given.replaceAll(',', ''))));

const milestone = z
  .object({
    date: neededDay('Give the day of the milestone.'),
    label: lineOrNull,
    area: lineOrNull,
    reached: dayOrNull,
  })
  .transform(({ date, label, area, reached }) => ({
    date,
    label,
    ...(area !== null && { area }),
    ...(reached !== null && { reached }),
  }));

const condition = z
  .object({
    text: line,
    kind: z.enum(CONDITION_KINDS),
    actionId: actionIdOrNull,
    metOn: dayOrNull,
    saidBy: lineOrNull,
  })
  .transform((given) => ({ ...given, actionId: given.kind === 'otherAction' ? given.actionId : null }))
  .refine((given) => given.text !== '' || given.actionId !== null, {
    path: ['text'],
    message: 'Say what it waits for.',
  });

const occurrence = z.object({
  day: neededDay('Give the day it was held, or should have been.'),
  held: z.enum(['yes', 'no']).transform((given) => given === 'yes'),
  note: lineOrNull,
});

const resource = z
  .object({
    kind: z.enum(RESOURCE_KINDS),
    purpose: line,
    pence: moneyOrNull,
    securedPence: moneyOrNull,
    source: lineOrNull,
    state: z.enum(RESOURCE_STATES),
    yearly: z.boolean(),
  })
  .transform((given) => ({ ...given, securedPence: given.state === 'part' ? given.securedPence : null }))
  .refine((given) => given.purpose !== '' || given.pence !== null, {
    path: ['purpose'],
    message: 'Say what it is for, or how much it is.',
  })
  .refine(
    (given) => given.pence === null || given.securedPence === null || given.securedPence <= given.pence,
    {
      path: ['securedPence'],
      message: 'More is in hand than is needed. Change one of the two amounts.',
    },
  );

const lever = z.object({
  kind: z.enum(LEVER_KINDS),
  title: neededLine('Say which contract, agreement or policy it is.'),
  party: lineOrNull,
  clause: lineOrNull,
  inForceFrom: dayOrNull,
});

const measure = z.object({
  name: neededLine('Say what is measured.'),
  baseline: numberOrNull,
  target: numberOrNull,
  unit: line,
  by: dayOrNull,
  phrase: lineOrNull,
  state: z.enum(['accepted', 'refused']),
});

const ENTRIES = {
  milestones: milestone,
  conditions: condition,
  occurrences: occurrence,
  resources: resource,
  levers: lever,
  measures: measure,
};

const ofKind = <Kind extends keyof typeof ENTRIES>(kind: Kind) =>
  z.object({
    kind: z.literal(kind),
    actionId: id<'action'>(),
    version,
    /** What the entry said when it was opened, by its signature; '' for a new one. */
    was: z.string().max(30_000),
    /** Null takes it out. */
    entry: ENTRIES[kind].nullable(),
  });

export const givenFact = z.discriminatedUnion('kind', [
  ofKind('milestones'),
  ofKind('conditions'),
  ofKind('occurrences'),
  ofKind('resources'),
  ofKind('levers'),
  ofKind('measures'),
]);
export type GivenFact = z.input<typeof givenFact>;

/** What has happened cannot lie in the future. */
export function notYet(entry: Entry, today: Day): FieldProblem[] {
  const said: Record<string, unknown> = { ...entry };
  return ['reached', 'metOn', ...('held' in entry ? ['day'] : [])].flatMap((field) =>
    typeof said[field] === 'string' && (said[field] as string) > today
      ? [{ field: `entry.${field}`, message: 'This day is still to come. Give a day up to today.' }]
      : [],
  );
}
