import { describe, expect, it } from 'vitest';
import { guessSectionKind } from './section-kinds.ts';

describe('what a section is for', () => {
  it.each([
    ['What is loneliness?', 'definitions'],
    ['Progress 2024-25', 'progress'],
    ['Key actions for the year', 'keyActions'],
    ['Key service targets', 'targets'],
    ['Development of the Brackwater plan', 'development'],
    ['Our six themes', 'themes'],
    ['Governance and reporting', 'ownership'],
    ['Scope of the plan', 'limits'],
    ['Introduction', 'purpose'],
    ['Local background', 'context'],
    ['Loneliness and the sea', 'other'],
  ])('%s: %s', (heading, want) => expect(guessSectionKind(heading, 'Some words.')).toBe(want));

  it.each([
    ['This plan cannot do everything, but it is a start.', 'limits'],
    ['The plan will be owned by the harbour board.', 'ownership'],
    ['The forum made it; to be read in conjunction with our housing plan.', 'development'],
    ['This plan sets out what we will do.', 'purpose'],
    ['It rained.', 'other'],
  ])('with no heading, "%s": %s', (text, want) => expect(guessSectionKind(null, text)).toBe(want));
});
