/** What Weft makes of a row: the reading large, the document's own words small beside it. */

import { longDay, parseDay } from '../../../domain/day.ts';
import type { CheckedAction } from '../../../domain/reading/answers.ts';
import type { ReadAction } from '../../../domain/reading/plan-reading.ts';
import { sayReading } from '../../../domain/reading/say-reading.ts';
import { leadsAsRead } from '../../../views/plan/leads-as-read.ts';
import { sayTimescale } from '../../../views/say-timescale.ts';
import { When } from '../../parts/when.tsx';
import { checking as words } from '../../words/import-checking.ts';

type Shown = ReadAction & Partial<Pick<CheckedAction, 'accountable'>>;

const sayDay = (text: string): string => {
  const day = parseDay(text);
  return day ? longDay(day) : text;
};

export const pathWords = (action: Pick<ReadAction, 'path'>): string =>
  action.path.map((heading) => `${heading.number ?? ''} ${heading.title}`.trim()).join(' › ');

function ReadLeads({ action }: { action: Shown }) {
  const leads = leadsAsRead(action);
  return (
    <p class="read-leads">
      {leads.map((lead) => (
        <span
          key={lead.name}
          class={lead.accountable ? 'lead first' : lead.support ? 'lead support' : 'lead'}
        >
          {lead.name}
          {lead.of ? ` (${lead.of})` : ''}
          <span class="lead-kind">
            {[
              lead.support ? words.supports : '',
              words.kinds[lead.kind],
              lead.inherited ? words.inherited : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </span>
      ))}
      {leads.length === 0 || action.leadState === 'toBeAgreed' ? <NoLead state={action.leadState} /> : null}
    </p>
  );
}

function NoLead({ state }: { state: ReadAction['leadState'] }) {
  if (state === 'notApplicable') return <span class="quiet">{words.notApplicable}</span>;
  return <span class="lead gap">{state === 'toBeAgreed' ? words.toBeAgreed : words.nobody}</span>;
}

function ReadWhen({ action }: { action: Shown }) {
  const { milestones, condition } = action.timescale;
  return (
    <>
      <p class="read-when">
        <When said={sayTimescale(action.timescale)} />
      </p>
      {milestones.length > 1 || milestones.some((one) => one.label) ? (
        <ul class="read-list">
          {milestones.map((one) => (
            <li key={`${one.date} ${one.label ?? ''}`}>
              {words.milestone(sayDay(one.date), one.label ?? null)}
            </li>
          ))}
        </ul>
      ) : null}
      {condition ? (
        <p class="quiet">
          {words.condition}: “{condition}”
        </p>
      ) : null}
    </>
  );
}

function ReadStatus({ action }: { action: Shown }) {
  if (!action.status) return null;
  const said = sayReading('status', action.status);
  return (
    <p class="read-status">
      <span class="quiet">{words.status}:</span> {said}{' '}
      {action.status.raw.trim() === '' ? null : (
        <span class="written">{words.written(action.status.raw)}</span>
      )}
    </p>
  );
}

/** In the order of the document's cells: the database keeps the fields of a row in an order of its own. */
function fieldsInOrder({ fields, source }: Shown): [name: string, value: string][] {
  const cells = source?.cells ?? [];
  const at = (value: string): number => (cells.includes(value) ? cells.indexOf(value) : cells.length);
  return Object.entries(fields).sort(([, a], [, b]) => at(a) - at(b));
}

function ReadMore({ action }: { action: Shown }) {
  const fields = fieldsInOrder(action);
  const references = action.crossReferences ?? [];
  if (fields.length + action.notes.length + references.length === 0) return null;
  return (
    <dl class="read-more">
      {fields.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {action.notes.length > 0 ? (
        <div>
          <dt>{words.notes}</dt>
          <dd>{action.notes.join('\n')}</dd>
        </div>
      ) : null}
      {references.length > 0 ? (
        <div>
          <dt>{words.refersTo}</dt>
          <dd>{references.join('; ')}</dd>
        </div>
      ) : null}
    </dl>
  );
}

export function ReadActionPart({ action, titleId }: { action: Shown; titleId: string | undefined }) {
  return (
    <div class="read-action">
      {action.path.length > 0 ? <p class="path">{pathWords(action)}</p> : null}
      <h3 id={titleId}>
        {action.reference ? <span class="read-reference">{action.reference}</span> : null} {action.text}
      </h3>
      {action.subActions.length > 0 ? (
        <ul class="read-list">
          {action.subActions.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : null}
      <ReadLeads action={action} />
      <ReadWhen action={action} />
      <ReadStatus action={action} />
      <ReadMore action={action} />
    </div>
  );
}
