/** The problems that several commands share. */
import { MOST_LEVELS, type NestingFault } from '../domain/action/action-families.ts';
import type { JoiningFault } from '../domain/action/joining.ts';
import type { Problem } from '../domain/problem.ts';

const noSuch = (what: string, remedy: string): Problem => ({
  code: 'notFound',
  message: `This ${what} is not in the partnership’s plans.`,
  remedy,
});

export const noSuchPlan = noSuch('plan', 'Choose it from the list of plans: it may have been taken back.');
export const noSuchAction = noSuch('action', 'Look for it in the table of the plan’s actions.');
export const noSuchHeading = noSuch('heading', 'Choose one of the headings that the plan has now.');
export const noSuchSection = noSuch(
  'section',
  'Look at the plan’s text again: somebody may have removed it.',
);
export const noSuchKeyAction = noSuch('key action', 'Look at the plan’s key actions again.');
export const noSuchMeeting = noSuch('meeting', 'Look at the plan’s meetings again.');
export const noSuchReview = noSuch('review', 'Look at the plan’s reviews again.');
export const noSuchQuestion = noSuch('question', 'Look at the plan’s questions again.');
export const noSuchRemark = noSuch('comment', 'Look at the comments on the plan again.');
export const noSuchDecision = noSuch(
  'decision',
  'Look at the meeting again: somebody may have taken it out.',
);

const NESTING: Record<NestingFault, string> = {
  itself: 'An action cannot stand inside itself.',
  circle: 'That action stands inside this one, so this one cannot stand inside it.',
  tooDeep: `That would be more than ${MOST_LEVELS} levels of actions inside each other.`,
};
export const nestingRefused = (fault: NestingFault): Problem => ({
  code: 'invalid',
  message: NESTING[fault],
  remedy: 'Choose another action, or none.',
  field: 'insideId',
});

export const joiningRefused = (fault: JoiningFault): Problem => ({
  code: 'invalid',
  message:
    fault === 'alone'
      ? 'Choose at least one other action to join with this one.'
      : 'This action stands inside one of those chosen. Join them the other way round.',
  remedy: 'Nothing was joined.',
  field: 'others',
});
