import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

type Parts = Parameters<typeof madeDocument>[0];

const read = (...parts: Parts) => readBlocks(madeDocument(['# Harbour year', ...parts])).actions;

const events = (name: string, audience: string) => [
  ['Date', name, audience, 'Venue'],
  ['4 May 2027', 'Open day on the slipway', 'Families', 'Slipway'],
  ['6 – 9 June 2027', 'Paint the huts with two schools', 'Pupils', ''],
  ['July 2027', 'Sing for the boats', 'Everyone', 'Quay'],
];

describe('a programme of events', () => {
  it.each([
    ['Event', 'Audience'],
    ['Task or event', 'Who can come'],
    ['Session', 'Open to'],
    ['What’s on', 'Who it is for'],
    ['In the diary', 'For whom'],
  ])('under %s and %s is what is to be done, and nobody leads it', (name, audience) => {
    const found = read(events(name, audience));
    expect(found.map((a) => [a.text, a.leads.length, a.timescale.due])).toEqual([
      ['Open day on the slipway', 0, '2027-05-04'],
      ['Paint the huts with two schools', 0, '2027-06-09'],
      ['Sing for the boats', 0, '2027-07-31'],
    ]);
  });

  it('is no part of a plan beside it', () => {
    const plan = [
      ['Action', 'Lead', 'By when'],
      ['Mend the rail', 'Otterby Council', 'May 2027'],
      ['Clear the weed', 'Otterby Trust', 'June 2027'],
    ];
    const found = read('## Plan', plan, '## Where we asked', events('Event', 'Audience'));
    expect(found.map((a) => a.text)).toEqual(['Mend the rail', 'Clear the weed']);
  });
});
