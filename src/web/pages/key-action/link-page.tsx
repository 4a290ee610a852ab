/** Choosing the actions that carry a key action: those linked, those suggested, then all others by heading. */

import type { Problem } from '../../../domain/problem.ts';
import type { ActionLink, KeyActionPage } from '../../../views/key-action/key-action-page.ts';
import { keyActionAddress, newActionAddress, planAddress } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { Empty } from '../../parts/empty.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Once } from '../../parts/once.tsx';
import { Shape } from '../../parts/shape.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { keyAction as words } from '../../words/key-action.ts';
import { plan as planWords } from '../../words/plan.ts';
import { PlanNavigation, planCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

/** `chosen`: the ids ticked; `list`: the list being worked through, '' for none. */
export type LinkFields = { version: string; chosen: readonly string[]; list: string };

type TicksProps = { legend: string; hint?: string; actions: readonly ActionLink[]; fields: LinkFields };

function Ticks({ legend, hint, actions, fields }: TicksProps) {
  if (actions.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint ? <p class="hint">{hint}</p> : null}
      {actions.map(({ id, code, text, standing }) => (
        <label key={id} class="check tick">
          <input type="checkbox" name="action" value={id} checked={fields.chosen.includes(id)} />
          <span>
            <Shape standing={standing} /> <span class="action-code">{code}</span> {text}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Others({ page, fields }: { page: KeyActionPage; fields: LinkFields }) {
  const all = page.others.flatMap((group) => group.actions);
  if (all.length === 0) return null;
  const isAll = page.linked.length + page.suggested.length === 0;
  const isOpen = isAll || all.some((one) => fields.chosen.includes(one.id));
  return (
    <details class="other-actions" open={isOpen}>
      <summary>{isAll ? words.all(all.length) : words.others(all.length)}</summary>
      {page.others.map(({ id, title, actions }) => (
        <Ticks key={id} legend={title ?? words.withoutHeading} actions={actions} fields={fields} />
      ))}
    </details>
  );
}

function Form({ page, fields }: { page: KeyActionPage; fields: LinkFields }) {
  const { plan, keyAction, linked, suggested } = page;
  return (
    <form id="actionIds" method="post" action={keyActionAddress(plan.slug, keyAction.id)}>
      <Once />
      <input type="hidden" name="version" value={fields.version} />
      <input type="hidden" name="then" value={fields.list} />
      <Ticks legend={words.linked} actions={linked} fields={fields} />
      <Ticks legend={words.suggested} hint={words.suggestedHint} actions={suggested} fields={fields} />
      <Others page={page} fields={fields} />
      <p class="buttons">
        <button class="button" type="submit">
          {words.save}
        </button>
        <a href={`${planAddress(plan.slug)}#key-actions`}>{words.cancel}</a>
      </p>
    </form>
  );
}

export function linkPage(page: KeyActionPage, fields: LinkFields, problem: Problem | null = null): Page {
  const { plan, keyAction, linked, suggested, others } = page;
  const problems = fieldProblems(problem);
  const version = problem?.code === 'stale' ? String(problem.currentVersion) : fields.version;
  const title = words.title(keyAction.letter);
  const body = (
    <>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <p class="lede">{keyAction.text}</p>
      {linked.length + suggested.length + others.length === 0 ? (
        <Empty title={words.noActions}>
          <p>{words.noActionsDo}</p>
          <a class="button" href={newActionAddress(plan.slug)}>
            {planWords.addAction}
          </a>
        </Empty>
      ) : (
        <>
          <p>{words.intro}</p>
          <Form page={page} fields={{ ...fields, version }} />
        </>
      )}
    </>
  );
  return {
    title,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="overview" within />,
    hasErrors: problem !== null,
    body,
  };
}
