/**
 * The meetings and reviews of the example: invented, and counted from the day of the first start, so that some have
 * been and some are to come whenever that is. What finds no group or action is left out.
 */
import { addDays, type Day, weekday } from '../../domain/day.ts';
import type { PlanId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/review/meeting.ts';
import type { CommandContext } from '../context.ts';
import { addEntry } from '../directory/add-entry.ts';
import { addMeeting } from '../meeting/add-meeting.ts';
import { addReview } from '../meeting/add-review.ts';
import { cancelMeeting } from '../meeting/cancel-meeting.ts';
import { holdReview } from '../meeting/change-review.ts';
import { keepAttendance } from '../meeting/keep-attendance.ts';
import { keepDecision } from '../meeting/keep-decision.ts';
import { exampleFinder, type Find } from './example-deeds.ts';
import { exampleEntry } from './example-directory.ts';

type Told = {
  title: string;
  group: string;
  /** From the day of the first start; less than 0 has been. */
  days: number;
  place: string;
  times: [starts: string, ends: string];
  came: readonly [name: string, people: number][];
  decisions: readonly { text: string; about: readonly string[] }[];
};

const BOARD = 'Calder Vale Partnership Board';
const HOUSING = 'Housing and Health Group';

const MEETINGS: readonly Told[] = [
  {
    ...{ title: 'Housing group, quarterly meeting', group: HOUSING, days: -118, place: 'Mill Bank' },
    times: ['10:00', '12:00'],
    came: [
      ['Calder Vale Council', 2],
      ['Hebble Housing', 1],
    ],
    decisions: [
      {
        text: 'The furniture store moves to Mill Bank. The council pays the rent until April.',
        about: ['Furniture scheme'],
      },
    ],
  },
  {
    ...{
      title: 'Board, half-yearly meeting',
      group: BOARD,
      days: -45,
      place: 'Council chamber, Lower Calder',
    },
    times: ['14:00', '16:30'],
    came: [
      ['Calder Vale Council', 3],
      ['CVMHT', 2],
      ['Vale Voices', 2],
    ],
    decisions: [
      {
        text: 'The Gold pass is given up, since the bus company has ended it. The evening bus goes on.',
        about: ['Ask for a Gold pass', 'Evening bus on the valley road'],
      },
      {
        text: 'The supported housing review comes back to the Board when it is written.',
        about: ['Finish the supported'],
      },
    ],
  },
  {
    ...{ title: 'Housing group, quarterly meeting', group: HOUSING, days: -12, place: 'Mill Bank' },
    times: ['10:00', '12:00'],
    came: [
      ['Calder Vale Council', 1],
      ['Vale Voices', 2],
    ],
    decisions: [],
  },
  {
    ...{ title: 'Housing group, quarterly meeting', group: HOUSING, days: 72, place: 'Mill Bank' },
    ...{ times: ['10:00', '12:00'], came: [], decisions: [] },
  },
  {
    ...{ title: 'Board, winter meeting', group: BOARD, days: 40, place: 'Council chamber, Lower Calder' },
    ...{ times: ['14:00', '16:30'], came: [], decisions: [] },
  },
];
const PAPERS_DAYS_BEFORE = 7;
const CANCELLED = {
  title: 'Open afternoon for carers',
  days: 9,
  reason: 'The hall has no heating until January.',
};

type Example = { context: CommandContext; planId: PlanId; find: Find };

/** The group as the directory has it; one that nobody named yet is added. */
async function groupNamed(context: CommandContext, name: string): Promise<string> {
  const known = await exampleEntry(context, name);
  if (known) return known.id;
  const made = await addEntry(context, { name, kind: 'group', sector: null, of: null, expansion: null });
  return made.ok ? made.value : '';
}

/** The Tuesday on or after that day: nobody meets on a Sunday. */
const tuesdayFrom = (day: Day): Day => addDays(day, (9 - weekday(day)) % 7);

async function addTold({ context, planId }: Example, told: Told): Promise<Meeting | null> {
  const { title, group, days, place, times } = told;
  const on = tuesdayFrom(addDays(context.clock.today(), days));
  const made = await addMeeting(context, {
    ...{ planId, title, on, place, starts: times[0], ends: times[1] },
    groupId: await groupNamed(context, group),
    papersDue: days > 0 ? addDays(on, -PAPERS_DAYS_BEFORE) : null,
  });
  return made.ok ? made.value : null;
}

async function cameTo(context: CommandContext, { came }: Told) {
  const entries = await Promise.all(came.map(([name]) => exampleEntry(context, name)));
  return came.flatMap(([, people], n) => {
    const partyId = entries[n]?.id;
    return partyId ? [{ partyId, people }] : [];
  });
}

async function tell(example: Example, told: Told): Promise<void> {
  const { context, find } = example;
  const meeting = await addTold(example, told);
  if (!meeting) return;
  const meetingId = meeting.id;
  let { version } = meeting;
  const came = await cameTo(context, told);
  if (came.length > 0) {
    const kept = await keepAttendance(context, { meetingId, version, came });
    if (kept.ok) version = kept.value;
  }
  for (const { text, about } of told.decisions) {
    const codes = about.flatMap((words) => find(words)?.code ?? []).join(', ');
    const kept = await keepDecision(context, { meetingId, version, decisionId: null, text, codes });
    if (kept.ok) version = kept.value;
  }
}

async function reviewYearly({ context, planId }: Example): Promise<void> {
  const today = context.clock.today();
  const review = await addReview(context, {
    ...{ planId, title: 'Yearly review', first: addDays(today, -330), every: 'year' },
  });
  if (!review.ok) return;
  await holdReview(context, {
    ...{ reviewId: review.value.id, version: 1, on: addDays(today, -322) },
    note: 'The plan goes on. Two dates were moved to the spring, and housing first was added.',
  });
  const half = { planId, title: 'Half-yearly look at what is late', first: addDays(today, -20) };
  await addReview(context, { ...half, every: 'halfYear' });
}

async function cancelOne({ context, planId }: Example): Promise<void> {
  const { title, days, reason } = CANCELLED;
  const on = tuesdayFrom(addDays(context.clock.today(), days));
  const plain = { planId, title, on, starts: '13:30', ends: null, place: 'Ryburn Hall', papersDue: null };
  const made = await addMeeting(context, { ...plain, groupId: '' });
  if (made.ok) await cancelMeeting(context, { meetingId: made.value.id, version: 1, reason });
}

export async function holdExampleMeetings(context: CommandContext, planId: PlanId): Promise<void> {
  const example = { context, planId, find: await exampleFinder(context, 'living-well-together') };
  for (const told of MEETINGS) await tell(example, told);
  await cancelOne(example);
  await reviewYearly(example);
}
