import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { ActionId } from '../ids.ts';
import type { Rag } from '../reading/plan-reading.ts';
import { emptyTimescale } from '../timescale/timescale.ts';
import { planOnAPage } from './on-a-page.ts';
import type { Lifecycle, ListedAction, Plan } from './plan.ts';

const today = '2026-11-21' as Day;
const plan = { title: 'Warm homes', levels: [] } as unknown as Plan;

function action(
  code: string,
  due: string | null,
  [lifecycle, rag]: [Lifecycle | null, Rag | null],
): ListedAction {
  return {
    id: code as ActionId,
    headingId: null,
    parentId: null,
    code,
    text: `Action ${code}`,
    subActions: [],
    leads: [],
    leadState: 'blank',
    timescale: { ...emptyTimescale('', due === null ? 'blank' : 'dated'), due },
    status: { lifecycle, rag, raw: null, note: null, on: null },
    doubts: [],
    position: 1,
    version: 1,
  };
}

const late = action('1', '2026-06-30', ['inProgress', null]);
const later = action('2', '2026-01-31', ['inProgress', null]);
const red = action('3', '2027-06-30', ['inProgress', 'red']);
const soon = action('4', '2027-01-31', ['inProgress', 'green']);
const sooner = action('5', '2026-12-31', [null, null]);
const done = action('6', '2026-12-31', ['complete', null]);
const silent = action('7', '2026-06-30', [null, null]);
const codes = (list: { lines: { code: string }[] }): string[] => list.lines.map((line) => line.code);
const page = (actions: ListedAction[], fits = 8) => planOnAPage({ plan, headings: [], actions, fits, today });

describe('a plan on a page', () => {
  it('has what is urgent first: the longest overdue, then off track, then silent', () => {
    expect(codes(page([silent, red, late, done, later, soon]).urgent)).toEqual(['2', '1', '3', '7']);
  });

  it('has what comes due in three months, by day, without what is done', () => {
    expect(codes(page([soon, sooner, done, red, late]).next)).toEqual(['5', '4']);
  });

  it.each([
    [1, ['2'], 3],
    [3, ['2', '1', '3'], 1],
    [9, ['2', '1', '3', '7'], 0],
  ])('counts what does not fit: with room for %i', (fits, shown, more) => {
    const { urgent } = page([silent, red, late, later], fits);
    expect([codes(urgent), urgent.more]).toEqual([shown, more]);
  });

  it('says nothing of an empty plan but that it is empty', () => {
    expect(page([])).toMatchObject({ actions: 0, counts: [], themes: [], urgent: { lines: [], more: 0 } });
  });
});
