/**
 * What stands in `deploy/` and on the deploying page, held to the program: every setting they name exists, the
 * examples are accepted, paths and limits agree, and nothing runs with more rights than it needs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL } from '../scripts/prepare.mjs';
import { environment, SETTINGS } from '../src/config/settings.ts';
import { readConfig } from '../src/config.ts';
import { ROLES } from '../src/store/migrate.ts';
import { USUAL_TIMES } from '../src/web/live/followers.ts';
import { ROUTES } from '../src/web/routes/table.ts';
import { UPLOAD_LIMIT } from '../src/web/safety/guards.ts';
import { HTTP_TIMES } from '../src/web/server.ts';

const HOME = join(import.meta.dirname, '..');
const text = (file: string): string => readFileSync(join(HOME, file), 'utf8');
const FILES = readdirSync(join(HOME, 'deploy')).map((name) => `deploy/${name}`);
const KNOWN = Object.keys(environment.shape);
/** Names of the compose file’s own, which it turns into settings. */
const OF_COMPOSE = ['WEFT_NAME_ON_THE_WEB'];

const settingsIn = (file: string): string[] => [
  ...new Set(text(file).match(/\b(WEFT_[A-Z_]+|DATABASE_URL|PORT|HOST)\b/g)),
];

/** The lines `NAME=value` of an environment file, also those that wait behind a #, as systemd reads them. */
function environmentOf(file: string): Record<string, string> {
  const lines = text(file).matchAll(/^#?([A-Z_]+)=(.*)$/gm);
  return Object.fromEntries(
    [...lines].map(([, name = '', value = '']) => [name, value.replace(/^"(.*)"$/, '$1')]),
  );
}

describe('settings', () => {
  it.each(FILES)('%s names none that the program does not know', (file) => {
    expect(settingsIn(file).filter((name) => !KNOWN.includes(name) && !OF_COMPOSE.includes(name))).toEqual(
      [],
    );
  });

  it('stand on the deploying page, each in a row of its own, and none besides', () => {
    const rows = [...text('docs/deploying.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(rows.toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
  });

  it('of the environment file are accepted, also with all that waits behind a #', () => {
    const all = environmentOf('deploy/weft.env');
    expect(Object.keys(all).length).toBeGreaterThan(8);
    expect(readConfig(all)).toMatchObject({ origin: 'https://weft.example', trustedProxies: ['127.0.0.1'] });
  });

  it('of the image let it start only where somebody says how it is reached', () => {
    const image = text('deploy/Containerfile').match(/^ENV ((?:.*\\\n)*.*)/m)?.[1] ?? '';
    const set = Object.fromEntries(
      [...image.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    expect(set).toMatchObject({ HOST: '0.0.0.0', WEFT_DATA: '/data' });
    expect(() => readConfig(set)).toThrow('WEFT_ORIGIN must say');
    const own =
      /\nx-weft: [\s\S]*?\n {2}environment:\n((?: {4}.*\n)+)/.exec(text('deploy/compose.yaml'))?.[1] ?? '';
    const said = [...own.matchAll(/^ +([A-Z_]+): "?(.*?)"?$/gm)].map(([, name = '', value = '']) => [
      name,
      value.replace(/\$\{WEFT_NAME_ON_THE_WEB[^}]*\}/, 'weft.example').replace(/\$\{[^}]*\}/, 'x'.repeat(40)),
    ]);
    const config = readConfig({ ...set, ...Object.fromEntries(said) });
    expect(config).toMatchObject({ host: '0.0.0.0', origin: 'https://weft.example', withExample: false });
    expect(text('deploy/compose.yaml')).toContain(`subnet: ${config.trustedProxies[0]}`);
  });
});

describe('the units', () => {
  const units = FILES.filter((file) => file.endsWith('.service'));

  it.each(units)('%s may do nothing that Weft has no need of', (file) => {
    for (const line of [
      'User=weft',
      'NoNewPrivileges=yes',
      'CapabilityBoundingSet=\n',
      'ProtectSystem=strict',
      'ProtectHome=yes',
      'PrivateTmp=yes',
      'RestrictSUIDSGID=yes',
      'SystemCallFilter=@system-service',
    ])
      expect(text(file)).toContain(line);
    expect(text(file)).toMatch(/^MemoryMax=/m);
    expect(text(file)).toContain('EnvironmentFile=/etc/weft/weft.env');
  });

  it('start the program as `npm start` does', () => {
    const [serve, image] = [text('deploy/weft@.service'), text('deploy/Containerfile')];
    expect(serve).toContain(
      `/opt/weft/node_modules/.bin/node ${SMALL.join(' ')} /opt/weft/dist/server/weft.js serve`,
    );
    expect(image).toContain(
      `["node", ${SMALL.map((flag) => `"${flag}"`).join(', ')}, "dist/server/weft.js"]`,
    );
  });

  it('and the verbs run as the same account, with the same settings and data', () => {
    const [serve, verbs] = [text('deploy/weft@.service'), text('deploy/weft.sh')];
    expect(serve).toContain('Environment=WEFT_DATA=/var/lib/weft\n');
    for (const part of [
      '--uid=weft --gid=weft',
      '--property=EnvironmentFile=/etc/weft/weft.env',
      '--setenv=WEFT_DATA=/var/lib/weft ',
      '/opt/weft/node_modules/.bin/node /opt/weft/dist/server/weft.js "$@"',
    ])
      expect(verbs).toContain(part);
    expect(spawnSync('sh', ['-n', join(HOME, 'deploy/weft.sh')]).status).toBe(0);
  });

  const analyze = spawnSync('systemd-analyze', ['--version']).status === 0;
  it.skipIf(!analyze)('are understood by systemd (where it is)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'weft-units-'));
    const put = (name: string, as: string) =>
      // Weft is not installed where it is tested: any program stands for it.
      writeFileSync(
        join(folder, as),
        text(`deploy/${name}`).replaceAll(/\/opt\/weft\/node_modules\/.bin\/node/g, '/bin/true'),
      );
    put('weft@.service', 'weft@3000.service');
    put('weft-backup.service', 'weft-backup.service');
    cpSync(join(HOME, 'deploy/weft-backup.timer'), join(folder, 'weft-backup.timer'));
    const names = readdirSync(folder).map((name) => join(folder, name));
    const run = spawnSync('systemd-analyze', ['verify', '--man=no', ...names], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const ours = run.stderr.split('\n').filter((line) => line.includes('weft'));
    expect(ours).toEqual([]);
  });
});

describe('the image and the proxies', () => {
  const image = text('deploy/Containerfile');

  it('copies what is there, runs as nobody in particular and looks after itself', () => {
    for (const [, sources = ''] of image.matchAll(/^COPY (?!--from)(.*) \S+$/gm))
      for (const source of sources.split(' ')) expect(existsSync(join(HOME, source)), source).toBe(true);
    expect([...image.matchAll(/^USER (.*)$/gm)].map(([, user]) => user)).toEqual(['10001:10001']);
    expect(image.lastIndexOf('USER ')).toBeGreaterThan(image.lastIndexOf('RUN '));
    expect(image).toContain('HEALTHCHECK');
    expect(text('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.git', 'node_modules', 'data', 'deploy/compose.env']),
    );
  });

  it('send to every process of the composition, by its name and port', () => {
    const processes = text('deploy/compose.yaml').match(/^ {2}[\w-]+(?=: \*weft$)/gm) ?? [];
    const port = /^EXPOSE (\d+)$/m.exec(image)?.[1];
    expect(processes.length).toBeGreaterThan(1);
    expect(text('deploy/compose.Caddyfile')).toContain(
      `reverse_proxy ${processes.map((name) => `${name.trim()}:${port}`).join(' ')} {`,
    );
  });

  it('ask for health where Weft tells of it', () => {
    const paths = ROUTES.map((route) => route.path);
    for (const file of ['deploy/Containerfile', 'deploy/Caddyfile', 'deploy/compose.Caddyfile'])
      expect(paths, file).toContain(/\/readyz/.exec(text(file))?.[0]);
  });

  it.each(['deploy/Caddyfile', 'deploy/compose.Caddyfile', 'deploy/nginx.conf'])(
    '%s lets every document through that Weft takes',
    (file) => {
      const most = Number(/(?:max_size|client_max_body_size)\s+(\d+)m/i.exec(text(file))?.[1]);
      expect(most * 1_000_000).toBeGreaterThan(UPLOAD_LIMIT);
      expect(most).toBeLessThan(64);
    },
  );

  it.each(['deploy/Caddyfile', 'deploy/compose.Caddyfile', 'deploy/nginx.conf'])(
    '%s lets go of an idle line before Weft does, and before a process that stops is gone',
    (file) => {
      const idle = Number(/^\s*keepalive(?:_timeout)? (\d+)s;?$/m.exec(text(file))?.[1]);
      expect(idle * 1000).toBeLessThan(HTTP_TIMES.keepAliveTimeout);
      for (const ways of ['deploy/weft@.service', 'deploy/Containerfile'])
        expect(Number(/WEFT_DRAIN_SECONDS=(\d+)/.exec(text(ways))?.[1]), ways).toBeGreaterThan(idle);
    },
  );

  it('leave no process out for an answer that took too long or went wrong', () => {
    const servers = text('deploy/nginx.conf').match(/^ +server 127.*$/gm) ?? [];
    expect(servers.length).toBeGreaterThan(1);
    for (const server of servers) expect(server).toContain('max_fails=0');
    for (const file of ['deploy/Caddyfile', 'deploy/compose.Caddyfile'])
      expect(text(file)).not.toMatch(/fail_duration|unhealthy_/);
  });

  it('nginx sets anew all that Weft believes of it', () => {
    for (const header of [
      'Host $host',
      'X-Forwarded-Host $host',
      'X-Forwarded-Proto $scheme',
      'X-Forwarded-For $remote_addr',
    ])
      expect(text('deploy/nginx.conf')).toContain(`proxy_set_header ${header};`);
  });
});

describe('the lines to open pages', () => {
  const nginx = text('deploy/nginx.conf');

  it('say something before nginx takes them for dead, and are not squeezed', () => {
    const patience = Number(/proxy_read_timeout (\d+)s;/.exec(nginx)?.[1]) * 1000;
    expect(patience).toBeGreaterThan(2 * USUAL_TIMES.beat);
    expect(/gzip_types (.*);/.exec(nginx)?.[1]).not.toContain('event-stream');
  });

  it.each(['deploy/Caddyfile', 'deploy/compose.Caddyfile'])('are not squeezed by %s either', (file) => {
    const lines = /@whole not path (\S+)\n\tencode @whole /.exec(text(file))?.[1];
    const route = ROUTES.find(({ path }) => path.endsWith('/changes'))?.path;
    expect(lines).toBe(route?.replace(':slug', '*'));
  });

  it('leave a browser others, which HTTP/1.1 would not', () => {
    expect(nginx.match(/listen \S*443 ssl http2;/g)).toHaveLength(2);
  });
});

describe('the deploying page', () => {
  const page = text('docs/deploying.md');

  it('names files and verbs that are there', () => {
    for (const [file] of page.matchAll(/deploy\/[\w.@-]*\w/g))
      expect(existsSync(join(HOME, file)), file).toBe(true);
    for (const [, file = ''] of page.matchAll(/\]\(([\w./-]+)\)/g))
      expect(existsSync(join(HOME, 'docs', file)), file).toBe(true);
    const verbs = text('src/cli/main.ts');
    for (const [, verb = ''] of page.matchAll(/npx weft ([\w-]+)/g))
      expect(verbs).toMatch(new RegExp(`^  '?${verb}'?: {$`, 'm'));
  });

  it('makes every role that Weft works as, for an owner who may not', () => {
    for (const role of ROLES) expect(page).toContain(`create role ${role} nologin; grant ${role} to weft;`);
  });

  it('names addresses that Weft serves', () => {
    const paths = ROUTES.map((route) => route.path);
    const named = ['/healthz', '/readyz', '/sign-in/callback/oidc'];
    for (const path of named) expect(page).toContain(path);
    expect(paths).toEqual(expect.arrayContaining(named));
  });
});
