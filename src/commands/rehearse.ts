/**
 * Rehearses a command: everything is done and written in a transaction that is then undone whole, and what the
 * database would have written into the history is handed back. So a preview cannot say anything but what is done.
 */
import { type Deed, may } from '../domain/access/may.ts';
import { done, type Result } from '../domain/problem.ts';
import { write } from '../store/connection.ts';
import { type HistoryEntry, listDeedHistory } from '../store/history/history.ts';
import type { CommandContext } from './context.ts';

export type Rehearsal<Done> = { done: Done; entries: HistoryEntry[] };

type Ended<Done> = { ended: Result<Rehearsal<Done>> };
const hasEnded = <Done>(error: unknown): error is Ended<Done> =>
  typeof error === 'object' && error !== null && 'ended' in error;

export async function rehearse<Done>(
  context: CommandContext,
  command: (context: CommandContext) => Promise<Result<Done>>,
  asks: Deed = 'changePlan',
): Promise<Result<Rehearsal<Done>>> {
  const { person, database } = context;
  const deedId = crypto.randomUUID();
  const allowed = may(person, asks);
  if (!allowed.ok) return allowed;
  const scope = { ...allowed.value, deed: 'rehearsal', deedId };
  try {
    return await write(database, scope, async (transaction) => {
      const result = await command({ ...context, within: transaction });
      const entries = result.ok ? await listDeedHistory(transaction, deedId) : [];
      throw { ended: result.ok ? done({ done: result.value, entries }) : result } satisfies Ended<Done>;
    });
  } catch (error) {
    if (hasEnded<Done>(error)) return error.ended;
    throw error;
  }
}
