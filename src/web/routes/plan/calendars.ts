/** Calendars given out of a plan: making an address, withdrawing it, and what stands at it. */

import { giveCalendar } from '../../../commands/calendar/give-calendar.ts';
import { withdrawCalendar } from '../../../commands/calendar/withdraw-calendar.ts';
import { viewCalendarFile, viewCalendars } from '../../../views/calendar/calendar-pages.ts';
import {
  actionAddress,
  calendarAddress,
  meetingAddress,
  meetingsAddress,
  planPart,
} from '../../addresses.ts';
import { aboutOf } from '../../answer/about.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { calendarMadePage, calendarsPage } from '../../pages/calendar/calendars-page.tsx';
import { acting, allowedBy, originHere, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

async function giveOut(c: WebContext): Promise<Response> {
  const form = await readForm(c);
  const typed = { name: one(form, 'name'), partyId: one(form, 'partyId') };
  const found = await viewCalendars(viewing(c), partOf(c, 'slug'));
  if (!found.ok) return showProblem(c, found.problem);
  const given = await giveCalendar(acting(c), { planId: found.value.plan.id, ...typed });
  if (!given.ok) {
    const page = calendarsPage(found.value, allowedBy(c, aboutOf(found.value)), {
      typed,
      problem: given.problem,
    });
    return showPage(c, page, statusOf(given.problem));
  }
  c.header('Cache-Control', 'no-store');
  return showPage(c, calendarMadePage(found.value, originHere(c) + calendarAddress(given.value)));
}

async function withdraw(c: WebContext): Promise<Response> {
  const withdrawn = await withdrawCalendar(acting(c), { calendarId: partOf(c, 'id') });
  if (!withdrawn.ok) return showProblem(c, withdrawn.problem);
  return goTo(c, planPart(partOf(c, 'slug'), 'calendar'), 'calendarWithdrawn');
}

async function sendCalendar(c: WebContext): Promise<Response> {
  const file = await viewCalendarFile(viewing(c), {
    partnership: partOf(c, 'partnership'),
    secret: partOf(c, 'secret').replace(/\.ics$/, ''),
    addressOf: (slug, code) => originHere(c) + actionAddress(slug, code),
    meetingAddressOf: (slug, id) => originHere(c) + (id ? meetingAddress(slug, id) : meetingsAddress(slug)),
  });
  if (!file.ok) return showProblem(c, file.problem);
  c.header('Content-Type', 'text/calendar; charset=utf-8');
  c.header('Content-Disposition', 'inline; filename="plan.ics"');
  c.header('Cache-Control', 'private, no-cache');
  return c.body(file.value);
}

export const calendarRoutes: Route[] = [
  {
    method: 'GET',
    path: '/plans/:slug/calendar',
    deed: 'seeWorking',
    handle: async (c) => show(c, await viewCalendars(viewing(c), partOf(c, 'slug')), calendarsPage),
  },
  { method: 'POST', path: '/plans/:slug/calendar', deed: 'changePlan', handle: giveOut },
  { method: 'POST', path: '/plans/:slug/calendar/:id/withdraw', deed: 'changePlan', handle: withdraw },
  { method: 'GET', path: '/calendars/:partnership/:secret', deed: 'byAddress', handle: sendCalendar },
];
