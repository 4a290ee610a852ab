import { describe, expect, it } from 'vitest';
import { UK_CONTEXT } from '../../../domain/timescale/timescale-context.ts';
import { timeBesideCost } from './time-beside-cost.ts';

describe('a time beside a cost', () => {
  it.each([
    ['£8,500 / by June 2027', 'dated', '2027-06-30', false],
    ['£600, March 2028', 'dated', '2028-03-31', false],
    ['£3m, May 2028', 'dated', '2028-05-31', false],
    ['Within budget / annual', 'recurring', null, false],
    ['£600 / twice a year', 'recurring', null, false],
    ['£3k a year, monthly', 'recurring', null, false],
    ['Nil. By December 2027', 'dated', '2027-12-31', false],
    ['£40,000 in 2027/28', 'dated', '2028-03-31', false],
    ['£60k 2027/28', 'dated', '2028-03-31', true],
    ['£600 each / subject to the lottery bid', 'conditional', null, false],
    ['Nil / as soon as the board agrees', 'conditional', null, false],
    ['£24,000 / tbc', 'toBeAgreed', null, false],
    ['£9,000 / two staff three days a week', 'blank', null, false],
    ['£6,200', 'blank', null, false],
    ['£6,200 Arts Fund 2027/28', 'dated', '2028-03-31', true],
    ['Harbour reserves by May 2027', 'dated', '2027-05-31', false],
    ['Lottery 2027 fund', 'blank', null, false],
    ['To come from what is left over', 'blank', null, false],
  ])('%s', (text, state, due, asked) => {
    const { timescale, doubts } = timeBesideCost(text, UK_CONTEXT);
    expect([timescale.state, timescale.due, doubts.length > 0]).toEqual([state, due, asked]);
  });

  it('keeps the whole cell as it was written', () => {
    expect(timeBesideCost('£8,500 / by June 2027', UK_CONTEXT).timescale.raw).toBe('£8,500 / by June 2027');
  });
});
