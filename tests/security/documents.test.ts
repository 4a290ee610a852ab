/** The page that measures Weft by OWASP ASVS 5.0 is whole, gives a state to each section and names what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from '../../src/config/settings.ts';

const root = join(import.meta.dirname, '../..');
const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');

/** How many sections each chapter of ASVS 5.0.0 has. */
const SECTIONS = [5, 4, 7, 4, 4, 8, 6, 4, 2, 7, 7, 3, 4, 3, 4, 5, 3];
const STATES = ['met', 'met if set', 'partly', 'not met', 'does not apply'];
/** Settings that are named with a value of theirs. */
const SETTING = /`(WEFT_[A-Z_]+)=/g;
const KNOWN = Object.keys(environment.shape);
const NUMBERED = /\(\d+\.\d+\.\d+(, \d+\.\d+\.\d+)*\)/;

type Row = { section: string; state: string; where: string };

/** The rows of chapters: `| V1.1 Name | met | where |`. */
function rowsOf(text: string): Row[] {
  return [...text.matchAll(/^\| (V\d+\.\d+) [^|]+\|([^|]*)\|(.*)\|$/gm)].map(
    ([, section = '', state = '', where = '']) => ({ section, state: state.trim(), where: where.trim() }),
  );
}

/** What stands between backticks and is a path of the repository: it has a slash inside and does not begin with one. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, quoted = '']) => quoted)
    .filter((quoted) => /^[\w.@-]+(\/[\w.@-]+)+$/.test(quoted));

const faultsOf = ({ state, where }: Row): string[] => [
  ...(STATES.includes(state) ? [] : [`has the state “${state}”`]),
  ...(where === '' ? ['says nothing'] : []),
  ...(state === 'partly' && !(where.includes('Lacks') && NUMBERED.test(where)) ? ['lacks what lacks'] : []),
];

describe('docs/security.md', () => {
  const text = page('security.md');
  const rows = rowsOf(text);

  it('has every chapter, under its own heading', () => {
    const chapters = [...text.matchAll(/^## V(\d+) \S/gm)].map(([, number]) => Number(number));
    expect(chapters).toEqual(SECTIONS.map((_, index) => index + 1));
  });

  it('has every section once, in order', () => {
    const wanted = SECTIONS.flatMap((count, index) =>
      Array.from({ length: count }, (_, section) => `V${index + 1}.${section + 1}`),
    );
    expect(rows.map(({ section }) => section)).toEqual(wanted);
  });

  it('gives each a state, and says by number what lacks', () => {
    expect(rows.flatMap((row) => faultsOf(row).map((fault) => `${row.section} ${fault}`))).toEqual([]);
    expect(faultsOf({ section: 'V0.1', state: 'nearly', where: '' })).toHaveLength(2);
    expect(faultsOf({ section: 'V0.1', state: 'partly', where: 'Lacks something.' })).toHaveLength(1);
  });

  it('names the settings with which a section is met that is not as it comes', () => {
    const named = rows
      .filter(({ state }) => state === 'met if set')
      .map(({ section, where }) => ({
        section,
        names: [...where.matchAll(SETTING)].map(([, name]) => name),
      }));
    expect(named.filter(({ names }) => names.length === 0)).toEqual([]);
    expect(named.flatMap(({ names }) => names).filter((name) => !KNOWN.includes(name ?? ''))).toEqual([]);
  });

  it('names something of the repository wherever it claims that something is met', () => {
    const bare = rows.filter(({ state, where }) => state.startsWith('met') && pathsIn(where).length === 0);
    expect(bare.map(({ section }) => section)).toEqual([]);
  });
});

describe.each(['security.md', 'threat-model.md'])('docs/%s', (name) => {
  it('names no path that is not there', () => {
    expect(pathsIn(page(name)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(pathsIn('`src/no/such.ts` and `/healthz`')).toEqual(['src/no/such.ts']);
  });

  it('leads to no page that is not there', () => {
    const linked = [...page(name).matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => to);
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.filter((to) => !existsSync(join(root, 'docs', to)))).toEqual([]);
  });
});
