/** How one answer changes one action: a chosen reading in the field's own form, or words that a person typed. */
import { z } from 'zod';
import { type NamesKnown, NO_NAMES } from '../partnership/learn-names.ts';
import { readLeads } from '../partnership/read-leads.ts';
import { readTimescale } from '../timescale/read-timescale.ts';
import { emptyTimescale, type Timescale, timescaleSchema } from '../timescale/timescale.ts';
import { type TimescaleContext, UK_CONTEXT } from '../timescale/timescale-context.ts';
import type { CheckedAction } from './checked-reading.ts';
import { changed } from './correction.ts';
import {
  type Doubt,
  type DoubtField,
  headingSchema,
  type ReadHeading,
  readLeadSchema,
  readStatusSchema,
} from './plan-reading.ts';
import type { EditableField } from './questions.ts';
import { readStatus } from './read-status.ts';
import { replaceLeads } from './replace-leads.ts';

/** What typed dates and names are read with: the same as the document's own. */
export type TypingContext = { timescale: TimescaleContext; names: NamesKnown };
export const UK_TYPING: TypingContext = { timescale: UK_CONTEXT, names: NO_NAMES };

/** The action with one of a doubt's readings taken; null where there is no such reading or it cannot be understood. */
export function applyChosen(
  action: CheckedAction,
  { doubt, index }: { doubt: Doubt; index: number },
  context: TypingContext,
): CheckedAction | null {
  if (index === 0) return action;
  const reading = doubt.readings?.[index];
  if (reading === undefined) return null;
  switch (doubt.field) {
    case 'timescale':
      return chosenTimescale(action, reading, context);
    case 'leads':
      return chosenLeads(action, { asRead: doubt.readings?.[0], reading }, context);
    case 'path': {
      const path = z.array(z.union([headingSchema, z.string().transform(headingOf)])).safeParse(reading);
      return path.success ? changed(action, 'path', { path: path.data }) : null;
    }
    case 'status': {
      if (reading === null) return changed(action, 'status', { status: null });
      const status = readStatusSchema.safeParse(reading);
      if (status.success) return changed(action, 'status', { status: status.data });
      return typeof reading === 'string'
        ? applyTyped(action, { field: 'status', typed: reading }, context)
        : null;
    }
    case 'action':
      return chosenText(action, reading);
    case 'other':
      return action;
  }
}

/** The action with words that a person typed in a field; null where the words cannot be taken. */
export function applyTyped(
  action: CheckedAction,
  { field, typed }: { field: DoubtField | EditableField; typed: string },
  context: TypingContext,
): CheckedAction | null {
  const text = typed.trim();
  switch (field) {
    case 'text':
    case 'action':
      return text === '' ? null : changed(action, 'text', { text });
    case 'path':
      return changed(action, 'path', {
        path:
          text === ''
            ? []
            : text
                .split(/\s*[\n›>]\s*/)
                .filter(Boolean)
                .map(headingOf),
      });
    case 'reference':
      return changed(action, 'reference', { reference: text === '' ? null : text });
    case 'leads':
      return typedLeads(action, text.split('\n'), context);
    case 'accountable':
      return { ...action, accountable: text === '' ? null : text };
    case 'timescale': {
      const read = readTimescale({ raw: text }, context.timescale);
      const status = action.status ?? read.status;
      return changed(action, 'timescale', { timescale: keepRaw(action.timescale, read.timescale), status });
    }
    case 'status': {
      const { status } = readStatus([{ heading: 'Status', text }], context.timescale.legend, null);
      return changed(action, 'status', {
        status: text === '' ? null : (status ?? { raw: text, lifecycle: null }),
      });
    }
    case 'other':
      return text === '' ? null : { ...action, notes: [...action.notes, text] };
  }
}

const keepRaw = (was: Timescale, now: Timescale): Timescale => ({
  ...now,
  raw: was.raw === '' ? now.raw : was.raw,
});

function chosenTimescale(
  action: CheckedAction,
  reading: unknown,
  context: TypingContext,
): CheckedAction | null {
  const was = action.timescale;
  if (typeof reading === 'string') {
    const words = reading.replace(/\s*\([^)]*\)\s*$/, '');
    const { timescale } = readTimescale({ raw: words }, context.timescale);
    return changed(action, 'timescale', { timescale: keepRaw(was, timescale) });
  }
  const parts = timescaleSchema.partial().safeParse(reading);
  if (!parts.success) return null;
  const blank = emptyTimescale(was.raw, parts.data.due || parts.data.start ? 'dated' : was.state);
  const { data } = parts;
  const timescale: Timescale = {
    ...blank,
    state: data.state ?? blank.state,
    start: data.start ?? null,
    due: data.due ?? null,
    precision: data.precision ?? null,
    milestones: data.milestones ?? [],
    recurrence: data.recurrence ?? null,
    condition: data.condition ?? null,
  };
  return changed(action, 'timescale', { timescale });
}

type ChosenLeads = { asRead: unknown; reading: unknown };

function chosenLeads(
  action: CheckedAction,
  { asRead, reading }: ChosenLeads,
  context: TypingContext,
): CheckedAction | null {
  const named = z.array(readLeadSchema).safeParse(reading);
  const names = z.array(z.string()).safeParse(typeof reading === 'string' ? [reading] : reading);
  if (!named.success && !names.success) return null;
  const read = named.success ? named.data : typedLeads(action, names.data ?? [], context).leads;
  const leads = replaceLeads(action.leads, asRead, read);
  return changed(action, 'leads', { leads, leadState: leads.length > 0 ? 'named' : 'blank' });
}

function typedLeads(action: CheckedAction, lines: readonly string[], context: TypingContext): CheckedAction {
  const paragraphs = lines.map((l) => l.trim()).filter(Boolean);
  const read = readLeads(
    { paragraphs, heading: 'Lead', support: false },
    { known: context.names, previous: [], section: [] },
  );
  const notes = [...action.notes, ...read.notes];
  return changed(action, 'leads', { leads: read.leads, leadState: read.leadState, notes });
}

/** One text, a text with its steps and notes, or the texts of several actions. */
function chosenText(action: CheckedAction, reading: unknown): CheckedAction | null {
  const parts = z.array(z.string().min(1)).min(2).safeParse(reading);
  if (parts.success) return { ...action, parts: parts.data };
  const whole = z
    .object({
      text: z.string(),
      subActions: z.array(z.string()).optional(),
      notes: z.array(z.string()).optional(),
    })
    .safeParse(typeof reading === 'string' ? { text: reading } : reading);
  if (!whole.success) return null;
  const { text, subActions = action.subActions, notes = action.notes } = whole.data;
  return changed(action, 'text', { text, subActions, notes });
}

/** '2.1 Homes that are warm' is the heading 2.1. */
function headingOf(text: string): ReadHeading {
  const found = /^((?:[A-Z]{1,3}\s?)?\d+(?:\.\d+)*|[A-Z])[.):]?\s+(?=\S)/.exec(text.trim());
  return { number: found?.[1] ?? null, title: text.trim().slice(found?.[0].length ?? 0) };
}
