/**
 * The open pages that follow a plan, as far as they hang on this process, and how word of a change reaches them.
 *
 * - Word comes from the database, whichever process made the change. It says which plan and by which deed; what the
 *   plan is at now is asked once for all who follow it.
 * - Changes that come thick are told together: at once when the plan was quiet, then at most once a second.
 * - Every follower is asked for again before it is told anything, and at every beat: whoever may no longer see the plan
 *   is let go.
 * - Nobody may hang on with more pages than people open, and all of them together are bounded.
 */
import type { PlanId } from '../../domain/ids.ts';

export type News = {
  /** By which deeds; `unknown` where it may be any. */
  deeds: readonly string[];
  /** What the plan is at now: asked by the first who needs it, then the same for all. */
  at: (ask: () => Promise<number | null>) => Promise<number | null>;
};

export type Follower = {
  planId: PlanId;
  /** Whose page it is, and the address it was asked from. */
  by: string;
  from: string;
  tell: (news: News) => Promise<void>;
  beat: () => Promise<void>;
  end: () => void;
};

export type FollowLimits = { ofOne: number; fromOne: number; inAll: number };
/** An office has one address; a person has a few windows. */
export const USUAL_FOLLOWERS: FollowLimits = { ofOne: 24, fromOne: 300, inAll: 1000 };

export type Followers = {
  /** Takes one in and gives the way to leave; or says why not. */
  add: (follower: Follower) => (() => void) | 'tooManyOfYours' | 'tooManyInAll' | 'leaving';
  /** What the database told: 'PARTNERSHIP PLAN DEED', or nothing where it may be any plan. */
  hear: (about: string) => void;
  count: () => number;
};

export type FollowersWish = {
  limits?: FollowLimits;
  /** When the process is told to stop: everybody is let go, and nobody taken in. */
  until?: AbortSignal;
  /** Milliseconds: until the first word, between two words of one plan, between two beats. */
  times?: Partial<typeof USUAL_TIMES>;
};

/** Said where nobody knows which deed it was: a line that was down, a page that comes back. */
export const UNKNOWN_DEED = 'unknown';

export const USUAL_TIMES = { first: 100, between: 1_000, beat: 25_000 };
/** How many are asked for at the same time: the database has others to answer. */
const AT_ONCE = 8;

type State = {
  all: Set<Follower>;
  /** Deeds that are to be told of each plan, and when it was last told of. */
  waiting: Map<PlanId, Set<string>>;
  told: Map<PlanId, number>;
  beating: NodeJS.Timeout | undefined;
  times: typeof USUAL_TIMES;
};

const of = ({ all }: State, planId: PlanId): Follower[] => [...all].filter((one) => one.planId === planId);

async function each(followers: readonly Follower[], deed: (one: Follower) => Promise<void>): Promise<void> {
  for (let from = 0; from < followers.length; from += AT_ONCE)
    await Promise.allSettled(followers.slice(from, from + AT_ONCE).map(deed));
}

/** What comes while a word is on its way waits for the next, so that no word overtakes another. */
async function tellOf(state: State, planId: PlanId): Promise<void> {
  const deeds = [...(state.waiting.get(planId) ?? [])];
  const more = new Set<string>();
  state.waiting.set(planId, more);
  let asked: Promise<number | null> | undefined;
  const news: News = {
    deeds,
    at: (ask) => {
      asked ??= ask();
      return asked;
    },
  };
  await each(of(state, planId), (one) => one.tell(news));
  state.told.set(planId, performance.now());
  if (more.size > 0) tellAfterRest(state, planId);
  else state.waiting.delete(planId);
}

function tellAfterRest(state: State, planId: PlanId): void {
  const since = performance.now() - (state.told.get(planId) ?? -Infinity);
  const after = Math.max(state.times.first, state.times.between - since);
  setTimeout(() => void tellOf(state, planId), after).unref();
}

function tellSoon(state: State, planId: PlanId, deed: string): void {
  const waiting = state.waiting.get(planId);
  if (waiting) {
    waiting.add(deed);
    return;
  }
  state.waiting.set(planId, new Set([deed]));
  tellAfterRest(state, planId);
}

/** Beats only while somebody follows, so that a process without open pages has nothing to do. */
function keepBeating(state: State): void {
  if (state.all.size > 0)
    state.beating ??= setInterval(
      () => void each([...state.all], (one) => one.beat()),
      state.times.beat,
    ).unref();
  else {
    clearInterval(state.beating);
    state.beating = undefined;
    state.told.clear();
  }
}

function whyNot(
  { all }: State,
  follower: Follower,
  limits: FollowLimits,
): 'tooManyOfYours' | 'tooManyInAll' | null {
  const others = [...all];
  if (others.length >= limits.inAll) return 'tooManyInAll';
  const isOver =
    others.filter(({ by }) => by === follower.by).length >= limits.ofOne ||
    others.filter(({ from }) => from === follower.from).length >= limits.fromOne;
  return isOver ? 'tooManyOfYours' : null;
}

export function openFollowers({ limits = USUAL_FOLLOWERS, until, times }: FollowersWish = {}): Followers {
  const state: State = {
    ...{ all: new Set(), waiting: new Map(), told: new Map(), beating: undefined },
    times: { ...USUAL_TIMES, ...times },
  };
  until?.addEventListener('abort', () => {
    for (const one of state.all) one.end();
  });
  return {
    count: () => state.all.size,
    add: (follower) => {
      const refused = until?.aborted ? 'leaving' : whyNot(state, follower, limits);
      if (refused) return refused;
      state.all.add(follower);
      keepBeating(state);
      return () => {
        if (state.all.delete(follower)) keepBeating(state);
      };
    },
    hear: (about) => {
      const [, planId, deed = UNKNOWN_DEED] = about.split(' ');
      const followed = new Set([...state.all].map((one) => one.planId));
      for (const one of followed) if (about === '' || one === planId) tellSoon(state, one, deed);
    },
  };
}
