import { describe, expect, it } from 'vitest';
import type { Action } from '../../domain/plan/plan.ts';
import { emptyTimescale } from '../../domain/timescale/timescale.ts';
import { fieldsOfAction } from './action-fields.ts';
import { CELLS, type Cell, cellFields, cellNamed, toEditCell } from './cell-fields.ts';

const action = {
  id: 'a',
  headingId: null,
  text: 'Mend the gate',
  subActions: ['Find wood'],
  notes: ['Old oak'],
  leads: [{ partyId: 'p', name: 'Wardens', kind: 'group', of: null, accountable: true, support: false }],
  leadState: 'named',
  timescale: emptyTimescale('May 2027', 'dated'),
  fields: { Cost: '£40' },
  version: 4,
} as unknown as Action;
const plan = { columns: [{ role: 'field' as const, heading: 'Cost' }] };
const seen = JSON.stringify(fieldsOfAction(action, plan).seen);

describe('one cell', () => {
  it.each<[Exclude<Cell, 'status'>, string, object]>([
    ['text', 'text=Mend+both+gates', { text: 'Mend both gates' }],
    [
      'leads',
      'leadCount=1&lead-0=Rangers&accountable=0',
      { leads: [{ name: 'Rangers', role: 'accountable' }] },
    ],
    ['timescale', 'timescale=June+2027', { timescale: { raw: 'June 2027' } }],
    ['parts', 'subActions=Find+wood%0D%0APaint', { subActions: ['Find wood', 'Paint'] }],
    ['notes', 'notes=', { notes: [] }],
    ['columns', 'columnCount=1&column-0=Cost&field-0=50', { fields: { Cost: '50' } }],
    ['place', 'heading=h', { headingId: 'h' }],
    ['text', 'text=Mend+the+gate', {}],
    ['text', 'text=Mend+the+gate&timescale=never&notes=x&leadCount=1&lead-0=Nobody', {}],
  ])('%s sends itself alone: %s', (cell, body, sent) => {
    const typed = new URLSearchParams(`version=4&${body}`);
    typed.set('seen', seen);
    const edit = toEditCell(cellFields({ action, plan }, cell, typed), action, cell);
    expect(edit).toEqual({ actionId: 'a', version: '4', ...sent });
  });
});

it.each<[string, Cell | null]>([
  ...CELLS.map((cell): [string, Cell] => [cell, cell]),
  ['toString', null],
  ['', null],
])('%s is the cell %s', (said, cell) => expect(cellNamed(said)).toBe(cell));
