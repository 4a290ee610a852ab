import { expect, it } from 'vitest';
import { ownPath } from './addresses.ts';

it.each<[string, string]>([
  ['/plans', '/plans'],
  ['/plans/living-well/table?lead=x&need=y#row', '/plans/living-well/table?lead=x&need=y#row'],
  ['', ''],
  ['plans', ''],
  ['//elsewhere.example/plans', ''],
  ['/\\elsewhere.example', ''],
  ['https://elsewhere.example', ''],
  ['javascript:alert(1)', ''],
  ['/plans\r\nSet-Cookie: a=b', ''],
  ['/sign-in?next=/sign-in', ''],
  ['/sign-out', ''],
  [`/${'a'.repeat(600)}`, ''],
])('%j leads on to %j', (wanted, path) => expect(ownPath(wanted)).toBe(path));
