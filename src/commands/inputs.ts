/** What commands are given, checked: every field in trouble is named at once, in words for the person who typed. */
import { z } from 'zod';
import { type Day, parseDay } from '../domain/day.ts';
import { type Id, parseId } from '../domain/ids.ts';
import { LIFECYCLES, SECTION_KINDS } from '../domain/plan/plan.ts';
import { done, type FieldProblem, failed, type Problem, type Result } from '../domain/problem.ts';
import { LEAD_STATES, PARTY_KINDS, RAGS } from '../domain/reading/plan-reading.ts';

const LONGEST_LINE = 300;
const LONGEST_TEXT = 20_000;
/** What no keyboard types and PostgreSQL cannot keep: controls other than tabs and line breaks, halves of characters. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Cs}/gu;

const tidy = (given: string): string => given.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').trim();

/** Text of any length a person would write; line breaks are kept. */
export const text = z
  .string()
  .transform(tidy)
  .pipe(z.string().max(LONGEST_TEXT, `Keep this under ${LONGEST_TEXT.toLocaleString('en-GB')} characters.`));
/** One line. */
export const line = z
  .string()
  .transform((given) => tidy(given).replace(/\s+/g, ' '))
  .pipe(z.string().max(LONGEST_LINE, `Keep this under ${LONGEST_LINE} characters.`));
export const lineOrNull = line.nullable().transform((given) => (given === '' ? null : given));
export const textOrNull = text.nullable().transform((given) => (given === '' ? null : given));

const written = (schema: z.ZodType<string, string>, sentence: string) =>
  schema.refine((given) => given !== '', sentence);
/** A line or a text that must say something; `sentence` asks for it. */
export const neededLine = (sentence: string) => written(line, sentence);
export const neededText = (sentence: string) => written(text, sentence);

/** Lines of a list; empty ones are left out. */
export const lines = z.array(text).transform((given) => given.filter((one) => one !== ''));

const DEEPEST = 4;
/** What a plan calls the levels above its actions, outermost first. */
export const levels = z
  .array(line)
  .transform((given) => given.filter((one) => one !== ''))
  .refine((given) => given.length <= DEEPEST, `A plan can have up to ${DEEPEST} levels above its actions.`)
  .refine(
    (given) => new Set(given.map((one) => one.toLowerCase())).size === given.length,
    'Two levels have the same name. Call each by a name of its own.',
  );

/** What stands in the plan's own columns, by their headings; empty ones are left out. */
export const fields = z
  .record(text, text)
  .transform((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')));

export const id = <Noun extends string>() =>
  z
    .string()
    .refine((given) => parseId<Noun>(given) !== null, 'This address is not one of Weft’s.')
    .transform((given) => given as Id<Noun>);
export const version = z.coerce.number().int().min(1);

export const dayOrNull = z
  .string()
  .nullable()
  .transform((given) => (given === null || given.trim() === '' ? null : given.trim()))
  .refine((given) => given === null || parseDay(given) !== null, 'This is not a day of the calendar.')
  .transform((given) => given as Day | null);

/** A day that must be given; `sentence` asks for it. */
export const neededDay = (sentence: string) =>
  dayOrNull.refine((given) => given !== null, sentence).transform((given) => given as Day);

export const lifecycleOrNull = z.enum(LIFECYCLES).nullable();
export const ragOrNull = z.enum(RAGS).nullable();
export const sectionKind = z.enum(SECTION_KINDS);
export const leadState = z.enum(LEAD_STATES);

export const lead = z.object({
  name: neededLine('Give the name of each lead.'),
  /** Left out, it is the kind of the party kept under that name, else what the name looks like. */
  kind: z.enum(PARTY_KINDS).optional(),
  of: lineOrNull.optional(),
  role: z.enum(['accountable', 'lead', 'support']),
});
export type GivenLead = z.infer<typeof lead>;

/** At most one lead answers for an action (R12), and nobody is named twice. */
export const leads = z
  .array(lead)
  .max(60, 'That is more leads than an action can have. Name the group they belong to instead.')
  .refine(
    (given) => given.filter((one) => one.role === 'accountable').length <= 1,
    'Only one lead can be accountable. Choose the one who answers for the action; the others can lead with them or support.',
  )
  .refine((given) => {
    const names = given.map((one) => `${one.name} ${one.of ?? ''}`.toLowerCase());
    return new Set(names).size === names.length;
  }, 'The same name stands here twice. Take one of them out.');

/** Plain words for what a schema has none of its own for. */
function plainly(issue: { code?: string | undefined; input?: unknown }): string {
  if (issue.input === undefined) return 'This is missing.';
  if (issue.code === 'invalid_value') return 'Choose one of the answers offered.';
  return 'This cannot be understood.';
}

/** The input, whole; or a problem that names every field in trouble. */
export function checked<Whole>(schema: z.ZodType<Whole>, given: unknown): Result<Whole> {
  const parsed = schema.safeParse(given, { error: plainly });
  if (parsed.success) return done(parsed.data);
  const all: FieldProblem[] = parsed.error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: issue.message,
  }));
  return refuse(all);
}

/** The problem of fields that are each right by themselves and wrong together. */
export function refuse(all: FieldProblem[]): { ok: false; problem: Problem } {
  const [first] = all;
  return failed({
    code: 'invalid',
    message: all.length === 1 && first ? first.message : `${all.length} things need another look.`,
    remedy: 'Put it right and save again. Nothing that you typed is lost.',
    field: first?.field ?? null,
    all,
  });
}
