/**
 * The permit of Weft itself, for work that nobody asked for at that moment: opening a partnership, reading waiting
 * documents, sending mail, finding out who asks. A test names every file that may use it.
 */
import type { PartnershipId, PersonId } from '../ids.ts';
import type { Permit } from './may.ts';

export const onItsOwn = (who: { partnershipId: PartnershipId; personId: PersonId }, deed: string): Permit =>
  ({ ...who, deed, plans: 'all', whole: 'all', parties: [], actions: [] }) as unknown as Permit;
