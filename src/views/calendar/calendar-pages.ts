/** The calendars given out of a plan, and what one of them holds for whoever knows its address. */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { Day } from '../../domain/day.ts';
import type { PartnershipId } from '../../domain/ids.ts';
import { parseId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { DiaryOccasion } from '../../domain/timeline/diary-occasions.ts';
import { occasionsOf } from '../../domain/timeline/occasions.ts';
import { hashOfSecret } from '../../services/secret.ts';
import { read } from '../../store/connection.ts';
import { type Calendar, findOpenCalendar, listCalendars } from '../../store/plan/calendars.ts';
import { readPlanBody } from '../../store/plan/plan-bodies.ts';
import type { ViewContext } from '../context.ts';
import { readDiaryOccasions } from '../meeting/plan-diary.ts';
import { leadChoices } from '../plan/plan-table.ts';
import { withPlanBody } from '../plan/with-plan.ts';
import { sayDayOf } from '../say-day.ts';

export type CalendarsPage = {
  plan: Plan;
  calendars: (Calendar & { who: string | null; since: string })[];
  leads: { id: string; name: string }[];
  /** How many days it would hold today. */
  days: number;
};

const isToCome =
  (today: Day) =>
  ({ day, cancelled }: DiaryOccasion): boolean =>
    day >= today && cancelled === null;

export function viewCalendars(context: ViewContext, slug: string): Promise<Result<CalendarsPage>> {
  return withPlanBody(context, slug, async (body, transaction) => {
    const leads = leadChoices(body);
    const nameOf = new Map(leads.map(({ id, name }) => [id, name]));
    const calendars = await listCalendars(transaction, body.plan.id);
    const today = context.clock.today();
    const diary = await readDiaryOccasions(transaction, { planId: body.plan.id, party: null, today });
    return {
      plan: body.plan,
      calendars: calendars.map((one) => ({
        ...one,
        who: one.partyId && (nameOf.get(one.partyId) ?? null),
        since: sayDayOf(one.madeAt),
      })),
      leads,
      days: occasionsOf(body.actions, null).length + diary.filter(isToCome(today)).length,
    };
  });
}

export type CalendarAddress = {
  partnership: string;
  secret: string;
  addressOf: (slug: string, code: string) => string;
  meetingAddressOf: (slug: string, id: string | null) => string;
};

/** One sentence for a wrong address, a withdrawn one and one that never was: nobody learns which. */
const noSuchCalendar: Problem = {
  code: 'notFound',
  message: 'There is no calendar at this address.',
  remedy: 'It may have been withdrawn. Ask whoever gave it to you for a new one.',
};

/** The secret is the permission: whoever holds the address may read the days, and nothing else. */
export async function viewCalendarFile(
  context: ViewContext,
  { partnership, secret, addressOf, meetingAddressOf }: CalendarAddress,
): Promise<Result<string>> {
  const partnershipId = parseId<'partnership'>(partnership) as PartnershipId | null;
  if (partnershipId === null) return failed(noSuchCalendar);
  const scope = onItsOwn({ partnershipId, personId: context.person.id }, 'readCalendar');
  return read(context.database, scope, async (transaction) => {
    const found = await findOpenCalendar(transaction, hashOfSecret(secret));
    const body = found && (await readPlanBody(transaction, found.slug));
    if (!body) return failed(noSuchCalendar);
    const party = found.calendar.partyId;
    const occasions = occasionsOf(body.actions, party);
    const { title, slug, id: planId } = body.plan;
    const today = context.clock.today();
    const diary = await readDiaryOccasions(transaction, { planId, party, today });
    const written = context.clock.now();
    const { writeCalendar } = await import('../../documents/write/calendar.ts');
    return done(
      writeCalendar({
        ...{ title, occasions, diary, written },
        addressOf: (code) => addressOf(slug, code),
        meetingAddressOf: (id) => meetingAddressOf(slug, id),
      }),
    );
  });
}
