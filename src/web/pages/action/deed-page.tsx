/** The frame of every page that does one deed on an action: what it is about, its fields, what will change, its button. */
import type { ComponentChildren } from 'preact';
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import type { DeedForm } from '../../../views/action/action-deed.ts';
import type { ToldOfAction } from '../../../views/action/deed-preview.ts';
import { actionAddress, actionPart } from '../../addresses.ts';
import { ChangeLines } from '../../parts/change-lines.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Once } from '../../parts/once.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { StatusMark } from '../../parts/status.tsx';
import { deeds as words } from '../../words/action-deeds.ts';
import { plan as planWords } from '../../words/plan.ts';
import { ofAction } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

/** What came of asking: what is wrong, or what would change. */
export type Shown = { problem: Problem | null; preview: readonly ToldOfAction[] | null };
export const JUST_OPENED: Shown = { problem: null, preview: null };

type DeedPage = {
  form: DeedForm;
  /** The last part of the address: 'move'. */
  part: string;
  title: string;
  lede: string;
  version: string;
  shown: Shown;
  problems: readonly FieldProblem[];
  /** The words on the button; null where there is nothing to do yet. */
  save: string | null;
  children: ComponentChildren;
};

function Preview({ told }: { told: readonly ToldOfAction[] }) {
  return (
    <section id="preview" class="preview" aria-labelledby="preview-title" tabindex={-1} data-preview>
      <h2 id="preview-title">{words.previewTitle}</h2>
      <p class="quiet">{words.previewIntro}</p>
      {told.length === 0 ? <p>{words.previewNothing}</p> : null}
      {told.map(({ code, lines }) => (
        <div key={code}>
          {code === null ? null : <h3>{planWords.action(code)}</h3>}
          <ChangeLines lines={lines} />
        </div>
      ))}
    </section>
  );
}

function Buttons({ form, part, save }: Pick<DeedPage, 'form' | 'part' | 'save'>) {
  // Without JavaScript the answer opens where it tells what would change.
  const toPreview = `${actionPart(form.plan.slug, form.action.code, part)}#preview`;
  return (
    <p class="buttons">
      {save === null ? null : (
        <>
          <button class="button" type="submit" name="deed" value="save">
            {save}
          </button>
          <button class="button second" type="submit" name="deed" value="preview" formaction={toPreview}>
            {words.preview}
          </button>
        </>
      )}
      <a href={actionAddress(form.plan.slug, form.action.code)}>{words.cancel}</a>
    </p>
  );
}

/** After somebody else's change the form is of the newest version: it was read again for this answer. */
const versionOf = ({ form, version, shown }: DeedPage): string =>
  shown.problem?.code === 'stale' ? String(form.action.version) : version;

export function deedPage(page: DeedPage): Page {
  const { form, part, title, lede, shown, problems, save, children } = page;
  const { plan, action } = form;
  const body = (
    <div class="deed-form">
      <StaleChanges problem={shown.problem} />
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <p class="deed-about">
        <StatusMark standing={form.standing} /> <span class="action-code">{action.code}</span> {action.text}
      </p>
      <p class="lede">{lede}</p>
      <form method="post" action={actionPart(plan.slug, action.code, part)}>
        <Once />
        {/* The button that Enter presses: it only shows what would change. */}
        <button class="unseen" type="submit" name="deed" value="preview" tabindex={-1}>
          {words.preview}
        </button>
        <input type="hidden" name="version" value={versionOf(page)} />
        {children}
        {shown.preview ? <Preview told={shown.preview} /> : null}
        <Buttons form={form} part={part} save={save} />
      </form>
    </div>
  );
  return {
    title,
    ...ofAction(plan, action.code),
    hasErrors: shown.problem !== null,
    body,
  };
}
