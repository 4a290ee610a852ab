import { describe, expect, it } from 'vitest';
import type { Day } from '../../domain/day.ts';
import { readTimescale } from '../../domain/timescale/read-timescale.ts';
import { emptyTimescale, type Timescale } from '../../domain/timescale/timescale.ts';
import { UK_CONTEXT } from '../../domain/timescale/timescale-context.ts';
import { sameMeaning, writtenTimescale } from './written-timescale.ts';

const t = (raw: string, state: Timescale['state'], part: Partial<Timescale> = {}): Timescale => ({
  ...emptyTimescale(raw, state),
  ...part,
});

describe('the words of a timescale', () => {
  it.each([
    [t('April 2026', 'dated', { due: '2026-04-30', precision: 'month' }), 'April 2026', true],
    [t('ONGOING', 'ongoing'), 'ONGOING', true],
    [t('', 'blank'), '', true],
    [t('Spring sometime', 'dated', { due: '2026-05-31', precision: 'month' }), 'May 2026', false],
    [t('Spring sometime', 'dated', { due: '2026-05-20' }), '20 May 2026', false],
    [
      t('Later', 'dated', { start: '2026-05-01', due: '2026-09-30' }),
      '1 May 2026 to 30 September 2026',
      false,
    ],
    [t('', 'ongoing'), 'Ongoing', false],
    [t('April 2026', 'ongoing', { start: '2026-04-01' }), 'From 1 April 2026, ongoing', false],
    [t('', 'toBeAgreed'), 'To be agreed', false],
    [t('', 'notApplicable'), 'N/A', false],
    [t('', 'recurring', { recurrence: { every: 'halfYear' } }), 'every six months', false],
    [t('', 'recurring', { recurrence: { every: 'quarter', count: 3 } }), '3 a quarter', false],
    [t('', 'conditional', { condition: 'When the lease is signed' }), 'When the lease is signed', false],
    [
      t('', 'dated', {
        due: '2026-09-30',
        milestones: [
          { date: '2026-05-31', label: 'Pilot' },
          { date: '2026-09-30', label: 'All wards' },
        ],
      }),
      'Pilot: 31 May 2026\nAll wards: 30 September 2026',
      false,
    ],
  ])('%j is written "%s"', (timescale, text, asWritten) => {
    const written = writtenTimescale(timescale, [UK_CONTEXT]);
    expect(written).toEqual({ text, asWritten });
    expect(sameMeaning(readTimescale({ raw: written.text }, UK_CONTEXT).timescale, timescale)).toBe(true);
  });

  it('keeps the document’s own words where no words read back the same', () => {
    const odd = t('The twelfth of never', 'dated', { due: null });
    expect(writtenTimescale(odd, [UK_CONTEXT])).toEqual({ text: 'The twelfth of never', asWritten: true });
  });

  it('leaves the cell as it was where people only set down steps beside it', () => {
    const milestones = [
      { date: '2026-05-31', label: 'Pilot', area: 'North' },
      { date: '2026-09-30', label: 'All wards', reached: '2026-09-12' },
    ];
    const september = t('Sept 2026', 'dated', { due: '2026-09-30', precision: 'month', milestones });
    expect(writtenTimescale(september, [UK_CONTEXT])).toEqual({ text: 'Sept 2026', asWritten: true });
  });

  it('names the year where the day of writing would give another', () => {
    const august = t('31 August', 'dated', { due: '2024-08-31', precision: 'day' });
    const then = { ...UK_CONTEXT, planDay: '2024-01-01' as Day };
    const now = { ...UK_CONTEXT, planDay: '2026-11-21' as Day };
    expect(writtenTimescale(august, [then])).toEqual({ text: '31 August', asWritten: true });
    expect(writtenTimescale(august, [then, now])).toEqual({ text: '31 August 2024', asWritten: false });
  });
});
