import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { PlanReading, ReadAction } from '../reading/plan-reading.ts';
import { emptyTimescale, type Timescale } from '../timescale/timescale.ts';
import { actionsByNeed, type NeedKind, needsOf } from './needs.ts';
import { subjectOfReading } from './needs-subject.ts';
import { qualityOf } from './quality.ts';

const today = '2026-06-15' as Day;
const dated = (due: string): Timescale => ({ ...emptyTimescale('a date', 'dated'), due });
const lead = (name: string, support = false) => ({ name, kind: 'organisation' as const, support });

function action(part: Partial<ReadAction>): ReadAction {
  return {
    path: [{ number: '1', title: 'Homes' }],
    reference: null,
    text: 'Mend the harbour wall',
    subActions: [],
    notes: [],
    leads: [lead('Brackwater Council')],
    leadState: 'named',
    timescale: dated('2026-12-31'),
    status: null,
    fields: {},
    doubts: [],
    ...part,
  };
}

const reading = (...actions: ReadAction[]): PlanReading => ({
  schema: 1,
  format: 'docx',
  readable: true,
  title: 'Brackwater plan',
  levels: ['theme'],
  actions,
  sections: [],
  unplaced: [],
  problems: [],
});

const kinds = (...parts: Partial<ReadAction>[]): NeedKind[] =>
  needsOf(subjectOfReading(reading(...parts.map(action))), today).map((n) => n.kind);

const done = { raw: 'Done', lifecycle: 'complete' as const };
const ongoing = emptyTimescale('Ongoing', 'ongoing');

describe('what a plan still needs', () => {
  it.each<[string, Partial<ReadAction>, NeedKind[]]>([
    ['nothing missing', {}, []],
    ['no lead', { leads: [], leadState: 'blank' }, ['noLead']],
    ['only support named', { leads: [lead('Tidal Trust', true)] }, ['noLead']],
    ['a lead to be agreed', { leads: [], leadState: 'toBeAgreed' }, ['noLead', 'leadToBeAgreed']],
    ['a lead that does not apply', { leads: [], leadState: 'notApplicable' }, []],
    ['two leads', { leads: [lead('A'), lead('B')] }, ['nobodyAccountable']],
    ['a lead and support', { leads: [lead('A'), lead('B', true)] }, []],
    ['a blank timescale', { timescale: emptyTimescale('') }, ['noTimescale']],
    ['a full stop for a timescale', { timescale: emptyTimescale('.') }, ['noTimescale']],
    ['a blank timescale, but complete', { timescale: emptyTimescale(''), status: done }, []],
    ['a date to be agreed', { timescale: emptyTimescale('TBC', 'toBeAgreed') }, ['timescaleToBeAgreed']],
    ['no date wanted', { timescale: emptyTimescale('N/A', 'notApplicable') }, []],
    ['a date passed', { timescale: dated('2026-06-14') }, ['datePassed']],
    ['a date today', { timescale: dated('2026-06-15') }, []],
    ['a date passed, complete', { timescale: dated('2026-06-14'), status: done }, []],
    ['ongoing and nothing else', { timescale: ongoing }, ['ongoingWithNoTest']],
    [
      'ongoing with a measure beside it',
      { timescale: ongoing, fields: { 'How will we know?': '40 homes' } },
      [],
    ],
    ['ongoing with a milestone', { timescale: { ...ongoing, milestones: [{ date: '2026-09-30' }] } }, []],
    ['ongoing since a day', { timescale: { ...ongoing, start: '2024-01-01' } }, []],
    [
      'a condition',
      {
        timescale: {
          ...emptyTimescale('When the lease ends', 'conditional'),
          condition: 'When the lease ends',
        },
      },
      ['conditionsUnmet'],
    ],
    ['a broken reference', { text: 'Mend the wall', crossReferences: ['See 9.9'] }, ['brokenCrossReference']],
    ['a sound reference', { crossReferences: ['See 1'] }, []],
    ['an abbreviation', { text: 'Ask the HYF to help' }, ['unexplainedAbbreviation']],
    ['money not found', { notes: ['Subject to funding'] }, ['fundingNotFound']],
    ['a doubt', { doubts: [{ field: 'leads', message: 'Is this one body?' }] }, ['openDoubt']],
    [
      'dropped: nothing is needed',
      {
        leads: [],
        leadState: 'blank',
        timescale: emptyTimescale(''),
        status: { raw: 'Dropped', lifecycle: 'dropped' },
      },
      [],
    ],
  ])('%s', (_, part, want) => expect(kinds(part)).toEqual(want));

  it('finds one action written twice', () =>
    expect(
      kinds(
        { text: 'Train library staff in dementia care' },
        { text: 'Train the library staff in dementia care' },
        { text: 'Visit schools' },
      ),
    ).toEqual(['likelyDuplicate']));

  it('says how many in a sentence, and which', () => {
    const [need] = needsOf(subjectOfReading(reading(action({ leads: [], leadState: 'blank' }))), today);
    expect(need?.sentence).toBe('1 action has no lead named. Agree who will do it.');
    expect(need?.rows).toEqual([
      { actionId: '0', code: '1.1', text: 'Mend the harbour wall', detail: 'Nobody is named.' },
    ]);
    expect(actionsByNeed(need ? [need] : []).get('noLead')).toEqual(new Set(['0']));
  });

  it.each<[string, string[], Partial<ReadAction>, string | null]>([
    ['linked to nothing', [], {}, 'No action is linked to it.'],
    ['linked to an action', ['0'], {}, null],
    ['linked to an action that is gone', ['7'], {}, 'Every action linked to it has been dropped.'],
    [
      'linked to an action that was dropped',
      ['0'],
      { status: { raw: 'Dropped', lifecycle: 'dropped' } },
      'Every action linked to it has been dropped.',
    ],
  ])('a key action %s', (_, actionIds, part, detail) => {
    const keyActions = [{ id: 'k', letter: 'a', text: 'Open the pier', actionIds }];
    const needs = needsOf({ ...subjectOfReading(reading(action(part))), keyActions }, today);
    const row = { actionId: null, keyActionId: 'k', code: 'a', text: 'Open the pier', detail };
    const want = detail === null ? [] : [row];
    expect(
      needs.filter((need) => need.kind === 'keyActionWithoutAction').flatMap((need) => need.rows),
    ).toEqual(want);
  });

  it('counts a plan', () => {
    const quality = qualityOf(
      subjectOfReading(
        reading(
          action({}),
          action({
            timescale: emptyTimescale('Started'),
            status: { raw: 'Started', lifecycle: 'inProgress' },
          }),
          action({ timescale: ongoing }),
        ),
      ),
    );
    expect(quality).toMatchObject({
      actions: 3,
      oneLead: 3,
      statusInTimescale: 1,
      noTimescale: 0,
      ongoingAndNothingElse: 1,
    });
    expect(quality.levels).toEqual([{ level: 'theme', count: 1 }]);
  });
});
