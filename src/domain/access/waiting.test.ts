import { expect, it } from 'vitest';
import { type Counted, waitAfter, waitNow } from './waiting.ts';

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
