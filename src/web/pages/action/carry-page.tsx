/** Carrying an action forward: where to, by when, and why it was not done in its time. */
import { isClosed } from '../../../domain/plan/standing.ts';
import type { DeedForm } from '../../../views/action/action-deed.ts';
import { sayMeaning } from '../../../views/say-timescale.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { TextArea, TextField } from '../../parts/fields.tsx';
import { carry as words } from '../../words/action-deeds.ts';
import type { Page } from '../shell/page.ts';
import { deedPage, type Shown } from './deed-page.tsx';
import { HeadingField, PlanField } from './place-fields.tsx';

export type CarryFields = {
  version: string;
  plan: string;
  heading: string;
  timescale: string;
  note: string;
};

export const openInside = (form: DeedForm): number =>
  form.actions.filter(
    (one) =>
      one.id !== form.action.id && form.family.has(one.id) && !['dropped', 'complete'].includes(one.standing),
  ).length;

export function carryPage(form: DeedForm, fields: CarryFields, shown: Shown): Page {
  const problems = fieldProblems(shown.problem, { headingId: 'heading', planId: 'plan' });
  const props = { form, fields, problems };
  const inner = openInside(form);
  const was = isClosed(form.action) ? '' : words.was(sayMeaning(form.action.timescale));
  return deedPage({
    form,
    part: 'carry-forward',
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
        <TextField
          name="timescale"
          label={words.timescale}
          hint={`${words.timescaleHint} ${was}`}
          value={fields.timescale}
          problems={problems}
        />
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={fields.note}
          problems={problems}
        />
        {inner > 0 ? <p class="quiet">{words.inner(inner)}</p> : null}
      </>
    ),
  });
}
