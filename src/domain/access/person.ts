/**
 * Who is acting, and in which partnership. Until people can sign in there is one local coordinator; every
 * command and view already takes a person, so that nothing has to be found and changed on that day.
 */
import type { PartnershipId, PersonId } from '../ids.ts';

export type Role = 'coordinator' | 'reader';

export type Person = { id: PersonId; name: string; partnershipId: PartnershipId; role: Role };
