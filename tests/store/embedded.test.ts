/** The embedded database with real processes, killed as a power cut or an impatient person would kill them. */
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { serverAccount } from '../../src/store/embedded/account.ts';
import {
  type App,
  killAllOn,
  leftRunning,
  postmaster,
  processesOn,
  startApp,
  type Wish,
} from './processes.ts';

const folders: string[] = [];
const apps: App[] = [];
const folderIn = (parent: string): string => {
  const folder = mkdtempSync(join(parent, 'weft-data-'));
  folders.push(folder);
  return folder;
};
const start = (folder: string, wish?: Wish): App => {
  const app = startApp(folder, wish);
  apps.push(app);
  return app;
};
afterEach(async () => {
  for (const app of apps.splice(0)) {
    app.process.kill('SIGKILL');
    await app.ended;
  }
  for (const folder of folders.splice(0)) {
    if (existsSync(join(folder, 'postgres'))) await leftRunning(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});
const titles = (lines: string[]): string[] => lines.map((line) => line.slice('saved '.length));

describe.skipIf(process.platform !== 'linux')('the embedded database', { timeout: 120_000 }, () => {
  it('keeps what it acknowledged when the app is killed, and leaves nothing running, again and again', async () => {
    const folder = folderIn(tmpdir());
    const acknowledged: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const app = start(folder, { task: 'write' });
      const kept = (await app.hears('kept')).split(' ').slice(1);
      expect(acknowledged.filter((title) => !kept.includes(title))).toEqual([]);
      await app.hearsMany('saved', 20 + round);
      app.process.kill('SIGKILL');
      await app.ended;
      acknowledged.push(...titles(app.said.filter((line) => line.startsWith('saved'))));
      // Every other time the next app comes at once, while the old database is still stopping.
      if (round % 2 === 0) expect(await leftRunning(folder)).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(100);
  });

  it('is started again when it is killed, and nothing acknowledged is lost', async () => {
    const folder = folderIn(tmpdir());
    const app = start(folder, { task: 'write' });
    for (let round = 1; round <= 3; round += 1) {
      await app.hearsMany('saved', round * 30);
      process.kill(postmaster(folder), 'SIGKILL');
      await app.hearsMany('message The database is running again.', round);
    }
    const before = app.said.filter((line) => line.startsWith('saved')).length;
    await app.hearsMany('saved', before + 30);
    app.process.kill('SIGKILL');
    await app.ended;
    const acknowledged = titles(app.said.filter((line) => line.startsWith('saved')));
    const kept = (await start(folder).hears('kept')).split(' ').slice(1);
    expect(acknowledged.filter((title) => !kept.includes(title))).toEqual([]);
  });

  it('is started again when every one of its processes is killed', async () => {
    const folder = folderIn(tmpdir());
    const app = start(folder, { task: 'write' });
    await app.hearsMany('saved', 10);
    killAllOn(folder);
    await app.hears('message The database is running again.');
    const before = app.said.filter((line) => line.startsWith('saved')).length;
    expect(await app.hearsMany('saved', before + 10)).not.toEqual([]);
  });

  it('stops when only its wrapper is killed, and is started again', async () => {
    const folder = folderIn(tmpdir());
    const app = start(folder, { task: 'write' });
    await app.hearsMany('saved', 5);
    const wrapper = processesOn(folder).find((one) => !one.program.startsWith('postgres'));
    expect(wrapper).toBeDefined();
    process.kill(wrapper?.pid ?? 0, 'SIGKILL');
    await app.hears('message The database is running again.');
    app.process.kill('SIGKILL');
    await app.ended;
    expect(await leftRunning(folder)).toEqual([]);
  });

  it('stops with the app that is asked to stop', async () => {
    const folder = folderIn(tmpdir());
    const app = start(folder);
    await app.hears('ready');
    expect(processesOn(folder).length).toBeGreaterThan(1);
    app.process.kill('SIGTERM');
    expect(await app.ended).toBe(0);
    expect(processesOn(folder)).toEqual([]);
  });

  it('refuses a second app with one sentence, and the first goes on', async () => {
    const folder = folderIn(tmpdir());
    const first = start(folder, { task: 'write' });
    await first.hears('ready');
    const second = start(folder);
    expect(await second.ended).toBe(2);
    expect(second.complained()).toBe(
      `Weft is already running on the data in ${folder} (process ${first.pid}): use that one, stop it first, or give this one a folder of its own with WEFT_DATA.\n`,
    );
    const before = first.said.length;
    await first.hearsMany('saved', before);
    expect(first.said.filter((line) => line.startsWith('message The'))).toEqual([]);
  });

  it('lets one app through when many start at the same time', async () => {
    const folder = folderIn(tmpdir());
    const many = Array.from({ length: 5 }, () => start(folder));
    const outcomes = await Promise.all(
      many.map((app) =>
        app.hears('ready').then(
          () => 'running',
          () => app.complained(),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'running')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.includes('already running'))).toHaveLength(4);
  });

  it('does not take another’s process for its own because of an old number', async () => {
    const folder = folderIn(tmpdir());
    const app = start(folder);
    await app.hears('ready');
    process.kill(postmaster(folder), 'SIGSTOP');
    const [stopped] = [postmaster(folder)];
    app.process.kill('SIGKILL');
    process.kill(stopped, 'SIGKILL');
    await app.ended;
    await leftRunning(folder);
    // As after a restart of the machine: the number in the note now belongs to somebody else, here to this test.
    const note = join(folder, 'postgres', 'postmaster.pid');
    writeFileSync(note, `${process.pid}\n${join(folder, 'postgres')}\n1700000000\n5432\n.\n\n`);
    await start(folder).hears('ready');
  });

  it('makes anew what a first start cut short had left half made', async () => {
    const folder = folderIn(tmpdir());
    mkdirSync(join(folder, 'postgres.new-old', 'postgres', 'base'), { recursive: true });
    await start(folder).hears('ready');
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
  });

  it('runs where the path is longer than a socket may be', async () => {
    const folder = join(folderIn(tmpdir()), 'a-rather-long-name-of-a-folder-'.repeat(4));
    const app = start(folder);
    await app.hears('ready');
    app.process.kill('SIGTERM');
    expect(await app.ended).toBe(0);
  });

  it('listens on no network', async () => {
    const folder = folderIn(tmpdir());
    await start(folder).hears('ready');
    const settings = statSync(join(folder, 'postgres'));
    expect(settings.mode & 0o077).toBe(0);
    const [, , , , , listening] = (await import('node:fs'))
      .readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8')
      .split('\n');
    expect(listening).toBe('');
  });

  describe.skipIf(process.getuid?.() !== 0)('when the app runs as root', () => {
    it('hands the database to an account without powers, also in a folder that only root may enter', async () => {
      const folder = folderIn(homedir());
      await start(folder).hears('ready');
      const owner = serverAccount(join(folder, 'postgres'));
      expect(owner?.uid).toBeGreaterThan(0);
      for (const { pid } of processesOn(folder)) expect(statSync(`/proc/${pid}`).uid).toBe(owner?.uid);
      expect(processesOn(folder).length).toBeGreaterThan(1);
    });

    it('can also run as an ordinary user, who then runs the database', async () => {
      const folder = folderIn(tmpdir());
      const user = { uid: 65_534, gid: 65_534 };
      chownSync(folder, user.uid, user.gid);
      const app = start(folder, { as: user });
      await app.hears('ready');
      for (const { pid } of processesOn(folder)) expect(statSync(`/proc/${pid}`).uid).toBe(user.uid);
      app.process.kill('SIGKILL');
      await app.ended;
      expect(await leftRunning(folder)).toEqual([]);
      // Later as root: the database stays with the account that owns its files.
      await start(folder).hears('ready');
    });
  });
});
