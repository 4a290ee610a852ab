/** A document that seems to be a copy of a plan: the person says whether it is. And one that was taken in as a copy. */

import type { ImportSummary } from '../../../views/import/import-summary.ts';
import type { CopyChoice } from '../../../views/proposal/copy-choice.ts';
import { planPart } from '../../addresses.ts';
import { Once } from '../../parts/once.tsx';
import { takenInPage, copyChoice as words } from '../../words/proposals.ts';

export function CopyChoicePage({ choice }: { choice: CopyChoice }) {
  const { plan, why, summary } = choice;
  const here = `/imports/${summary.id}`;
  const unchanged = why === 'bytes';
  return (
    <div class="narrow">
      <p class="quiet">{summary.fileName}</p>
      <h1>{unchanged ? words.titleUnchanged : words.title}</h1>
      <p class="lede">{words[why](plan.title)}</p>
      {unchanged ? (
        <p class="buttons">
          <a class="button" href={`${here}/aside`}>
            {words.aside}
          </a>
          <a href={planPart(plan.slug, 'proposals')}>{words.seeCopies}</a>
        </p>
      ) : (
        <form method="post" action={`${here}/propose`}>
          <Once />
          <p class="buttons">
            <button class="button" type="submit" name="plan" value={plan.id}>
              {words.propose(plan.title)}
            </button>
          </p>
          <p class="hint">{words.proposeHint}</p>
        </form>
      )}
      <form method="post" action={`${here}/new-plan`}>
        <Once />
        <p class="buttons">
          <button class="button second" type="submit">
            {words.asNew}
          </button>
          {unchanged ? null : <a href={`${here}/aside`}>{words.aside}</a>}
        </p>
        <p class="hint">{words.asNewHint}</p>
      </form>
    </div>
  );
}

export function TakenInPage({ summary }: { summary: ImportSummary }) {
  return (
    <div class="narrow">
      <h1>{takenInPage.title}</h1>
      <p class="lede">{takenInPage.lede(summary.fileName, summary.broughtIn)}</p>
      {summary.planSlug ? (
        <p class="buttons">
          <a class="button" href={planPart(summary.planSlug, 'proposals')}>
            {takenInPage.see}
          </a>
        </p>
      ) : null}
    </div>
  );
}
