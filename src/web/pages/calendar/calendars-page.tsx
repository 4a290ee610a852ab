import type { Allowed } from '../../../domain/access/may.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { CalendarsPage } from '../../../views/calendar/calendar-pages.ts';
import { planPart } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Select, TextField } from '../../parts/fields.tsx';
import { HistoryDeed } from '../../parts/history-link.tsx';
import { Once } from '../../parts/once.tsx';
import { WholeAddress } from '../../parts/whole-address.tsx';
import { calendar as words } from '../../words/calendar.ts';
import { PlanNavigation, planCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

export type TypedCalendar = { name: string; partyId: string };
export const NO_CALENDAR: TypedCalendar = { name: '', partyId: '' };

type GiveProps = { page: CalendarsPage; typed: TypedCalendar; problem: Problem | null };

function Give({ page, typed, problem }: GiveProps) {
  const problems = fieldProblems(problem);
  const choices = [
    { value: '', label: words.everybody },
    ...page.leads.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <section aria-labelledby="give">
      <h2 id="give">{words.give}</h2>
      <form method="post" action={planPart(page.plan.slug, 'calendar')} data-turbo="false">
        <Once />
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={typed.name}
          problems={problems}
        />
        <Select
          name="partyId"
          label={words.who}
          value={typed.partyId}
          choices={choices}
          problems={problems}
        />
        <p class="buttons">
          <button class="button" type="submit">
            {words.make}
          </button>
        </p>
      </form>
    </section>
  );
}

function Given({ page, allowed }: { page: CalendarsPage; allowed: Allowed }) {
  const { calendars, plan } = page;
  return (
    <section aria-labelledby="given">
      <h2 id="given">{words.given}</h2>
      {calendars.length === 0 ? <p class="quiet">{words.none}</p> : null}
      <ul class="given-list">
        {calendars.map(({ id, name, who, withdrawn, since }) => (
          <li key={id}>
            <b>{name}</b>{' '}
            <span class="quiet">
              {who ?? words.everybody}, {words.since} {since}
            </span>{' '}
            {withdrawn ? (
              <span class="quiet">{words.withdrawn}</span>
            ) : allowed.changePlan ? (
              <form class="inline" method="post" action={planPart(plan.slug, `calendar/${id}/withdraw`)}>
                <Once />
                <button class="link-button" type="submit" aria-label={words.withdrawNamed(name)}>
                  {words.withdraw}
                </button>
              </form>
            ) : null}{' '}
            {allowed.seeHistory ? <HistoryDeed table="calendar" id={id} name={name} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Form = { typed: TypedCalendar; problem: Problem | null };
const EMPTY: Form = { typed: NO_CALENDAR, problem: null };

export function calendarsPage(page: CalendarsPage, allowed: Allowed, form: Form = EMPTY): Page {
  const body = (
    <>
      <ErrorSummary problems={fieldProblems(form.problem)} />
      <h1>{words.title}</h1>
      <p class="lede">{words.intro(page.days)}</p>
      <p>{words.private}</p>
      {allowed.changePlan ? <Give page={page} {...form} /> : null}
      <Given page={page} allowed={allowed} />
    </>
  );
  return {
    title: words.title,
    place: 'plans',
    crumbs: planCrumbs(page.plan),
    nav: <PlanNavigation slug={page.plan.slug} at="timeline" within />,
    hasErrors: form.problem !== null,
    body,
  };
}

/** Shown once, straight after the address was made. */
export function calendarMadePage(page: CalendarsPage, address: string): Page {
  const body = (
    <>
      <h1>{words.made}</h1>
      <p class="lede">{words.madeDo}</p>
      <WholeAddress id="address" label={words.address} value={address} />
      <p class="buttons">
        <a class="button second" href={planPart(page.plan.slug, 'calendar')}>
          {words.back}
        </a>
      </p>
    </>
  );
  return {
    title: words.made,
    place: 'plans',
    crumbs: planCrumbs(page.plan),
    nav: <PlanNavigation slug={page.plan.slug} at="timeline" within />,
    body,
  };
}
