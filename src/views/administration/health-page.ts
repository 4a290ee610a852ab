/** Whether all is well, in a few lines that an officer of a council can act on; and which versions are at work. */
import { may } from '../../domain/access/may.ts';
import { done, type Result } from '../../domain/problem.ts';
import { read } from '../../store/connection.ts';
import { findLastSeal } from '../../store/upkeep.ts';
import type { ViewContext } from '../context.ts';
import { sayMomentOf } from '../say-day.ts';
import { type Health, type Installation, viewHealth } from './health.ts';

export type HealthPage = {
  health: Health;
  startedOn: string;
  /** The document that has waited longest to be read; null where none waits. */
  waitingSince: string | null;
  /** Whether that is longer than reading ever takes. */
  isStuck: boolean;
  /** The last entry of the history that is sealed. */
  sealed: { number: number; on: string } | null;
};

const PATIENCE = 15 * 60_000;

export async function viewHealthPage(
  context: ViewContext,
  installation: Installation,
): Promise<Result<HealthPage>> {
  const allowed = may(context.person, 'administer');
  if (!allowed.ok) return allowed;
  const health = await viewHealth(context, installation);
  if (!health.ok) return health;
  const seal = await read(context.database, allowed.value, findLastSeal);
  const { since } = health.value.readings;
  return done({
    health: health.value,
    startedOn: sayMomentOf(installation.startedAt),
    waitingSince: since && sayMomentOf(since),
    isStuck: since !== null && context.clock.now().getTime() - since.getTime() > PATIENCE,
    sealed: seal && { number: seal.number, on: sayMomentOf(seal.at) },
  });
}
