import { describe, expect, it } from 'vitest';
import { meaningsOf } from './column-name.ts';

describe('meaningsOf', () => {
  it.each([
    ['Action', 'action'],
    ['Activities/Actions (How will we do it?)', 'action'],
    ['What are we going to do?', 'action'],
    ['Commitment', 'action'],
    ['Delivery Plan', 'task'],
    ['Key Mile stones', 'task'],
    ['Deliverable', 'task'],
    ['Lead organisation', 'lead'],
    ['Delivered by', 'lead'],
    ['Implementing agency', 'lead'],
    ['Department', 'lead'],
    ['Organisations involved', 'support'],
    ['Key dates', 'timescale'],
    ['#', 'reference'],
    ['Person/s Responsible', 'lead'],
    ['Who?', 'lead'],
    ['Respon sible Person', 'lead'],
    ['Support Agencies', 'support'],
    ['With', 'support'],
    ['Timescale/ deadline', 'timescale'],
    ['By when?', 'timescale'],
    ['Milestone Due Date', 'timescale'],
    ['Timesc ales', 'timescale'],
    ['Start', 'start'],
    ['End date', 'end'],
    ['Revised target date', 'revised'],
    ['Date completed', 'finished'],
    ['Q1', 'period'],
    ['2021/22', 'period'],
    ['Financial Implication and Timescale', 'costAndTime'],
    ['Who and when', 'leadAndTime'],
    ['By whom & by when', 'leadAndTime'],
    ['Lead / timescale', 'leadAndTime'],
    ['Who’s leading?', 'lead'],
    ['RAG', 'rag'],
    ['Complete Y/N', 'status'],
    ['% done', 'status'],
    ['Progress to date', 'progress'],
    ['Reason for RAG', 'progress'],
    ['Objective(s)', 'parent'],
    ['Primary driver', 'parent'],
    ['Supporting (objective)', 'parent'],
    ['Area(s) for action', 'parent'],
    ['What do we want to be different?', 'outcome'],
    ['Expected outcomes', 'outcome'],
    ['How will we know?', 'measure'],
    ['How we will measure it', 'measure'],
    ['Ref No.', 'reference'],
    ['N o.', 'reference'],
    ['Cross Reference', 'crossReference'],
    ['Target audience', 'other'],
    ['Which organisation will take this forward', 'lead'],
    ['Taken forward by', 'lead'],
    ['Start and end', 'timescale'],
    ['Delivery year', 'timescale'],
    ['To be completed by', 'timescale'],
    ['We will…', 'action'],
    ['What needs doing', 'action'],
    ['Steps we will take to get to where we want to be (add rows as needed)', 'task'],
    ['What have we done so far', 'progress'],
    ['Where are we now?', 'progress'],
    ['What does good look like?', 'outcome'],
    ['What are we trying to achieve?', 'outcome'],
    ['Theme / priority', 'parent'],
    ['Cross-cutting theme', 'parent'],
    ['Who will help', 'support'],
    ['Key stakeholders', 'support'],
    ['Commitment no.', 'reference'],
    ['Date raised', 'other'],
    ['Theme/aim', 'parent'],
    ['Who / with', 'lead'],
    ['Cost / by when', 'costAndTime'],
  ])('%s: %s', (heading, meaning) => {
    expect(meaningsOf(heading)[0]).toBe(meaning);
  });

  it.each(['Notes', 'Cost (£)', 'CM2 Schools with a trained lead', 'Otterby Council'])(
    '%s has no role',
    (heading) => {
      expect(meaningsOf(heading)).toEqual([]);
    },
  );

  it.each([
    ['Delivery', ['lead', 'task']],
    ['Target', ['measure', 'timescale']],
    ['Measure', ['measure', 'action']],
    ['Action By', ['lead', 'timescale']],
  ])('%s may mean more than one thing', (heading, meanings) => {
    expect(meaningsOf(heading)).toEqual(meanings);
  });
});
