import type { Plan } from '../../../domain/plan/plan.ts';
import type { KeyActionCard, PlanFront, ThemeCard } from '../../../views/plan-page.ts';
import { actionAddress, needAddress, newActionAddress, planPart, tableAddress } from '../../addresses.ts';
import { Shape } from '../../parts/shape.tsx';
import { StandingBar, Tally } from '../../parts/standing-bar.tsx';
import { plan as words } from '../../words/plan.ts';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, plansCrumb } from './plan-frame.tsx';
import { sayPeriod } from './plans-page.tsx';
import { TakeAway } from './take-away.tsx';

function Facts({ front }: { front: PlanFront }) {
  const { plan, actions, leads } = front;
  const period = sayPeriod(plan);
  return (
    <ul class="facts">
      <li>
        {words.ownedBy} <b>{plan.owner || words.nobodyOwns}</b>
      </li>
      {period ? (
        <li>
          {words.period} <b>{period}</b>
        </li>
      ) : null}
      <li>
        <b>{words.actions(actions)}</b>, {words.leads(leads)}
      </li>
      {plan.importId ? (
        <li>
          <a href={`/imports/${plan.importId}`}>{words.readFrom}</a>
        </li>
      ) : null}
    </ul>
  );
}

function Theme({ card: { heading, actions, counts }, slug }: { card: ThemeCard; slug: string }) {
  const within = { heading: heading.id };
  return (
    <li class="card">
      <h3>
        <a href={tableAddress(slug, within)}>{[heading.number, heading.title].filter(Boolean).join(' ')}</a>
      </h3>
      {actions > 0 ? (
        <StandingBar counts={counts} id={heading.id} />
      ) : (
        <p class="quiet">{words.actions(0)}</p>
      )}
      <Tally counts={counts} link={(standing) => tableAddress(slug, { ...within, standing })} />
    </li>
  );
}

function KeyAction({ card, slug }: { card: KeyActionCard; slug: string }) {
  return (
    <li>
      <span class="key-letter">{card.letter}</span>
      <div>
        {card.text}
        {card.year ? <span class="quiet"> {card.year}</span> : null}
        {card.actions.length > 0 ? (
          <ul class="linked-actions">
            {card.actions.map((action) => (
              <li key={action.id}>
                <a href={actionAddress(slug, action.code)}>
                  <Shape standing={action.standing} /> {action.code} {action.text}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

function Needs({ front }: { front: PlanFront }) {
  if (front.needs.length === 0) return <p>{words.needsNothing}</p>;
  return (
    <ul class="needs-list">
      {front.needs.map((need) => (
        <li key={need.kind}>
          <span class="needs-count">{need.count}</span>
          <a href={needAddress(front.plan.slug, need.kind)}>{need.title}</a>
        </li>
      ))}
    </ul>
  );
}

function Outline({ front }: { front: PlanFront }) {
  if (front.sections.length === 0) return null;
  return (
    <section aria-labelledby="outline">
      <h2 id="outline">{words.outline}</h2>
      <ul class="outline">
        {front.sections.map(({ id, heading, opening }) => (
          <li key={id}>
            <a href={`${planPart(front.plan.slug, 'sections')}#s-${id}`}>
              {heading ?? `${opening.trimEnd()}…`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Purpose({ plan }: { plan: Plan }) {
  if (plan.purpose) return <p class="lede">{plan.purpose}</p>;
  return (
    <p class="lede">
      {words.purposeMissing} <a href={planPart(plan.slug, 'edit')}>{words.sayPurpose}</a>
    </p>
  );
}

function Body({ front }: { front: PlanFront }) {
  const { plan, themes, keyActions } = front;
  return (
    <>
      <h1>{plan.title}</h1>
      <Purpose plan={plan} />
      <Facts front={front} />
      <PlanNavigation slug={plan.slug} at="overview" />
      <section aria-labelledby="stands">
        <h2 id="stands">
          {themes.length > 0 ? words.themesStand(plan.levels[0] ?? 'part') : words.howItStands}
        </h2>
        {themes.length > 0 ? (
          <ul class="cards">
            {themes.map((card) => (
              <Theme key={card.heading.id} card={card} slug={plan.slug} />
            ))}
          </ul>
        ) : null}
        {themes.length === 0 && front.actions > 0 ? <StandingBar counts={front.counts} id={plan.id} /> : null}
        {themes.length === 0 ? (
          <Tally counts={front.counts} link={(standing) => tableAddress(plan.slug, { standing })} />
        ) : null}
      </section>
      <section aria-labelledby="needs">
        <h2 id="needs">{words.needs}</h2>
        <Needs front={front} />
      </section>
      {keyActions.length > 0 ? (
        <section aria-labelledby="key-actions">
          <h2 id="key-actions">{words.keyActions}</h2>
          <ul class="key-actions">
            {keyActions.map((card) => (
              <KeyAction key={card.id} card={card} slug={plan.slug} />
            ))}
          </ul>
        </section>
      ) : null}
      <Outline front={front} />
      <TakeAway slug={plan.slug} />
      <p class="buttons">
        <a class="button second" href={newActionAddress(plan.slug)}>
          {words.addAction}
        </a>
        <a class="button second" href={planPart(plan.slug, 'edit')}>
          {words.editDetails}
        </a>
      </p>
    </>
  );
}

export function planPage(front: PlanFront): Page {
  return { title: front.plan.title, place: 'plans', crumbs: [plansCrumb], body: <Body front={front} /> };
}
