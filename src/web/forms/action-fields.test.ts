import { describe, expect, it } from 'vitest';
import { NO_FACTS } from '../../domain/facts/action-facts.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { emptyTimescale } from '../../domain/timescale/timescale.ts';
import {
  changesNothing,
  emptyFields,
  fieldsOfAction,
  toCreate,
  toEdit,
  typedFields,
  withTheirs,
} from './action-fields.ts';

const lead = (name: string, accountable = false, support = false) => ({
  partyId: name as never,
  name,
  kind: 'organisation' as const,
  of: null,
  accountable,
  support,
  inherited: false,
});
const action = (changes: Partial<Action> = {}): Action => ({
  id: '00000000-0000-7000-8000-000000000001' as Action['id'],
  planId: '00000000-0000-7000-8000-000000000002' as Action['planId'],
  headingId: null,
  parentId: null,
  code: '1',
  reference: null,
  text: 'Open the library',
  subActions: ['Find keys', 'Find people'],
  notes: [],
  leads: [lead('Ferry Lane Housing', false, true), lead('Open Door', true)],
  leadState: 'named',
  timescale: emptyTimescale('Ongoing', 'ongoing'),
  status: { lifecycle: null, rag: null, raw: null, note: null, on: null },
  fields: {},
  crossReferences: [],
  facts: NO_FACTS,
  doubts: [],
  source: null,
  position: 0,
  version: 4,
  ...changes,
});

/** As a browser would send the form, with some fields typed over. */
const plan = {
  columns: [
    { role: 'action' as const, heading: 'Action' },
    { role: 'field' as const, heading: 'Cost' },
  ],
};

function posted(from: Action, typed: Record<string, string> = {}) {
  const fields = fieldsOfAction(from, plan);
  const sent: Record<string, string> = {
    version: fields.version,
    seen: JSON.stringify(fields.seen),
    text: fields.text,
    subActions: fields.subActions.replaceAll('\n', '\r\n'),
    notes: fields.notes,
    heading: fields.heading,
    leadState: fields.leadState,
    timescale: fields.timescale,
    accountable: fields.accountable,
    leadCount: String(fields.leads.length),
    columnCount: String(fields.columns.length),
  };
  for (const [n, one] of fields.columns.entries()) {
    sent[`column-${n}`] = one.column;
    sent[`field-${n}`] = one.value.replaceAll('\n', '\r\n');
  }
  for (const [n, one] of fields.leads.entries()) {
    sent[`lead-${n}`] = one.name;
    sent[`part-${n}`] = one.supports ? 'support' : 'lead';
  }
  return typedFields(new URLSearchParams({ ...sent, ...typed }));
}

describe('the form of an action', () => {
  it('sent back as it was changes nothing', () => {
    expect(changesNothing(toEdit(posted(action()), action()))).toBe(true);
  });

  it('sends only what was touched', () => {
    const edit = toEdit(posted(action(), { timescale: 'March 2027' }), action());
    expect(edit).toEqual({ actionId: action().id, version: '4', timescale: { raw: 'March 2027' } });
  });

  it('shows the accountable lead first and takes another', () => {
    expect(fieldsOfAction(action()).leads[0]?.name).toBe('Open Door');
    const edit = toEdit(posted(action(), { accountable: '1' }), action());
    expect(edit.leads).toEqual([
      { name: 'Open Door', role: 'lead' },
      { name: 'Ferry Lane Housing', role: 'accountable' },
    ]);
  });

  it('keeps what others changed in fields that were left alone', () => {
    const mine = posted(action(), { text: 'Open the library on Saturdays' });
    const theirs = action({ version: 5, text: 'Open a library', notes: ['Keys are here'] });
    expect(withTheirs(mine, theirs)).toMatchObject({
      version: '5',
      text: 'Open the library on Saturdays',
      notes: 'Keys are here',
    });
    expect(Object.keys(toEdit(withTheirs(mine, theirs), theirs)).sort()).toEqual([
      'actionId',
      'text',
      'version',
    ]);
  });

  describe('the plan’s other columns', () => {
    const rich = action({ fields: { Measure: 'Forty people\na month', Cost: '' } });

    it('stand in the plan’s order, then those that only the action has', () =>
      expect(fieldsOfAction(rich, plan).columns).toEqual([
        { column: 'Cost', value: '' },
        { column: 'Measure', value: 'Forty people\na month' },
      ]));

    it('sent back as they were change nothing', () =>
      expect(changesNothing(toEdit(posted(rich), rich))).toBe(true));

    it('are sent whole when one was touched', () =>
      expect(toEdit(posted(rich, { 'field-0': ' £10 ' }), rich).fields).toEqual({
        Cost: '£10',
        Measure: 'Forty people\na month',
      }));

    it('keep what others wrote where they were left alone', () => {
      const theirs = { ...rich, version: 5, fields: { Measure: 'Fifty' } };
      expect(withTheirs(posted(rich, { text: 'Mine' }), theirs).columns).toEqual([
        { column: 'Cost', value: '' },
        { column: 'Measure', value: 'Fifty' },
      ]);
      expect(withTheirs(posted(rich, { 'field-0': '£10' }), theirs).columns[0]?.value).toBe('£10');
    });

    it('begin empty in a new action', () =>
      expect(emptyFields(undefined, plan).columns).toEqual([{ column: 'Cost', value: '' }]));
  });

  it('takes a form that hides what it showed as touched throughout', () => {
    expect(toEdit(posted(action(), { seen: '[' }), action()).text).toBe('Open the library');
  });

  it('makes a new action of what was typed, spare rows left out', () => {
    const fields = { ...emptyFields(undefined), text: 'Meet', leads: [{ name: ' ', supports: false }] };
    expect(toCreate(fields, 'p')).toMatchObject({ planId: 'p', headingId: null, text: 'Meet', leads: [] });
  });
});
