import { describe, expect, it } from 'vitest';
import { fundingNotFoundIn } from './funding.ts';

describe('money not found', () => {
  it.each([
    ['Hold a fair. No funding stream yet', 'No funding stream yet'],
    ['Subject to additional funding', 'Subject to additional funding'],
    ['Seek a further grant for breaks', 'Seek a further grant for breaks'],
    ['Once money allows; see 2.1', 'Once money allows'],
    ['Budget to be agreed', 'Budget to be agreed'],
    [
      'Subject to funding that the board and the council will look for together when they meet',
      'Subject to funding',
    ],
    ['An unfunded post', 'unfunded post'],
    ['Identify a funding stream', 'Identify a funding stream'],
    ['Spend the grant of £3,000', null],
    ['The fund runs until May', null],
    ['Publish a resource pack for carers', null],
    ['Train human resources staff', null],
  ])('%s: %s', (text, want) => expect(fundingNotFoundIn(text)).toBe(want));
});
