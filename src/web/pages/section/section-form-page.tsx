/** Adding a section, changing one, and asking before one is removed. */
import { type Plan, SECTION_KINDS, type Section } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import { planPart, sectionPart } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Select, TextArea, TextField } from '../../parts/fields.tsx';
import { Prose } from '../../parts/prose.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { section as words } from '../../words/section.ts';
import { PlanNavigation, planCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

export type SectionFields = { version: string; heading: string; text: string; kind: string };

const KINDS = SECTION_KINDS.map((value) => ({ value, label: words.kinds[value] }));

const crumbsOf = (plan: Plan) => [
  ...planCrumbs(plan),
  { label: words.title, href: planPart(plan.slug, 'sections') },
];

type FormPage = { plan: Plan; sectionId: string | null; fields: SectionFields; problem: Problem | null };

export function sectionFormPage({ plan, sectionId, fields, problem }: FormPage): Page {
  const problems = fieldProblems(problem);
  const version = problem?.code === 'stale' ? problem.currentVersion : fields.version;
  const title = sectionId === null ? words.addTitle : words.editTitle;
  const action =
    sectionId === null ? planPart(plan.slug, 'sections/new') : sectionPart(plan.slug, sectionId, 'edit');
  const body = (
    <>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <form method="post" action={action}>
        <input type="hidden" name="version" value={version} />
        <TextField name="heading" label={words.heading} value={fields.heading} problems={problems} />
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint}
          rows={12}
          value={fields.text}
          problems={problems}
        />
        <Select name="kind" label={words.kind} value={fields.kind} choices={KINDS} problems={problems} />
        <p class="buttons">
          <button class="button" type="submit">
            {words.save}
          </button>
          <a href={planPart(plan.slug, 'sections')}>{words.cancel}</a>
        </p>
      </form>
    </>
  );
  return {
    title,
    place: 'plans',
    crumbs: crumbsOf(plan),
    nav: <PlanNavigation slug={plan.slug} at="sections" within />,
    hasErrors: problems.length > 0,
    body,
  };
}

export function removeSectionPage(plan: Plan, section: Section): Page {
  const body = (
    <>
      <h1>{words.removeTitle}</h1>
      <p class="lede">{words.removeSays}</p>
      <div class="card prose">
        {section.heading ? <h2>{section.heading}</h2> : null}
        <Prose text={section.text} />
      </div>
      <form method="post" action={sectionPart(plan.slug, section.id, 'remove')}>
        <input type="hidden" name="version" value={section.version} />
        <p class="buttons">
          <button class="button danger" type="submit">
            {words.removeDo}
          </button>
          <a href={planPart(plan.slug, 'sections')}>{words.cancel}</a>
        </p>
      </form>
    </>
  );
  return { title: words.removeTitle, place: 'plans', crumbs: crumbsOf(plan), body };
}
