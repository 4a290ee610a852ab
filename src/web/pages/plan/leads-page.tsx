/** The leads' list of a plan: one section an organisation, on paper one after another or each on a page of its own. */
import { longDay } from '../../../domain/day.ts';
import type { LeadsSection, LedAction } from '../../../domain/partnership/leads-list.ts';
import { PART_WORDS } from '../../../domain/partnership/leads-list.ts';
import type { Action } from '../../../domain/plan/plan.ts';
import { standingOf } from '../../../domain/plan/standing.ts';
import type { LeadsPage } from '../../../views/plan/leads-list.ts';
import { planPart } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { EntryLink } from '../../parts/entry-link.tsx';
import { party, leadsList as words } from '../../words/directory.ts';
import { type LedRow, LedTable } from '../directory/led-table.tsx';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';

type RowWish = { action: Action; part: string; around: string };

const ledRow =
  ({ plan, today }: LeadsPage) =>
  ({ action, part, around }: RowWish): LedRow => ({
    slug: plan.slug,
    action,
    part,
    standing: standingOf(action, today),
    around: around ? <span class="meta">{around}</span> : null,
  });

const sayAround = ({ written, through }: LedAction<Action>): string =>
  [
    written.length > 0 ? party.written(written) : '',
    through.length > 0 ? party.through(through.join(', ')) : '',
  ]
    .filter(Boolean)
    .join(' · ');

const countsOf = ({ actions }: LeadsSection<Action>): string => {
  const supports = actions.filter((one) => one.part === 'supports').length;
  return words.counts(actions.length - supports, supports);
};

function Section({ page, section }: { page: LeadsPage; section: LeadsSection<Action> }) {
  const { key, partyId, name, actions } = section;
  const rows = actions.map((one) => ({
    action: one.action,
    part: PART_WORDS[one.part],
    around: sayAround(one),
  }));
  return (
    <section class="leads-section" id={`lead-${key}`}>
      <h2>
        {partyId ? <EntryLink partyId={partyId}>{name}</EntryLink> : name}{' '}
        <span class="group-count">{countsOf(section)}</span>
      </h2>
      <p class="printed">{page.plan.title}</p>
      <LedTable title={name} rows={rows.map(ledRow(page))} />
    </section>
  );
}

function Contents({ page }: { page: LeadsPage }) {
  if (page.sections.length < 4) return null;
  return (
    <nav class="leads-contents on-screen" aria-label={words.contents}>
      <ul class="outline">
        {page.sections.map((section) => (
          <li key={section.key}>
            <a href={`#lead-${section.key}`}>{section.name}</a> <span class="quiet">{countsOf(section)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Choices({ page, apart }: { page: LeadsPage; apart: boolean }) {
  const { slug } = page.plan;
  return (
    <p class="buttons">
      <a class="button second" href={planPart(slug, 'leads.docx')} data-turbo="false">
        {words.word}
      </a>
      <a class="button second" href={planPart(slug, apart ? 'leads' : 'leads?apart=yes')}>
        {apart ? words.together : words.apart}
      </a>
    </p>
  );
}

/** `apart`: on paper each organisation begins a page. */
export function leadsPage(page: LeadsPage, apart: boolean): Page {
  const { plan, today, sections, unled } = page;
  const none = sections.length === 0;
  const body = (
    <div class={apart ? 'leads-apart' : undefined}>
      <h1>{words.title}</h1>
      <p class="lede">
        {words.intro} <b class="on-screen">{words.asItStood(longDay(today))}.</b>
      </p>
      {none ? (
        <Empty title={words.none}>
          <p>{words.noneDo}</p>
        </Empty>
      ) : (
        <>
          <Choices page={page} apart={apart} />
          <Contents page={page} />
        </>
      )}
      {sections.map((section) => (
        <Section key={section.key} page={page} section={section} />
      ))}
      {unled.length > 0 ? (
        <section class="leads-section">
          <h2>
            {words.unled} <span class="group-count">{unled.length}</span>
          </h2>
          <LedTable
            title={words.unled}
            rows={unled.map((action) => ledRow(page)({ action, part: '', around: '' }))}
          />
        </section>
      ) : null}
    </div>
  );
  return {
    title: `${words.title}: ${plan.title}`,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="leads" />,
    body,
  };
}
