/** What waits for somebody when they come in: the actions of those they speak for, questions about them, offers. */
import { may, mayOn } from '../../domain/access/may.ts';
import type { Person, Role } from '../../domain/access/person.ts';
import type { Day } from '../../domain/day.ts';
import type { PartyId } from '../../domain/ids.ts';
import { openFirst } from '../../domain/partnership/owing.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { type Standing, standingOf } from '../../domain/plan/standing.ts';
import { done, type Result } from '../../domain/problem.ts';
import type { Question } from '../../domain/question/question.ts';
import type { Transaction } from '../../store/connection.ts';
import { listWaitingAbout } from '../../store/partnership/questions.ts';
import { listPartyNames } from '../../store/person/scope-names.ts';
import { type LedAction, listLedActions, type PlanName } from '../../store/plan/led-actions.ts';
import type { ViewContext } from '../context.ts';
import { viewHandovers } from '../handover/handovers-page.ts';
import { looking } from '../looking.ts';

export type OwnAction = { plan: PlanName; action: Action; standing: Standing; mayReport: boolean };
export type OwnQuestion = Pick<Question, 'id' | 'text' | 'dueBy'> & {
  slug: string;
  code: string;
  late: boolean;
};
export type OwnWork = {
  /** The bodies they speak for. */
  parties: { id: PartyId; name: string }[];
  open: OwnAction[];
  closed: number;
  questions: OwnQuestion[];
  offers: number;
};

const SPEAK_FOR: readonly Role[] = ['lead', 'editor', 'supporter'];

const partiesOf = (person: Person): PartyId[] => [
  ...new Set(
    person.grants.flatMap(({ role, scope }) =>
      SPEAK_FOR.includes(role) && scope.of === 'party' ? [scope.id] : [],
    ),
  ),
];

const reaches = (
  person: Person,
  deed: 'reportProgress' | 'answerQuestion',
  { action, plan }: LedAction,
): boolean => mayOn(person, deed, { planId: plan.id, leads: action.leads.map((lead) => lead.partyId) });

async function questionsAbout(
  transaction: Transaction,
  led: readonly LedAction[],
  today: Day,
): Promise<OwnQuestion[]> {
  const waiting = await listWaitingAbout(
    transaction,
    led.map(({ action }) => action.id),
  );
  return waiting.flatMap(({ id, text, dueBy, actionId }): OwnQuestion[] => {
    const about = led.find(({ action }) => action.id === actionId);
    return about
      ? [{ id, text, dueBy, slug: about.plan.slug, code: about.action.code, late: dueBy < today }]
      : [];
  });
}

/** Offers stand for chairs and coordinators alone; whoever may answer none has none. */
async function countOffers(context: ViewContext): Promise<number> {
  if (!may(context.person, 'acceptStewardship').ok) return 0;
  const found = await viewHandovers(context);
  return found.ok ? found.value.offers.length : 0;
}

export async function viewOwnWork(context: ViewContext): Promise<Result<OwnWork>> {
  const { person, clock } = context;
  const today = clock.today();
  const [ids, offers] = [partiesOf(person), await countOffers(context)];
  return looking(context, 'seePlan', async (transaction) => {
    if (ids.length === 0) return done({ parties: [], open: [], closed: 0, questions: [], offers });
    const [led, names] = await Promise.all([listLedActions(transaction, ids), listPartyNames(transaction)]);
    const rows = led.map((one) => ({
      ...one,
      standing: standingOf(one.action, today),
      mayReport: reaches(person, 'reportProgress', one),
    }));
    const answerable = led.filter((one) => reaches(person, 'answerQuestion', one));
    return done({
      parties: ids.map((id) => ({ id, name: names.find((one) => one.id === id)?.name ?? '' })),
      ...openFirst(rows, today),
      questions: await questionsAbout(transaction, answerable, today),
      offers,
    });
  });
}
