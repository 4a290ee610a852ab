import { describe, expect, it } from 'vitest';
import { joinStartAndEnd } from './join-start-and-end.ts';
import { UK_CONTEXT } from './timescale-context.ts';

const steps = [
  { mark: '1.', text: 'Find a room' },
  { mark: '2.', text: 'Train two people' },
  { mark: '3.', text: 'Open the doors' },
];
const join = (start: string, end: string, of: typeof steps = []) =>
  joinStartAndEnd({ start: { raw: start }, end: { raw: end }, steps: of }, UK_CONTEXT);

describe('joinStartAndEnd', () => {
  it.each<[string, string, string, string | null, string | null]>([
    ['Q1 2023-24', 'Q4 2023/24', 'dated', '2023-04-01', '2024-03-31'],
    ['April 2023', 'March 2024', 'dated', '2023-04-01', '2024-03-31'],
    ['01/05/2023', '30/06/2023', 'dated', '2023-05-01', '2023-06-30'],
    ['2023', '2025', 'dated', '2023-01-01', '2025-12-31'],
    ['Q3 2023-24', '', 'dated', '2023-10-01', null],
    ['May 2023', '', 'dated', '2023-05-01', null],
    ['', 'May 2023', 'dated', null, '2023-05-31'],
    ['Q3 2023-24', 'Ongoing', 'ongoing', '2023-10-01', null],
    ['', '', 'blank', null, null],
    ['TBC', '', 'toBeAgreed', null, null],
    ['May 2023', 'TBC', 'toBeAgreed', '2023-05-01', null],
  ])('%j to %j is %s, %s to %s', (start, end, state, from, due) => {
    const { timescale } = join(start, end);
    expect([timescale.state, timescale.start, timescale.due]).toEqual([state, from, due]);
  });

  it('pairs numbered lists by their numbers and labels the ends by the steps', () => {
    const { timescale, doubts } = join('1. Q1 2023-24\n3. Q3 2023-24', '2. Q4 2023-24\n3. Q1 2024/25', steps);
    expect(timescale).toMatchObject({ state: 'dated', start: '2023-04-01', due: '2024-06-30' });
    expect(timescale.milestones).toEqual([
      { date: '2024-03-31', label: 'Train two people' },
      { date: '2024-06-30', label: 'Open the doors' },
    ]);
    expect(doubts).toEqual([]);
  });

  it('asks about a number that no step has, and an end before its start', () => {
    expect(join('', '7. May 2023', steps).doubts[0]?.message).toContain('numbered 7');
    expect(join('May 2024', 'May 2023').doubts[0]?.message).toContain('before the start');
  });
});
