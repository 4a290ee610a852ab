import { longDay } from '../../../domain/day.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { PublishPage } from '../../../views/plan/publish-page.ts';
import { planAddress, planPart } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { FieldError, problemOf } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { publish as words } from '../../words/publish.ts';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, planCrumbs } from './plan-frame.tsx';

function Named({ named, error }: { named: readonly string[]; error: string | null }) {
  if (named.length === 0) return <p>{words.nobodyNamed}</p>;
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <p>{words.named(named.length)}</p>
      <ul>
        {named.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <FieldError name="agreed" error={error} />
      <label class="choice">
        <input
          type="checkbox"
          id="agreed"
          name="agreed"
          value="yes"
          aria-describedby={error ? 'agreed-error' : undefined}
        />{' '}
        {words.agreed}
      </label>
    </div>
  );
}

export function publishPage({ plan, publishedOn, named }: PublishPage, problem: Problem | null = null): Page {
  const problems = fieldProblems(problem);
  const body = (
    <>
      <ErrorSummary problems={problems} />
      <h1>{words.title}</h1>
      <p class="lede">{publishedOn ? words.isPublished(longDay(publishedOn)) : words.isNot}</p>
      <p>{words.what}</p>
      {publishedOn ? (
        <form method="post" action={planPart(plan.slug, 'publish/take-back')}>
          <Once />
          <p class="buttons">
            <button class="button" type="submit">
              {words.takeBack}
            </button>
            <a href={planAddress(plan.slug)}>{words.cancel}</a>
          </p>
        </form>
      ) : (
        <form method="post" action={planPart(plan.slug, 'publish')}>
          <Once />
          <Named named={named} error={problemOf(problems, 'agreed')} />
          <p class="buttons">
            <button class="button" type="submit">
              {words.publish}
            </button>
            <a href={planAddress(plan.slug)}>{words.cancel}</a>
          </p>
        </form>
      )}
    </>
  );
  return {
    title: words.title,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="overview" within />,
    hasErrors: problem !== null,
    body,
  };
}
