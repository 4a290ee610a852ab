import type { ComponentChildren } from 'preact';
import type { Allowed } from '../../../domain/access/may.ts';
import { isEnded } from '../../../domain/action/carrying-forward.ts';
import { longDay } from '../../../domain/day.ts';
import { otherColumns } from '../../../domain/plan/plan-columns.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { ActionPage } from '../../../views/action/action-page.ts';
import { actionAddress, actionPart } from '../../addresses.ts';
import type { Cell } from '../../forms/cell-fields.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { CommentList } from '../../parts/comment-list.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { HistoryLink } from '../../parts/history-link.tsx';
import { HistoryList } from '../../parts/history-list.tsx';
import { CellLink, EditInPlace } from '../../parts/in-place.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { StatusMark } from '../../parts/status.tsx';
import { action as words } from '../../words/action.ts';
import { history as historyWords } from '../../words/history.ts';
import { PlanNavigation, tableCrumbs } from '../plan/plan-frame.tsx';
import { QuestionsAbout } from '../question/question-item.tsx';
import type { Page } from '../shell/page.ts';
import { ActionAround, DecidedAbout, EndedNote } from './action-around.tsx';
import { ActionFacts } from './action-facts.tsx';
import { ActionMore } from './action-more.tsx';
import { DocumentRow } from './document-row.tsx';
import { Evidence } from './evidence.tsx';
import { MoreFacts } from './known-facts.tsx';
import { Questions, type TypedAnswer } from './questions.tsx';

type ListProps = { title: string; items: readonly string[]; way: ComponentChildren };

function List({ title, items, way }: ListProps) {
  if (items.length === 0) return null;
  return (
    <section data-cell-host>
      <h2>
        {title} {way}
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function Neighbours({ page }: { page: ActionPage }) {
  const links = [
    { label: words.before, to: page.before, rel: 'prev' },
    { label: words.after, to: page.after, rel: 'next' },
  ];
  return (
    <nav class="neighbours" aria-label={words.neighbours}>
      {links.map(({ label, to, rel }) =>
        to ? (
          <a key={label} href={actionAddress(page.plan.slug, to.code)} rel={rel}>
            <span class="quiet">{label}</span> {to.code} {to.text}
          </a>
        ) : null,
      )}
    </nav>
  );
}

type HeadProps = { page: ActionPage; allowed: Allowed };

function HeadButtons({ page, allowed }: HeadProps) {
  const { action, plan } = page;
  if (!allowed.reportProgress && !allowed.changeAction) return null;
  return (
    <div data-cell-host>
      <div class="buttons">
        {allowed.reportProgress ? (
          <a
            class="button"
            href={actionPart(plan.slug, action.code, 'status')}
            {...(allowed.changeAction ? { 'data-cell': 'status' } : {})}
          >
            {words.sayStatus}
          </a>
        ) : null}
        {allowed.changeAction ? (
          <>
            <a class="button second" href={actionPart(plan.slug, action.code, 'edit')}>
              {words.edit}
            </a>
            <CellLink plan={plan} action={action} cell="text" inFull />
          </>
        ) : null}
        {allowed.changePlan ? (
          <>
            <CellLink plan={plan} action={action} cell="place" inFull />
            <ActionMore page={page} />
          </>
        ) : null}
      </div>
    </div>
  );
}

function Head({ page, allowed }: HeadProps) {
  const { action } = page;
  return (
    <>
      <p class="quiet action-place">
        {page.trail.map((heading) => [heading.number, heading.title].filter(Boolean).join(' ')).join(' › ')}
      </p>
      <h1 class={isEnded(action.status.lifecycle) ? 'action-title is-ended' : 'action-title'}>
        <span class="action-code">{action.code}</span> {action.text}
      </h1>
      <div class="action-head">
        <StatusMark standing={page.standing} />
        {action.status.note ? <span>{action.status.note}</span> : null}
        {action.status.on ? <span class="quiet">{words.updated(longDay(action.status.on))}</span> : null}
      </div>
      <HeadButtons page={page} allowed={allowed} />
    </>
  );
}

/** What nothing is said of yet, or what stands in several places of the page. */
function Additions({ page, allowed }: HeadProps) {
  const { action, plan } = page;
  if (!allowed.changeAction) return null;
  const columns = otherColumns(plan.columns, action.fields).length > 0;
  const cells: readonly (Cell | null)[] = [
    action.subActions.length === 0 ? 'parts' : null,
    action.notes.length === 0 ? 'notes' : null,
  ];
  return (
    <div class="additions" data-cell-host>
      {cells.map((cell) =>
        cell ? <CellLink key={cell} plan={plan} action={action} cell={cell} add inFull /> : null,
      )}
      {columns ? <CellLink plan={plan} action={action} cell="columns" inFull /> : null}
    </div>
  );
}

/** An answer to one of its questions that could not be taken: why, and what was typed. */
export type NotTaken = { problem: Problem; typed: TypedAnswer };

export function actionPage(page: ActionPage, allowed: Allowed, notTaken: NotTaken | null = null): Page {
  const { action, plan } = page;
  const problem = notTaken?.problem ?? null;
  const problems = fieldProblems(problem).map((one) => ({ ...one, field: 'questions' }));
  const way = (cell: Cell) =>
    allowed.changeAction ? <CellLink plan={plan} action={action} cell={cell} /> : null;
  const body = (
    <EditInPlace>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <Head page={page} allowed={allowed} />
      <EndedNote page={page} />
      <div class="two-columns">
        <div>
          <ActionFacts page={page} allowed={allowed} />
          <MoreFacts page={page} allowed={allowed} />
          {allowed.seeWorking ? (
            <Questions action={action} slug={plan.slug} allowed={allowed} typed={notTaken?.typed ?? null} />
          ) : null}
          <List title={words.parts} items={action.subActions} way={way('parts')} />
          <List title={words.notes} items={action.notes} way={way('notes')} />
          <Additions page={page} allowed={allowed} />
          <ActionAround page={page} allowed={allowed} />
          {allowed.seeWorking ? (
            <>
              <DecidedAbout page={page} />
              <QuestionsAbout lines={page.asked} code={action.code} slug={plan.slug} allowed={allowed} />
              <Evidence page={page} allowed={allowed} />
              <CommentList comments={page.comments} title={words.comments} />
            </>
          ) : null}
          {allowed.seeHistory ? (
            <>
              <h2>{words.history}</h2>
              <HistoryList events={page.history} undoes={allowed.changePlan} />
              <HistoryLink table="action" id={action.id} label={historyWords.narrow} />
            </>
          ) : null}
        </div>
        <aside>
          <DocumentRow source={action.source} />
        </aside>
      </div>
      <Neighbours page={page} />
    </EditInPlace>
  );
  return {
    title: words.title(action.code, action.text),
    place: 'plans',
    crumbs: tableCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="table" within />,
    hasErrors: problem !== null,
    body,
  };
}
