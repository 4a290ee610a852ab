import type { Allowed } from '../../../domain/access/may.ts';
import type { FactKind } from '../../../domain/facts/fact-lists.ts';
import { NEEDS_OF_ACTIONS, type NeedKind } from '../../../domain/need/need-words.ts';
import type { NeedPage, WorkRow } from '../../../views/plan/needs-page.ts';
import { actionAddress, actionPart, keyActionAddress, planPart, tableAddress } from '../../addresses.ts';
import { Empty } from '../../parts/empty.tsx';
import { resources as resourceWords } from '../../words/facts.ts';
import { needs as words } from '../../words/needs.ts';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';

const isOfActions = (kind: NeedKind): boolean =>
  kind !== 'unexplainedAbbreviation' && NEEDS_OF_ACTIONS.includes(kind as (typeof NEEDS_OF_ACTIONS)[number]);

/** The field of the action's form that mends a need, or the page that does. */
function mendAddress(kind: NeedKind, slug: string, { code, keyActionId }: WorkRow): string {
  const then = `?then=needs/${kind}`;
  const edit = (field: string) => `${actionPart(slug, code, 'edit')}${then}#${field}`;
  const fact = (name: FactKind) => `${actionPart(slug, code, `facts/${name}`)}${then}`;
  switch (kind) {
    case 'noLead':
    case 'leadToBeAgreed':
    case 'nobodyAccountable':
      return edit('leads');
    case 'noTimescale':
    case 'timescaleToBeAgreed':
      return edit('timescale');
    case 'brokenCrossReference':
      return edit('text');
    case 'datePassed':
      return actionPart(slug, code, 'status') + then;
    case 'conditionsUnmet':
      return fact('conditions');
    case 'fundingNotFound':
      return fact('resources');
    case 'milestonePassed':
      return fact('milestones');
    case 'occurrenceMissing':
      return fact('occurrences');
    case 'ongoingWithNoTest':
    case 'numberToMeasure':
      return fact('measures');
    case 'openDoubt':
      return `${actionAddress(slug, code)}#questions`;
    case 'likelyDuplicate':
      return actionAddress(slug, code);
    case 'keyActionWithoutAction':
      return keyActionAddress(slug, keyActionId ?? '') + then;
    case 'unexplainedAbbreviation':
      return planPart(slug, 'glossary');
  }
}

/** What the rows of a list are, where they are not actions. */
const ABOUT: Partial<Record<NeedKind, string>> = {
  keyActionWithoutAction: words.columns.keyAction,
  unexplainedAbbreviation: words.columns.abbreviation,
};

/** The action itself; of an abbreviation all that use it, where any does. */
function rowAddress({ action, text }: WorkRow, { plan, kind }: NeedPage): string | null {
  if (action === null) return null;
  return kind === 'unexplainedAbbreviation'
    ? tableAddress(plan.slug, { words: text })
    : actionAddress(plan.slug, action.code);
}

type RowProps = { row: WorkRow; page: NeedPage; allowed: Allowed };

function Row({ row, page, allowed }: RowProps) {
  const { slug } = page.plan;
  const code = row.action?.code ?? row.code;
  const to = rowAddress(row, page);
  return (
    <tr>
      {page.kind === 'unexplainedAbbreviation' ? null : <td class="code">{code}</td>}
      <td class="what">{to === null ? row.text : <a href={to}>{row.text}</a>}</td>
      <td>{row.detail}</td>
      {allowed.changePlan ? (
        <td class="mend">
          <a class="button second small" href={mendAddress(page.kind, slug, { ...row, code })}>
            {words.mend[page.kind]}
            <span class="unseen">
              {' '}
              {page.kind === 'unexplainedAbbreviation' ? '' : `${code} `}
              {row.text}
            </span>
          </a>
        </td>
      ) : null}
    </tr>
  );
}

function Rows({ page, allowed }: { page: NeedPage; allowed: Allowed }) {
  const { columns } = words;
  return (
    <div class="sheet">
      <table class="cardlike">
        <caption class="unseen">{page.title}</caption>
        <thead>
          <tr>
            {page.kind === 'unexplainedAbbreviation' ? null : <th scope="col">{columns.number}</th>}
            <th scope="col">{ABOUT[page.kind] ?? columns.action}</th>
            <th scope="col">{columns.why}</th>
            {allowed.changePlan ? (
              <th scope="col" class="mend">
                {columns.mend}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <Row key={`${row.code} ${row.text} ${row.detail}`} row={row} page={page} allowed={allowed} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function needPage(page: NeedPage, allowed: Allowed): Page {
  const { plan, kind, title } = page;
  const body = (
    <>
      <h1>{title}</h1>
      {page.rows.length === 0 ? (
        <Empty title={words.done}>
          <p>{words.doneDo}</p>
        </Empty>
      ) : (
        <>
          <p class="lede">{page.sentence}</p>
          <Rows page={page} allowed={allowed} />
        </>
      )}
      <p class="buttons">
        <a class="button second" href={planPart(plan.slug, 'needs')}>
          {words.back}
        </a>
        {page.rows.length > 0 && isOfActions(kind) ? (
          <a class="button second" href={tableAddress(plan.slug, { need: kind })}>
            {words.inTable}
          </a>
        ) : null}
        {kind === 'fundingNotFound' ? (
          <a class="button second" href={planPart(plan.slug, 'resources')}>
            {resourceWords.ofPlan}
          </a>
        ) : null}
      </p>
    </>
  );
  const needsCrumb = { label: words.title, href: planPart(plan.slug, 'needs') };
  return {
    title: `${title}: ${plan.title}`,
    place: 'plans',
    crumbs: [...planCrumbs(plan), needsCrumb],
    nav: <PlanNavigation slug={plan.slug} at="needs" within />,
    body,
  };
}
