/** What the pages of signing in have in common: narrow, one thing at a time, no trail. */
import type { ComponentChildren } from 'preact';
import type { FieldProblem } from '../../../domain/problem.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields.tsx';
import type { Page } from '../shell/page.ts';

type Framed = {
  title: string;
  lede?: string;
  problems?: readonly FieldProblem[];
  children: ComponentChildren;
};

export function entryPage({ title, lede, problems = [], children }: Framed): Page {
  const body = (
    <div class="narrow entry">
      <ErrorSummary problems={[...problems]} />
      <h1>{title}</h1>
      {lede ? <p class="lede">{lede}</p> : null}
      {children}
    </div>
  );
  return { title, hasErrors: problems.length > 0, body };
}

type Address = {
  label: string;
  name?: string;
  autocomplete?: 'username' | 'email';
  value: string;
  problems: readonly FieldProblem[];
};

/** The e-mail address that an account goes by; what keeps passwords knows it as the name of the user. */
export function AddressField({ name = 'email', autocomplete = 'username', ...rest }: Address) {
  return <TextField {...rest} name={name} type="email" autocomplete={autocomplete} />;
}

/** The one button of a form, and what may stand beside it. */
export function Send({ label, children }: { label: string; children?: ComponentChildren }) {
  return (
    <p class="buttons">
      <button class="button" type="submit">
        {label}
      </button>
      {children}
    </p>
  );
}
