import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { ActionId } from '../ids.ts';
import type { Lifecycle } from '../plan/plan.ts';
import { emptyTimescale, type Timescale } from '../timescale/timescale.ts';
import { isSilent, type Owing, openFirst, owingOf } from './owing.ts';

const TODAY = '2026-03-02' as Day;
const dated = (due: string): Timescale => ({ ...emptyTimescale(due, 'dated'), due });
const owed = (timescale: Timescale, lifecycle: Lifecycle | null, on: string | null) => ({
  id: 'a' as ActionId,
  code: '1.1',
  reference: null,
  text: 'Open the hall',
  subActions: [],
  notes: [],
  leads: [],
  leadState: 'named' as const,
  timescale,
  status: { lifecycle, rag: null, raw: null, note: null, on: on as Day | null },
  fields: {},
  crossReferences: [],
  doubts: [],
});

describe('what a body owes', () => {
  it.each<[Owing, string, Timescale, Lifecycle | null, string | null]>([
    ['overdue', 'a date passed, said to go on', dated('2026-03-01'), 'inProgress', '2026-02-01'],
    ['overdue', 'a date passed, nothing said', dated('2025-03-01'), null, null],
    ['dueSoon', 'due today', dated('2026-03-02'), 'inProgress', '2026-02-01'],
    ['dueSoon', 'due in three months to the day', dated('2026-06-02'), null, null],
    ['inHand', 'due in three months and a day', dated('2026-06-03'), 'inProgress', '2026-02-01'],
    ['silent', 'due later, last word half a year ago', dated('2027-06-03'), 'inProgress', '2025-09-01'],
    [
      'inHand',
      'due later, last word half a year ago to the day',
      dated('2027-06-03'),
      'inProgress',
      '2025-09-02',
    ],
    ['noDate', 'to be agreed', emptyTimescale('tbc', 'toBeAgreed'), 'inProgress', '2026-02-01'],
    ['noDate', 'no date', emptyTimescale(''), null, null],
    ['noTest', 'ongoing and nothing else', emptyTimescale('Ongoing', 'ongoing'), 'continuing', '2026-02-01'],
    [
      'inHand',
      'not applicable is no gap',
      emptyTimescale('n/a', 'notApplicable'),
      'continuing',
      '2026-02-01',
    ],
    ['closed', 'done, though late', dated('2025-03-01'), 'complete', '2025-09-01'],
    ['closed', 'dropped', dated('2025-03-01'), 'dropped', '2025-09-01'],
  ])('%s: %s', (owing, _, timescale, lifecycle, on) => {
    expect(owingOf(owed(timescale, lifecycle, on), TODAY)).toBe(owing);
  });

  it.each<[string | null, Lifecycle | null, boolean]>([
    [null, null, true],
    ['2025-09-01', 'inProgress', true],
    ['2025-09-02', 'inProgress', false],
    [null, 'complete', false],
  ])('last word on %s of work that is %s: silent is %s', (on, lifecycle, silent) => {
    expect(isSilent(owed(dated('2027-01-01'), lifecycle, on), TODAY)).toBe(silent);
  });
});

it('puts what wants a word first, and counts what is closed', () => {
  const row = (text: string, timescale: Timescale, lifecycle: Lifecycle | null, on: string | null) => ({
    text,
    action: owed(timescale, lifecycle, on),
  });
  const { open, closed } = openFirst(
    [
      row('in hand', dated('2026-09-01'), 'inProgress', '2026-02-01'),
      row('late, and later', dated('2026-02-20'), 'inProgress', '2026-02-01'),
      row('done', dated('2026-01-01'), 'complete', '2026-01-01'),
      row('late', dated('2026-01-20'), null, null),
      row('no date', emptyTimescale('', 'blank'), 'inProgress', '2026-02-01'),
    ],
    TODAY,
  );
  expect(open.map(({ text }) => text)).toEqual(['late', 'late, and later', 'no date', 'in hand']);
  expect(closed).toBe(1);
});
