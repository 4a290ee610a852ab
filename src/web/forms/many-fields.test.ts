import { describe, expect, it } from 'vitest';
import { halfSaid, manyFields, signatureOf, toChangeMany } from './many-fields.ts';

const A = '00000000-0000-7000-8000-00000000000a';
const B = '00000000-0000-7000-8000-00000000000b';
const typed = (text: string) => manyFields(new URLSearchParams(text));

describe('what was chosen', () => {
  it('is all ticked where it comes from the table', () => {
    const fields = typed(`at=${A}+3&at=${B}+1&at=nonsense&at=${A}`);
    expect(fields.chosen).toEqual([
      { id: A, version: 3 },
      { id: B, version: 1 },
    ]);
    expect([...fields.ticked]).toEqual([A, B]);
  });

  it('is what is ticked where it comes from the preview', () => {
    const fields = typed(`listed=${A}+3&listed=${B}+1&take=${B}&timescale=May`);
    expect(toChangeMany(fields, 'p').actions).toEqual([{ id: B, version: 1 }]);
    expect(fields.chosen).toHaveLength(2);
  });

  it('goes back only to a filter of the table', () =>
    expect(typed('back=when=passed%26x=//elsewhere.example').back).toBe('when=passed'));
});

it.each<[string, string[]]>([
  ['', ['choice']],
  ['note=Begun', ['choice']],
  ['how=add', ['name-0']],
  ['name-1=Trust', ['how']],
  ['note=Begun&how=add', ['choice', 'name-0']],
  ['choice=onTrack&note=Begun', []],
  ['choice=toString', ['choice']],
  ['how=remove&name-1=Trust', []],
  ['timescale=May', []],
])('of %s is begun and not finished: %s', (text, fields) =>
  expect(halfSaid(typed(text)).map((problem) => problem.field)).toEqual(fields),
);

it('tells another wish from the one that was looked at', () => {
  expect(signatureOf(typed('timescale=May+'))).toBe(signatureOf(typed('timescale=May&back=lead=x')));
  expect(signatureOf(typed('timescale=May'))).not.toBe(signatureOf(typed('timescale=June')));
});
