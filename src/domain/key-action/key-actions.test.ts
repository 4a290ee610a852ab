import { describe, expect, it } from 'vitest';
import { keyActionItems, NEARLY_SAME, suggestLinks, yearOfHeading } from './key-actions.ts';

describe('key actions', () => {
  it.each([
    ['a) Open\nb) Close', ['a Open', 'b Close']],
    ['We will:\n(a) Open\nthe hall\n(b) Close', ['a Open\nthe hall', 'b Close']],
    ['1. Open\n2. Close', ['1 Open', '2 Close']],
    ['a) Open\nb) .Close', ['a Open', 'b Close']],
    ['a) Open\nc) Close', ['a Open', 'c Close']],
    ['a) Open.\nThe end.\nGoodbye', ['a Open.']],
    ['a) Open.\nThe end.\nb) Close', ['a Open.', 'b Close']],
    ['a) Open\nThe end. x) odd', ['a Open\nThe end. x) odd']],
    ['No list here.\nI. think so', []],
    ['b) starts late', []],
    ['', []],
  ])('%j', (text, want) =>
    expect(keyActionItems(text).items.map((i) => `${i.letter} ${i.text}`)).toEqual(want),
  );

  it('keeps the words before the list', () =>
    expect(keyActionItems('This year:\na) Open').before).toBe('This year:'));

  it.each([
    ['Key actions for 2026', '2026'],
    ['Priorities 2024-25', '2024-25'],
    ['Key actions', null],
  ])('%s is of %s', (heading, want) => expect(yearOfHeading(heading)).toBe(want));

  it('suggests the actions that share its rare words, and none where there are none', () => {
    const actions = [
      { id: '1', text: 'Agree a plan with the harbour office on night buses' },
      { id: '2', text: 'Agree a plan for work' },
      { id: '3', text: 'Visit schools' },
    ];
    expect(suggestLinks('Make a plan with the harbour office.', actions)).toEqual(['1']);
    expect(suggestLinks('Make a plan with the harbour office.', actions, NEARLY_SAME)).toEqual([]);
    expect(suggestLinks('Agree a plan with the harbour office.', actions, NEARLY_SAME)).toEqual(['1']);
    expect(suggestLinks('Build a second lifeboat shed.', actions)).toEqual([]);
  });
});
