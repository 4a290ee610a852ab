/**
 * What a group or a person holds: every record that would have nobody if they were gone (R41, DOMAIN.md 8.4).
 *
 * - Plans that it is the steward of, drafts among them; not those that are put away.
 * - Open actions that it answers for, or that it leads alone. One that others lead as well goes on without it.
 *   The measures of an action go with the action.
 * - Questions of scrutiny that were put to it, and that nobody has answered yet.
 * - Its meetings that are still to come, but for one on the day itself: that may be the one that ends it.
 * - Seats that it holds in groups other than itself.
 * - Administrators whose only place in the partnership it is.
 *
 * A noun that comes later (an indicator, a dataset) joins `Held` and `HOLDINGS`, and what PostgreSQL itself looks at as a
 * group is dissolved (`store/migrations/0036-last-line.ts`); a test finds a column that names somebody and is in neither.
 */
import { type Day, longDay } from '../day.ts';
import type { ActionId, MeetingId, PartyId, PersonId, PlanId, QuestionId, SeatId } from '../ids.ts';
import type { Action, PlanState } from '../plan/plan.ts';
import { isClosed } from '../plan/standing.ts';
import { type Hold, holdOn } from './hand-on-leads.ts';
import { holdingOn, isOn, type Seat } from './seats.ts';
import type { Stewardship } from './stewardship.ts';

export type Held =
  | { kind: 'plan'; id: PlanId; label: string; slug: string }
  | {
      kind: 'action';
      id: ActionId;
      label: string;
      slug: string;
      code: string;
      planTitle: string;
      measures: number;
      hold: Exclude<Hold, 'withOthers'>;
    }
  | { kind: 'question'; id: QuestionId; label: string; slug: string; planTitle: string }
  | { kind: 'meeting'; id: MeetingId; label: string; slug: string; planTitle: string }
  | { kind: 'seat'; id: SeatId; label: string; groupId: PartyId }
  | { kind: 'administrator'; id: PersonId; label: string };
export type HeldKind = Held['kind'];
export const HELD_KINDS = [
  'plan',
  'action',
  'question',
  'meeting',
  'seat',
  'administrator',
] as const satisfies HeldKind[];

export type HeldPlan = { id: PlanId; slug: string; title: string; state: PlanState };
export type HeldQuestion = {
  id: QuestionId;
  text: string;
  askedOf: PartyId;
  plan: Pick<HeldPlan, 'slug' | 'title'>;
};
export type HeldMeeting = {
  id: MeetingId;
  title: string;
  on: Day;
  groupId: PartyId;
  plan: Pick<HeldPlan, 'slug' | 'title'>;
};
export type HoldingFacts = {
  /** Every id that the holder is known by. */
  ids: ReadonlySet<PartyId>;
  today: Day;
  stewardships: readonly Stewardship[];
  plans: readonly HeldPlan[];
  actions: readonly { action: Action; plan: Pick<HeldPlan, 'slug' | 'title'> }[];
  /** Those without an answer. */
  questions: readonly HeldQuestion[];
  /** Those that take place, past ones too. */
  meetings: readonly HeldMeeting[];
  seats: readonly (Seat & { groupName: string })[];
  /** Who administers the partnership, with every body that they have a place in. */
  administrators: readonly { id: PersonId; name: string; places: readonly PartyId[] }[];
};

type Finder<Kind extends HeldKind> = (facts: HoldingFacts) => Extract<Held, { kind: Kind }>[];

const seatLabel = ({ name, groupName }: Seat & { groupName: string }): string =>
  name === '' ? `A seat in ${groupName}` : `${name}, in ${groupName}`;

export const HOLDINGS: { [Kind in HeldKind]: Finder<Kind> } = {
  plan: ({ ids, today, stewardships, plans }) =>
    plans
      .filter((plan) => plan.state !== 'archived')
      .filter((plan) =>
        stewardships.some(
          (one) =>
            one.role === 'steward' &&
            one.subject.id === plan.id &&
            ids.has(one.stewardId) &&
            isOn(one, today),
        ),
      )
      .map(({ id, slug, title }) => ({ kind: 'plan', id, slug, label: title })),
  action: ({ ids, actions }) =>
    actions.flatMap(({ action, plan }) => {
      const hold = isClosed(action) ? null : holdOn(action.leads, ids);
      if (hold === null || hold === 'withOthers') return [];
      const { id, code, text, facts } = action;
      const place = { slug: plan.slug, planTitle: plan.title, code, measures: facts.measures.length };
      return [{ kind: 'action', id, label: text, hold, ...place }];
    }),
  question: ({ ids, questions }) =>
    questions
      .filter(({ askedOf }) => ids.has(askedOf))
      .map(({ id, text, plan }) => ({
        ...{ kind: 'question', id, label: text, slug: plan.slug, planTitle: plan.title },
      })),
  meeting: ({ ids, today, meetings }) =>
    meetings
      .filter(({ groupId, on }) => ids.has(groupId) && on > today)
      .map(({ id, title, on, plan }) => {
        const place = { slug: plan.slug, planTitle: plan.title };
        return { kind: 'meeting', id, label: `${title}, ${longDay(on)}`, ...place };
      }),
  seat: ({ ids, today, seats }) =>
    seats
      .filter((seat) => !ids.has(seat.groupId))
      .filter((seat) => ids.has(holdingOn(seat, today)?.holderId ?? ('' as PartyId)))
      .map((seat) => ({ kind: 'seat', id: seat.id, label: seatLabel(seat), groupId: seat.groupId })),
  administrator: ({ ids, administrators }) =>
    administrators
      .filter(({ places }) => places.length > 0 && places.every((place) => ids.has(place)))
      .map(({ id, name }) => ({ kind: 'administrator', id, label: name })),
};

export const heldBy = (facts: HoldingFacts): Held[] =>
  HELD_KINDS.flatMap((kind): Held[] => HOLDINGS[kind](facts));
