/** Many actions changed at once: what should change, and below it what that comes to for each. */

import { LEAD_DEEDS } from '../../../domain/action/change-many.ts';
import { STATUS_CHOICES } from '../../../domain/action/status-choice.ts';
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import type { ManyPage } from '../../../views/plan/many-page.ts';
import { chooseAddress, manyAddress } from '../../addresses.ts';
import { type ManyFields, OUTSIDE, signatureOf } from '../../forms/many-fields.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { describedBy, FieldError, problemOf, Select, TextArea } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { status as statusWords } from '../../words/action.ts';
import { many as words } from '../../words/many.ts';
import type { ReadTimescale } from '../action/timescale-field.tsx';
import { TimescaleField } from '../action/timescale-field.tsx';
import type { Page } from '../shell/page.ts';
import { ManyList } from './many-list.tsx';
import { PlanNavigation, tableCrumbs } from './plan-frame.tsx';

export type ManyForm = {
  page: ManyPage;
  fields: ManyFields;
  read: ReadTimescale;
  problems: readonly FieldProblem[];
  /** What stopped the change as a whole: somebody was quicker, or the wish was changed since the preview. */
  problem: Problem | null;
};

const leave = { value: '', label: words.leaveAsIs };
const CHOICES = [
  leave,
  ...STATUS_CHOICES.map((value) => ({ value, label: statusWords.choices[value].label })),
];
const HOWS = [leave, ...LEAD_DEEDS.map((value) => ({ value, label: words.hows[value] }))];

const headingsOf = ({ headings }: ManyPage) => [
  leave,
  { value: OUTSIDE, label: words.outside },
  ...headings.map(({ id, depth, number, title }) => ({
    value: id as string,
    label: `${'\u2003'.repeat(depth)}${[number, title].filter(Boolean).join(' ')}`,
  })),
];

function NameField({ n, form }: { n: number; form: ManyForm }) {
  const name = `name-${n}`;
  const error = problemOf(form.problems, name);
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label class="label" for={name}>
        {words.name(n + 1)}
      </label>
      <FieldError name={name} error={error} />
      <input
        class="input"
        id={name}
        name={name}
        value={form.fields.names[n] ?? ''}
        list="known-names"
        autocomplete="off"
        aria-describedby={describedBy(name, null, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </div>
  );
}

function Wish({ form }: { form: ManyForm }) {
  const { fields, problems, page } = form;
  return (
    <div class="many-wish">
      <fieldset>
        <legend>{words.status}</legend>
        <Select
          name="choice"
          label={words.choice}
          value={fields.choice}
          choices={CHOICES}
          problems={problems}
        />
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={fields.note}
          rows={2}
          problems={problems}
        />
      </fieldset>
      <fieldset>
        <legend>{words.leads}</legend>
        <datalist id="known-names">
          {page.names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Select name="how" label={words.how} value={fields.how} choices={HOWS} problems={problems} />
        {fields.names.map((_, n) => (
          <NameField key={n} n={n} form={form} />
        ))}
      </fieldset>
      <fieldset class="many-when">
        <legend class="unseen">{words.timescale}</legend>
        <TimescaleField
          slug={page.plan.slug}
          value={fields.timescale}
          read={form.read}
          problems={problems}
          unsaid={words.noTime}
        />
      </fieldset>
      {page.headings.length > 0 ? (
        <Select
          name="heading"
          label={words.place}
          value={fields.heading}
          choices={headingsOf(page)}
          problems={problems}
        />
      ) : null}
    </div>
  );
}

function Whole({ problem }: { problem: Problem | null }) {
  if (problem === null) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} data-error-summary>
      <h2>{problem.message}</h2>
      <p>{problem.remedy}</p>
    </div>
  );
}

export function manyPage(form: ManyForm): Page {
  const { page, fields, problems, problem } = form;
  const { plan } = page;
  const title = words.title(page.rows.length);
  const body = (
    <>
      <Whole problem={problem} />
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <p>{words.intro}</p>
      {/* Sent without Turbo, so that each step is a page one can go back to with all that was typed. */}
      <form method="post" action={manyAddress(plan.slug)} data-turbo="false">
        <Once />
        <input type="hidden" name="back" value={fields.back} />
        <input type="hidden" name="previewed" value={page.asksNothing ? '' : signatureOf(fields)} />
        <button class="unseen" type="submit" name="deed" value="preview" tabindex={-1}>
          {words.preview}
        </button>
        <Wish form={form} />
        <p class="buttons">
          <button
            class={page.asksNothing ? 'button' : 'button second'}
            type="submit"
            name="deed"
            value="preview"
          >
            {words.preview}
          </button>
          <a href={chooseAddress(plan.slug, Object.fromEntries(new URLSearchParams(fields.back)))}>
            {words.cancel}
          </a>
        </p>
        <ManyList page={page} fields={fields} />
      </form>
    </>
  );
  return {
    title,
    place: 'plans',
    crumbs: tableCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="table" within />,
    hasErrors: problems.length > 0 || problem !== null,
    body,
  };
}
