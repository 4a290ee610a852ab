/**
 * One thing that is said of an action (a cell of the table, a line of its page), edited by itself: the fields of the
 * whole form that it is made of. Only that cell is sent; what the person left as it was is not sent at all.
 */
import type { EditActionInput } from '../../commands/action/edit-action.ts';
import type { Action, Plan } from '../../domain/plan/plan.ts';
import { type ActionFields, fieldsOfAction, toEdit, typedFields } from './action-fields.ts';
import { one, type Typed } from './read-form.ts';

/** How it stands is a cell too; it has a form and a deed of its own. */
export const CELLS = ['text', 'status', 'leads', 'timescale', 'parts', 'notes', 'place', 'columns'] as const;
export type Cell = (typeof CELLS)[number];
export type WrittenCell = Exclude<Cell, 'status'>;

type FormField = Exclude<keyof ActionFields, 'version' | 'seen' | 'list'>;

/** The form's fields that each cell is made of. */
const FIELDS: Record<WrittenCell, readonly FormField[]> = {
  text: ['text'],
  leads: ['leads', 'accountable', 'leadState'],
  timescale: ['timescale'],
  parts: ['subActions'],
  notes: ['notes'],
  place: ['heading'],
  columns: ['columns'],
};
/** What the command calls them. */
const GIVEN: Record<WrittenCell, readonly (keyof EditActionInput)[]> = {
  text: ['text'],
  leads: ['leads', 'leadState'],
  timescale: ['timescale'],
  parts: ['subActions'],
  notes: ['notes'],
  place: ['headingId'],
  columns: ['fields'],
};

export const cellNamed = (said: string): Cell | null => CELLS.find((cell) => cell === said) ?? null;

type Shown = { action: Action; plan: Pick<Plan, 'columns'> };

/** The whole form as it is now, with what was typed for this cell in its place. */
export function cellFields({ action, plan }: Shown, cell: WrittenCell, typed: Typed): ActionFields {
  const now = fieldsOfAction(action, plan);
  const whole = typedFields(typed);
  const own = Object.fromEntries(FIELDS[cell].map((field) => [field, whole[field]]));
  return { ...now, ...own, version: one(typed, 'version'), seen: whole.seen };
}

/** What the command is sent: this cell alone, and only where the person touched it. */
export function toEditCell(fields: ActionFields, action: Action, cell: WrittenCell): EditActionInput {
  const edit = toEdit(fields, action);
  const own = GIVEN[cell].filter((name) => edit[name] !== undefined).map((name) => [name, edit[name]]);
  return { actionId: edit.actionId, version: edit.version, ...Object.fromEntries(own) };
}
