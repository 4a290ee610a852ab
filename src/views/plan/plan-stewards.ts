/** Who answers for one plan: its steward today, everybody before, who scrutinises it, and the gaps between. */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import type { PlanId } from '../../domain/ids.ts';
import { type Entry, entryFor, tiesMoved } from '../../domain/partnership/directory.ts';
import { isLivedExperience } from '../../domain/partnership/group.ts';
import { balanceOf, isOn } from '../../domain/partnership/seats.ts';
import { type Gap, gapsOf, type Stewardship } from '../../domain/partnership/stewardship.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { listGroups, listSeats } from '../../store/partnership/groups.ts';
import { listStewardships } from '../../store/partnership/stewardships.ts';
import type { ViewContext } from '../context.ts';
import { namesIn } from '../group/group-page.ts';
import { withPlanBody } from './with-plan.ts';

export type StewardLine = {
  stewardship: Stewardship;
  steward: Pick<Entry, 'id' | 'name'>;
  isGroup: boolean;
  /** Seats of lived experience and of carers in the group today. */
  lived: { seats: number; held: number };
};
/** Those of today, for the plan's front page. */
export type StewardsNow = StewardLine[];
export type StewardsPage = {
  plan: Plan;
  today: Day;
  now: StewardLine[];
  past: StewardLine[];
  gaps: Gap[];
  names: string[];
  mayKeep: boolean;
};

async function linesOf(
  transaction: Transaction,
  all: readonly Stewardship[],
  today: Day,
): Promise<{ lines: StewardLine[]; names: string[] }> {
  if (all.length === 0) return { lines: [], names: [] };
  const [kept, groups, seats] = await Promise.all([
    readDirectory(transaction),
    listGroups(transaction),
    listSeats(transaction),
  ]);
  const directory = tiesMoved(kept);
  const lines = all.flatMap((stewardship): StewardLine[] => {
    const steward = entryFor(directory.entries, stewardship.stewardId);
    if (!steward) return [];
    const own = seats.filter((seat) => seat.groupId === steward.id && isLivedExperience(seat.interest));
    const counts = balanceOf(own, today);
    const sum = (of: 'seats' | 'held'): number => counts.reduce((n, one) => n + one[of], 0);
    const isGroup = groups.some((group) => group.id === steward.id);
    return [{ stewardship, steward, isGroup, lived: { seats: sum('seats'), held: sum('held') } }];
  });
  return { lines, names: namesIn(directory) };
}

export async function stewardsNow(
  transaction: Transaction,
  planId: PlanId,
  today: Day,
): Promise<StewardsNow> {
  const all = await listStewardships(transaction, planId);
  const now = all.filter((one) => isOn(one, today));
  return (await linesOf(transaction, now, today)).lines;
}

export function viewStewards(context: ViewContext, slug: string): Promise<Result<StewardsPage>> {
  return withPlanBody(context, slug, async ({ plan }, transaction) => {
    const today = context.clock.today();
    const all = await listStewardships(transaction, plan.id);
    const { lines } = await linesOf(transaction, all, today);
    const isPast = ({ stewardship: { until } }: StewardLine): boolean => until !== null && until < today;
    return {
      plan,
      today,
      now: lines.filter((line) => !isPast(line)),
      past: lines.filter(isPast).reverse(),
      gaps: gapsOf(all, { kind: 'plan', id: plan.id }, today),
      names: namesIn(tiesMoved(await readDirectory(transaction))),
      mayKeep: may(context.person, 'keepGroups').ok,
    };
  });
}
