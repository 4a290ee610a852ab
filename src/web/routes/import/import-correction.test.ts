import { expect, it } from 'vitest';
import { correctionsIn, typedIn, wrongCorrections } from './import-correction.ts';

const shown = {
  'was-text': 'Mend the gate',
  'was-leads': 'Wardens\nMill Trust',
  'was-timescale': 'May 26',
  text: 'Mend the gate',
  leads: 'Wardens\r\nMill Trust',
  timescale: 'May 26',
  'seen-timescale': '2',
  'seen-row': '1',
};

it('takes only what differs from what was shown for a correction', () => {
  expect(correctionsIn(shown, 4)).toEqual([]);
  expect(correctionsIn({ ...shown, timescale: ' by May 2026 ' }, 4)).toEqual([
    { question: 'field:4:timescale', answer: { kind: 'own', text: 'by May 2026' }, seen: 2 },
  ]);
  expect(correctionsIn({ ...shown, leads: '' }, 4)).toEqual([
    { question: 'field:4:leads', answer: { kind: 'own', text: '' }, seen: 0 },
  ]);
});

it.each([
  ['a lead that is ticked', { accountable: 'Wardens', 'accountable-other': '' }, 'Wardens'],
  ['another name', { accountable: '…', 'accountable-other': 'Reeve ' }, 'Reeve'],
  ['a name typed though nobody was ticked', { accountable: '', 'accountable-other': 'Reeve' }, 'Reeve'],
  ['nobody', { accountable: '', 'accountable-other': '' }, ''],
  [
    'the lead that is ticked, whatever is left in the other field',
    { accountable: 'Wardens', 'accountable-other': 'Reeve' },
    'Wardens',
  ],
])('takes %s for the one who answers for it', (_, fields, name) => {
  expect(typedIn({ ...shown, ...fields }).accountable).toBe(name);
  const before = { ...shown, 'was-accountable': 'Mill Trust', ...fields };
  expect(correctionsIn(before, 4)).toMatchObject([
    { question: 'field:4:accountable', answer: { text: name } },
  ]);
});

it('cuts a row in parts, and puts it together again', () => {
  expect(correctionsIn({ ...shown, parts: 'One \n\n Two' }, 4)).toEqual([
    { question: 'action:4', answer: { kind: 'split', parts: ['One', 'Two'] }, seen: 1 },
  ]);
  expect(correctionsIn({ ...shown, parts: '', 'was-parts': 'One\nTwo' }, 4)).toEqual([
    { question: 'action:4', answer: null, seen: 1 },
  ]);
});

it.each<[string, Record<string, string>, string[]]>([
  ['all well', {}, []],
  ['no words', { text: ' ' }, ['text']],
  ['one part alone', { parts: 'One' }, ['parts']],
])('%s', (_title, fields, wrong) =>
  expect(wrongCorrections(typedIn({ ...shown, ...fields })).map((one) => one.field)).toEqual(wrong),
);
