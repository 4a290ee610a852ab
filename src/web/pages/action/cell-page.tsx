/**
 * One cell of an action to change: a page by itself where there is no script, and what `<edit-in-place>` takes out of
 * it (all that stands in `data-in-place`) where there is one.
 */
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import type { ChangeForm } from '../../../views/action/action-form.ts';
import { actionAddress, cellAddress } from '../../addresses.ts';
import type { ActionFields } from '../../forms/action-fields.ts';
import type { WrittenCell } from '../../forms/cell-fields.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Select, TextArea } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { form as formWords } from '../../words/action.ts';
import { cells as words } from '../../words/cells.ts';
import { ofAction } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';
import { headingChoices, OtherColumns } from './action-form-page.tsx';
import { LeadFieldset } from './lead-fields.tsx';
import { type ReadTimescale, TimescaleField } from './timescale-field.tsx';

export type CellForm = {
  form: ChangeForm;
  cell: WrittenCell;
  fields: ActionFields;
  read: ReadTimescale;
  problem: Problem | null;
};

type FieldsProps = { page: CellForm; problems: readonly FieldProblem[] };

function Fields({ page: { form, cell, fields, read }, problems }: FieldsProps) {
  const { plan, names, ownAlone } = form;
  const field = <Name extends 'text' | 'subActions' | 'notes' | 'heading'>(name: Name) => ({
    name,
    value: fields[name],
    label: formWords[name],
    problems,
  });
  switch (cell) {
    case 'text':
      return <TextArea {...field('text')} />;
    case 'leads':
      return <LeadFieldset fields={fields} names={names} ownAlone={ownAlone} problems={problems} />;
    case 'timescale':
      return <TimescaleField slug={plan.slug} value={fields.timescale} read={read} problems={problems} />;
    case 'parts':
      return <TextArea {...field('subActions')} hint={formWords.subActionsHint} />;
    case 'notes':
      return <TextArea {...field('notes')} hint={formWords.notesHint} />;
    case 'place':
      return <Select {...field('heading')} choices={headingChoices(form)} />;
    case 'columns':
      return fields.columns.length > 0 ? (
        <OtherColumns columns={fields.columns} />
      ) : (
        <p>{formWords.noColumns}</p>
      );
  }
}

function Buttons({ cancel }: { cancel: string }) {
  return (
    <p class="buttons">
      <button class="button" type="submit" name="deed" value="save">
        {words.save}
      </button>
      <a href={cancel} data-cancel>
        {words.cancel}
      </a>
    </p>
  );
}

export function cellPage(page: CellForm): Page {
  const { form, cell, fields, problem } = page;
  const { plan, action } = form;
  const title = words.title(cell, action.code);
  const problems = fieldProblems(problem, { headingId: 'heading' });
  const body = (
    <div data-in-place>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      {cell === 'text' ? null : <p class="quiet">{action.text}</p>}
      <form method="post" action={cellAddress(plan.slug, action.code, cell)} aria-label={title}>
        {/* The button that Enter presses: saving, and none of the smaller deeds that stand before it. */}
        <button class="unseen" type="submit" name="deed" value="save" tabindex={-1}>
          {words.save}
        </button>
        <Once />
        <input type="hidden" name="version" value={fields.version} />
        <input type="hidden" name="seen" value={JSON.stringify(fields.seen)} />
        <Fields page={page} problems={problems} />
        <Buttons cancel={actionAddress(plan.slug, action.code)} />
      </form>
    </div>
  );
  return {
    title,
    ...ofAction(plan, action.code),
    hasErrors: problems.length > 0 || problem !== null,
    body,
  };
}
