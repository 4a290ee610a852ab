import { describe, expect, it } from 'vitest';
import {
  contradiction,
  type Manifest,
  type ManifestPart,
  partName,
  tableOfPart,
  unknownSteps,
} from './manifest.ts';

const part = (table: string, number: number, rows = 2): ManifestPart => ({
  name: partName(table, number),
  rows,
  bytes: 40,
  sha256: 'a'.repeat(64),
});
const table = (name: string, parts: ManifestPart[]): Manifest['tables'][number] => ({
  name,
  columns: [{ name: 'id', type: 'uuid' }],
  rows: parts.reduce((sum, one) => sum + one.rows, 0),
  digest: 'b'.repeat(64),
  parts,
});
const manifest = (tables: Manifest['tables']): Manifest => ({
  format: 1,
  madeAt: '2026-03-02T12:00:00Z',
  server: 'PostgreSQL 18.4',
  migrations: ['0001-plans'],
  tables,
  sequences: [],
});
const parts = [part('plan', 1), part('plan', 2), part('action', 1)];
const whole = manifest([
  table('plan', parts.slice(0, 2)),
  table('action', parts.slice(2)),
  table('empty', []),
]);

describe('the files of a backup', () => {
  it.each([
    ['tables/plan/000001.jsonl', 'plan'],
    ['tables/action_lead/123456.jsonl', 'action_lead'],
    ['tables/plan/1.jsonl', null],
    ['tables/../plan/000001.jsonl', null],
    ['tables/Plan/000001.jsonl', null],
    ['tables/plan"/000001.jsonl', null],
    ['/tables/plan/000001.jsonl', null],
    ['tables/plan/000001.jsonl\n', null],
    ['manifest.json', null],
  ])('%j belong to %j', (name, expected) => {
    expect(tableOfPart(name)).toBe(expected);
  });

  it('agree with the manifest, or it is said where not', () => {
    expect(contradiction(whole, parts)).toBeNull();
    expect(contradiction(whole, parts.slice(1))).toBe('it lists 3 files and has 2');
    expect(contradiction(whole, parts.toReversed())).toMatch(/plan\/000001.jsonl is not what it lists/);
    expect(contradiction(whole, parts.with(2, { ...part('action', 1), bytes: 41 }))).toMatch(/is not what/);
    const miscounted = manifest([{ ...table('plan', parts), rows: 7 }]);
    expect(contradiction(miscounted, parts)).toBe('it counts 7 rows of plan and has 6');
    expect(contradiction(manifest([table('plan', parts)]), parts)).toBe('a file of plan is another’s');
    expect(contradiction(manifest([table('plan', []), table('plan', [])]), [])).toBe(
      'it lists a table twice',
    );
  });

  it('of a newer Weft name steps that this one does not know', () => {
    expect(unknownSteps(whole, ['0001-plans', '0002-more'])).toEqual([]);
    expect(unknownSteps(whole, ['0002-more'])).toEqual(['0001-plans']);
  });
});
