/** Linking an action to another of the partnership by what it is to it. */
import { CHOSEN_KINDS } from '../../../domain/action/action-links.ts';
import type { DeedForm } from '../../../views/action/action-deed.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { Select, TextField } from '../../parts/fields.tsx';
import { Radios } from '../../parts/radios.tsx';
import { link as words } from '../../words/action-deeds.ts';
import type { Page } from '../shell/page.ts';
import { deedPage, type Shown } from './deed-page.tsx';

export type LinkFields = { version: string; kind: string; plan: string; to: string };

const KINDS = CHOSEN_KINDS.map((value) => ({ value, label: words.kinds[value] }));

export function linkPage(form: DeedForm, fields: LinkFields, shown: Shown): Page {
  const problems = fieldProblems(shown.problem, { toId: 'to' });
  const plans = form.plans.map(({ slug, title }) => ({ value: slug, label: title }));
  return deedPage({
    form,
    part: 'link',
    title: words.title(form.action.code),
    lede: words.lede,
    version: fields.version,
    shown,
    problems,
    save: words.save,
    children: (
      <>
        <Radios name="kind" legend={words.kind} value={fields.kind} choices={KINDS} problems={problems} />
        {plans.length > 1 ? (
          <Select name="plan" label={words.plan} value={fields.plan} choices={plans} problems={problems} />
        ) : (
          <input type="hidden" name="plan" value={fields.plan} />
        )}
        <TextField
          name="to"
          label={words.to}
          hint={words.toHint}
          value={fields.to}
          problems={problems}
          short
        />
      </>
    ),
  });
}
