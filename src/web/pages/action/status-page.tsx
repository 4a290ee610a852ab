/** How does it stand? One question, one sentence, one button. */

import { STATUS_CHOICES, type StatusChoice } from '../../../domain/action/status-choice.ts';
import type { Action } from '../../../domain/plan/plan.ts';
import type { Standing } from '../../../domain/plan/standing.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { ChangeForm } from '../../../views/action/action-form.ts';
import { sayMeaning } from '../../../views/say-timescale.ts';
import { actionAddress, actionPart } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { type RadioChoice, Radios } from '../../parts/radios.tsx';
import { StaleChanges } from '../../parts/stale-changes.tsx';
import { StatusMark } from '../../parts/status.tsx';
import { form as formWords, status as words } from '../../words/action.ts';
import { actionCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

export type StatusFields = {
  version: string;
  choice: string;
  note: string;
  /** The list being worked through; '' for none. */
  list: string;
};

const LOOK_OF: Record<StatusChoice, Standing> = {
  complete: 'complete',
  onTrack: 'onTrack',
  someRisk: 'someRisk',
  offTrack: 'offTrack',
  waiting: 'waiting',
  notStarted: 'notDue',
  dropped: 'dropped',
};

const CHOICES: RadioChoice[] = STATUS_CHOICES.map((value) => {
  const { label, hint } = words.choices[value];
  const mark = <StatusMark standing={LOOK_OF[value]} words={label} />;
  return hint ? { value, label: mark, hint } : { value, label: mark };
});

/** What is asked: `to` is where the answer goes, `back` the way out where there is one. */
export type StatusAsked = { planTitle: string; action: Action; to: string; back: string | null };
type FormProps = { asked: StatusAsked; fields: StatusFields; problem: Problem | null };

export function StatusForm({ asked, fields, problem }: FormProps) {
  const { planTitle, action, to, back } = asked;
  const problems = fieldProblems(problem, { lifecycle: 'choice', rag: 'choice' });
  const said = action.status.note ? words.lastWord(action.status.note) : null;
  return (
    <>
      <StaleChanges problem={problem} />
      <ErrorSummary problems={problems} />
      <p class="quiet action-place">
        {planTitle} · {action.code}
      </p>
      <h1 class="action-title">{action.text}</h1>
      <p class="quiet">
        {words.due(sayMeaning(action.timescale))} {said}
      </p>
      <form method="post" action={to} data-turbo={back === null ? 'false' : undefined}>
        <Once />
        <input
          type="hidden"
          name="version"
          value={problem?.code === 'stale' ? problem.currentVersion : fields.version}
        />
        <input type="hidden" name="then" value={fields.list} />
        <Radios
          name="choice"
          legend={words.title}
          large
          value={fields.choice}
          choices={CHOICES}
          problems={problems}
        />
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={fields.note}
          problems={problems}
        />
        <p class="buttons">
          <button class="button" type="submit">
            {words.save}
          </button>
          {back === null ? null : (
            <a href={back} data-cancel>
              {formWords.cancel}
            </a>
          )}
        </p>
      </form>
    </>
  );
}

export function statusPage(form: ChangeForm, fields: StatusFields, problem: Problem | null = null): Page {
  const { action, plan } = form;
  const asked = {
    ...{ planTitle: plan.title, action },
    to: actionPart(plan.slug, action.code, 'status'),
    back: actionAddress(plan.slug, action.code),
  };
  const body = (
    <div class="phone" data-in-place>
      <StatusForm asked={asked} fields={fields} problem={problem} />
    </div>
  );
  const title = `${words.title} ${action.code}`;
  return {
    title,
    place: 'plans',
    crumbs: actionCrumbs(plan, action.code),
    hasErrors: problem !== null,
    body,
  };
}
