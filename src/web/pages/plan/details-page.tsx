import type { Plan } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import { planAddress, planPart } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Once } from '../../parts/once.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { forms } from '../../words/forms.ts';
import { details as words } from '../../words/section.ts';
import type { Page } from '../shell/page.ts';
import { type DetailFields, DetailInputs } from './detail-fields.tsx';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';

export function detailsPage(plan: Plan, fields: DetailFields, problem: Problem | null = null): Page {
  const problems = fieldProblems(problem);
  const version = problem?.code === 'stale' ? problem.currentVersion : fields.version;
  const body = (
    <>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <h1>{words.title}</h1>
      <form method="post" action={planPart(plan.slug, 'edit')}>
        <Once />
        <input type="hidden" name="version" value={version} />
        <DetailInputs fields={fields} problems={problems} />
        <p class="buttons">
          <button class="button" type="submit">
            {words.save}
          </button>
          <a href={planAddress(plan.slug)}>{forms.cancel}</a>
        </p>
      </form>
    </>
  );
  return {
    title: words.title,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="overview" within />,
    hasErrors: problems.length > 0,
    body,
  };
}
