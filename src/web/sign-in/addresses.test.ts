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
  ['/join/abc', '/join/abc'],
  ['/first/abc', '/first/abc'],
  [`/${'a'.repeat(600)}`, ''],
  ['/\t/elsewhere.example', ''],
  ['/\n//elsewhere.example', ''],
  [' //elsewhere.example', ''],
  ['\\\\elsewhere.example', ''],
  ['/plans\\..\\..\\elsewhere', ''],
])('%j leads on to %j', (wanted, path) => expect(ownPath(wanted)).toBe(path));

it.each([
  '/%2F%2Felsewhere.example',
  '/%5Celsewhere.example',
  '/.//elsewhere.example',
  '/@elsewhere.example',
])('%j stays with us, however a browser reads it', (wanted) => {
  const here = 'https://weft.example';
  expect(new URL(ownPath(wanted), `${here}/sign-in`).origin).toBe(here);
});
