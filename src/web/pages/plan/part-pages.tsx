/** The pages on which one part of a plan is written, moved or taken out: a heading, a section, a key action. */

import type { ComponentChildren } from 'preact';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import { planPart } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Once } from '../../parts/once.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { WholeForm, type WholeFormProps } from '../../parts/whole-form.tsx';
import { forms as words } from '../../words/forms.ts';
import type { Page } from '../shell/page.ts';
import { PlanNavigation, type PlanPlace, planCrumbs } from './plan-frame.tsx';

/** The list that it stands in, where the page leads back to. */
export type PartList = { plan: Plan; place: PlanPlace; label: string; part: string };

export const listAddress = ({ plan, part }: PartList): string => planPart(plan.slug, part);

function framed({ list, title, body }: { list: PartList; title: string; body: ComponentChildren }): Page {
  const { plan, place, label } = list;
  return {
    title,
    place: 'plans',
    crumbs: [...planCrumbs(plan), { label, href: listAddress(list) }],
    nav: <PlanNavigation slug={plan.slug} at={place} within />,
    body,
  };
}

type ListPage = {
  plan: Plan;
  title: string;
  place: PlanPlace;
  /** True where the page is one of several that stand under its place. */
  within: boolean;
  /** What went wrong with a deed on the list. */
  problem: Problem | null;
  children: ComponentChildren;
};

/** A list of one kind of part, on which its deeds are done. */
export function partListPage({ plan, title, place, within, problem, children }: ListPage): Page {
  return {
    title: `${title}: ${plan.title}`,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at={place} within={within} />,
    hasErrors: problem !== null,
    body: (
      <>
        <StaleChanges problem={problem} />
        <ErrorSummary problems={fieldProblems(problem)} />
        <h1>{title}</h1>
        {children}
      </>
    ),
  };
}

type FormPage = Omit<WholeFormProps, 'back' | 'version'> & { list: PartList; version: string };

export function partFormPage({ list, ...form }: FormPage): Page {
  const body = <WholeForm {...form} back={listAddress(list)} />;
  return { ...framed({ list, title: form.title, body }), hasErrors: form.problem !== null };
}

type RemovalPage = {
  list: PartList;
  title: string;
  says: string;
  /** What is to go, so that nobody takes out another by mistake. */
  what: ComponentChildren;
  action: string;
  version: number;
  remove: string;
};

export function partRemovalPage({ list, title, says, what, action, version, remove }: RemovalPage): Page {
  const body = (
    <>
      <h1>{title}</h1>
      {what}
      <p>{says}</p>
      <form method="post" action={action}>
        <Once />
        <input type="hidden" name="version" value={version} />
        <p class="buttons">
          <button class="button danger" type="submit">
            {remove}
          </button>
          <a href={listAddress(list)}>{words.cancel}</a>
        </p>
      </form>
    </>
  );
  return framed({ list, title, body });
}

/** Where it cannot be done: why, and what to do instead. */
export function partRefusalPage(
  list: PartList,
  {
    title,
    what,
    says,
    instead,
  }: Record<'title' | 'says', string> & Record<'what' | 'instead', ComponentChildren>,
): Page {
  const body = (
    <>
      <h1>{title}</h1>
      {what}
      <p>{says}</p>
      <p class="buttons">
        {instead}
        <a href={listAddress(list)}>{words.cancel}</a>
      </p>
    </>
  );
  return framed({ list, title, body });
}
