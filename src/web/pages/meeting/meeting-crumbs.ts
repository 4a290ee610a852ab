/** Where the pages of meetings and reviews stand, and where they lead back to. */
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Meeting } from '../../../domain/review/meeting.ts';
import { meetingsAddress } from '../../addresses.ts';
import { meetings as words } from '../../words/meeting.ts';
import type { PartList } from '../plan/part-pages.tsx';
import { planCrumbs } from '../plan/plan-frame.tsx';
import type { Crumb } from '../shell/page.ts';

export const meetingCrumbs = (plan: Plan): Crumb[] => [
  ...planCrumbs(plan),
  { label: words.title, href: meetingsAddress(plan.slug) },
];

export const meetingList = (plan: Plan): PartList => ({
  plan,
  place: 'meetings',
  label: words.title,
  part: 'meetings',
});

/** For forms that belong to one meeting: they lead back to it. */
export const withinMeeting = (plan: Plan, { id, title }: Meeting): PartList => ({
  plan,
  place: 'meetings',
  label: title,
  part: `meetings/${id}`,
});
