import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../store/history/history.ts';
import { tellHistory } from './tell-history.ts';

const at = new Date('2026-07-14T15:04:00Z');
let id = 100;
const entry = (changes: Partial<HistoryEntry>): HistoryEntry => {
  id -= 1;
  return {
    id,
    table: 'action',
    rowId: 'a',
    planId: null,
    actionId: null,
    operation: 'update',
    before: null,
    after: null,
    personId: 'p' as never,
    personName: 'Asha Bright',
    deed: 'changeStatus',
    at,
    ...changes,
  } as HistoryEntry;
};
const row = (changes: Record<string, unknown>) => ({ code: '1.2', text: 'Open the library', ...changes });

describe('history', () => {
  it('says who, when in the time of the United Kingdom, and what was before', () => {
    const [event] = tellHistory([
      entry({
        before: row({ lifecycle: null, status_note: 'No keys' }),
        after: row({ lifecycle: 'waiting', status_note: 'Keys' }),
      }),
    ]);
    expect(event).toMatchObject({
      who: 'Asha Bright',
      when: '14 July 2026 at 16:04',
      did: 'said how an action stands',
      about: { code: '1.2', text: 'Open the library' },
      lines: [
        { label: 'Stage', before: 'nothing', after: 'Waiting' },
        { label: 'In a sentence', before: 'No keys', after: 'Keys' },
      ],
    });
  });

  it('joins what one command wrote into one event, leads in words', () => {
    const events = tellHistory([
      entry({
        table: 'action_lead',
        operation: 'insert',
        deed: 'editAction',
        after: { name: 'Open Door', accountable: true },
      }),
      entry({
        table: 'action_lead',
        operation: 'delete',
        deed: 'editAction',
        before: { name: 'Ferry Lane' },
      }),
      entry({ deed: 'editAction', before: row({ text: 'Open' }), after: row({ text: 'Shut' }) }),
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]?.lines).toEqual([
      { kind: 'changed', label: 'Action', before: 'Open', after: 'Shut' },
      { kind: 'said', text: 'Ferry Lane was taken out as lead.' },
      { kind: 'said', text: 'Open Door was named as accountable lead.' },
    ]);
  });

  it('tells two moments apart, and leaves out what changed only inside', () => {
    const later = new Date(at.getTime() + 60_000);
    const events = tellHistory([
      entry({ at: later, before: row({ lifecycle: null }), after: row({ lifecycle: 'complete' }) }),
      entry({ table: 'action_code', operation: 'insert', after: { code: '1.2' }, deed: 'editAction' }),
      entry({ before: row({ rag: 'red' }), after: row({ rag: 'amber' }) }),
    ]);
    expect(events.map((event) => event.lines.length)).toEqual([1, 1]);
  });

  it('names the actions linked to a key action and those taken out', () => {
    const links = (...ids: string[]) => ({ letter: 'a', text: 'Open', action_ids: ids });
    const [event] = tellHistory(
      [
        entry({
          table: 'key_action',
          deed: 'linkKeyAction',
          before: links('i', 'j'),
          after: links('j', 'k'),
        }),
      ],
      new Map([
        ['i', '1.1'],
        ['k', '2.4'],
      ]),
    );
    expect(event?.did).toBe('chose the actions of a key action');
    expect(event?.lines).toEqual([
      { kind: 'said', text: 'Changed key action a.' },
      { kind: 'said', text: 'Actions: 2.4 linked; 1.1 taken out.' },
    ]);
  });

  it('is about the heading and not the one action that was renumbered with it', () => {
    const [event] = tellHistory([
      entry({ deed: 'editHeading', before: row({}), after: row({ code: '7.2' }) }),
      entry({
        table: 'heading',
        deed: 'editHeading',
        before: { title: 'Sea', number: '1', version: 1 },
        after: { title: 'Sea', number: '7', version: 2 },
      }),
    ]);
    expect(event?.about).toBeNull();
    expect(event?.lines.map((line) => (line.kind === 'said' ? line.text : line.after))).toEqual([
      'Changed the heading ‘7 Sea’.',
      '7',
      '7.2',
    ]);
  });

  it('does not tell of rows that only made room', () => {
    const at = (position: number, version: number) => ({ title: 'Sea', position, version });
    const told = (before: object, after: object) =>
      tellHistory([entry({ table: 'heading', deed: 'moveHeading', before, after } as never)]).length;
    expect(told(at(1, 1), at(2, 1))).toBe(0);
    expect(told(at(1, 1), at(2, 2))).toBe(1);
  });

  it('counts where a thousand lines would tell less', () => {
    const many = Array.from({ length: 90 }, () =>
      entry({ operation: 'insert', after: row({}), deed: 'adoptPlan' }),
    );
    const [event] = tellHistory([
      ...many,
      entry({ table: 'plan', operation: 'insert', after: {}, deed: 'adoptPlan' }),
    ]);
    expect(event?.lines).toEqual([
      { kind: 'said', text: 'Added 90 actions.' },
      { kind: 'said', text: 'Added 1 plan.' },
    ]);
    expect(event?.about).toBeNull();
  });

  it('says a timescale as it was written and as it is read', () => {
    const timescale = {
      raw: 'TBA',
      state: 'toBeAgreed',
      start: null,
      due: null,
      precision: null,
      milestones: [],
    };
    const after = { ...timescale, raw: '', state: 'blank', recurrence: null, condition: null };
    const before = { ...timescale, recurrence: null, condition: null };
    const [event] = tellHistory([
      entry({ before: row({ timescale: before }), after: row({ timescale: after }) }),
    ]);
    expect(event?.lines).toEqual([
      { kind: 'changed', label: 'Timescale', before: '“TBA” (To be agreed)', after: 'No date' },
    ]);
  });
});

it('says of a deed that changed several actions which line is whose', () => {
  const changed = (actionId: string, code: string, is: string) =>
    entry({
      deed: 'changeManyActions',
      actionId: actionId as never,
      rowId: actionId,
      before: row({ code, lifecycle: null }),
      after: row({ code, lifecycle: is }),
    });
  const lead = { table: 'action_lead', deed: 'changeManyActions', operation: 'insert' } as const;
  const [event] = tellHistory([
    entry({ ...lead, actionId: 'a' as never, after: { name: 'Ferry Lane' } }),
    changed('b', '1.3', 'waiting'),
    changed('a', '1.2', 'waiting'),
  ]);
  expect(event?.about).toBeNull();
  expect(event?.lines).toMatchObject([
    { text: '1.2: Open the library' },
    { label: 'Stage', after: 'Waiting' },
    { text: 'Ferry Lane was named as lead.' },
    { text: '1.3: Open the library' },
    { label: 'Stage', after: 'Waiting' },
  ]);
});
