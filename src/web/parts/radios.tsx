/** One question with a few answers, each a large target. */
import type { ComponentChildren } from 'preact';
import type { FieldProblem } from '../../domain/problem.ts';
import { describedBy, FieldError, problemOf } from './fields.tsx';

export type RadioChoice = { value: string; label: ComponentChildren; hint?: string };

type RadiosProps = {
  name: string;
  legend: string;
  hint?: string;
  large?: boolean;
  value: string;
  choices: readonly RadioChoice[];
  problems: readonly FieldProblem[];
};

export function Radios({ name, legend, hint, large, value, choices, problems }: RadiosProps) {
  const error = problemOf(problems, name);
  return (
    <fieldset class={error ? 'has-error' : undefined} aria-describedby={describedBy(name, hint, error)}>
      <legend class={large ? 'large' : undefined}>{legend}</legend>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError name={name} error={error} />
      {choices.map((choice, at) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            id={at === 0 ? name : undefined}
            name={name}
            value={choice.value}
            checked={choice.value === value}
          />
          <span class="choice-words">
            {choice.label}
            {choice.hint ? <span class="hint">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
