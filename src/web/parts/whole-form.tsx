/** A page that is one form: what is wrong at its top, its fields, its button and the way back. */
import type { ComponentChildren } from 'preact';
import type { FieldProblem, Problem } from '../../domain/problem.ts';
import { fieldProblems } from '../forms/problems.ts';
import { forms as words } from '../words/forms.ts';
import { ErrorSummary } from './error-summary.tsx';
import { Once } from './once.tsx';
import { StaleChanges } from './stale-changes.tsx';

export type WholeFormProps = {
  title: string;
  /** Said below the title. */
  about?: ComponentChildren;
  action: string;
  /** The version that the writer saw; none where nothing of theirs can be older. */
  version?: string;
  problem: Problem | null;
  save: string;
  /** Its answer is a page itself and leads nowhere else, such as one that is shown once. */
  answersHere?: boolean;
  /** Where the page leads back to; null where it leads nowhere else. */
  back: string | null;
  fields: (problems: readonly FieldProblem[]) => ComponentChildren;
};

export function WholeForm({ title, about, action, problem, save, back, fields, ...form }: WholeFormProps) {
  const problems = fieldProblems(problem);
  const version = problem?.code === 'stale' ? problem.currentVersion : form.version;
  return (
    <>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      {about ? <p class="quiet">{about}</p> : null}
      <form method="post" action={action} data-turbo={form.answersHere ? 'false' : undefined}>
        <Once />
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        {fields(problems)}
        <p class="buttons">
          <button class="button" type="submit">
            {save}
          </button>
          {back === null ? null : <a href={back}>{words.cancel}</a>}
        </p>
      </form>
    </>
  );
}
