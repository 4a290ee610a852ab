import { describe, expect, it } from 'vitest';
import type { Card } from './cards.ts';
import { usualLabels, withMissingLabels } from './missing-label.ts';

const card = (...parts: [label: string, text: string][]): Card => ({
  title: null,
  row: 0,
  parts: parts.map(([label, text]) => ({ label, text, paragraphs: [] })),
});

const whole = card(
  ['Action', 'Mend the roof'],
  ['Lead', 'Otterby Council'],
  ['Timeline', '2027'],
  ['Measure', 'Roofs'],
);
const usual = usualLabels([whole, whole, whole]);

describe('a card that has lost a label', () => {
  it.each<[string, [string, string][], string]>([
    [
      'the only one it lacks',
      [
        ['Action', 'a b'],
        ['Lead', 'Council'],
        ['Timeline', '2027'],
        ['', 'Doors'],
      ],
      'Measure',
    ],
    [
      'the one after the label above',
      [
        ['Action', 'a b'],
        ['', 'Otterby Trust'],
        ['Timeline', '2027'],
      ],
      'Lead',
    ],
    [
      'a date is the timescale',
      [
        ['Action', 'a b'],
        ['', 'March 2027'],
      ],
      'Timeline',
    ],
  ])('%s', (_name, parts, label) => {
    const labels = withMissingLabels(card(...parts), usual).parts.map((p) => p.label);
    expect(labels).toContain(label);
    expect(labels).not.toContain('');
  });

  it.each<[string, string | null, [string, string][]]>([
    ['beside its number', null, [['Action', '']]],
    ['over its number', 'Action 3.5', []],
  ])('leaves the words of the action without a label, %s', (_name, title, parts) => {
    const words = ['', 'Plant a garden'] satisfies [string, string];
    const bare = { ...card(words, ...parts, ['Lead', 'Otterby Trust'], ['Timeline', '2027']), title };
    expect(withMissingLabels(bare, usual).parts[0]?.label).toBe('');
  });

  it('leaves a value alone where nothing is lacking', () => {
    const more = card(...whole.parts.map((p): [string, string] => [p.label, p.text]), ['', 'A remark']);
    expect(withMissingLabels(more, usual).parts.at(-1)?.label).toBe('');
  });
});
