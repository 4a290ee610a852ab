/**
 * The form of an action: what stands in its fields, from the action itself or as somebody typed it, and the
 * command that it becomes. What was typed is kept letter for letter until it is saved.
 */
import type { CreateActionInput } from '../../commands/action/create-action.ts';
import type { EditActionInput } from '../../commands/action/edit-action.ts';
import type { Action, Heading, Plan } from '../../domain/plan/plan.ts';
import { otherColumns } from '../../domain/plan/plan-columns.ts';
import { LEAD_STATES, type LeadState } from '../../domain/reading/plan-reading.ts';
import { inOrder } from '../parts/leads.tsx';
import { listNamed } from './next-place.ts';
import { linesOf, one, type Typed } from './read-form.ts';

/** Each field that the command knows, as one text that changes whenever its meaning does. */
export type Signatures = Readonly<Record<string, string>>;
export type LeadFields = { name: string; supports: boolean };
/** What stands in one of the plan's other columns. */
export type ColumnField = { column: string; value: string };
export type ActionFields = {
  version: string;
  /** What stood in each field when the form was opened, so that only what the person touched is saved. */
  seen: Signatures;
  text: string;
  subActions: string;
  notes: string;
  heading: string;
  leads: LeadFields[];
  /** The place among the leads of the one who answers for it; '' for nobody. */
  accountable: string;
  leadState: string;
  timescale: string;
  columns: ColumnField[];
  /** The list being worked through; '' for none. */
  list: string;
};

const EMPTY_LEAD: LeadFields = { name: '', supports: false };
const SPARE_LEADS = 2;
const MOST_LEADS = 60;
const MOST_COLUMNS = 60;

const withSpares = (leads: LeadFields[]): LeadFields[] => [
  ...leads,
  ...Array.from({ length: SPARE_LEADS }, () => EMPTY_LEAD),
];

type Columns = Pick<Plan, 'columns'>;
const NO_COLUMNS: Columns = { columns: [] };

export function fieldsOfAction(action: Action, plan: Columns = NO_COLUMNS): ActionFields {
  const fields = fieldsUnseen(action, plan);
  return { ...fields, seen: signaturesOf(fields) };
}

function fieldsUnseen(action: Action, plan: Columns): Omit<ActionFields, 'seen'> {
  const leads = inOrder(action.leads);
  const accountable = leads.findIndex((lead) => lead.accountable);
  return {
    version: String(action.version),
    text: action.text,
    subActions: action.subActions.join('\n'),
    notes: action.notes.join('\n'),
    heading: action.headingId ?? '',
    leads: withSpares(leads.map((lead) => ({ name: lead.name, supports: lead.support }))),
    accountable: accountable < 0 ? '' : String(accountable),
    leadState: action.leadState === 'named' ? 'blank' : action.leadState,
    timescale: action.timescale.raw,
    columns: columnFields(otherColumns(plan.columns, action.fields), action.fields),
    list: '',
  };
}

const columnFields = (columns: readonly string[], fields: Action['fields']): ColumnField[] =>
  columns.map((column) => ({ column, value: fields[column] ?? '' }));

export function emptyFields(heading: Heading | undefined, plan: Columns = NO_COLUMNS): ActionFields {
  return {
    version: '1',
    seen: {},
    text: '',
    subActions: '',
    notes: '',
    heading: heading?.id ?? '',
    leads: withSpares([EMPTY_LEAD]),
    accountable: '0',
    leadState: 'blank',
    timescale: '',
    columns: columnFields(otherColumns(plan.columns), {}),
    list: '',
  };
}

export function typedFields(typed: Typed): ActionFields {
  const count = Math.min(MOST_LEADS, Number(one(typed, 'leadCount')) || 0);
  const leads = Array.from({ length: count }, (_, n) => ({
    name: one(typed, `lead-${n}`),
    supports: one(typed, `part-${n}`) === 'support',
  }));
  const columnCount = Math.min(MOST_COLUMNS, Number(one(typed, 'columnCount')) || 0);
  const columns = Array.from({ length: columnCount }, (_, n) => ({
    column: one(typed, `column-${n}`),
    value: one(typed, `field-${n}`),
  }));
  return {
    version: one(typed, 'version'),
    seen: seenIn(one(typed, 'seen')),
    text: one(typed, 'text'),
    subActions: one(typed, 'subActions'),
    notes: one(typed, 'notes'),
    heading: one(typed, 'heading'),
    leads,
    accountable: one(typed, 'accountable'),
    leadState: one(typed, 'leadState'),
    timescale: one(typed, 'timescale'),
    columns,
    list: listNamed(one(typed, 'then')),
  };
}

export const withMoreLeads = (fields: ActionFields): ActionFields => ({
  ...fields,
  leads: withSpares(fields.leads).slice(0, MOST_LEADS),
});

type GivenLeads = NonNullable<EditActionInput['leads']>;

function givenLeads(fields: Omit<ActionFields, 'seen'>): GivenLeads {
  return fields.leads.flatMap(({ name, supports }, n) => {
    if (name.trim() === '') return [];
    const role = fields.accountable === String(n) ? 'accountable' : supports ? 'support' : 'lead';
    return [{ name, role } as const];
  });
}

const leadStateOf = (said: string): LeadState => LEAD_STATES.find((state) => state === said) ?? 'blank';
const list = (text: string): string[] => linesOf(new URLSearchParams({ text }), 'text');

/** Empty columns are left out, as in an action that never had them. */
const givenColumns = (columns: readonly ColumnField[]): Record<string, string> =>
  Object.fromEntries(
    columns.flatMap(({ column, value }) =>
      column === '' || value.trim() === '' ? [] : [[column, value.trim()]],
    ),
  );

/** What both commands want. */
function given(fields: Omit<ActionFields, 'seen'>) {
  return {
    headingId: fields.heading === '' ? null : fields.heading,
    text: fields.text,
    subActions: list(fields.subActions),
    notes: list(fields.notes),
    leads: givenLeads(fields),
    leadState: leadStateOf(fields.leadState),
    timescale: { raw: fields.timescale },
    fields: givenColumns(fields.columns),
  };
}

export const toCreate = (fields: ActionFields, planId: string): CreateActionInput => ({
  planId,
  ...given(fields),
});

const signaturesOf = (fields: Omit<ActionFields, 'seen'>): Signatures =>
  Object.fromEntries(Object.entries(given(fields)).map(([name, value]) => [name, JSON.stringify(value)]));

/** What a form says it showed; anything else counts as nothing, so that every field is taken as touched. */
function seenIn(text: string): Signatures {
  try {
    const seen: unknown = JSON.parse(text);
    return typeof seen === 'object' && seen !== null ? (seen as Signatures) : {};
  } catch {
    return {};
  }
}

function touched(fields: ActionFields): Set<string> {
  const now = signaturesOf(fields);
  return new Set(Object.keys(now).filter((name) => now[name] !== fields.seen[name]));
}

/** Only what the person touched is sent, so that a doubt nobody looked at stays open. */
export function toEdit(fields: ActionFields, action: Action): EditActionInput {
  const mine = touched(fields);
  const changed = Object.entries(given(fields)).filter(([name]) => mine.has(name));
  return { actionId: action.id, version: fields.version, ...Object.fromEntries(changed) };
}

/** After somebody else's change: theirs in every field the person left alone, the person's own in the others. */
export function withTheirs(fields: ActionFields, action: Action): ActionFields {
  const mine = touched(fields);
  const ours = fields.columns.map(({ column }) => ({ role: 'field' as const, heading: column }));
  const now = fieldsOfAction(action, { columns: ours });
  const leads = mine.has('leads') ? { leads: fields.leads, accountable: fields.accountable } : {};
  return {
    ...now,
    list: fields.list,
    ...(mine.has('text') && { text: fields.text }),
    ...(mine.has('subActions') && { subActions: fields.subActions }),
    ...(mine.has('notes') && { notes: fields.notes }),
    ...(mine.has('headingId') && { heading: fields.heading }),
    ...leads,
    ...(mine.has('leadState') && { leadState: fields.leadState }),
    ...(mine.has('timescale') && { timescale: fields.timescale }),
    ...(mine.has('fields') && { columns: fields.columns }),
  };
}

export const changesNothing = (edit: EditActionInput): boolean => Object.keys(edit).length === 2;
