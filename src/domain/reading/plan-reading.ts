/**
 * What a reader makes of one document: a proposal for a person to check, never yet a plan. Two promises hold:
 * nothing is dropped (every word stands in an action, a section, a field or under `unplaced`) and nothing is
 * invented (what is not written is null, blank or a doubt). The shape is a published contract.
 */
import { z } from 'zod';
import { timescaleSchema } from '../timescale/timescale.ts';

export const FORMATS = [
  'docx',
  'doc',
  'odt',
  'rtf',
  'pdf',
  'xlsx',
  'ods',
  'csv',
  'html',
  'md',
  'txt',
] as const;
export const PARTY_KINDS = ['organisation', 'group', 'person', 'role', 'unknown'] as const;
export const LEAD_STATES = ['named', 'toBeAgreed', 'notApplicable', 'blank'] as const;
export const READ_LIFECYCLES = [
  'notStarted',
  'inProgress',
  'continuing',
  'complete',
  'waiting',
  'dropped',
] as const;
export const RAGS = ['blue', 'green', 'amber', 'red', 'grey'] as const;
export const DOUBT_FIELDS = ['action', 'path', 'leads', 'timescale', 'status', 'other'] as const;

/** The roles a column of the partnership's own table can have; `field` columns keep their heading as key. */
export const COLUMN_ROLES = [
  'level',
  'reference',
  'action',
  'lead',
  'support',
  'timescale',
  'start',
  'due',
  'status',
  'field',
] as const;

export const headingSchema = z.object({ number: z.string().nullable(), title: z.string() });

export const readLeadSchema = z.object({
  name: z.string(),
  kind: z.enum(PARTY_KINDS),
  of: z.string().nullable().optional(),
  support: z.boolean().optional(),
  inherited: z.boolean().optional(),
});

export const readStatusSchema = z.object({
  raw: z.string(),
  lifecycle: z.enum(READ_LIFECYCLES).nullable(),
  rag: z.enum(RAGS).nullable().optional(),
});

/** A question for the person who checks; `readings` holds the answers it could have, the chosen one first. */
export const doubtSchema = z.object({
  field: z.enum(DOUBT_FIELDS),
  message: z.string(),
  readings: z.array(z.unknown()).optional(),
});

/** A tracked change: words put in or taken out, by whom and when as the document says. It is read as accepted. */
export const suggestionSchema = z.object({
  kind: z.enum(['inserted', 'deleted']),
  text: z.string(),
  author: z.string().nullable(),
  on: z.string().nullable(),
});

/** A comment in the margin; `row` is the action that it stands beside, counted from 0. */
export const readCommentSchema = z.object({
  text: z.string(),
  about: z.string(),
  author: z.string().nullable(),
  on: z.string().nullable(),
  row: z.number().int().nullable(),
});

/** A row that a tracked change takes out: its marks and its words. */
export const removedRowSchema = z.object({
  marks: z.array(z.string()),
  text: z.string(),
  author: z.string().nullable(),
  on: z.string().nullable(),
});

/** Where in the document a row stands: counted from 0; `rows` are the rows of the table that made the action. */
export const sourceSchema = z.object({
  table: z.number().int().optional(),
  row: z.number().int().optional(),
  page: z.number().int().optional(),
  sheet: z.string().optional(),
  block: z.number().int().optional(),
  /** The document's own words of the row, cell by cell, for showing beside the reading. */
  cells: z.array(z.string()).optional(),
  /** The marks that Weft set in the row when it wrote the document; they stay with it whatever is edited. */
  marks: z.array(z.string()).optional(),
  suggestions: z.array(suggestionSchema).optional(),
});

export const readActionSchema = z.object({
  path: z.array(headingSchema),
  reference: z.string().nullable().optional(),
  text: z.string(),
  subActions: z.array(z.string()),
  notes: z.array(z.string()),
  leads: z.array(readLeadSchema),
  leadState: z.enum(LEAD_STATES),
  timescale: timescaleSchema,
  status: readStatusSchema.nullable(),
  fields: z.record(z.string(), z.string()),
  crossReferences: z.array(z.string()).optional(),
  doubts: z.array(doubtSchema),
  source: sourceSchema.optional(),
});

export const readSectionSchema = z.object({ heading: z.string().nullable(), text: z.string() });
export const unplacedSchema = z.object({ text: z.string(), why: z.string() });
export const readProblemSchema = z.object({
  code: z.string(),
  message: z.string(),
  where: z.string().nullable().optional(),
});

export const readColumnSchema = z.object({ role: z.enum(COLUMN_ROLES), heading: z.string() });

export const planReadingSchema = z.object({
  schema: z.literal(1),
  format: z.enum(FORMATS),
  readable: z.boolean(),
  title: z.string().nullable(),
  levels: z.array(z.string()),
  /** The columns of its table in the document's own words and order, where it has one. */
  columns: z.array(readColumnSchema).optional(),
  actions: z.array(readActionSchema),
  sections: z.array(readSectionSchema),
  unplaced: z.array(unplacedSchema),
  problems: z.array(readProblemSchema),
  /** What people wrote in the margin; only where there is any. */
  comments: z.array(readCommentSchema).optional(),
  removedRows: z.array(removedRowSchema).optional(),
  /** Tracked changes in the words outside every table. */
  suggestions: z.array(suggestionSchema).optional(),
});

export type Format = (typeof FORMATS)[number];
export type PartyKind = (typeof PARTY_KINDS)[number];
export type LeadState = (typeof LEAD_STATES)[number];
export type ReadLifecycle = (typeof READ_LIFECYCLES)[number];
export type Rag = (typeof RAGS)[number];
export type ReadHeading = z.infer<typeof headingSchema>;
export type ReadLead = z.infer<typeof readLeadSchema>;
export type ReadStatus = z.infer<typeof readStatusSchema>;
export type Doubt = z.infer<typeof doubtSchema>;
export type DoubtField = Doubt['field'];
export type Suggestion = z.infer<typeof suggestionSchema>;
export type RemovedRow = z.infer<typeof removedRowSchema>;
export type ReadSource = z.infer<typeof sourceSchema>;
export type ReadAction = z.infer<typeof readActionSchema>;
export type ReadColumn = z.infer<typeof readColumnSchema>;
export type ReadSection = z.infer<typeof readSectionSchema>;
export type Unplaced = z.infer<typeof unplacedSchema>;
export type ReadProblem = z.infer<typeof readProblemSchema>;
export type PlanReading = z.infer<typeof planReadingSchema>;
