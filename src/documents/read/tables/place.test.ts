import { describe, expect, it } from 'vitest';
import { placeTold } from './place.ts';

describe('the place a document comes from', () => {
  it.each([
    ['We pay our respects to the Traditional Custodians. Every talk has an Auslan interpreter.', 'en-AU'],
    ['Ring us or write to plan@otterby.org.au.', 'en-AU'],
    ['Otterby City Council, Victoria, puts myki credit on each card.', 'en-AU'],
    ['Otterby Council meets at 4 Victoria Road.', undefined],
    ['With whānau and iwi of the valley.', 'en-NZ'],
    ['Pobal and the municipal district pay for it.', 'en-IE'],
    ['Write to plan@otterby.ie.', 'en-IE'],
    ['The elders of the village met; a TAFE was named once.', undefined],
    [
      'Otterby Council and the NHS, with an Auslan class and a talk on NDIS. See otterby.gov.uk and nhs.uk.',
      undefined,
    ],
  ])('%s', (text, locale) => {
    expect(placeTold(text, { monthFirst: false, dayFirst: true, dayAndMonth: false })?.locale).toBe(locale);
  });
});
