import { describe, expect, it } from 'vitest';
import { ALL_HISTORY, historyFilterFrom, historyFilterTo, momentFrom } from './history-filter.ts';

const ID = '0190a1b2-0000-7000-8000-000000000001';
const from = (query: string) => historyFilterFrom(new URLSearchParams(query));

describe('the filter of the history', () => {
  it.each([
    ['', {}],
    ['words=due+date', { words: 'due date' }],
    [`person=${ID}&plan=${ID}&of=${ID}`, { person: ID, plan: ID, of: ID }],
    ['noun=action_lead&deed=changeStatus', { noun: 'action_lead', deed: 'changeStatus' }],
    ['from=2026-03-01&until=2026-03-31', { from: '2026-03-01', until: '2026-03-31' }],
    [`record=heading/${ID}`, { record: { table: 'heading', id: ID } }],
    [`record=abbreviation/${ID}/TRP`, { record: { table: 'abbreviation', id: `${ID}/TRP` } }],
  ])('is read from “%s” and written back', (query, filter) => {
    const whole = { ...ALL_HISTORY, ...filter };
    expect(from(query)).toEqual(whole);
    expect(from(historyFilterTo(whole as never))).toEqual(whole);
  });

  it.each([
    'person=me',
    'plan=1',
    'noun=drop table',
    'from=2026-02-30',
    'record=heading',
    'of=x',
    'deed=a%00b',
  ])('takes no notice of “%s”', (query) => expect(from(query)).toEqual(ALL_HISTORY));

  it.each([
    ['2026-11-14T15:04:05.123456Z', true],
    ['2026-11-14', false],
    ["2026-11-14T15:04:05.123456Z'", false],
  ])('knows the moment %s: %s', (value, isOne) => expect(momentFrom(value) !== null).toBe(isOne));
});
