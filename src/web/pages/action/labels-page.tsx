/** Where an action is done, for whom, and what kind of work it is: boxes to tick, and room for what is not there. */

import type { ComponentChildren } from 'preact';
import {
  ACTION_TYPE_WORDS,
  ACTION_TYPES,
  groupsOffered,
  type LabelKind,
  type Labels,
} from '../../../domain/facts/labels.ts';
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import type { LabelsPage } from '../../../views/action/fact-page.ts';
import { actionAddress, actionPart } from '../../addresses.ts';
import type { LabelFields } from '../../forms/label-fields.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { facts as factWords, labels as words } from '../../words/facts.ts';
import { ofAction } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

type BoxesProps = {
  kind: LabelKind;
  legend: string;
  hint?: string;
  offered: readonly { value: string; label: string }[];
  chosen: readonly string[];
  children?: ComponentChildren;
};

function Boxes({ kind, legend, hint, offered, chosen, children }: BoxesProps) {
  const isChosen = (value: string): boolean =>
    chosen.some((one) => one.toLowerCase() === value.toLowerCase());
  return (
    <fieldset id={kind} aria-describedby={hint ? `${kind}-hint` : undefined}>
      <legend>{legend}</legend>
      {hint ? (
        <p class="hint" id={`${kind}-hint`}>
          {hint}
        </p>
      ) : null}
      <div class="boxes">
        {offered.map(({ value, label }) => (
          <label key={value} class="check">
            <input type="checkbox" name={kind} value={value} checked={isChosen(value)} />
            {label}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

const asItself = (value: string) => ({ value, label: value });

type FormProps = { page: LabelsPage; fields: LabelFields; problems: readonly FieldProblem[] };

function Form({ page: { plan, action, inUse }, fields, problems }: FormProps) {
  const chosen: Labels = fields.labels;
  const more = (name: 'moreAreas' | 'moreGroups') => (
    <TextArea
      name={name}
      label={words[name]}
      hint={words.oneEach}
      value={fields[name]}
      problems={problems}
      rows={2}
    />
  );
  const areas = { offered: inUse.areas.map(asItself), chosen: chosen.areas };
  const groups = { offered: groupsOffered(inUse.groups).map(asItself), chosen: chosen.groups };
  const types = ACTION_TYPES.map((value) => ({ value, label: ACTION_TYPE_WORDS[value] }));
  return (
    <form method="post" action={actionPart(plan.slug, action.code, 'labels')}>
      <Once />
      <input type="hidden" name="seen" value={JSON.stringify(fields.seen)} />
      <Boxes kind="areas" legend={words.areas} hint={words.areasHint} {...areas}>
        {more('moreAreas')}
      </Boxes>
      <Boxes kind="groups" legend={words.groups} hint={words.groupsHint} {...groups}>
        {more('moreGroups')}
      </Boxes>
      <Boxes kind="types" legend={words.types} offered={types} chosen={chosen.types} />
      <p class="buttons">
        <button class="button" type="submit">
          {words.save}
        </button>
        <a href={actionAddress(plan.slug, action.code)}>{factWords.cancel}</a>
      </p>
    </form>
  );
}

export function labelsPage(page: LabelsPage, fields: LabelFields, problem: Problem | null = null): Page {
  const { plan, action } = page;
  const problems = fieldProblems(problem, {
    'labels.areas': 'areas',
    'labels.groups': 'groups',
    'labels.types': 'types',
  });
  const body = (
    <div class="fact-page">
      <ErrorSummary problems={problems} />
      <p class="quiet action-place">
        <a href={actionAddress(plan.slug, action.code)}>{action.code}</a> {action.text}
      </p>
      <h1 class="action-title">{words.title}</h1>
      <Form page={page} fields={fields} problems={problems} />
    </div>
  );
  return {
    title: `${words.title}: ${action.code}`,
    ...ofAction(plan, action.code),
    hasErrors: problems.length > 0,
    body,
  };
}
