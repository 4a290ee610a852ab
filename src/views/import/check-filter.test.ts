import { expect, it } from 'vitest';
import { type CheckFilter, checkFilterAddress, checkFilterFrom, WHOLE_DOCUMENT } from './check-filter.ts';

it.each<[string, CheckFilter]>([
  ['', WHOLE_DOCUMENT],
  ['?show=open', { show: 'open', order: 'questions', heading: null }],
  ['?show=out&order=document&heading=h12', { show: 'out', order: 'document', heading: 'h12' }],
])('the address %s is kept', (address, filter) => {
  expect(checkFilterFrom(new URLSearchParams(address))).toEqual(filter);
  expect(checkFilterAddress(filter)).toBe(address);
});

it.each(['?show=everything', '?order=backwards', '?heading=%3Cscript%3E', '?heading=h', '?heading='])(
  '%s makes no sense and is ignored',
  (address) => expect(checkFilterFrom(new URLSearchParams(address))).toEqual(WHOLE_DOCUMENT),
);
