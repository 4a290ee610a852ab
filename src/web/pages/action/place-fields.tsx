/** Where an action goes: the plan, the heading, the action to stand inside. */
import type { FieldProblem } from '../../../domain/problem.ts';
import type { DeedForm } from '../../../views/action/action-deed.ts';
import { type Choice, Select } from '../../parts/fields.tsx';
import { move as words } from '../../words/action-deeds.ts';

type Fields = { plan: string; heading: string };
type PlaceProps<F> = { form: DeedForm; fields: F; problems: readonly FieldProblem[] };

const indented = (depth: number, text: string): string => `${'\u2003'.repeat(depth)}${text}`;
const LONGEST = 90;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Choosing another plan shows its places: by itself where there is JavaScript, else by the button. */
export function PlanField({ form, fields, problems }: PlaceProps<Fields>) {
  if (form.plans.length < 2) return <input type="hidden" name="plan" value={fields.plan} />;
  const choices: Choice[] = form.plans.map(({ slug, title }) => ({ value: slug, label: title }));
  return (
    <div class="plan-choice">
      <Select name="plan" label={words.plan} value={fields.plan} choices={choices} problems={problems} />
      <button class="button second" type="submit" name="deed" value="plan">
        {words.choosePlan}
      </button>
    </div>
  );
}

export function HeadingField({ form, fields, problems }: PlaceProps<Fields>) {
  const choices: Choice[] = [
    { value: '', label: words.noHeading },
    ...form.target.headings.map(({ id, depth, number, title }) => ({
      value: id,
      label: indented(depth, short([number, title].filter(Boolean).join(' '))),
    })),
  ];
  return (
    <Select
      name="heading"
      label={words.heading}
      value={fields.heading}
      choices={choices}
      problems={problems}
    />
  );
}

export function InsideField({ form, fields, problems }: PlaceProps<{ inside: string }>) {
  const others = form.target.actions.filter(({ id }) => !form.family.has(id));
  const choices: Choice[] = [
    { value: '', label: words.notInside },
    ...others.map(({ id, depth, code, text }) => ({
      value: id,
      label: indented(depth, short(`${code} ${text}`)),
    })),
  ];
  return (
    <Select
      name="inside"
      label={words.inside}
      hint={words.insideHint}
      value={fields.inside}
      choices={choices}
      problems={problems}
    />
  );
}
