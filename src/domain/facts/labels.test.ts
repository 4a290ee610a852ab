import { expect, it } from 'vitest';
import {
  groupsOffered,
  isLabelled,
  type Labels,
  labelsInUse,
  mergeLabels,
  NO_LABELS,
  sayType,
  uniqueLabels,
} from './labels.ts';

const areas = (...list: string[]): Labels => ({ ...NO_LABELS, areas: list });

it.each<[string, string[], string[], string[], string[]]>([
  ['adds', ['North'], ['North'], ['North', 'South'], ['North', 'South']],
  ['takes out', ['North', 'South'], ['North', 'South'], ['South'], ['South']],
  ['keeps what another added', ['North', 'East'], ['North'], ['North', 'South'], ['North', 'East', 'South']],
  ['does not bring back what another took out', [], ['North'], ['North', 'South'], ['South']],
  ['both add the same', ['north'], [], ['North'], ['north']],
])('%s', (_name, now, seen, chosen, merged) =>
  expect(mergeLabels(areas(...now), areas(...seen), areas(...chosen)).areas).toEqual(merged),
);

it('lists what a plan uses once each, by the alphabet', () => {
  const use = labelsInUse([{ facts: areas('South', 'north') }, {}, { facts: areas('North ', 'East') }]);
  expect(use.areas).toEqual(['East', 'north', 'South']);
});

it('offers the standard groups, then the plan’s own', () => {
  const offered = groupsOffered(['carers', 'Young fathers']);
  expect(offered.slice(0, 2)).toEqual(['Age', 'Disability']);
  expect(offered.at(-1)).toBe('Young fathers');
  expect(offered.filter((one) => /carers/i.test(one))).toEqual(['Carers']);
});

it.each<[Partial<Record<'area' | 'group' | 'type', string>>, boolean]>([
  [{}, true],
  [{ area: 'NORTH' }, true],
  [{ area: 'South' }, false],
  [{ area: 'North', type: 'train' }, true],
  [{ area: 'North', group: 'Age' }, false],
])('%j fits: %s', (filter, fits) => {
  const labels: Labels = { areas: ['North'], groups: [], types: ['train'] };
  expect(isLabelled(labels, { area: null, group: null, type: null, ...filter })).toBe(fits);
});

it('says the kinds of work it knows, and leaves others as they are', () => {
  expect([sayType('assessNeed'), sayType('toString')]).toEqual(['Assess need', 'toString']);
  expect(uniqueLabels([' Up  per ', 'up per', ''])).toEqual(['Up per']);
});
