/** The leads of a row as they would stand in the plan: one that is no helper is accountable; of several, none. */
import { withAccountable } from '../../domain/need/needs-subject.ts';
import type { CheckedAction } from '../../domain/reading/answers.ts';
import type { PartyKind, ReadAction } from '../../domain/reading/plan-reading.ts';
import { plainWords } from '../../domain/reading/wording.ts';

export type LeadAsRead = {
  name: string;
  of: string | null;
  kind: PartyKind;
  accountable: boolean;
  support: boolean;
  inherited: boolean;
};

export function leadsAsRead(
  action: Pick<ReadAction, 'leads'> & Partial<Pick<CheckedAction, 'accountable'>>,
): LeadAsRead[] {
  const named = action.accountable ? plainWords(action.accountable) : '';
  const isNamed = (name: string): boolean => named !== '' && plainWords(name) === named;
  const someNamed = action.leads.some((lead) => isNamed(lead.name));
  const leads = withAccountable(action.leads).map(
    (lead): LeadAsRead => ({
      name: lead.name,
      of: lead.of ?? null,
      kind: lead.kind,
      accountable: someNamed ? isNamed(lead.name) : lead.accountable,
      support: lead.support && !isNamed(lead.name),
      inherited: lead.inherited === true,
    }),
  );
  return [...leads.filter((lead) => lead.accountable), ...leads.filter((lead) => !lead.accountable)];
}
