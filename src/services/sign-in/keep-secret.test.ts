import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keepSecret } from './keep-secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'weft-secret-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes a secret once, for its owner’s eyes alone', () => {
  const place = join(folder, 'new', 'data');
  const first = keepSecret(null, place);
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(keepSecret(null, place)).toBe(first);
  expect(statSync(join(place, 'sign-in.secret')).mode & 0o777).toBe(0o600);
});

it('takes the word of the environment, and then keeps none', () => {
  const place = join(folder, 'none');
  expect(keepSecret('from the environment, long enough', place)).toBe('from the environment, long enough');
  expect(() => readFileSync(join(place, 'sign-in.secret'))).toThrow();
});

it('does not go on with half a secret', () => {
  writeFileSync(join(folder, 'sign-in.secret'), 'short\n');
  expect(() => keepSecret(null, folder)).toThrow(/Remove the file/);
});
