/** All headings of a plan as they stand under each other, each with what can be done to it. */
import type { Allowed } from '../../../domain/access/may.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { HeadingsPage, PlacedHeading } from '../../../views/heading/headings-page.ts';
import { headingPart, newActionAddress, newHeadingAddress, planPart, tableAddress } from '../../addresses.ts';
import { Deed, DeedMenu, Deeds, Moves } from '../../parts/deeds.tsx';
import { Empty } from '../../parts/empty.tsx';
import { HistoryDeed } from '../../parts/history-link.tsx';
import { heading as words } from '../../words/heading.ts';
import { plan as planWords } from '../../words/plan.ts';
import { partListPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';

type ListProps = { headings: readonly PlacedHeading[]; slug: string; allowed: Allowed };
type PlacedProps = { placed: PlacedHeading; slug: string };

function MoveMenu({ placed, slug }: PlacedProps) {
  const { heading, first, last, canLeave } = placed;
  const { id, title, version } = heading;
  const deed = (label: string) => ({ label, whole: words.named(label, title) });
  if (first && last && !canLeave) return null;
  return (
    <DeedMenu label={words.move} whole={words.named(words.move, title)}>
      <Moves
        action={headingPart(slug, id, 'move')}
        version={version}
        up={first ? null : deed(words.up)}
        down={last ? null : deed(words.down)}
      />
      {canLeave ? (
        <Deed href={headingPart(slug, id, 'place')} label={words.toPlace} whole={words.toPlaceOf(title)} />
      ) : null}
    </DeedMenu>
  );
}

function AddMenu({ placed, slug }: PlacedProps) {
  const { heading, levelBelow } = placed;
  const { id, title } = heading;
  const addAction = (
    <Deed href={newActionAddress(slug, id)} label={words.addAction} whole={words.addActionUnder(title)} />
  );
  if (levelBelow === null) return addAction;
  return (
    <DeedMenu label={words.addMenu} whole={words.named(words.addMenu, title)}>
      <Deed
        href={newHeadingAddress(slug, id)}
        label={words.add(levelBelow)}
        whole={words.addUnder(levelBelow, title)}
      />
      {addAction}
    </DeedMenu>
  );
}

function HeadingDeeds({ placed, slug, allowed }: PlacedProps & { allowed: Allowed }) {
  const { id, title } = placed.heading;
  const isEmpty = placed.below.length === 0 && placed.actions === 0;
  const link = (part: string, label: string) => (
    <Deed href={headingPart(slug, id, part)} label={label} whole={words.named(label, title)} />
  );
  const its = <HistoryDeed table="heading" id={id} name={title} />;
  if (!allowed.changePlan) return allowed.seeHistory ? <Deeds>{its}</Deeds> : null;
  return (
    <Deeds>
      {link('edit', words.edit)}
      <MoveMenu placed={placed} slug={slug} />
      <AddMenu placed={placed} slug={slug} />
      {isEmpty ? link('remove', words.remove) : null}
      {its}
    </Deeds>
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
            <HeadingDeeds placed={placed} slug={slug} allowed={allowed} />
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
  const children = (
    <>
      {plan.levels.length > 0 ? <p class="lede">{words.intro(plan.levels)}</p> : null}
      {headings.length === 0 ? (
        <NoHeadings page={page} />
      ) : (
        <List headings={headings} slug={plan.slug} allowed={allowed} />
      )}
      {allowed.changePlan ? <Buttons page={page} /> : null}
    </>
  );
  return partListPage({ plan, title: words.title, place: 'overview', within: true, problem, children });
}
