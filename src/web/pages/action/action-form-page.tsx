/** Adding an action and changing one: the same form. */

import type { Action, Plan } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { ActionForm, ChangeForm } from '../../../views/action/action-form.ts';
import { actionAddress, actionPart, newActionAddress, planPart } from '../../addresses.ts';
import type { ActionFields } from '../../forms/action-fields.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Select, TextArea } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { form as words } from '../../words/action.ts';
import { actionCrumbs, PlanNavigation, tableCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';
import { LeadFieldset } from './lead-fields.tsx';
import { type ReadTimescale, TimescaleField } from './timescale-field.tsx';

export type FormPage = {
  form: ActionForm | ChangeForm;
  /** The action's code; null for a new one. */
  code: string | null;
  fields: ActionFields;
  read: ReadTimescale;
  problem: Problem | null;
};

export const headingChoices = ({ headings }: ActionForm) => [
  { value: '', label: words.noHeading },
  ...headings.map(({ id, depth, number, title }) => ({
    value: id,
    label: `${'\u2003'.repeat(depth)}${[number, title].filter(Boolean).join(' ')}`,
  })),
];

/** One field for each column that only this plan has. */
export function OtherColumns({ columns }: Pick<ActionFields, 'columns'>) {
  if (columns.length === 0) return null;
  return (
    <fieldset id="fields">
      <legend>{words.columns}</legend>
      <input type="hidden" name="columnCount" value={columns.length} />
      {columns.map(({ column, value }, n) => (
        <div key={column}>
          <input type="hidden" name={`column-${n}`} value={column} />
          <TextArea name={`field-${n}`} label={column} value={value} problems={[]} rows={2} />
        </div>
      ))}
    </fieldset>
  );
}

function Fields({ page }: { page: FormPage }) {
  const { form, fields, problem, read } = page;
  const ownAlone = 'ownAlone' in form ? form.ownAlone : null;
  const problems = fieldProblems(problem, { headingId: 'heading' });
  const field = <Name extends 'text' | 'subActions' | 'notes' | 'heading'>(name: Name) => ({
    name,
    value: fields[name],
    label: words[name],
    problems,
  });
  return (
    <>
      <TextArea {...field('text')} />
      <LeadFieldset fields={fields} names={form.names} ownAlone={ownAlone} problems={problems} />
      <TimescaleField slug={form.plan.slug} value={fields.timescale} read={read} problems={problems} />
      <TextArea {...field('subActions')} hint={words.subActionsHint} />
      <TextArea {...field('notes')} hint={words.notesHint} />
      <OtherColumns columns={fields.columns} />
      {form.headings.length > 0 && !form.inside && !ownAlone ? (
        <Select {...field('heading')} choices={headingChoices(form)} />
      ) : null}
      {ownAlone ? <input type="hidden" name="heading" value={fields.heading} /> : null}
    </>
  );
}

function Inside({ id, code, text }: Pick<Action, 'id' | 'code' | 'text'>) {
  return (
    <p class="quiet">
      <input type="hidden" name="inside" value={id} />
      {words.insideOf(code, text)}
    </p>
  );
}

const backTo = (plan: Plan, code: string | null): string =>
  code === null ? planPart(plan.slug, 'table') : actionAddress(plan.slug, code);

export function actionFormPage(page: FormPage): Page {
  const { form, code, fields, problem } = page;
  const { plan } = form;
  const title = code === null ? words.newTitle : words.editTitle(code);
  const problems = fieldProblems(problem, { headingId: 'heading' });
  const body = (
    <>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <form
        method="post"
        action={code === null ? newActionAddress(plan.slug) : actionPart(plan.slug, code, 'edit')}
      >
        {/* The button that Enter presses: saving, and none of the smaller deeds that stand before it. */}
        <button class="unseen" type="submit" name="deed" value="save" tabindex={-1}>
          {words.save}
        </button>
        <Once />
        <input type="hidden" name="version" value={fields.version} />
        <input type="hidden" name="seen" value={JSON.stringify(fields.seen)} />
        <input type="hidden" name="then" value={fields.list} />
        {form.inside ? <Inside {...form.inside} /> : null}
        <Fields page={page} />
        <p class="buttons">
          <button class="button" type="submit" name="deed" value="save">
            {code === null ? words.add : words.save}
          </button>
          <a href={backTo(plan, code)}>{words.cancel}</a>
        </p>
      </form>
    </>
  );
  return {
    title,
    place: 'plans',
    crumbs: code === null ? tableCrumbs(plan) : actionCrumbs(plan, code),
    nav: <PlanNavigation slug={plan.slug} at="table" within />,
    hasErrors: problems.length > 0,
    body,
  };
}
