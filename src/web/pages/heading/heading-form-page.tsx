/** Adding a heading, changing one, and asking before one is removed. */
import type { Heading, Plan } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { HeadingPage } from '../../../views/headings-page.ts';
import { headingPart, newHeadingAddress, planPart, tableAddress } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { heading as words } from '../../words/heading.ts';
import { PlanNavigation, planCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

export type HeadingFields = { version: string; number: string; title: string };

type FormPage = {
  plan: Plan;
  level: string;
  parent: Heading | null;
  /** Null for a new one. */
  headingId: string | null;
  fields: HeadingFields;
  problem: Problem | null;
};

const crumbsOf = (plan: Plan) => [
  ...planCrumbs(plan),
  { label: words.title, href: planPart(plan.slug, 'headings') },
];
const nameOf = ({ number, title }: Heading): string => [number, title].filter(Boolean).join(' ');

export function headingFormPage({ plan, level, parent, headingId, fields, problem }: FormPage): Page {
  const problems = fieldProblems(problem);
  const version = problem?.code === 'stale' ? problem.currentVersion : fields.version;
  const title = headingId === null ? words.add(level) : words.editTitle(level);
  const action =
    headingId === null
      ? newHeadingAddress(plan.slug, parent?.id ?? null)
      : headingPart(plan.slug, headingId, 'edit');
  const hint = headingId === null ? words.numberHint : words.renumberHint;
  const body = (
    <>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      {parent ? <p class="quiet">{words.under(nameOf(parent))}</p> : null}
      <form method="post" action={action}>
        <input type="hidden" name="version" value={version} />
        <TextField name="title" label={words.name} value={fields.title} problems={problems} />
        <TextField
          name="number"
          label={words.number}
          hint={hint}
          short
          value={fields.number}
          problems={problems}
        />
        <p class="buttons">
          <button class="button" type="submit">
            {words.save}
          </button>
          <a href={planPart(plan.slug, 'headings')}>{words.cancel}</a>
        </p>
      </form>
    </>
  );
  return {
    title,
    place: 'plans',
    crumbs: crumbsOf(plan),
    nav: <PlanNavigation slug={plan.slug} at="overview" within />,
    hasErrors: problem !== null,
    body,
  };
}

export function removeHeadingPage({ plan, heading, level, empty }: HeadingPage): Page {
  const title = words.removeTitle(level);
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lede">
        <b>{nameOf(heading)}</b>
      </p>
      <p>{empty ? words.removeSays : words.cannotRemove}</p>
      {empty ? (
        <form method="post" action={headingPart(plan.slug, heading.id, 'remove')}>
          <input type="hidden" name="version" value={heading.version} />
          <p class="buttons">
            <button class="button danger" type="submit">
              {words.removeDo}
            </button>
            <a href={planPart(plan.slug, 'headings')}>{words.cancel}</a>
          </p>
        </form>
      ) : (
        <p class="buttons">
          <a class="button second" href={tableAddress(plan.slug, { heading: heading.id })}>
            {words.seeActions}
          </a>
          <a href={planPart(plan.slug, 'headings')}>{words.cancel}</a>
        </p>
      )}
    </>
  );
  return {
    title,
    place: 'plans',
    crumbs: crumbsOf(plan),
    nav: <PlanNavigation slug={plan.slug} at="overview" within />,
    body,
  };
}
