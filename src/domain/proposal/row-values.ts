/** A row of a reading as its values, field by field, so that two rows can be compared and one of them proposed. */
import type { PlanReading, ReadAction } from '../reading/plan-reading.ts';
import { emptyTimescale } from '../timescale/timescale.ts';
import type { ProposedField } from './proposal.ts';
import { type ProposedValue, sayValue } from './value.ts';

export type RowValues = ReadonlyMap<ProposedField, ProposedValue>;

/** @param statusColumns the headings whose words are told by the status itself, see `statusColumnsOf`. */
export function rowValues(row: ReadAction, statusColumns: ReadonlySet<string>): RowValues {
  const values = new Map<ProposedField, ProposedValue>([
    ['text', { as: 'text', text: row.text }],
    ['subActions', { as: 'lines', lines: row.subActions }],
    ['notes', { as: 'lines', lines: row.notes }],
    ['leads', { as: 'leads', leads: row.leads, state: row.leadState }],
    ['timescale', { as: 'timescale', timescale: row.timescale }],
    ['status', { as: 'status', status: row.status }],
    ['reference', { as: 'text', text: row.reference ?? '' }],
  ]);
  for (const [heading, text] of Object.entries(row.fields))
    if (!statusColumns.has(heading)) values.set(`column:${heading}`, { as: 'text', text });
  return values;
}

/** The columns that tell how an action stands: what they say is compared as the status, not as words. */
export function statusColumnsOf(...readings: readonly PlanReading[]): Set<string> {
  const columns = readings.flatMap((reading) => reading.columns ?? []);
  return new Set(columns.filter((c) => c.role === 'status').map((c) => c.heading));
}

/** What a row that lacks a field has in its place. */
export function emptyValue(field: ProposedField): ProposedValue {
  return field.startsWith('column:')
    ? { as: 'text', text: '' }
    : (EMPTY.get(field) ?? { as: 'text', text: '' });
}

const EMPTY: RowValues = rowValues(
  {
    path: [],
    text: '',
    subActions: [],
    notes: [],
    leads: [],
    leadState: 'blank',
    timescale: emptyTimescale(''),
    status: null,
    fields: {},
    doubts: [],
  },
  new Set(),
);

export const isEmptyValue = (value: ProposedValue): boolean => sayValue(value).trim() === '';

/** So many rows of one column are not all emptied by hand: a copy without them has lost the column. */
const A_COLUMN = 3;

/** The fields of a document that a copy of it leaves out altogether. */
export function leftOut(before: readonly RowValues[], after: readonly RowValues[]): Set<ProposedField> {
  const counts = (rows: readonly RowValues[]): Map<ProposedField, number> => {
    const found = new Map<ProposedField, number>();
    for (const row of rows)
      for (const [field, value] of row)
        if (!isEmptyValue(value)) found.set(field, (found.get(field) ?? 0) + 1);
    return found;
  };
  const told = counts(after);
  const had = [...counts(before)].filter(([field, count]) => count >= A_COLUMN && !told.has(field));
  return new Set(had.map(([field]) => field));
}
