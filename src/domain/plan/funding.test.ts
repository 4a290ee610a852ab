import { describe, expect, it } from 'vitest';
import { fundingNotFoundIn } from './funding.ts';

describe('money not found', () => {
  it.each([
    ['Hold a fair. Plus funding source', 'funding source'],
    ['Subject to additional funding', 'Subject to additional funding'],
    ['Find additional resource for breaks', 'Find additional resource'],
    ['When resource released', 'When resource'],
    ['Budget to be agreed', 'Budget to be'],
    ['An unfunded post', 'unfunded'],
    ['Identify a funding stream', 'Identify a funding'],
    ['Spend the grant of £3,000', null],
    ['The fund runs until May', null],
    ['Publish a resource pack for carers', null],
    ['Train human resources staff', null],
  ])('%s: %s', (text, want) => expect(fundingNotFoundIn(text)).toBe(want));
});
