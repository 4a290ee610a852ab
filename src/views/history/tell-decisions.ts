/** What was decided at a meeting, as the history tells it: each decision that came, went or was put otherwise. */
import type { Decision } from '../../domain/review/meeting.ts';
import type { HistoryEntry } from '../../store/history/history.ts';
import { type ChangeLine, type CodesOf, said } from './change-line.ts';

const decisionsIn = (row: Record<string, unknown> | null): Decision[] =>
  Array.isArray(row?.decisions) ? (row.decisions as Decision[]) : [];

/** '‘The drop-in moves to the library.’ about 1.2 and 3.1'; codes that are not known are left out. */
function sayDecision({ text, actionIds }: Decision, codes: CodesOf): string {
  const about = actionIds.flatMap((id) => codes.get(id) ?? []);
  return `‘${text}’${about.length === 0 ? '' : ` about ${about.join(', ')}`}`;
}

export function decisionLines({ before, after }: HistoryEntry, codes: CodesOf): ChangeLine[] {
  const [was, is] = [decisionsIn(before), decisionsIn(after)];
  const lines = is.flatMap((now): ChangeLine[] => {
    const then = was.find(({ id }) => id === now.id);
    if (!then) return [said(`Decided: ${sayDecision(now, codes)}`)];
    const [old, fresh] = [sayDecision(then, codes), sayDecision(now, codes)];
    return old === fresh ? [] : [{ kind: 'changed', label: 'Decision', before: old, after: fresh }];
  });
  const gone = was.filter(({ id }) => !is.some((one) => one.id === id));
  return [...lines, ...gone.map((one) => said(`Took out the decision ${sayDecision(one, codes)}`))];
}
