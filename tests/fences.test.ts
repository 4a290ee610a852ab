/**
 * The fences of the house are machines. Each is tried with a planted violation first, because a check that
 * cannot fail is no check: with the wrong TypeScript, for one, the cruiser finds no modules and passes.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { functionSizes, lineCount, ninetieth, sourceFiles } from './budgets.ts';

const root = process.cwd();
const run = promisify(execFile);
type Cruise = {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
};

async function cruise(folder: string): Promise<Cruise['summary']> {
  const cli = join(root, 'node_modules', '.bin', 'depcruise');
  const args = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const options = { cwd: folder, maxBuffer: 64_000_000 };
  const out = await run(cli, args, options).catch((error: { stdout?: string }) => {
    if (!error.stdout) throw new Error(`The cruiser did not run: ${String(error)}`);
    return { stdout: error.stdout };
  });
  return (JSON.parse(out.stdout) as Cruise).summary;
}

const planted = mkdtempSync(join(tmpdir(), 'weft-fence-'));
afterAll(() => rmSync(planted, { recursive: true, force: true }));

function plant(files: Record<string, string>): void {
  rmSync(join(planted, 'src'), { recursive: true, force: true });
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), join(planted, name));
  try {
    symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'), 'dir');
  } catch {}
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(planted, name)), { recursive: true });
    writeFileSync(join(planted, name), text);
  }
}

describe('the arrow', () => {
  it.each<[string, string, Record<string, string>]>([
    [
      'the domain reaching for the store',
      'domain-points-only-down',
      { 'src/domain/a.ts': "export { b } from '../store/b.ts';", 'src/store/b.ts': 'export const b = 1;' },
    ],
    [
      'the domain reading a file',
      'domain-does-no-io',
      { 'src/domain/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;" },
    ],
    [
      'the domain taking a package',
      'domain-packages',
      { 'src/domain/a.ts': "import { Hono } from 'hono';\nexport const a = Hono;" },
    ],
    [
      'a view calling a command',
      'views-points-only-down',
      {
        'src/views/a.ts': "export { b } from '../commands/b.ts';",
        'src/commands/b.ts': 'export const b = 1;',
      },
    ],
    [
      'SQL outside the store',
      'only-the-store-has-sql',
      { 'src/views/a.ts': "import { sql } from 'kysely';\nexport const a = sql;" },
    ],
    [
      'two pages in TSX going in a circle',
      'no-circles',
      {
        'src/web/a.tsx': "import { b } from './b.tsx';\nexport const a = () => <p>{b()}</p>;",
        'src/web/b.tsx': "import { a } from './a.tsx';\nexport const b = () => <p>{a()}</p>;",
      },
    ],
    [
      'an element of the browser importing a view',
      'elements-import-domain-only',
      {
        'src/web/elements/a.ts': "export { b } from '../../views/b.ts';",
        'src/views/b.ts': 'export const b = 1;',
      },
    ],
  ])('catches %s', async (_title, rule, files) => {
    plant(files);
    const { violations } = await cruise(planted);
    expect(violations.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('holds in the house itself', async () => {
    const { totalCruised, violations } = await cruise(root);
    expect(totalCruised).toBeGreaterThan(sourceFiles(join(root, 'src')).length);
    expect(violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([]);
  }, 120_000);
});

describe('the budgets', () => {
  const files = sourceFiles(join(root, 'src'));
  const functions = files.flatMap(functionSizes);

  it('measures what is there', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(functions.length).toBeGreaterThan(files.length);
  });

  it('keeps files short: nine in ten at most 180 lines, none over 300', () => {
    expect(files.filter((file) => lineCount(file) > 300)).toEqual([]);
    expect(ninetieth(files.map(lineCount))).toBeLessThanOrEqual(180);
  });

  it('keeps rooms easy to see: none holds more than fifty files beside their tests', () => {
    const rooms = files.filter((file) => !/\.test\.tsx?$|migrations/.test(file)).map(dirname);
    const crowded = rooms.filter((room) => rooms.filter((other) => other === room).length > 50);
    expect([...new Set(crowded)]).toEqual([]);
  });

  it('keeps functions short: nine in ten at most 30 lines, none over 60', () => {
    expect(functions.filter((f) => f.lines > 60).map((f) => `${f.file}: ${f.name} ${f.lines}`)).toEqual([]);
    expect(ninetieth(functions.map((f) => f.lines))).toBeLessThanOrEqual(30);
  });

  it('keeps parameters to three', () => {
    expect(functions.filter((f) => f.parameters > 3).map((f) => `${f.file}: ${f.name}`)).toEqual([]);
  });
});

describe('the permit of Weft itself', () => {
  /** Each acts where nobody has asked, or nobody is known yet; whatever a person asks for goes through `may`. */
  const MAY_ACT_UNASKED = [
    'commands/example/example-deeds.ts',
    'commands/example/example-directory.ts',
    'commands/example/example-groups.ts',
    'commands/example/example-mail.ts',
    'commands/example/example-people.ts',
    'commands/example/example-scrutiny.ts',
    'commands/example/seed-example.ts',
    'commands/import/read-import.ts',
    'commands/import/read-imports-of-all.ts',
    'commands/mail/refuse-mail.ts',
    'commands/mail/send-mails.ts',
    'commands/partnership/found-partnership.ts',
    'commands/partnership/open-partnership.ts',
    'commands/person/keep-own-contact.ts',
    'commands/proposal/recognise-copy.ts',
    'commands/sign-in/first-link.ts',
    'commands/sign-in/join-person.ts',
    'commands/sign-in/mail-account.ts',
    'store/person/door-links.ts',
    'views/administration/settings-here.ts',
    'views/calendar/calendar-pages.ts',
    'views/mail/refuse-mail-page.ts',
    'views/person/person-data.ts',
    'views/person/visitors.ts',
    'views/person/you-page.ts',
  ];
  const usersOf = (files: readonly string[]): string[] =>
    files
      .filter((file) => readFileSync(file, 'utf8').includes('access/on-its-own.ts'))
      .map((file) => relative(join(root, 'src'), file).replaceAll('\\', '/'))
      .sort();

  it('is found wherever it is used', () => {
    plant({
      'src/views/a.ts':
        "import { onItsOwn } from '../domain/access/on-its-own.ts';\nexport const a = onItsOwn;",
    });
    expect(usersOf(sourceFiles(join(planted, 'src'))).length).toBe(1);
  });

  it('is used by these files and no other', () => {
    const files = sourceFiles(join(root, 'src')).filter((file) => !file.endsWith('.test.ts'));
    expect(usersOf(files)).toEqual(MAY_ACT_UNASKED);
  });
});

describe('the mark by which a form counts once', () => {
  /** Signing in has rules of its own; the others are the same however often they are sent, or change nothing. */
  const WITHOUT = [
    'access/you-page.tsx',
    'import/answer-form.tsx',
    'mail/refuse-page.tsx',
    'plan/choose-page.tsx',
  ];
  const ROOMS_WITHOUT = ['account/', 'sign-in/'];

  it('stands in every form that posts', () => {
    const pages = join(root, 'src/web/pages');
    const unmarked = sourceFiles(pages)
      .map((path) => ({
        name: relative(pages, path).replaceAll('\\', '/'),
        text: readFileSync(path, 'utf8'),
      }))
      .filter(({ text }) => text.split('method="post"').length > text.split('<Once />').length)
      .map(({ name }) => name)
      .filter((name) => !ROOMS_WITHOUT.some((room) => name.startsWith(room)));
    expect(unmarked.sort()).toEqual(WITHOUT);
  });
});
