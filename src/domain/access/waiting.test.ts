import { expect, it } from 'vitest';
import { type Counted, countedFor, isForgiven, waitAfter, waitNow } from './waiting.ts';

it.each<[number, Counted, number]>([
  [0, 'accountHere', 0],
  [4, 'accountHere', 0],
  [5, 'accountHere', 4],
  [6, 'accountHere', 8],
  [9, 'accountHere', 64],
  [13, 'accountHere', 900],
  [1000, 'accountHere', 900],
  [29, 'place', 0],
  [30, 'place', 4],
  [9, 'browser', 0],
  [10, 'browser', 4],
  [29, 'strangers', 0],
  [30, 'strangers', 4],
  [38, 'strangers', 900],
  [9, 'codes', 0],
  [10, 'codes', 4],
])('after %i failures (%s) the wait is %i seconds', (failures, what, seconds) => {
  expect(waitAfter(failures, what)).toBe(seconds);
});

it.each<[number, number, number]>([
  [6, 0, 8],
  [6, 5, 3],
  [6, 8, 0],
  [1000, 3599, 0],
  [1000, 100, 800],
])('%i failures, %i seconds ago: %i to wait', (failures, since, left) => {
  expect(waitNow({ failures, since, what: 'accountHere' })).toBe(left);
});

it.each<[string, boolean, Counted[]]>([
  ['a browser that is known for the account', true, ['browser']],
  ['every other', false, ['accountHere', 'place', 'strangers']],
])('%s is counted by itself', (_title, isKnown, counted) => {
  expect(countedFor(isKnown)).toEqual(counted);
});

it.each<[Counted, boolean]>([
  ['browser', true],
  ['accountHere', true],
  ['codes', true],
  ['place', false],
  ['strangers', false],
])('what was counted for %s is forgiven whoever gets in: %s', (what, forgiven) => {
  expect(isForgiven(what)).toBe(forgiven);
});

/** How many guesses all strangers together get at one account in so many hours, however many they are. */
function guessesIn(hours: number): number {
  let seconds = 0;
  let guesses = 0;
  while (seconds < hours * 3600) {
    guesses += 1;
    seconds += Math.max(1, waitAfter(guesses, 'strangers'));
  }
  return guesses;
}

it.each([
  [1, 50],
  [24, 140],
  [24 * 30, 3000],
])('in %i hours strangers guess at one account less than %i times', (hours, most) => {
  expect(guessesIn(hours)).toBeLessThan(most);
});
