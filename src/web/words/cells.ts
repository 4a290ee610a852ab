/** The words of changing one thing said of an action, in place or on a page of its own. */
import type { Cell } from '../forms/cell-fields.ts';

/** What each is called inside a sentence. */
const names: Record<Cell, string> = {
  text: 'what will be done',
  status: 'how it stands',
  leads: 'who leads',
  timescale: 'its date',
  parts: 'its parts',
  notes: 'the notes',
  place: 'where it stands in the plan',
  columns: 'the other columns',
};

export const cells = {
  names,
  change: 'Change',
  add: 'Add',
  changeOne: (cell: Cell): string => `Change ${names[cell]}`,
  addOne: (cell: Cell): string => `Add ${names[cell]}`,
  title: (cell: Cell, code: string): string => `Change ${names[cell]}: action ${code}`,
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Saved.',
  lost: 'Weft could not be reached, so nothing was saved. What you typed is still here: try again.',
  row: (code: string): string => `Action ${code} in the table`,
} as const;
