/** All headings of a plan as they stand under each other, each with what can be done to it. */
import type { Allowed } from '../../../domain/access/may.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { HeadingsPage, PlacedHeading } from '../../../views/headings-page.ts';
import { headingPart, newActionAddress, newHeadingAddress, planPart, tableAddress } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { Empty } from '../../parts/empty.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { heading as words } from '../../words/heading.ts';
import { plan as planWords } from '../../words/plan.ts';
import { PlanNavigation, planCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

type ListProps = { headings: readonly PlacedHeading[]; slug: string; allowed: Allowed };
type PlacedProps = { placed: PlacedHeading; slug: string };

function Deeds({ placed, slug }: PlacedProps) {
  const { heading, levelBelow, first, last } = placed;
  const { id, title, version } = heading;
  const isEmpty = placed.below.length === 0 && placed.actions === 0;
  const link = (href: string, label: string, whole: string) => (
    <a class="button second small" href={href} aria-label={whole}>
      {label}
    </a>
  );
  const move = (direction: 'up' | 'down', label: string) => (
    <button
      class="button second small"
      type="submit"
      name="direction"
      value={direction}
      aria-label={words.named(label, title)}
    >
      {label}
    </button>
  );
  return (
    <form class="section-deeds on-screen" method="post" action={headingPart(slug, id, 'move')}>
      <input type="hidden" name="version" value={version} />
      {link(headingPart(slug, id, 'edit'), words.edit, words.named(words.edit, title))}
      {first ? null : move('up', words.up)}
      {last ? null : move('down', words.down)}
      {levelBelow === null
        ? null
        : link(newHeadingAddress(slug, id), words.add(levelBelow), words.addUnder(levelBelow, title))}
      {link(newActionAddress(slug, id), words.addAction, words.addActionUnder(title))}
      {isEmpty ? link(headingPart(slug, id, 'remove'), words.remove, words.named(words.remove, title)) : null}
    </form>
  );
}

function List({ headings, slug, allowed }: ListProps) {
  return (
    <ul class="heading-list">
      {headings.map((placed) => (
        <li key={placed.heading.id}>
          <div class="heading-row">
            <p class="heading-name" id={`h-${placed.heading.id}`}>
              <a href={tableAddress(slug, { heading: placed.heading.id })}>
                {[placed.heading.number, placed.heading.title].filter(Boolean).join(' ')}
              </a>
              {placed.actions > 0 || placed.below.length === 0 ? (
                <span class="quiet"> {planWords.actions(placed.actions)}</span>
              ) : null}
            </p>
            {allowed.changePlan ? <Deeds placed={placed} slug={slug} /> : null}
          </div>
          {placed.below.length > 0 ? <List headings={placed.below} slug={slug} allowed={allowed} /> : null}
        </li>
      ))}
    </ul>
  );
}

function NoHeadings({ page: { plan } }: { page: HeadingsPage }) {
  const [level] = plan.levels;
  if (level === undefined)
    return (
      <Empty title={words.noLevels}>
        <p>{words.noLevelsDo}</p>
      </Empty>
    );
  return (
    <Empty title={words.none(level)}>
      <p>{words.noneDo}</p>
    </Empty>
  );
}

function Buttons({ page: { plan } }: { page: HeadingsPage }) {
  const [level] = plan.levels;
  const named = `${planPart(plan.slug, 'edit')}#levels`;
  return (
    <p class="buttons">
      {level === undefined ? null : (
        <a class="button" href={newHeadingAddress(plan.slug)}>
          {words.add(level)}
        </a>
      )}
      <a class={level === undefined ? 'button' : 'button second'} href={named}>
        {level === undefined ? words.nameLevels : words.changeLevels}
      </a>
    </p>
  );
}

export function headingsPage(page: HeadingsPage, allowed: Allowed, problem: Problem | null = null): Page {
  const { plan, headings } = page;
  const body = (
    <>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={fieldProblems(problem)} />
      <h1>{words.title}</h1>
      {plan.levels.length > 0 ? <p class="lede">{words.intro(plan.levels)}</p> : null}
      {headings.length === 0 ? (
        <NoHeadings page={page} />
      ) : (
        <List headings={headings} slug={plan.slug} allowed={allowed} />
      )}
      {allowed.changePlan ? <Buttons page={page} /> : null}
    </>
  );
  return {
    title: `${words.title}: ${plan.title}`,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="overview" within />,
    body,
  };
}
