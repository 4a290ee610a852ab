import { describe, expect, it } from 'vitest';
import { paragraph } from '../made-blocks.ts';
import { labelledPart } from './labelled-part.ts';

const shown = (text: string, boldHead?: string): string | null => {
  const part = labelledPart({ ...paragraph(text), ...(boldHead === undefined ? {} : { boldHead }) });
  return part && `${part.label} = ${part.text}`;
};

describe('labelledPart', () => {
  it.each<[string, string | undefined, string | null]>([
    ['Lead: Otterby Council', undefined, 'Lead = Otterby Council'],
    ['Lead – Otterby Council', undefined, 'Lead = Otterby Council'],
    ['Owner Otterby Council', 'Owner', 'Owner = Otterby Council'],
    ['By when May 2027', 'By when', 'By when = May 2027'],
    ['Owner of the Otterby Council hall', undefined, null],
    ['Lead the walk on Sundays', undefined, null],
    ['Otterby Council opens the hall', 'Otterby Council', null],
    ['Notes on the hall', 'Notes', null],
  ])('%s (bold: %s)', (text, bold, expected) => {
    expect(shown(text, bold)).toBe(expected);
  });
});
