import { describe, expect, it } from 'vitest';
import { table } from '../made-blocks.ts';
import { gridOf } from '../tables/grid.ts';
import { columnsOf } from './columns.ts';

function roles(headings: string[], rows: string[][]): string[] {
  return columnsOf(headings, gridOf(table(rows)).rows).map((c) => c.role);
}

describe('columnsOf', () => {
  it.each<[string, string[], string[][], string[]]>([
    [
      'a plain plan',
      ['Initiative', 'Action', 'Lead', 'Timescale'],
      [
        ['Homes for all', 'Mend the hall roof', 'Otterby Council', 'May 2027'],
        ['', 'Ring every tenant', 'Otterby Homes', 'Ongoing'],
      ],
      ['parent', 'action', 'lead', 'timescale'],
    ],
    [
      'words of the plan’s own that stand merged over several actions',
      ['What people told us', 'What we will do', 'Who and when'],
      [
        ['Nobody rings us back', 'Ring within a day', 'Otterby Council, May 2027'],
        ['^', 'Print the number on each card', 'Otterby Homes, June 2027'],
        ['It is far to go', 'Open a desk in each town', 'Otterby Council, ongoing'],
      ],
      ['parent', 'action', 'leadAndTime'],
    ],
    [
      'an outcome that stands row after row',
      ['Outcome', 'Action', 'Lead'],
      [
        ['Homes are warm', 'Mend the hall roof', 'Otterby Council'],
        ['Homes are warm', 'Ring every tenant', 'Otterby Homes'],
        ['Nobody is alone', 'Open a shop in town', 'Otterby Council'],
        ['Nobody is alone', 'Keep the lights on', 'Otterby Homes'],
      ],
      ['parent', 'action', 'lead'],
    ],
    [
      'an outcome of each action’s own',
      ['Outcome', 'Action', 'Lead'],
      [
        ['Homes are warm', 'Mend the hall roof', 'Otterby Council'],
        ['Tenants are heard', 'Ring every tenant', 'Otterby Homes'],
        ['Nobody is alone', 'Open a shop in town', 'Otterby Council'],
      ],
      ['field', 'action', 'lead'],
    ],
    [
      'quarters that each action is reported on say when of none',
      ['Action', 'Period', 'Lead'],
      ['Mend the hall roof', 'Ring every tenant'].flatMap((action) => [
        [action, 'Q1', 'Otterby Council'],
        ['^', 'Q2', '^'],
        ['^', 'Q3', '^'],
        ['^', 'Q4', '^'],
      ]),
      ['action', 'field', 'lead'],
    ],
    [
      'an outcome before cells that each list several things to do',
      ['Outcome', 'Actions', 'Lead'],
      [
        ['Homes are warm', '- Mend the hall roof\n- Ring every tenant', 'Otterby Council'],
        ['Nobody is alone', '- Open a shop in town\n- Keep the lights on', 'Otterby Homes'],
      ],
      ['parent', 'action', 'lead'],
    ],
    [
      'stages that say how things stand, beside projects',
      ['Project', 'Lead', 'Year', 'Stage'],
      [
        ['Mend the hall roof', 'Otterby Council', '2027/28', 'In progress'],
        ['Ring every tenant', 'Otterby Homes', '2027/28', 'Not started'],
        ['Open a shop in town', 'Otterby Council', '2028/29', 'Complete'],
      ],
      ['action', 'lead', 'timescale', 'status'],
    ],
    [
      'a column of what is closed that says yes and no, and one that says when',
      ['Action', 'Closed? (Y/N)', 'Closed'],
      [
        ['Mend the hall roof', 'Y', '3 May 2027'],
        ['Ring every tenant', 'N', ''],
        ['Open a shop in town', 'Ongoing', ''],
      ],
      ['action', 'status', 'field'],
    ],
    [
      'a contact that is an address of mail',
      ['Action', 'Owner', 'Contact', 'By when'],
      [
        ['Mend the hall roof', 'Ann Bell', 'ann@otterby.example', 'May 2027'],
        ['Ring every tenant', 'Ned Fox', 'ned@otterby.example', 'Ongoing'],
      ],
      ['action', 'lead', 'field', 'timescale'],
    ],
    [
      'a tag that comes and goes is no parent',
      ['Domain', 'Action', 'Lead'],
      [
        ['Project', 'Mend the hall roof', 'Otterby Council'],
        ['Usual', 'Ring every tenant', 'Otterby Homes'],
        ['Project', 'Open a shop in town', 'Otterby Council'],
        ['Usual', 'Keep the lights on', 'Otterby Homes'],
      ],
      ['field', 'action', 'lead'],
    ],
    [
      'a delivery group beside a lead, and a review beside a deadline, give way',
      ['Delivery group', 'Action', 'Lead agency', 'Deadline', 'Review date'],
      [
        ['Homes', 'Mend the hall roof', 'Otterby Council', 'May 2027', 'June 2027'],
        ['Work', 'Open a shop in town', 'Otterby Homes', 'June 2027', 'July 2027'],
      ],
      ['field', 'action', 'lead', 'timescale', 'field'],
    ],
    [
      'a delivery group with no other lead leads',
      ['Action', 'Delivery group', 'Review date'],
      [
        ['Mend the hall roof', 'Homes group', 'May 2027'],
        ['Open a shop in town', 'Work group', 'June 2027'],
      ],
      ['action', 'lead', 'timescale'],
    ],
    [
      'an objective to a row is the work where the other columns are notes on it',
      ['Objective', 'Detail', 'Level of intervention', 'Financial implication and timescale'],
      [
        ['Join the two day centres', 'One building closes and saves money', 'Borough', '£20k from 2007/08'],
        ['Work advice in every team', 'As tried elsewhere', 'Borough', '£60k 2008/09'],
      ],
      ['action', 'field', 'field', 'costAndTime'],
    ],
    [
      'schemes with what is done about what holds them up',
      ['Scheme ID', 'Scheme name', 'Description', 'Lead', 'Provider', 'Planned start', 'Mitigating actions'],
      [
        ['S1', 'Night nurses', 'Two nurses a night', 'Otterby Council', 'Otterby Care', 'May 2027', 'None'],
        ['S2', 'Step-down flats', 'Six flats', 'Otterby NHS', 'Otterby Homes', 'June 2027', 'A new lease'],
      ],
      ['reference', 'action', 'field', 'lead', 'field', 'start', 'field'],
    ],
    [
      'a pledge that stands merged over what is done, and delivery that says when',
      ['Our pledge', 'What we will do', 'Accountable officer', 'Delivery'],
      [
        ['Homes', 'Mend the hall roof', 'Housing Manager', 'Year 1'],
        ['^', 'Ring every tenant', 'Housing Manager', 'May 2027'],
        ['Work', 'Open a shop in town', 'Works Manager', 'Quarterly'],
      ],
      ['parent', 'action', 'lead', 'timescale'],
    ],
    [
      'terms that are ticked',
      ['Objective', 'What needs to happen', 'Who', 'S', 'M', 'L'],
      [
        ['Homes', 'Mend the hall roof', 'Otterby Council', '✓', '', ''],
        ['', 'Ring every tenant', 'Otterby Homes', '', '', '✓'],
      ],
      ['parent', 'action', 'lead', 'period', 'period', 'period'],
    ],
    [
      'words of the plan’s own that stand once, with blanks below them',
      ['What people want', 'What could be done', 'Who could do it', 'When'],
      [
        ['Slower traffic', 'Paint the lines again', 'Otterby Council', 'May 2027'],
        ['', 'Watch the road', 'Otterby Watch', 'Ongoing'],
        ['Somewhere to meet', 'Mend the hall roof', 'Otterby Council', 'June 2027'],
        ['', 'Open it on Sundays', 'Otterby Watch', 'July 2027'],
      ],
      ['parent', 'action', 'lead', 'timescale'],
    ],
    [
      'numbered outcomes, merged over an action or two each',
      ['Aim', 'Outcome', 'Action', 'Lead'],
      [
        ['1. Homes', '1a. Warm rooms', 'Mend the hall roof', 'Otterby Council'],
        ['^', '^', 'Fit new boilers', 'Otterby Homes'],
        ['^', '1b. Safe doors', 'Fit new locks', 'Otterby Homes'],
        ['2. Work', '2a. Good jobs', 'Open a shop in town', 'Otterby Council'],
        ['^', '2b. Fair pay', 'Ask every firm to sign', 'Otterby Council'],
      ],
      ['parent', 'parent', 'action', 'lead'],
    ],
    [
      'one improvement over several milestones',
      ['Ref', 'Improvement', 'Milestone', 'Target date', 'Person'],
      [
        ['H1', 'Answer repairs faster', 'Agree a new script', 'May 2027', 'Ann Bell'],
        ['^', '^', 'Train the call staff', 'June 2027', 'Jo Hart'],
        ['^', '^', 'Ask the tenants again', 'July 2027', 'Jo Hart'],
      ],
      ['parentCode', 'parent', 'action', 'timescale', 'lead'],
    ],
    [
      'a commitment with its steps beside it',
      ['Commitment', 'Delivery plan', 'Start', 'End'],
      [
        ['Nobody waits for a test', 'Move two nurses', 'Q1 2023-24', 'Q2 2023-24'],
        ['Carers know what is next', 'Hand over a name', 'Q2 2023-24', ''],
      ],
      ['action', 'steps', 'start', 'end'],
    ],
    [
      'headings of lead and date over each other’s cells',
      ['Action', 'Responsibility', 'Timeline'],
      [
        ['Meet with elders', 'July 2027', 'Director, People and Culture'],
        ['Review the plan', '30 September 2027', 'Working Group'],
        ['Hold a circle', 'Spring 2027', 'Student Services'],
      ],
      ['action', 'timescale', 'lead'],
    ],
    [
      'headings of lead and work over each other’s cells',
      ['Action', 'Responsibility', 'Timeline', 'Deliverable'],
      [
        ['1. Meet with elders', '(a) Agree how meetings are called', 'July 2027', 'Ranger Team'],
        ['^', '(b) Walk the boundary together', 'May 2028', 'Director, People and Culture'],
        ['2. Keep the week', '(a) Send the kit to every depot', 'Ongoing', 'Working Group'],
        ['^', '(b) Host one event outside', 'June 2028', 'Working Group'],
      ],
      ['parent', 'action', 'timescale', 'lead'],
    ],
    [
      'delivery by name, and delivery by deed',
      ['Action', 'Delivery'],
      [
        ['Agree a pathway', 'Otterby Board'],
        ['Train school staff', 'Otterby Trust'],
      ],
      ['action', 'lead'],
    ],
    [
      'codes under “Action” beside words and a state',
      ['Action', 'In short', 'Status'],
      [
        ['1.1', 'Bring back the Saturday ferry', 'On track'],
        ['1.2', 'Paint the kerbs at the pier', 'Delivered'],
      ],
      ['reference', 'action', 'status'],
    ],
  ])('%s', (_name, headings, rows, expected) => {
    expect(roles(headings, rows)).toEqual(expected);
  });
});
