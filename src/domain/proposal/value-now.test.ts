import { describe, expect, it } from 'vitest';
import type { ActionId } from '../ids.ts';
import type { PlanBook } from '../plan/plan.ts';
import type { ReadAction } from '../reading/plan-reading.ts';
import type { Proposal } from './proposal.ts';
import { emptyValue } from './row-values.ts';
import type { ProposedValue } from './value.ts';
import { standingOfProposal, valueNow } from './value-now.ts';

const id = 'a1' as ActionId;
const row = (text: string) =>
  ({ path: [], text, notes: [], subActions: [], leads: [], fields: {} }) as unknown as ReadAction;
const book = {
  plan: { title: 'Living in the dale', purpose: 'To be near' },
  headings: [],
  sections: [],
} as unknown as PlanBook;
const words = (text: string): ProposedValue => ({ as: 'text', text });
const versions = (base: string, before: string, after: string) => ({
  base: words(base),
  before: words(before),
  after: words(after),
});

const changed = (said: ReturnType<typeof versions>): Proposal => ({
  kind: 'changed',
  subject: { noun: 'action', id },
  field: 'text',
  suggested: [],
  ...said,
});
const added = (text: string): Proposal => ({
  ...changed(versions('', '', '')),
  kind: 'added',
  subject: { noun: 'action', id: null },
  field: 'whole',
  base: null,
  before: null,
  after: { as: 'row', row: row(text) },
});

describe('how a proposal stands in the plan as it is now', () => {
  it.each([
    ['as when it was proposed', changed(versions('Old', 'Old', 'New')), 'Old', 'plain'],
    [
      'changed in the plan before it was proposed',
      changed(versions('Old', 'Own', 'New')),
      'Own',
      'planMoved',
    ],
    ['changed in the plan since it was proposed', changed(versions('Old', 'Old', 'New')), 'Own', 'planMoved'],
    ['says it already', changed(versions('Old', 'Old', 'New')), 'New', 'already'],
    ['a new row', added('New'), 'Old', 'plain'],
    ['a new row that stands there by now', added('New'), 'New', 'already'],
  ] as const)('%s', (_, proposal, now, standing) => {
    const rows = new Map([[id, row(now)]]);
    expect(standingOfProposal(proposal, valueNow(book, rows, proposal))).toBe(standing);
  });

  it('a title and a purpose are the plan’s own', () => {
    const of = (field: Proposal['field']): Proposal => ({
      ...changed(versions('', '', '')),
      subject: { noun: 'plan', id: null },
      field,
    });
    expect(valueNow(book, new Map(), of('title'))).toEqual(words('Living in the dale'));
    expect(valueNow(book, new Map(), of('purpose'))).toEqual(words('To be near'));
    expect(valueNow(book, new Map(), changed(versions('', '', '')))).toBe(null);
    expect(emptyValue('column:Cost')).toEqual(words(''));
  });
});
