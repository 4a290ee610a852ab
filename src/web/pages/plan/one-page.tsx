import { longDay } from '../../../domain/day.ts';
import type { PageLine, PageList, PlanOnAPage } from '../../../domain/plan/on-a-page.ts';
import { actionAddress, planPart, tableAddress } from '../../addresses.ts';
import { StandingBar, Tally } from '../../parts/standing-bar.tsx';
import { StateMark } from '../../parts/state-mark.tsx';
import { StatusMark } from '../../parts/status.tsx';
import { onePage as words } from '../../words/one-page.ts';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';

function Line({ line, slug }: { line: PageLine; slug: string }) {
  return (
    <li>
      <span class="what">
        <a href={actionAddress(slug, line.code)}>
          {line.code} {line.text}
        </a>{' '}
        <span class="meta">{line.leads.length > 0 ? line.leads.join(', ') : words.nobody}</span>
      </span>
      <span class="when">{line.due === null ? null : longDay(line.due)}</span>
      <StatusMark standing={line.standing} />
    </li>
  );
}

type ListProps = { id: string; title: string; none: string; list: PageList; slug: string };

function List({ id, title, none, list, slug }: ListProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {list.lines.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul class="page-lines">
          {list.lines.map((line) => (
            <Line key={line.code} line={line} slug={slug} />
          ))}
        </ul>
      )}
      {list.more > 0 ? <p class="quiet">{words.more(list.more)}</p> : null}
    </section>
  );
}

export function onePage(page: PlanOnAPage): Page {
  const { plan, themes } = page;
  const body = (
    <div class="one-page">
      <h1>
        {plan.title}
        <span class="unseen">: {words.title}</span>
      </h1>
      <StateMark state={plan.state} />
      {plan.purpose ? <p class="lede">{plan.purpose}</p> : null}
      <p class="quiet">{words.actions(page.actions)}</p>
      {page.actions > 0 ? <StandingBar counts={page.counts} id="whole" /> : null}
      <Tally counts={page.counts} link={(standing) => tableAddress(plan.slug, { standing })} />
      {themes.length > 0 ? (
        <section aria-labelledby="parts">
          <h2 id="parts">{words.parts(plan.levels[0])}</h2>
          <ul class="page-themes">
            {themes.map(({ id, title, counts }) => (
              <li key={id}>
                <b>{title}</b>
                {counts.length > 0 ? <StandingBar counts={counts} id={id} /> : null}
                <Tally counts={counts} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <List id="urgent" title={words.urgent} none={words.urgentNone} list={page.urgent} slug={plan.slug} />
      <List id="next" title={words.next} none={words.nextNone} list={page.next} slug={plan.slug} />
      <p class="on-screen">
        <a href={planPart(plan.slug, 'one-page.pdf')} data-turbo="false" download>
          {words.pdf}
        </a>
      </p>
    </div>
  );
  return {
    title: `${words.title}: ${plan.title}`,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="overview" within />,
    body,
  };
}
