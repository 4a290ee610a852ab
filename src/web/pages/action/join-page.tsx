/** Joining actions: first which, then how what they say becomes one. */
import { wholeTimescale } from '../../../domain/action/joining.ts';
import type { FieldProblem } from '../../../domain/problem.ts';
import type { DeedAction, DeedForm } from '../../../views/action/action-deed.ts';
import { sayMeaning } from '../../../views/say-timescale.ts';
import { actionAddress, actionPart } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/fields.tsx';
import { type RadioChoice, Radios } from '../../parts/radios.tsx';
import { Shape } from '../../parts/shape.tsx';
import { deeds, join as words } from '../../words/action-deeds.ts';
import { ofAction } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';
import { deedPage, type Shown } from './deed-page.tsx';

export type JoinFields = {
  version: string;
  others: { id: string; version: string }[];
  text: string;
  accountable: string;
  timescale: string;
  /** Went on from the first step without a tick. */
  tickedNone?: boolean;
};

function Ticks({ legend, actions }: { legend: string; actions: readonly DeedAction[] }) {
  if (actions.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {actions.map(({ id, code, text, standing }) => (
        <label key={id} class="check tick">
          <input type="checkbox" name="with" value={id} />
          <span>
            <Shape standing={standing} /> <span class="action-code">{code}</span> {text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The first step: it changes nothing, so what is chosen stands in the address. */
export function joinChoicePage(form: DeedForm, { tickedNone = false }: JoinFields): Page {
  const { plan, action } = form;
  const problems = tickedNone ? [{ field: 'with', message: words.tickFirst }] : [];
  const others = form.actions.filter(({ id }) => id !== action.id);
  const near = others.filter(({ headingId }) => headingId === action.headingId);
  const far = others.filter(({ headingId }) => headingId !== action.headingId);
  const title = words.title(action.code);
  const body = (
    <div class="deed-form">
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <p class="deed-about">
        <span class="action-code">{action.code}</span> {action.text}
      </p>
      <p class="lede">{words.lede}</p>
      {others.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <form id="with" method="get" action={actionPart(plan.slug, action.code, 'join')}>
          <h2>{words.choose}</h2>
          <Ticks legend={words.sameHeading} actions={near} />
          {far.length === 0 ? null : (
            <details class="other-actions" open={near.length === 0}>
              <summary>{words.elsewhere(far.length)}</summary>
              <Ticks legend={words.elsewhere(far.length)} actions={far} />
            </details>
          )}
          <p class="buttons">
            <button class="button" type="submit" name="step" value="join">
              {words.goOn}
            </button>
            <a href={actionAddress(plan.slug, action.code)}>{deeds.cancel}</a>
          </p>
        </form>
      )}
    </div>
  );
  return { title, ...ofAction(plan, action.code), hasErrors: tickedNone, body };
}

export const chosenIn = (form: DeedForm, fields: JoinFields): DeedAction[] =>
  form.actions.filter(({ id }) => id !== form.action.id && fields.others.some((one) => one.id === id));

function accountableChoices(all: readonly DeedAction[]): RadioChoice[] {
  const names = new Map(all.flatMap(({ leads }) => leads.map(({ partyId, name }) => [partyId, name])));
  return [...[...names].map(([value, label]) => ({ value, label })), { value: '', label: words.nobodyYet }];
}

function timescaleChoices(all: readonly DeedAction[]): RadioChoice[] {
  const whole = wholeTimescale(all.map(({ timescale }) => timescale));
  const own = all.map(({ id, code, timescale }) => ({
    value: id,
    label: words.of(code, sayMeaning(timescale)),
  }));
  return whole ? [{ value: 'whole', label: `${words.whole}: ${sayMeaning(whole)}` }, ...own] : own;
}

type FieldsProps = {
  all: readonly DeedAction[];
  fields: JoinFields;
  problems: readonly FieldProblem[];
};

function Fields({ all, fields, problems }: FieldsProps) {
  return (
    <>
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint}
        value={fields.text}
        rows={all.length + 3}
        problems={problems}
      />
      <Radios
        name="accountable"
        legend={words.accountable}
        value={fields.accountable}
        choices={accountableChoices(all)}
        problems={problems}
      />
      <Radios
        name="timescale"
        legend={words.timescale}
        value={fields.timescale}
        choices={timescaleChoices(all)}
        problems={problems}
      />
    </>
  );
}

export function joinPage(form: DeedForm, fields: JoinFields, shown: Shown): Page {
  const { action } = form;
  const others = chosenIn(form, fields);
  const all = [...form.actions.filter(({ id }) => id === action.id), ...others];
  const problems = fieldProblems(shown.problem);
  const isStale = shown.problem?.code === 'stale';
  const seenOf = (one: DeedAction): string =>
    isStale ? String(one.version) : (fields.others.find(({ id }) => id === one.id)?.version ?? '');
  return deedPage({
    form,
    part: 'join',
    title: words.title(action.code),
    lede: words.lede,
    version: fields.version,
    shown,
    problems,
    save: words.save,
    children: (
      <>
        <h2 id="others">{words.others}</h2>
        <ul class="plain joining">
          {others.map((one) => (
            <li key={one.id}>
              <input type="hidden" name="other" value={`${one.id} ${seenOf(one)}`} />
              <Shape standing={one.standing} /> <span class="action-code">{one.code}</span> {one.text}
            </li>
          ))}
        </ul>
        <p>
          <a href={actionPart(form.plan.slug, action.code, 'join')}>{words.chooseOthers}</a>
        </p>
        <Fields all={all} fields={fields} problems={problems} />
      </>
    ),
  });
}
