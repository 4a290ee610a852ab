import { expect, it } from 'vitest';
import { listNamed, nextPlace } from './next-place.ts';

it.each<[string | undefined, string]>([
  ['needs/noLead', 'needs/noLead'],
  [undefined, ''],
  ['', ''],
  ['//elsewhere.example', ''],
  ['needs/../../x', ''],
  ['https://elsewhere.example/needs/noLead', ''],
])('%s names the list %s', (said, list) => expect(listNamed(said)).toBe(list));

it('goes back to the list, or else where the form says', () => {
  expect(nextPlace('our-plan', 'needs/noLead', '/x')).toBe('/plans/our-plan/needs/noLead');
  expect(nextPlace('our-plan', '', '/x')).toBe('/x');
});
