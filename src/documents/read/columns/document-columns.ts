/**
 * The columns of the document in its own words and order, so that the plan can be written back in the shape its
 * partnership knows: those of the table with the most columns, for tables of one plan sometimes leave one out.
 */
import type { ReadColumn } from '../../../domain/reading/plan-reading.ts';
import { oneLine, saysSomething } from '../../../domain/reading/wording.ts';
import type { FoundTable } from '../tables/found-tables.ts';
import type { Role } from './columns.ts';

const ROLE: Record<Role, ReadColumn['role']> = {
  action: 'action',
  steps: 'field',
  parent: 'level',
  parentCode: 'field',
  reference: 'reference',
  crossReference: 'field',
  lead: 'lead',
  support: 'support',
  timescale: 'timescale',
  start: 'start',
  end: 'due',
  revised: 'timescale',
  period: 'field',
  costAndTime: 'field',
  leadAndTime: 'lead',
  status: 'status',
  rag: 'status',
  progress: 'field',
  field: 'field',
};

/** @returns an empty list where the document has no table with headings. */
export function documentColumns(tables: readonly FoundTable[]): ReadColumn[] {
  const segments = tables.flatMap((t) => (t.kind.kind === 'plan' ? t.kind.segments : []));
  const widths = segments.map((s) => s.columns.filter((c) => saysSomething(c.heading)).length);
  const widest = segments[widths.indexOf(Math.max(0, ...widths))];
  return (widest?.columns ?? [])
    .filter((c) => saysSomething(c.heading))
    .map((c) => ({ role: ROLE[c.role], heading: oneLine(c.heading) }));
}
