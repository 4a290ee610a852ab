/** Moving an action: to another heading, into or out of another action, to another plan. */
import type { DeedForm } from '../../../views/action/action-deed.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { move as words } from '../../words/action-deeds.ts';
import type { Page } from '../shell/page.ts';
import { deedPage, type Shown } from './deed-page.tsx';
import { HeadingField, InsideField, PlanField } from './place-fields.tsx';

export type MoveFields = { version: string; plan: string; heading: string; inside: string };

export function movePage(form: DeedForm, fields: MoveFields, shown: Shown): Page {
  const problems = fieldProblems(shown.problem, { insideId: 'inside', headingId: 'heading', planId: 'plan' });
  const props = { form, fields, problems };
  return deedPage({
    form,
    part: 'move',
    title: words.title(form.action.code),
    lede: words.lede,
    version: fields.version,
    shown,
    problems,
    save: words.save,
    children: (
      <>
        <PlanField {...props} />
        <HeadingField {...props} />
        <InsideField {...props} />
      </>
    ),
  });
}
