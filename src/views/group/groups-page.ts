/** The groups of the partnership: what each looks after, its seats and which are vacant; and plans that have no steward. */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import {
  GROUP_KINDS,
  type Group,
  type GroupKind,
  isLivedExperience,
} from '../../domain/partnership/group.ts';
import { balanceOf, isOn, type Seat } from '../../domain/partnership/seats.ts';
import { gapsOf, type Stewardship, stewardOn } from '../../domain/partnership/stewardship.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { done, type Result } from '../../domain/problem.ts';
import { listGroups, listSeats } from '../../store/partnership/groups.ts';
import { listStewardships } from '../../store/partnership/stewardships.ts';
import { listPlans } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import { looking } from '../looking.ts';

export type PlanLink = { slug: string; title: string };
export type SeatCounts = { seats: number; held: number };
export type GroupRow = {
  group: Group;
  all: SeatCounts;
  /** Seats of people with lived experience and of carers (R42). */
  lived: SeatCounts;
  stewards: PlanLink[];
};
export type GroupsPage = {
  kinds: { kind: GroupKind; rows: GroupRow[] }[];
  dissolved: Group[];
  /** Plans in force without a steward; `since`: null where they never had one. */
  without: (PlanLink & { since: Day | null })[];
  total: number;
  mayKeep: boolean;
  mayAnswer: boolean;
};

type Facts = { groups: Group[]; seats: Seat[]; stewardships: Stewardship[]; plans: Plan[]; today: Day };

function countsOf(seats: readonly Seat[], today: Day): SeatCounts {
  const counts = balanceOf(seats, today);
  const sum = (of: 'seats' | 'held'): number => counts.reduce((all, one) => all + one[of], 0);
  return { seats: sum('seats'), held: sum('held') };
}

const linkOf = ({ slug, title }: Plan): PlanLink => ({ slug, title });

function rowOf(group: Group, { seats, stewardships, plans, today }: Facts): GroupRow {
  const own = seats.filter((seat) => seat.groupId === group.id);
  const now = stewardships.filter(
    (one) => one.role === 'steward' && one.stewardId === group.id && isOn(one, today),
  );
  return {
    group,
    all: countsOf(own, today),
    lived: countsOf(
      own.filter((seat) => isLivedExperience(seat.interest)),
      today,
    ),
    stewards: plans
      .filter((plan) => plan.state !== 'archived' && now.some((one) => one.subject.id === plan.id))
      .map(linkOf),
  };
}

function withoutSteward({ plans, stewardships, today }: Facts): GroupsPage['without'] {
  return plans.flatMap((plan) => {
    const subject = { kind: 'plan', id: plan.id } as const;
    if (plan.state === 'archived' || stewardOn(stewardships, subject, today)) return [];
    const gap = gapsOf(stewardships, subject, today).at(-1);
    return [{ ...linkOf(plan), since: gap && gap.until === null ? gap.from : null }];
  });
}

export function viewGroups(context: ViewContext): Promise<Result<GroupsPage>> {
  const { person } = context;
  return looking(context, 'seeDirectory', async (transaction) => {
    const [groups, seats, stewardships, summaries] = await Promise.all([
      listGroups(transaction),
      listSeats(transaction),
      listStewardships(transaction),
      listPlans(transaction),
    ]);
    const plans = summaries.map(({ plan }) => plan);
    const facts = { groups, seats, stewardships, plans, today: context.clock.today() };
    const going = groups.filter((group) => group.state !== 'dissolved');
    return done({
      kinds: GROUP_KINDS.flatMap((kind) => {
        const rows = going.filter((group) => group.kind === kind).map((group) => rowOf(group, facts));
        return rows.length === 0 ? [] : [{ kind, rows }];
      }),
      dissolved: groups.filter((group) => group.state === 'dissolved'),
      without: withoutSteward(facts),
      total: groups.length,
      mayKeep: may(person, 'keepGroups').ok,
      mayAnswer: may(person, 'acceptStewardship').ok,
    });
  });
}
