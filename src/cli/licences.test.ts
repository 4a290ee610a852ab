import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { homeAbove, packagesShipped } from '../services/packages-shipped.ts';
import { judge, licences, tell } from './licences.ts';

const home = mkdtempSync(join(tmpdir(), 'weft-licences-'));
afterAll(() => rmSync(home, { recursive: true }));

function bring(path: string, of: object): void {
  mkdirSync(join(home, path), { recursive: true });
  writeFileSync(join(home, path, 'package.json'), JSON.stringify(of));
}
writeFileSync(
  join(home, 'package-lock.json'),
  JSON.stringify({
    packages: {
      '': { version: '1.0.0', license: 'MIT' },
      'node_modules/loom': { version: '1.0.0', license: 'MIT' },
      'node_modules/loom/node_modules/@yarn/spool': { version: '2.0.0', license: 'ISC' },
      'node_modules/dyer': { version: '3.0.0', license: 'MIT' },
      'node_modules/old': { version: '0.1.0' },
      'node_modules/elsewhere': { version: '4.0.0', license: 'Apache-2.0' },
      'node_modules/silent': { version: '5.0.0' },
      'node_modules/tester': { version: '6.0.0', license: 'GPL-3.0-only', dev: true },
    },
  }),
);
bring('node_modules/loom', { version: '1.0.0', license: 'MIT' });
bring('node_modules/loom/node_modules/@yarn/spool', { version: '2.0.0', license: 'ISC' });
bring('node_modules/dyer', { version: '3.0.0', license: 'AGPL-3.0-only' });
bring('node_modules/old', { version: '0.1.0', licenses: [{ type: 'MIT' }, { type: 'GPL-2.0-only' }] });
bring('node_modules/silent', { version: '5.0.0' });

it('lists what is shipped, as the packages themselves say it, and nothing that only tests need', () => {
  expect(
    packagesShipped(home).map(({ name, version, licence, isHere }) => [name, version, licence, isHere]),
  ).toEqual([
    ['@yarn/spool', '2.0.0', 'ISC', true],
    ['dyer', '3.0.0', 'AGPL-3.0-only', true],
    ['elsewhere', '4.0.0', 'Apache-2.0', false],
    ['loom', '1.0.0', 'MIT', true],
    ['old', '0.1.0', 'MIT OR GPL-2.0-only', true],
    ['silent', '5.0.0', null, true],
  ]);
});

it('fails on what binds and on what is not known, and names each', () => {
  const { code, err, out } = tell(packagesShipped(home).map(judge), false);
  expect(code).toBe(2);
  expect(err).toContain('dyer 3.0.0 (AGPL-3.0-only), silent 5.0.0 (says none)');
  expect(err).not.toContain('old');
  expect(out).toContain('6 packages');
});

it('takes a person’s word for one version, and for no other', () => {
  const png = { name: 'png-js', licence: null, isHere: true };
  expect(judge({ ...png, version: '2.0.0' }).isFree).toBe(true);
  expect(judge({ ...png, version: '2.0.1' }).isFree).toBe(false);
});

it('finds every package of Weft itself free', async () => {
  const [out, err]: string[][] = [[], []];
  const terminal = {
    stdout: (text: string) => void out?.push(text),
    stderr: (text: string) => void err?.push(text),
  };
  expect(await licences(['--json'], terminal)).toBe(0);
  expect(err).toEqual([]);
  const all = JSON.parse(out?.join('') ?? '') as { name: string; isFree: boolean }[];
  expect(all.length).toBeGreaterThan(50);
  expect(all.map((one) => one.name)).toEqual(expect.arrayContaining(['hono', 'pg', 'preact', 'better-auth']));
  expect(all.map((one) => one.name)).not.toContain('playwright-core');
});

it('looks for the list above the folder, up to the top', () => {
  expect(homeAbove(join(home, 'node_modules', 'loom'))).toBe(home);
  expect(homeAbove('/')).toBeNull();
});
