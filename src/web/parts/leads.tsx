/** Leads as pills: the accountable one first and bold; an empty place says so itself. */
import type { ActionLead } from '../../domain/plan/plan.ts';
import type { LeadState } from '../../domain/reading/plan-reading.ts';
import { leads as words } from '../words/leads.ts';

/** What is shown of a lead; one that is only typed yet is no party. */
type Shown = Pick<ActionLead, 'name' | 'accountable' | 'support'> & { partyId: string | null };

const rank = (lead: Shown): number => (lead.accountable ? 0 : lead.support ? 2 : 1);

export const inOrder = <Lead extends Shown>(leads: readonly Lead[]): Lead[] =>
  [...leads].sort((a, b) => rank(a) - rank(b));

export function Lead({ lead }: { lead: Shown }) {
  const kind = lead.accountable ? 'lead first' : lead.support ? 'lead support' : 'lead';
  return (
    <span class={kind}>
      {lead.name}
      {lead.support ? <span class="unseen"> {words.supports}</span> : null}
      {lead.accountable ? <span class="unseen"> {words.accountable}</span> : null}
    </span>
  );
}

function NoLead({ state }: { state: LeadState }) {
  if (state === 'notApplicable') return <span class="quiet">{words.notApplicable}</span>;
  return <span class="lead gap">{state === 'toBeAgreed' ? words.toBeAgreed : words.nobody}</span>;
}

export function Leads({ leads, state }: { leads: readonly Shown[]; state: LeadState }) {
  return (
    <>
      {inOrder(leads).map((lead) => (
        <Lead key={`${lead.partyId} ${lead.name}`} lead={lead} />
      ))}
      {leads.length === 0 || state === 'toBeAgreed' ? <NoLead state={state} /> : null}
    </>
  );
}
