import { describe, expect, it } from 'vitest';
import { madeDocument, paragraph } from '../made-blocks.ts';
import { outlineOf } from '../prose/outline.ts';
import { commitmentsIn } from './commitments.ts';

const read = (...lines: string[]) =>
  commitmentsIn(outlineOf({ ...madeDocument([]), blocks: lines.map((line) => paragraph(line)) })).drafts.map(
    (draft) => ({
      path: draft.path.map((heading) => `${heading.number}~${heading.title}`),
      text: `${draft.reference} ${draft.action[0]?.text}`,
      leads: draft.leads.map((lead) => lead.paragraphs.join()),
      when: draft.time.whole?.raw,
    }),
  );

describe('numbered commitments', () => {
  it('stand under the line whose number they begin with', () => {
    const found = read(
      '1. Safe steps for everybody who comes',
      '1.1 Mend the steps by the quay',
      'Lead: Quay Forum',
      '1.2 Paint the rail on the slip',
      'Lead: Town Hall',
      '2. Calm gulls in all weathers here',
      '2.1 Count the gulls each spring',
      'Lead: Bird Club',
      '2.2 Lock the bins on market days',
      'Lead: Town Hall',
    );
    expect(found.map(({ path, text }) => `${path.join()} | ${text}`)).toEqual([
      '1~Safe steps for everybody who comes | 1.1 Mend the steps by the quay',
      '1~Safe steps for everybody who comes | 1.2 Paint the rail on the slip',
      '2~Calm gulls in all weathers here | 2.1 Count the gulls each spring',
      '2~Calm gulls in all weathers here | 2.2 Lock the bins on market days',
    ]);
  });

  it('are themselves what is to be done where none stand under them', () => {
    const found = read(
      ...['1. Mend the steps by the quay', 'Lead: Quay Forum'],
      ...['2. Paint the rail on the slip', 'Lead: Town Hall'],
      ...['3. Count the gulls each spring', 'Lead: Bird Club'],
      ...['4. Lock the bins on market days', 'Lead: Town Hall'],
    );
    expect(found.map(({ text }) => text)).toEqual([
      '1 Mend the steps by the quay',
      '2 Paint the rail on the slip',
      '3 Count the gulls each spring',
      '4 Lock the bins on market days',
    ]);
  });

  it('have who and when from labels on one line, and `By` for either', () => {
    const line = 'Lead: Quay Forum. By: 01/05/2027.';
    const found = read(
      ...['1. Mend the steps by the quay', line],
      ...['2. Paint the rail on the slip', 'By: Town Hall'],
      ...['3. Count the gulls each spring', line],
      ...['4. Lock the bins on market days', line],
    );
    expect(found.map(({ leads, when }) => [leads.join(), when])).toEqual([
      ['Quay Forum', '01/05/2027.'],
      ['Town Hall', undefined],
      ['Quay Forum', '01/05/2027.'],
      ['Quay Forum', '01/05/2027.'],
    ]);
  });
});
