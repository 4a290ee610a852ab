/** A row that is new in a copy, as it would stand in the plan. */
import { rowValues } from '../../../domain/proposal/row-values.ts';
import { sayPath, sayValue } from '../../../domain/proposal/value.ts';
import type { ReadAction } from '../../../domain/reading/plan-reading.ts';
import { proposals as words } from '../../words/proposals.ts';
import { Version } from './changed-words.tsx';

export function RowAsProposed({ row }: { row: ReadAction; files: readonly string[] }) {
  const values = [...rowValues(row, new Set())].filter(([field]) => field !== 'text');
  const told = values.map(([field, value]) => [field, sayValue(value)] as const).filter(([, said]) => said);
  return (
    <dl class="versions">
      {row.path.length > 0 ? <Version label={words.field('place')}>{sayPath(row.path)}</Version> : null}
      {told.map(([field, said]) => (
        <Version key={field} label={words.field(field)}>
          <span class="version-words">{said}</span>
        </Version>
      ))}
    </dl>
  );
}
