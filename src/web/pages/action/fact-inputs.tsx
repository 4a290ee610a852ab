/** The fields of each kind of fact. */

import type { FactKind } from '../../../domain/facts/fact-lists.ts';
import { CONDITION_WORDS, LEVER_WORDS, RESOURCE_WORDS } from '../../../domain/facts/fact-words.ts';
import type { FieldProblem } from '../../../domain/problem.ts';
import type { FactPage } from '../../../views/action/fact-page.ts';
import type { FactValues } from '../../forms/fact-fields.ts';
import { type Choice, DayField, Select, TextArea, TextField } from '../../parts/fields.tsx';
import { Radios } from '../../parts/radios.tsx';
import { facts as words } from '../../words/facts.ts';

export type FactForm = { page: FactPage; values: FactValues; problems: readonly FieldProblem[] };

const choicesOf = (list: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }));

/** What a field of this form is made of. */
const fieldOf =
  ({ values, problems }: FactForm) =>
  (name: string, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: values[name] ?? '',
    problems,
  });

function MilestoneInputs(form: FactForm) {
  const field = fieldOf(form);
  return (
    <>
      <DayField {...field('date', words.date)} />
      <TextField {...field('label', words.label)} />
      <TextField {...field('area', words.area, words.areaHint)} list={form.page.inUse.areas} />
      <DayField {...field('reached', words.reached, words.reachedHint)} />
    </>
  );
}

function ConditionInputs(form: FactForm) {
  const field = fieldOf(form);
  const kinds = Object.keys(CONDITION_WORDS).map((value) => ({
    value,
    label: words.conditionKinds[value as keyof typeof words.conditionKinds],
  }));
  const actions = form.page.others.map(({ id, code, text }) => ({
    value: id,
    label: `${code} ${text}`.slice(0, 90),
  }));
  return (
    <>
      <Select {...field('kind', words.conditionKind)} choices={kinds} />
      <TextField {...field('text', words.text)} />
      {actions.length > 0 ? (
        <div class="only-other-action">
          <Select
            {...field('actionId', words.actionId)}
            choices={[{ value: '', label: words.noAction }, ...actions]}
          />
        </div>
      ) : null}
      <DayField {...field('metOn', words.metOn, words.metOnHint)} />
      <TextField {...field('saidBy', words.saidBy)} list={form.page.names} />
    </>
  );
}

function OccurrenceInputs(form: FactForm) {
  const field = fieldOf(form);
  const { value, problems } = field('held', words.held);
  return (
    <>
      <DayField {...field('day', words.day)} />
      <Radios
        name="held"
        legend={words.held}
        value={value}
        choices={choicesOf(words.heldChoices)}
        problems={problems}
      />
      <TextArea {...field('note', words.note)} rows={2} />
    </>
  );
}

function ResourceInputs(form: FactForm) {
  const field = fieldOf(form);
  return (
    <>
      <Select {...field('kind', words.kind)} choices={choicesOf(RESOURCE_WORDS)} />
      <TextField {...field('purpose', words.purpose, words.purposeHint)} />
      <TextField {...field('pence', words.pence, words.penceHint)} short />
      <div class="field">
        <label class="check">
          <input type="checkbox" name="yearly" value="yes" checked={form.values.yearly === 'yes'} />
          {words.yearly}
        </label>
      </div>
      <TextField {...field('source', words.source)} list={form.page.names} />
      <Select {...field('state', words.state)} choices={choicesOf(words.states)} />
      <div class="only-part">
        <TextField {...field('securedPence', words.securedPence, words.securedHint)} short />
      </div>
    </>
  );
}

function LeverInputs(form: FactForm) {
  const field = fieldOf(form);
  return (
    <>
      <Select {...field('kind', words.kind)} choices={choicesOf(LEVER_WORDS)} />
      <TextField {...field('title', words.leverTitle)} />
      <TextField {...field('party', words.party)} list={form.page.names} />
      <TextField {...field('clause', words.clause)} />
      <DayField {...field('inForceFrom', words.inForceFrom)} />
    </>
  );
}

function MeasureInputs(form: FactForm) {
  const field = fieldOf(form);
  const { phrase = '', state = 'accepted' } = form.values;
  return (
    <>
      {phrase ? <p class="quiet">{words.phrase(phrase)}</p> : null}
      <input type="hidden" name="phrase" value={phrase} />
      <input type="hidden" name="state" value={state} />
      <TextField {...field('name', words.name)} />
      <div class="few-fields">
        <TextField {...field('baseline', words.baseline)} short />
        <TextField {...field('target', words.target)} short />
      </div>
      <TextField {...field('unit', words.unit, words.unitHint)} short />
      <DayField {...field('by', words.by)} />
    </>
  );
}

const INPUTS: Readonly<Record<FactKind, typeof MilestoneInputs>> = {
  milestones: MilestoneInputs,
  conditions: ConditionInputs,
  occurrences: OccurrenceInputs,
  resources: ResourceInputs,
  levers: LeverInputs,
  measures: MeasureInputs,
};

export function FactInputs(form: FactForm) {
  const Inputs = INPUTS[form.page.kind];
  return <Inputs {...form} />;
}
