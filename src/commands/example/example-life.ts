/**
 * The life of the example partnership since its plans were adopted: invented, and told in the order it happened.
 * An action is found by the words it begins with. Days are counted back from the day of the first start, so that the
 * example is never out of date.
 */
import type { Lifecycle } from '../../domain/plan/plan.ts';
import type { Rag } from '../../domain/reading/plan-reading.ts';

/** Who said it: the coordinator, or one of two others of the partnership. */
export type Teller = 'coordinator' | 'housing' | 'voices';

export type Told = {
  action: string;
  daysAgo: number;
  by: Teller;
  lifecycle: Lifecycle;
  rag: Rag | null;
  note: string;
};

export const TELLERS: Record<Exclude<Teller, 'coordinator'>, string> = {
  housing: 'Nia Hartley',
  voices: 'Marcus Obi',
};

const told = (
  [action, daysAgo, by]: [string, number, Teller],
  [lifecycle, rag]: [Lifecycle, Rag | null],
  note: string,
): Told => ({ action, daysAgo, by, lifecycle, rag, note });

export const LIVING_WELL_LIFE: readonly Told[] = [
  told(
    ['Give the reporting guide', 170, 'voices'],
    ['inProgress', 'green'],
    'Two newsrooms have it and have asked for a session.',
  ),
  told(
    ['Finish the supported housing review', 160, 'housing'],
    ['inProgress', 'amber'],
    'Started again now that the post is filled. Eleven of thirty interviews done.',
  ),
  told(
    ['Train housing officers', 150, 'coordinator'],
    ['inProgress', 'green'],
    'First group of twelve trained.',
  ),
  told(
    ['Recovery college on two evenings', 140, 'voices'],
    ['complete', 'blue'],
    'Tuesdays and Thursdays, nineteen people in the first term.',
  ),
  told(
    ['Pilot in Upper Calder', 120, 'coordinator'],
    ['inProgress', 'green'],
    'Twenty-six of the forty people have joined.',
  ),
  told(
    ['Give the reporting guide', 95, 'voices'],
    ['complete', 'blue'],
    'All four newsrooms have it. One has put it in its training.',
  ),
  told(
    ['Write it', 90, 'coordinator'],
    ['inProgress', 'amber'],
    'A draft went round in spring. Two organisations have yet to comment.',
  ),
  told(
    ['Evening bus on the valley road', 80, 'coordinator'],
    ['waiting', 'amber'],
    'The timetable is agreed. The money waits for the council’s budget.',
  ),
  told(
    ['Finish the supported housing review', 60, 'housing'],
    ['inProgress', 'red'],
    'Late by some months. All interviews are done and writing has begun.',
  ),
  told(
    ['Singing group at each library', 55, 'voices'],
    ['inProgress', 'amber'],
    'Running in two libraries of three. The third has no heating yet.',
  ),
  told(
    ['Four more job coaches', 50, 'coordinator'],
    ['notStarted', 'grey'],
    'Advertised after the summer, when the new money comes.',
  ),
  told(
    ['Furniture scheme', 40, 'housing'],
    ['inProgress', 'green'],
    'Eight flats furnished from the store at Mill Bank.',
  ),
  told(
    ['Basic bank accounts', 35, 'coordinator'],
    ['continuing', 'green'],
    'Fourteen people opened one with help since spring.',
  ),
  told(
    ['Train 40 befrienders', 30, 'voices'],
    ['inProgress', 'green'],
    'Seventeen trained, twelve of them matched.',
  ),
  told(
    ['Agree indicators', 21, 'coordinator'],
    ['inProgress', 'amber'],
    'Six of nine agreed. The count of people with their own tenancy is still argued over.',
  ),
  told(
    ['Breaks for young carers', 14, 'voices'],
    ['complete', 'blue'],
    'Twenty-two young people went to the coast for a week.',
  ),
  told(
    ['Train housing officers', 7, 'coordinator'],
    ['inProgress', 'green'],
    'Thirty-one of forty trained. The last group is booked.',
  ),
];

export const DROPPED = {
  action: 'Ask for a Gold pass',
  daysAgo: 45,
  cause: 'partnerWithdrew',
  decidedBy: 'Calder Vale Partnership Board',
  reason: 'The bus company has ended the Gold pass. The evening bus goes on under 5.3.',
} as const;

/** Answers given while the first document was checked: the row begins with, the doubt is about, the reading taken. */
export const LIVING_WELL_ANSWERS = [
  { action: 'Name two people', field: 'timescale', reading: 0 },
  { action: 'Set up an awarness network', field: 'timescale', reading: 0 },
  { action: 'Assess all carers', field: 'timescale', reading: 0 },
  { action: 'Yearly award', field: 'leads', reading: null },
] as const;

export const ABBREVIATIONS: readonly [short: string, long: string][] = [
  ['CVMHT', 'Calder Vale Mental Health Trust'],
  ['CVC', 'Calder Vale Council'],
  ['ICB', 'Integrated Care Board'],
  ['CAB', 'Citizens Advice Bureau'],
];
