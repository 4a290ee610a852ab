/**
 * The groups of the example: a board with a vacant carers' seat, two theme groups, a scrutiny panel of carers, and a
 * steering group that was dissolved after it had handed everything over. Invented, by the same commands that people's
 * clicks call, on the days on which it happened; what finds no plan is left out.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import { addDays, addMonths, type Day } from '../../domain/day.ts';
import type { PartyId, PlanId, SeatId } from '../../domain/ids.ts';
import type { GroupKind, Interest } from '../../domain/partnership/group.ts';
import { stoppedClock } from '../../services/clock.ts';
import { read } from '../../store/connection.ts';
import { listItems } from '../../store/partnership/handovers.ts';
import { listPlans } from '../../store/plan/plans.ts';
import type { CommandContext } from '../context.ts';
import { fillSeat, vacateSeat } from '../group/fill-seat.ts';
import { addSeat, endSeat } from '../group/keep-seat.ts';
import { makeGroup } from '../group/make-group.ts';
import { acceptStewardship } from '../handover/answer-offer.ts';
import { beginHandover } from '../handover/begin-handover.ts';
import { finishHandover, writeHandoverNote } from '../handover/finish-handover.ts';
import { offerRecord } from '../handover/offer-record.ts';
import { settleRecord } from '../handover/settle-record.ts';
import { giveStewardship } from '../plan/give-stewardship.ts';

type ToldSeat = {
  interest: Interest;
  name?: string;
  chairs?: boolean;
  for?: string;
  /** Who held it, in turn, each until so many months ago; the last without an end holds it now. */
  held?: readonly (readonly [holder: string, left: number | null])[];
};
type ToldGroup = { name: string; kind: GroupKind; purpose: string; seats: readonly ToldSeat[] };

export const BOARD = 'Calder Vale Partnership Board';
export const DISSOLVED = 'Social Inclusion Steering Group';
const PANEL = 'Calder Vale Scrutiny Panel';
const HOUSING = 'Housing and Health Group';

const GROUPS: readonly ToldGroup[] = [
  {
    name: BOARD,
    kind: 'board',
    purpose: 'It answers for the partnership’s plans, settles what partners cannot, and meets every quarter.',
    seats: [
      {
        interest: 'elected',
        name: 'Chair',
        chairs: true,
        for: 'Calder Vale Council',
        held: [['Councillor Ruth Denby', null]],
      },
      {
        interest: 'statutory',
        name: 'Vice-chair',
        for: 'CVMHT',
        held: [
          ['Farida Noor', 9],
          ['Owen Pike', null],
        ],
      },
      { interest: 'voluntary', for: 'Hebble Housing', held: [['Nia Hartley', null]] },
      { interest: 'livedExperience', for: 'Vale Voices', held: [['Marcus Obi', null]] },
      { interest: 'carer', name: 'Carers’ seat', for: 'Ryburn Carers', held: [['Bea Lomax', 2]] },
      { interest: 'business', for: 'Calder Buses', held: [['Tomasz Wilk', null]] },
    ],
  },
  {
    name: HOUSING,
    kind: 'themeGroup',
    purpose: 'Homes that help people stay well, and nobody sleeping outside.',
    seats: [
      {
        interest: 'voluntary',
        name: 'Chair',
        chairs: true,
        for: 'Hebble Housing',
        held: [['Nia Hartley', null]],
      },
      { interest: 'livedExperience', held: [['Kit Rowan', null]] },
      { interest: 'statutory', for: 'Calder Vale Council' },
    ],
  },
  {
    name: 'Getting Involved Group',
    kind: 'themeGroup',
    purpose: 'Work, learning, and things to do with other people.',
    seats: [
      {
        interest: 'livedExperience',
        name: 'Chair',
        chairs: true,
        for: 'Vale Voices',
        held: [['Marcus Obi', null]],
      },
      { interest: 'business', held: [['Jo Sutcliffe', null]] },
    ],
  },
  {
    name: PANEL,
    kind: 'scrutinyPanel',
    purpose: 'Carers and people who use services look at what was promised, ask, and publish the answers.',
    seats: [
      {
        interest: 'carer',
        name: 'Chair',
        chairs: true,
        for: 'Ryburn Carers',
        held: [['Irene Marsh, carer', null]],
      },
      { interest: 'carer', held: [['Pat Ellery', null]] },
      { interest: 'livedExperience', held: [['Dev Anand', null]] },
      { interest: 'independent' },
    ],
  },
  {
    name: DISSOLVED,
    kind: 'network',
    purpose: 'It wrote the first plan.',
    seats: [{ interest: 'statutory', name: 'Chair', chairs: true, held: [['Farida Noor', null]] }],
  },
];

const on = (context: CommandContext, day: Day): CommandContext => ({ ...context, clock: stoppedClock(day) });

async function makeOne(context: CommandContext, { seats, ...group }: ToldGroup): Promise<PartyId | null> {
  const today = context.clock.today();
  const from = addMonths(today, -26);
  const made = await makeGroup(context, { ...group, from });
  if (!made.ok) return null;
  for (const { held = [], ...seat } of seats) {
    const added = await addSeat(context, { groupId: made.value, ...seat, from });
    if (!added.ok) continue;
    let since = from;
    for (const [holder, left] of held) {
      await fillSeat(context, { seatId: added.value, holder, from: since });
      if (left === null) break;
      const until = addMonths(today, -left);
      await vacateSeat(context, { seatId: added.value, until });
      since = addDays(until, 1);
    }
  }
  return made.value;
}

/** Dissolved a year ago: the plan went to the board, its seat there was given up. */
async function dissolve(context: CommandContext, groupId: PartyId): Promise<void> {
  const day = addMonths(context.clock.today(), -12);
  const then = on(context, day);
  const begun = await beginHandover(on(context, addDays(day, -30)), { id: groupId });
  if (!begun.ok) return;
  const handoverId = begun.value;
  const permit = onItsOwn(
    { partnershipId: context.person.partnershipId, personId: context.person.id },
    'seedExample',
  );
  const items = () => read(context.database, permit, (transaction) => listItems(transaction, handoverId));
  for (const { subject } of await items()) {
    const about = { handoverId, kind: subject.kind, recordId: subject.id };
    const words = 'You have sat beside us from the start.';
    if (subject.kind === 'seat') await settleRecord(then, { ...about, way: 'givenUp' });
    else await offerRecord(on(context, addDays(day, -14)), { ...about, to: BOARD, words });
  }
  const answer = 'Agreed at our meeting, with thanks.';
  for (const { id, state } of await items())
    if (state === 'offered') await acceptStewardship(then, { itemId: id, answer });
  const note =
    'The group was set up to write the first plan, and has done so. Its papers are with the council’s partnership team. Whoever leads on employment should keep the breakfast meetings with firms going: they are where the placements come from.';
  await writeHandoverNote(then, { handoverId, version: 1, note });
  await finishHandover(then, { handoverId });
}

async function planIds(context: CommandContext): Promise<Map<string, PlanId>> {
  const permit = onItsOwn(
    { partnershipId: context.person.partnershipId, personId: context.person.id },
    'seedExample',
  );
  const plans = await read(context.database, permit, listPlans);
  return new Map(plans.map(({ plan }) => [plan.slug, plan.id]));
}

export async function furnishGroups(context: CommandContext): Promise<void> {
  const ids = new Map<string, PartyId | null>();
  for (const group of GROUPS) ids.set(group.name, await makeOne(context, group));
  const plans = await planIds(context);
  const [living, warm] = [plans.get('living-well-together'), plans.get('warm-welcome')];
  const today = context.clock.today();
  const begun = addMonths(today, -24);
  const [board, old] = [ids.get(BOARD), ids.get(DISSOLVED)];
  let observer: SeatId | null = null;
  if (board && old) {
    const seat = await addSeat(context, {
      groupId: board,
      interest: 'statutory',
      name: 'Observer',
      from: begun,
    });
    if (seat.ok) await fillSeat(context, { seatId: seat.value, holder: DISSOLVED, from: begun });
    observer = seat.ok ? seat.value : null;
  }
  if (living) await giveStewardship(context, { planId: living, steward: DISSOLVED, from: begun });
  if (old) await dissolve(context, old);
  if (observer) await endSeat(context, { seatId: observer, version: 1, until: addMonths(today, -12) });
  if (living) {
    const from = addMonths(today, -10);
    await giveStewardship(context, { planId: living, steward: PANEL, role: 'scrutiny', from });
  }
  if (warm) await giveStewardship(context, { planId: warm, steward: HOUSING, from: addMonths(today, -8) });
}
