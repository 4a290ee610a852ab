import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../embedded.ts';
import { openFolder, saidPlainly } from './usable.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'weft-usable-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes a folder and those above it', () => {
  const deep = join(folder, 'a', 'b', 'c');
  expect(openFolder(deep)).toBe(deep);
  expect(existsSync(deep)).toBe(true);
  expect(openFolder(deep)).toBe(deep);
});

describe('a folder that cannot be used', () => {
  writeFileSync(join(folder, 'letter.txt'), 'Dear all');
  it.each<[string, string, string]>([
    ['a file of that name', join(folder, 'letter.txt'), 'a file stands'],
    ['a file above it', join(folder, 'letter.txt', 'data'), 'a file stands'],
    ['a name that is too long', join(folder, 'a'.repeat(400)), 'no folder of that name'],
    ...(process.platform === 'linux'
      ? [
          ['a place where nothing can be made', '/proc/no-such/data', 'no folder of that name'] satisfies [
            string,
            string,
            string,
          ],
        ]
      : []),
  ])('%s is said in one sentence, at once', async (_name, dataFolder, words) => {
    const start = startEmbedded({ dataFolder, onMessage: () => undefined });
    await expect(start).rejects.toThrow(words);
    await expect(start).rejects.toThrow('WEFT_DATA');
  });

  it.each([
    ['ENOSPC', 'ENOSPC: no space left on device', 'the disk is full'],
    ['EROFS', 'EROFS: read-only file system', 'may not write'],
    ['ERR_SQLITE_ERROR', 'database or disk is full', 'the disk is full'],
    ['ERR_SQLITE_ERROR', 'unable to open database file', 'may not write'],
  ])('%s (%s) is said as “%s”', (code, message, words) => {
    const said = saidPlainly(Object.assign(new Error(message), { code }), '/srv/weft');
    expect(String(said)).toContain(words);
    expect(String(said)).not.toContain(code);
  });

  it('leaves every other error as it is', () => {
    const other = new Error('The database did not start');
    expect(saidPlainly(other, '/srv/weft')).toBe(other);
  });
});
