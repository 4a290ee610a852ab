/** What the pages of one's own account have in common: the way back, the problems, and the password asked once more. */
import type { ComponentChildren } from 'preact';
import type { FieldProblem } from '../../../domain/problem.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { PasswordField } from '../../parts/fields.tsx';
import { signInAddresses as to } from '../../sign-in/addresses.ts';
import { account as words } from '../../words/account.ts';
import type { Page } from '../shell/page.ts';

export type Problems = { problems: readonly FieldProblem[] };

type Own = Partial<Problems> & { title: string; lede?: string; children: ComponentChildren };

export function ownPage({ title, lede, problems = [], children }: Own): Page {
  const body = (
    <div class="narrow">
      <ErrorSummary problems={[...problems]} />
      <h1>{title}</h1>
      {lede ? <p class="lede">{lede}</p> : null}
      {children}
    </div>
  );
  const crumbs = [{ label: words.title, href: to.account }];
  return { title, crumbs, hasErrors: problems.length > 0, body };
}

/** Asked of whoever has one, before what they sign in with is changed. */
export function CurrentPassword({ has, problems }: Problems & { has: boolean }) {
  if (!has) return null;
  return (
    <PasswordField
      name="current"
      label={words.current}
      hint={words.currentHint}
      autocomplete="current-password"
      problems={problems}
    />
  );
}
