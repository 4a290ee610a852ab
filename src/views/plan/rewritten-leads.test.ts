import { expect, it } from 'vitest';
import type { HistoryEntry } from '../../store/history/history.ts';
import { withoutRewrittenLeads } from './rewritten-leads.ts';

const lead = (operation: 'insert' | 'delete', name: string, accountable = false): HistoryEntry => {
  const row = { action_id: 'a', party_id: name, name, of_name: null, accountable, support: false };
  return {
    id: 1,
    table: 'action_lead',
    rowId: `${operation} ${name}`,
    planId: null,
    actionId: null,
    operation,
    before: operation === 'delete' ? row : null,
    after: operation === 'insert' ? row : null,
    personId: null,
    personName: null,
    deed: null,
    deedId: null,
    undoes: null,
    at: new Date(0),
  };
};

it.each<[string, HistoryEntry[], string[]]>([
  ['one written anew as it was', [lead('delete', 'Mill Lane'), lead('insert', 'Mill Lane')], []],
  [
    'one that answers for it now',
    [lead('delete', 'Mill Lane'), lead('insert', 'Mill Lane', true)],
    ['delete Mill Lane', 'insert Mill Lane'],
  ],
  [
    'another in its place',
    [
      lead('delete', 'Mill Lane'),
      lead('insert', 'Open Door'),
      lead('delete', 'Ferry'),
      lead('insert', 'Ferry'),
    ],
    ['delete Mill Lane', 'insert Open Door'],
  ],
])('%s', (_, entries, told) =>
  expect(withoutRewrittenLeads(entries).map(({ rowId }) => rowId)).toEqual(told),
);
