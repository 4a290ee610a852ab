import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import { applyAnswers, UK_TYPING } from '../reading/answers.ts';
import type { PlanReading } from '../reading/plan-reading.ts';
import { emptyTimescale } from '../timescale/timescale.ts';
import { planFromReading } from './adopt.ts';
import {
  filterBook,
  filterFromAddress,
  filterToAddress,
  NO_FILTER,
  type PlanFilter,
  sayShown,
  WHENS,
} from './filter.ts';
import type { PlanBook } from './plan.ts';

const today = '2026-05-10' as Day;

/** [theme, text, lead, state, due] */
const ROWS = [
  ['Homes', 'Mend the café roof', 'Brackwater Council', 'dated', '2026-05-31'],
  ['Homes', 'Visit tenants', 'Tidal Trust', 'dated', '2026-06-30'],
  ['Homes', 'Write a plan', null, 'dated', '2026-01-31'],
  ['Work', 'Open a workshop', 'Brackwater Council', 'dated', '2027-02-28'],
  ['Work', 'Train cooks', 'Tidal Trust', 'ongoing', null],
  ['Work', 'Rent a hall', null, 'toBeAgreed', null],
  ['Work', 'Paint the pier', 'Tidal Trust', 'dated', '2029-01-31'],
  ['Work', 'Ask sailors', 'Tidal Trust', 'blank', null],
] as const;

function book(): PlanBook {
  const reading: PlanReading = {
    schema: 1,
    format: 'docx',
    readable: true,
    title: 'Plan',
    levels: ['theme'],
    actions: ROWS.map(([title, text, lead, state, due]) => ({
      path: [{ number: null, title }],
      text,
      subActions: [],
      notes: [],
      leads: lead === null ? [] : [{ name: lead, kind: 'organisation' }],
      leadState: lead === null ? 'blank' : 'named',
      timescale: { ...emptyTimescale('', state), due },
      status: null,
      fields: {},
      doubts: [],
    })),
    sections: [],
    unplaced: [],
    problems: [],
  };
  let n = 0;
  return planFromReading(applyAnswers(reading, new Map(), UK_TYPING), {
    newId: () => `id${n++}`,
    slug: 'plan',
  });
}

describe('a filter', () => {
  const plan = book();
  const tidal = plan.actions[1]?.leads[0]?.partyId ?? '';
  const work = plan.headings[1]?.id ?? null;
  const context = { today, needs: new Map([['noLead' as const, new Set([plan.actions[2]?.id ?? ''])]]) };

  it.each<[string, Partial<PlanFilter>, string[]]>([
    ['nothing', {}, ROWS.map((r) => r[1])],
    ['one word, without its accent', { words: 'CAFE' }, ['Mend the café roof']],
    ['two words in any order', { words: 'roof mend' }, ['Mend the café roof']],
    ['a word of the lead', { words: 'tidal visit' }, ['Visit tenants']],
    [
      'a word of the heading over it',
      { words: 'homes' },
      ['Mend the café roof', 'Visit tenants', 'Write a plan'],
    ],
    ['a code', { words: '2.3' }, ['Rent a hall']],
    ['words that are nowhere', { words: 'submarine' }, []],
    ['a lead', { lead: tidal }, ['Visit tenants', 'Train cooks', 'Paint the pier', 'Ask sailors']],
    ['nobody', { lead: 'nobody' }, ['Write a plan', 'Rent a hall']],
    ['a heading', { heading: work, lead: 'nobody' }, ['Rent a hall']],
    ['a standing', { standing: 'datePassed' }, ['Write a plan']],
    ['date passed', { when: 'passed' }, ['Write a plan']],
    ['this month', { when: 'thisMonth' }, ['Mend the café roof']],
    ['this quarter', { when: 'thisQuarter' }, ['Mend the café roof', 'Visit tenants']],
    [
      'the next 12 months',
      { when: 'next12Months' },
      ['Mend the café roof', 'Visit tenants', 'Open a workshop'],
    ],
    ['later', { when: 'later' }, ['Paint the pier']],
    ['no date', { when: 'noDate' }, ['Ask sailors']],
    ['to be agreed', { when: 'toBeAgreed' }, ['Rent a hall']],
    ['ongoing', { when: 'ongoing' }, ['Train cooks']],
    ['a need', { need: 'noLead' }, ['Write a plan']],
  ])('by %s', (_, part, want) => {
    const found = filterBook(plan, { ...NO_FILTER, ...part }, context);
    expect(found.actions.map((a) => a.text)).toEqual(want);
    expect(found.sentence).toBe(sayShown(want.length, 8));
  });

  it('by labels, where they were looked up', () => {
    const labelled = new Set([plan.actions[1]?.id ?? '']);
    const found = filterBook(plan, { ...NO_FILTER, area: 'North' }, { ...context, labelled });
    expect(found.actions.map((a) => a.text)).toEqual(['Visit tenants']);
  });

  it('survives the address bar', () => {
    const filter: PlanFilter = {
      ...NO_FILTER,
      words: 'café & roof=1',
      lead: 'nobody',
      when: 'passed',
      standing: 'noUpdate',
      area: 'Upper & Lower Dale',
      group: 'Carers',
      type: 'train',
    };
    expect(filterFromAddress(new URLSearchParams(filterToAddress(filter)))).toEqual(filter);
    expect(filterToAddress(NO_FILTER)).toBe('');
  });

  it('ignores what makes no sense', () =>
    expect(
      filterFromAddress(new URLSearchParams('when=never&standing=fine&need=&lead=&type=dance&area=')),
    ).toEqual(NO_FILTER));

  it.each([
    [0, 0, 'No actions yet'],
    [1, 1, 'All 1 action'],
    [5, 81, 'Showing 5 of 81 actions'],
    [0, 81, 'Showing 0 of 81 actions'],
    [81, 81, 'All 81 actions'],
  ])('%i of %i is said "%s"', (shown, total, want) => expect(sayShown(shown, total)).toBe(want));

  it('has every action with a date in one kind of when', () => {
    const times = ROWS.map(
      (_, i) =>
        WHENS.filter((when) =>
          filterBook(plan, { ...NO_FILTER, when }, context).actions.includes(plan.actions[i]!),
        ).length,
    );
    expect(times.every((n) => n > 0)).toBe(true);
  });
});
