/** What a plan says of itself, as fields: the same for a plan that is begun and one that is changed. */
import { PLAN_STATES, type Plan } from '../../../domain/plan/plan.ts';
import type { FieldProblem } from '../../../domain/problem.ts';
import { one, type Typed } from '../../forms/read-form.ts';
import { DayField, TextArea, TextField } from '../../parts/fields.tsx';
import { Radios } from '../../parts/radios.tsx';
import { details as words } from '../../words/section.ts';

export type DetailFields = {
  version: string;
  title: string;
  purpose: string;
  owner: string;
  periodStart: string;
  periodEnd: string;
  /** 'theme, initiative' */
  levels: string;
  state: string;
};

export const EMPTY_DETAILS: DetailFields = {
  version: '1',
  title: '',
  purpose: '',
  owner: '',
  periodStart: '',
  periodEnd: '',
  levels: 'theme, initiative',
  state: 'live',
};

export const fieldsOfPlan = (plan: Plan): DetailFields => ({
  version: String(plan.version),
  title: plan.title,
  purpose: plan.purpose,
  owner: plan.owner,
  periodStart: plan.periodStart ?? '',
  periodEnd: plan.periodEnd ?? '',
  levels: plan.levels.join(', '),
  state: plan.state,
});

export const typedDetails = (typed: Typed): DetailFields => ({
  version: one(typed, 'version'),
  title: one(typed, 'title'),
  purpose: one(typed, 'purpose'),
  owner: one(typed, 'owner'),
  periodStart: one(typed, 'periodStart'),
  periodEnd: one(typed, 'periodEnd'),
  levels: one(typed, 'levels'),
  state: one(typed, 'state'),
});

/** The names between the commas. */
export const levelsTyped = (typed: string): string[] => typed.split(/[,;\n]/).map((level) => level.trim());

const STATES = PLAN_STATES.map((value) => ({ value, ...words.states[value] }));

type Props = { fields: DetailFields; problems: readonly FieldProblem[] };

export function DetailInputs({ fields, problems }: Props) {
  const field = (name: keyof DetailFields) => ({ name, value: fields[name], problems });
  return (
    <>
      <TextField {...field('title')} label={words.name} />
      <TextArea {...field('purpose')} label={words.purpose} hint={words.purposeHint} />
      <TextField {...field('owner')} label={words.owner} hint={words.ownerHint} />
      <DayField {...field('periodStart')} label={words.periodStart} />
      <DayField {...field('periodEnd')} label={words.periodEnd} />
      <TextField {...field('levels')} label={words.levels} hint={words.levelsHint} />
      <Radios {...field('state')} legend={words.state} choices={STATES} />
    </>
  );
}
