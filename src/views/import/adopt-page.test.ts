import { expect, it } from 'vitest';
import type { Day } from '../../domain/day.ts';
import { sortAnswers } from '../../domain/reading/kept-answers.ts';
import type { PlanReading, ReadAction } from '../../domain/reading/plan-reading.ts';
import { emptyTimescale } from '../../domain/timescale/timescale.ts';
import { shapeAdoption } from './adopt-page.ts';
import { shapeCheck } from './import-page.ts';
import { action, SUMMARY } from './made-import.ts';

function adopting(...actions: ReadAction[]) {
  const base = { schema: 1 as const, format: 'docx' as const, readable: true, title: 'Ferry plan' };
  const reading: PlanReading = { ...base, levels: [], actions, sections: [], unplaced: [], problems: [] };
  return shapeAdoption(shapeCheck(SUMMARY, reading, sortAnswers([])), 'ferry-plan', '2026-03-03' as Day);
}

it.each<[string, Partial<ReadAction>, { withoutLead: number; withoutDate: number }]>([
  ['nothing written', {}, { withoutLead: 1, withoutDate: 1 }],
  [
    'another word in the date’s cell',
    { timescale: emptyTimescale('Achieved') },
    { withoutLead: 1, withoutDate: 0 },
  ],
  ['a full stop for a date', { timescale: emptyTimescale('.') }, { withoutLead: 1, withoutDate: 1 }],
  [
    'only a helper',
    { leads: [{ name: 'Wardens', kind: 'group', support: true }], leadState: 'named' },
    { withoutLead: 1, withoutDate: 1 },
  ],
  ['a lead that does not apply', { leadState: 'notApplicable' }, { withoutLead: 0, withoutDate: 1 }],
  [
    'a lead',
    { leads: [{ name: 'Wardens', kind: 'group' }], leadState: 'named' },
    { withoutLead: 0, withoutDate: 1 },
  ],
])('counts what will be wanting as the plan’s own page does: %s', (_, changes, counts) => {
  expect(adopting(action('Paint the ferry', changes))).toMatchObject(counts);
});
