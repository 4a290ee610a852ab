import { describe, expect, it } from 'vitest';
import { fundingNotFoundIn } from './funding.ts';

describe('money not found', () => {
  it.each([
    ['Hold a fair. No funding stream yet', 'No funding'],
    ['Subject to additional funding', 'Subject to additional funding'],
    ['Seek a further grant for breaks', 'Seek a further grant'],
    ['Once money allows', 'Once money'],
    ['Budget to be agreed', 'Budget to be'],
    ['An unfunded post', 'unfunded'],
    ['Identify a funding stream', 'Identify a funding'],
    ['Spend the grant of £3,000', null],
    ['The fund runs until May', null],
    ['Publish a resource pack for carers', null],
    ['Train human resources staff', null],
  ])('%s: %s', (text, want) => expect(fundingNotFoundIn(text)).toBe(want));
});
