import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { settingsFrom } from '../settings/settings.ts';
import {
  countedByNoun,
  type DueNoun,
  type DueRecord,
  dueBefore,
  isHeld,
  RETENTION_RULES,
  wordsOfDue,
} from './retention.ts';

const record = (noun: DueNoun, id: string, parts: Partial<DueRecord> = {}): DueRecord => ({
  ...{ noun, id, what: id, since: '2025-01-01' as Day, version: 1, size: null },
  ...parts,
});

describe('what is due', () => {
  it.each<[DueNoun, string, string]>([
    ['draft', '2026-03-02', '2025-03-02'],
    ['writing', '2026-03-02', '2024-03-02'],
    ['mail', '2024-02-29', '2023-02-28'],
    ['contact', '2026-05-31', '2026-02-28'],
  ])('%s on %s goes back to %s', (noun, today, before) => {
    const rule = RETENTION_RULES.find((one) => one.noun === noun);
    expect(rule && dueBefore(rule, settingsFrom(new Map(), {}), today as Day)).toBe(before);
  });

  it('follows the partnership’s own period', () => {
    const settings = settingsFrom(new Map([['keepDrafts', { value: '1', version: 1 }]]), {});
    const [rule] = RETENTION_RULES;
    expect(rule && dueBefore(rule, settings, '2026-03-31' as Day)).toBe('2026-02-28');
  });
});

it('holds back the very record, not another of the same id or kind', () => {
  const holds = [{ noun: 'draft', recordId: 'a' }] as const;
  expect(isHeld(record('draft', 'a'), holds)).toBe(true);
  expect(isHeld(record('mail', 'a'), holds)).toBe(false);
  expect(isHeld(record('draft', 'b'), holds)).toBe(false);
});

it('tells two lists apart by what is in them and in what state, not by their order', () => {
  const list = [record('draft', 'a'), record('mail', 'b')];
  expect(wordsOfDue(list.toReversed())).toBe(wordsOfDue(list));
  expect(wordsOfDue([record('draft', 'a', { version: 2 }), record('mail', 'b')])).not.toBe(wordsOfDue(list));
  expect(wordsOfDue(list.slice(1))).not.toBe(wordsOfDue(list));
});

it('counts each kind with its days and size', () => {
  const records = [
    record('draft', 'a', { size: 5, since: '2025-02-01' as Day }),
    record('draft', 'b', { size: 7 }),
    record('mail', 'c'),
  ];
  expect(countedByNoun(records)).toEqual([
    { noun: 'draft', records: 2, size: 12, oldest: '2025-01-01', newest: '2025-02-01' },
    { noun: 'mail', records: 1, size: 0, oldest: '2025-01-01', newest: '2025-01-01' },
  ]);
});
