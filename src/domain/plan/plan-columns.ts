/** The columns that a plan is written with where its document gave none: its levels, then what its actions use. */
import type { ReadAction } from '../reading/plan-reading.ts';
import type { PlanColumn } from './plan.ts';

type Used = Pick<ReadAction, 'fields'> & { leads: readonly { support?: boolean | undefined }[] } & {
  reference?: string | null | undefined;
};

/**
 * The columns that a plan has beside those Weft knows, by their headings: those of the plan itself in order, then
 * what an action has besides.
 */
export function otherColumns(
  columns: readonly PlanColumn[],
  fields: Readonly<Record<string, string>> = {},
): string[] {
  const own = columns.filter((column) => column.role === 'field').map((column) => column.heading);
  return [...new Set([...own, ...Object.keys(fields)])];
}

/** The outermost level is the title over each table, so it has no column; the others have. */
export function defaultColumns(levels: readonly string[], actions: readonly Used[]): PlanColumn[] {
  const columns: PlanColumn[] = levels
    .slice(1)
    .map((level) => ({ role: 'level', heading: `${level[0]?.toUpperCase() ?? ''}${level.slice(1)}` }));
  if (actions.some((a) => a.reference)) columns.unshift({ role: 'reference', heading: 'Ref' });
  columns.push({ role: 'action', heading: 'Action' }, { role: 'lead', heading: 'Lead' });
  if (actions.some((a) => a.leads.some((l) => l.support))) {
    columns.push({ role: 'support', heading: 'Supported by' });
  }
  columns.push({ role: 'timescale', heading: 'Timescale' });
  const fields = new Set(actions.flatMap((a) => Object.keys(a.fields)));
  return [...columns, ...[...fields].map((heading): PlanColumn => ({ role: 'field', heading }))];
}
