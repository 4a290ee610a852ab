import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanId } from '../../domain/ids.ts';
import { type Follower, type News, openFollowers, USUAL_TIMES } from './followers.ts';

const [MINE, THEIRS] = ['plan-1', 'plan-2'] as PlanId[];

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance'] }),
);
afterEach(() => void vi.useRealTimers());

function follower(changes: Partial<Follower> = {}): Follower & { heard: string[]; beats: () => number } {
  const heard: string[] = [];
  const beat = vi.fn(async () => undefined);
  const tell = async ({ deeds, at }: News): Promise<void> => {
    heard.push(`${await at(async () => 7)} ${deeds.join('+')}`);
  };
  const end = (): void => undefined;
  const base = { planId: MINE ?? ('' as PlanId), by: 'asha', from: '192.0.2.1', tell, beat, end };
  return { ...base, ...changes, heard, beats: () => beat.mock.calls.length };
}

const passes = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

describe('word of a change', () => {
  it.each<[string, string[], string[]]>([
    ['of its plan, with the deed', ['p plan-1 d1'], ['7 d1']],
    ['of several deeds at once, together', ['p plan-1 d1', 'p plan-1 d2', 'p plan-1 d1'], ['7 d1+d2']],
    ['of another plan: nothing', ['p plan-2 d1'], []],
    ['of a deed that nobody signed', ['p plan-1'], ['7 unknown']],
    ['of anything, after a line was down', [''], ['7 unknown']],
    ['that makes no sense: nothing', ['nonsense', ' ', 'plan-1'], []],
  ])('%s', async (_name, words, heard) => {
    const followers = openFollowers();
    const one = follower();
    followers.add(one);
    for (const word of words) followers.hear(word);
    await passes(USUAL_TIMES.first);
    expect(one.heard).toEqual(heard);
  });

  it('comes at once when the plan was quiet, and then at most once a second', async () => {
    const followers = openFollowers();
    const one = follower();
    followers.add(one);
    for (let n = 0; n < 30; n += 1) {
      followers.hear(`p plan-1 d${n}`);
      await passes(100);
    }
    expect(one.heard.length).toBeLessThanOrEqual(4);
    await passes(USUAL_TIMES.between);
    expect(one.heard.join('+').match(/d\d+/g)).toHaveLength(30);
  });

  it('never overtakes another, however long one takes to be told', async () => {
    const followers = openFollowers();
    const heard: string[] = [];
    const tell = async ({ deeds }: News): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, heard.length === 0 ? 2_500 : 10));
      heard.push(deeds.join('+'));
    };
    followers.add(follower({ tell }));
    followers.hear('p plan-1 d1');
    await passes(500);
    followers.hear('p plan-1 d2');
    await passes(1_500);
    followers.hear('p plan-1 d3');
    await passes(4_000);
    expect(heard).toEqual(['d1', 'd2+d3']);
  });

  it('asks once what the plan is at, for all, and one that fails keeps no other from it', async () => {
    const followers = openFollowers();
    const ask = vi.fn(async () => 9);
    const told: (number | null)[] = [];
    const tell = async ({ at }: News): Promise<void> => void told.push(await at(ask));
    const fails = async (): Promise<void> => {
      throw new Error('gone');
    };
    for (const deed of [tell, fails, tell, tell]) followers.add(follower({ tell: deed }));
    followers.hear('p plan-1 d1');
    await passes(USUAL_TIMES.first);
    expect(told).toEqual([9, 9, 9]);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});

it('beats for those who follow, until they leave', async () => {
  const followers = openFollowers();
  const [one, other] = [follower(), follower({ planId: THEIRS ?? ('' as PlanId) })];
  const leave = [followers.add(one), followers.add(other)];
  await passes(USUAL_TIMES.beat);
  expect([one.beats(), other.beats(), followers.count()]).toEqual([1, 1, 2]);
  for (const way of leave) if (typeof way === 'function') way();
  await passes(USUAL_TIMES.beat);
  expect([one.beats(), followers.count(), vi.getTimerCount()]).toEqual([1, 0, 0]);
});

it.each<[string, Partial<Follower>[], string]>([
  ['one person has so many', [{}, {}, {}], 'tooManyOfYours'],
  ['one address has so many', [{ by: 'a' }, { by: 'b' }, { by: 'c' }, { by: 'd' }], 'tooManyOfYours'],
  [
    'there are so many in all',
    ['1', '2', '3', '4', '5', '6'].map((name) => ({ by: name, from: name })),
    'tooManyInAll',
  ],
])('takes in no more once %s', (_name, all, why) => {
  const followers = openFollowers({ limits: { ofOne: 2, fromOne: 3, inAll: 5 } });
  const taken = all.map((changes) => followers.add(follower(changes)));
  expect(taken.slice(0, -1).every((way) => typeof way === 'function')).toBe(true);
  expect(taken.at(-1)).toBe(why);
});
