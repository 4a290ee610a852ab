/** Beginning a plan from nothing: what it is called, what it is for, and what stands above its actions. */
import type { Problem } from '../../../domain/problem.ts';
import { newImportAddress, newPlanAddress, plansAddress } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Once } from '../../parts/once.tsx';
import { forms } from '../../words/forms.ts';
import { details as words } from '../../words/section.ts';
import type { Page } from '../shell/page.ts';
import { type DetailFields, DetailInputs } from './detail-fields.tsx';
import { plansCrumb } from './plan-frame.tsx';

export function newPlanPage(fields: DetailFields, problem: Problem | null = null): Page {
  const problems = fieldProblems(problem);
  const body = (
    <>
      <ErrorSummary problems={problems} />
      <h1>{words.newTitle}</h1>
      <p class="lede">
        {words.newIntro} <a href={newImportAddress}>{words.newInstead}</a>
      </p>
      <form method="post" action={newPlanAddress}>
        <Once />
        <DetailInputs fields={fields} problems={problems} />
        <p class="buttons">
          <button class="button" type="submit">
            {words.begin}
          </button>
          <a href={plansAddress}>{forms.cancel}</a>
        </p>
      </form>
    </>
  );
  return { title: words.newTitle, place: 'plans', crumbs: [plansCrumb], hasErrors: problem !== null, body };
}
