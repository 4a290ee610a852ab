/** Saying who came: a number for each organisation, those one expects first. */
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import type { AttendanceForm, Named } from '../../../views/meeting/meeting-page.ts';
import { meetingPart, newEntryAddress } from '../../addresses.ts';
import { problemOf } from '../../parts/fields.tsx';
import { meeting as words } from '../../words/meeting.ts';
import { partFormPage } from '../plan/part-pages.tsx';
import type { Page } from '../shell/page.ts';
import { withinMeeting } from './meeting-crumbs.ts';

/** `people`: what was typed, by the ids of the organisations. */
export type AttendanceFields = { version: string; people: ReadonlyMap<string, string> };

type NumbersProps = { bodies: readonly Named[]; fields: AttendanceFields; problems: readonly FieldProblem[] };

function Numbers({ bodies, fields, problems }: NumbersProps) {
  return (
    <ul class="came-numbers">
      {bodies.map(({ id, name }) => {
        const error = problemOf(problems, `came-${id}`);
        return (
          <li key={id}>
            <input
              class="input number-input"
              type="text"
              inputmode="numeric"
              id={`came-${id}`}
              name={`came-${id}`}
              value={fields.people.get(id) ?? ''}
              aria-invalid={error ? 'true' : undefined}
              aria-describedby={error ? `came-${id}-error` : undefined}
            />
            <label for={`came-${id}`}>
              <span class="unseen">{words.cameFrom('')}</span>
              {name}
            </label>
            {error ? (
              <span class="error" id={`came-${id}-error`}>
                {error}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

export function attendancePage(
  { plan, meeting, likely, others, mayAdd }: AttendanceForm,
  fields: AttendanceFields,
  problem: Problem | null,
): Page {
  const isOpen = likely.length === 0 || others.some(({ id }) => fields.people.get(id));
  return partFormPage({
    list: withinMeeting(plan, meeting),
    title: words.cameTitle(meeting.title),
    about: words.cameIntro,
    action: meetingPart(plan.slug, meeting.id, 'attendance'),
    version: fields.version,
    problem,
    save: words.cameSave,
    fields: (problems) => (
      <>
        <h2>{words.cameLikely}</h2>
        {likely.length === 0 ? <p class="quiet">{words.cameLikelyNone}</p> : null}
        <Numbers bodies={likely} fields={fields} problems={problems} />
        {others.length > 0 ? (
          <details class="other-actions" open={isOpen}>
            <summary>{words.cameOthers(others.length)}</summary>
            <Numbers bodies={others} fields={fields} problems={problems} />
          </details>
        ) : null}
        {mayAdd ? (
          <p>
            {words.cameMissing} <a href={newEntryAddress}>{words.cameAdd}</a>
          </p>
        ) : null}
      </>
    ),
  });
}
