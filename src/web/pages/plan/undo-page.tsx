/** What undoing a change would put back, and what stays as it is. */

import type { Problem } from '../../../domain/problem.ts';
import type { UndoPage } from '../../../views/history/undo-page.ts';
import { planPart, undoAddress } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ChangeLines } from '../../parts/change-lines.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { HistoryList } from '../../parts/history-list.tsx';
import { Once } from '../../parts/once.tsx';
import { deeds, undo as words } from '../../words/action-deeds.ts';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';

function Deed({ page }: { page: UndoPage }) {
  const history = planPart(page.plan.slug, 'history');
  if (page.steps === 0)
    return (
      <>
        <p>{words.nothing}</p>
        <p class="buttons">
          <a class="button second" href={history}>
            {words.history}
          </a>
        </p>
      </>
    );
  return (
    <form method="post" action={undoAddress(page.deedId)}>
      <Once />
      <input type="hidden" name="upTo" value={page.upTo} />
      <p class="buttons">
        <button class="button" type="submit">
          {page.stays.length > 0 ? words.saveRest : words.save}
        </button>
        <a href={history}>{deeds.cancel}</a>
      </p>
    </form>
  );
}

export function undoPage(page: UndoPage, problem: Problem | null = null): Page {
  const { plan, event, putBack, stays } = page;
  const body = (
    <div class="deed-form">
      <ErrorSummary problems={fieldProblems(problem)} />
      <h1>{words.title}</h1>
      <p class="lede">{words.lede}</p>
      {event ? (
        <section>
          <h2>{words.change}</h2>
          <HistoryList events={[{ ...event, undo: null }]} slug={plan.slug} />
        </section>
      ) : null}
      {putBack.length > 0 ? (
        <section class="preview">
          <h2>{words.putBack}</h2>
          <ChangeLines lines={putBack} />
        </section>
      ) : null}
      {stays.length > 0 ? (
        <section class="preview stays">
          <h2>{words.stays}</h2>
          <ul>
            {stays.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <Deed page={page} />
    </div>
  );
  return {
    title: words.title,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="history" within />,
    hasErrors: problem !== null,
    body,
  };
}
