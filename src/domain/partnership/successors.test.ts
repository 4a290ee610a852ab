import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { PartyId } from '../ids.ts';
import type { SuccessionWay } from './directory.ts';
import { closesCircle, meansOn, takenOverBy } from './successors.ts';

const id = (name: string) => name as PartyId;
const step = ([fromId, toId]: [string, string], on: string, way: SuccessionWay = 'became') => ({
  fromId: id(fromId),
  toId: id(toId),
  way,
  on: on as Day,
});

const STEPS = [
  step(['trust', 'group'], '2013-04-01'),
  step(['group', 'board'], '2022-07-01', 'mergedInto'),
  step(['college', 'north'], '2020-09-01', 'splitInto'),
  step(['college', 'south'], '2020-09-01', 'splitInto'),
  step(['council', 'homes'], '2019-01-01', 'handedTo'),
  step(['this', 'that'], '2020-01-01'),
  step(['that', 'this'], '2021-01-01'),
];

describe('whom a name means on a day', () => {
  it.each<[string, string, string, string[]]>([
    ['the day before, the old body', 'trust', '2013-03-31', ['trust']],
    ['on the day, the new one', 'trust', '2013-04-01', ['group']],
    ['later, the last of the line', 'trust', '2026-03-02', ['board']],
    ['one in the middle of the line', 'group', '2023-01-01', ['board']],
    ['one that nothing happened to', 'board', '2026-03-02', ['board']],
    ['one that was split, all its parts', 'college', '2026-03-02', ['north', 'south']],
    ['one that handed over a part, itself as well', 'council', '2026-03-02', ['council', 'homes']],
    ['a circle, where it was first met', 'this', '2026-03-02', ['this']],
  ])('%s', (_, from, on, means) => {
    expect(meansOn(id(from), on as Day, STEPS)).toEqual(means);
  });

  it.each<[string, string, string[]]>([
    ['board', '2026-03-02', ['trust', 'group']],
    ['board', '2020-01-01', []],
    ['group', '2020-01-01', ['trust']],
    ['south', '2026-03-02', ['college']],
  ])('%s has taken over on %s', (to, on, from) => {
    expect(takenOverBy(id(to), on as Day, STEPS)).toEqual(from);
  });

  it.each<[string, string, boolean]>([
    ['board', 'trust', true],
    ['board', 'board', true],
    ['board', 'north', false],
  ])('a step from %s to %s closes a circle: %s', (fromId, toId, closes) => {
    expect(closesCircle({ fromId: id(fromId), toId: id(toId) }, STEPS)).toBe(closes);
  });
});
