/** Who leads: a name a row, and one among them who answers for the action. */
import type { FieldProblem } from '../../../domain/problem.ts';
import type { OwnAlone } from '../../../views/action/action-form.ts';
import type { ActionFields, LeadFields } from '../../forms/action-fields.ts';
import { FieldError, problemOf } from '../../parts/fields.tsx';
import { form as words } from '../../words/action.ts';

type FixedProps = { lead: LeadFields; n: number; accountable: boolean };

/** A lead that whoever looks may not change: told, and sent along as it is. */
function FixedLead({ lead, n, accountable }: FixedProps) {
  const part = accountable ? words.accountable : words.parts[lead.supports ? 'support' : 'lead'];
  return (
    <p class="lead-row-fixed">
      <input type="hidden" name={`lead-${n}`} value={lead.name} />
      <input type="hidden" name={`part-${n}`} value={lead.supports ? 'support' : 'lead'} />
      {accountable ? <input type="hidden" name="accountable" value={n} /> : null}
      <b>{lead.name}</b> <span class="quiet">{part}</span>
    </p>
  );
}

type RowProps = FixedProps & { mayAnswer: boolean };

function LeadRow({ lead, n, accountable, mayAnswer }: RowProps) {
  return (
    <div class="lead-row">
      <div>
        <label class="label" for={`lead-${n}`}>
          {words.leadName(n + 1)}
        </label>
        <input
          class="input"
          id={`lead-${n}`}
          name={`lead-${n}`}
          value={lead.name}
          list="known-names"
          autocomplete="off"
        />
      </div>
      <div>
        <label class="label" for={`part-${n}`}>
          {words.part} <span class="unseen">{words.partOf(n + 1)}</span>
        </label>
        <select class="select" id={`part-${n}`} name={`part-${n}`}>
          <option value="lead" selected={!lead.supports}>
            {words.parts.lead}
          </option>
          <option value="support" selected={lead.supports}>
            {words.parts.support}
          </option>
        </select>
      </div>
      {mayAnswer ? (
        <label class="check">
          <input type="radio" name="accountable" value={n} checked={accountable} />
          {words.accountable} <span class="unseen">{words.accountableFor(n + 1)}</span>
        </label>
      ) : null}
    </div>
  );
}

function LeadState({ value }: { value: string }) {
  return (
    <div class="field">
      <label class="label" for="leadState">
        {words.leadState}
      </label>
      <select class="select" id="leadState" name="leadState">
        {(['blank', 'toBeAgreed', 'notApplicable'] as const).map((state) => (
          <option key={state} value={state} selected={state === value}>
            {words.leadStates[state]}
          </option>
        ))}
      </select>
    </div>
  );
}

type LeadFieldsProps = {
  fields: ActionFields;
  names: readonly string[];
  /** For an organisation's editor, who changes their own leads alone. */
  ownAlone: OwnAlone | null;
  problems: readonly FieldProblem[];
};

export function LeadFieldset({ fields, names, ownAlone, problems }: LeadFieldsProps) {
  const isFixed = ({ name }: LeadFields): boolean => ownAlone?.fixed.includes(name) ?? false;
  const mayAnswer = !fields.leads.some((lead, n) => isFixed(lead) && fields.accountable === String(n));
  const error = problemOf(problems, 'leads');
  return (
    <fieldset id="leads" class={error ? 'leads has-error' : 'leads'} aria-describedby="leads-hint">
      <legend>{words.leads}</legend>
      <p class="hint" id="leads-hint">
        {ownAlone ? words.ownLeadsHint : words.leadsHint}
      </p>
      <FieldError name="leads" error={error} />
      <datalist id="known-names">
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <input type="hidden" name="leadCount" value={fields.leads.length} />
      {fields.leads.map((lead, n) => {
        const row = { lead, n, accountable: fields.accountable === String(n) };
        return isFixed(lead) ? (
          <FixedLead key={n} {...row} />
        ) : (
          <LeadRow key={n} {...row} mayAnswer={mayAnswer} />
        );
      })}
      <p class="lead-foot">
        {mayAnswer ? (
          <label class="check">
            <input type="radio" name="accountable" value="" checked={fields.accountable === ''} />
            {words.nobodyAccountable}
          </label>
        ) : null}
        <button class="button second small" type="submit" name="deed" value="more">
          {words.moreLeads}
        </button>
      </p>
      {ownAlone ? (
        <input type="hidden" name="leadState" value={fields.leadState} />
      ) : (
        <LeadState value={fields.leadState} />
      )}
    </fieldset>
  );
}
