import { expect, it } from 'vitest';
import { choiceOfStatus, STATUS_CHOICES, statusOfChoice } from './status-choice.ts';

it.each(STATUS_CHOICES)('%s is told back as it was said', (choice) => {
  expect(choiceOfStatus(statusOfChoice(choice, null))).toBe(choice);
});

it('keeps work that goes on going on', () => {
  expect(statusOfChoice('someRisk', 'continuing')).toEqual({ lifecycle: 'continuing', rag: 'amber' });
  expect(statusOfChoice('someRisk', 'proposed').lifecycle).toBe('inProgress');
});

it('chooses nothing for somebody who has said nothing', () => {
  expect(choiceOfStatus({ lifecycle: null, rag: null })).toBeNull();
  expect(choiceOfStatus({ lifecycle: 'inProgress', rag: null })).toBeNull();
});
