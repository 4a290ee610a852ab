import { describe, expect, it } from 'vitest';
import { deadlineInTitle, deadlineSaid } from './deadline.ts';

describe('the deadline in a title', () => {
  it.each([
    ['Year 1 actions (by March 2027)', 'by March 2027'],
    ['1. Crisis care (everything by March 2027)', 'everything by March 2027'],
    ['Housing – by end 2027', 'by end 2027'],
    ['By the end of 2027', 'By the end of 2027'],
    ['Warm homes (to be delivered by 30 June 2027)', 'to be delivered by 30 June 2027'],
    ['Warm homes: all actions to be in place by March 2028', 'all actions to be in place by March 2028'],
    ['Theme 2 – Jobs (due for completion by 2028/29)', 'due for completion by 2028/29'],
    ['Theme 3, Schools; target date: May 2028', 'target date: May 2028'],
    ['Theme 3, Schools (deadline 1 May 2028)', 'deadline 1 May 2028'],
    [
      'Homes (all the work under this theme is to be wrapped up before 1 May 2028)',
      'all the work under this theme is to be wrapped up before 1 May 2028',
    ],
    [
      'Homes – each piece of work for tenants must be done no later than May 2028',
      'each piece of work for tenants must be done no later than May 2028',
    ],
    [
      'Jobs [steps 2.1 to 2.4 will be seen through by June 30, 2027]',
      'steps 2.1 to 2.4 will be seen through by June 30, 2027',
    ],
    ['Jobs (runs until March 2028, all tasks complete by then)', null],
    ['Jobs. Everything here is due by spring 2028', 'Everything here is due by spring 2028'],
    ['Jobs (finish all of these by 2028)', 'finish all of these by 2028'],
    ['Goal 2: halve falls at home by 2030', null],
    ['Goal 2 – fewer falls by 2030', null],
    ['Goal 3 – 1,000 jobs by 2030', null],
    ['Goal 4: a place to live by 2030', null],
    ['Jobs (all actions were completed by March 2026)', null],
    ['Jobs (all actions to be started by March 2026)', null],
    ['Jobs (every action to be reviewed by March 2026)', null],
    ['Jobs (work led by Marsh Council)', null],
    ['Work by partners (delivered by the county)', null],
    ['Homes by the sea', null],
    ['Standing by people', null],
  ])('%s: %s', (title, expected) => {
    expect(deadlineInTitle(title)).toBe(expected);
  });
});

describe('the deadline in a line of prose', () => {
  it.each([
    ['All steps to be finished by 31 December 2027.', 'All steps to be finished by 31 December 2027'],
    ['The actions below should be complete by May 2027.', 'The actions below should be complete by May 2027'],
    [
      'Marsh Council leads; every action in this section is to be finished by May 2027.',
      'every action in this section is to be finished by May 2027',
    ],
    [
      'Deadline for all tasks in this part: 30 June 2027',
      'Deadline for all tasks in this part: 30 June 2027',
    ],
    ['Every line here has the same deadline, June 2027.', 'Every line here has the same deadline, June 2027'],
    ['All of this should be in place – by 30 June 2027', 'by 30 June 2027'],
    ['To be completed by: 12/06/27', 'To be completed by: 12/06/27'],
    ['We wrote this plan, by June 2027.', null],
    ['All of us were moved by what we heard.', null],
    ['All children will be safe by 2030.', null],
    ['The plan will be delivered by March 2027.', null],
  ])('%s: %s', (text, expected) => {
    expect(deadlineSaid(text)).toBe(expected);
  });
});
