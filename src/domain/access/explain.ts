/** Why a person may do what they may: each deed with the grants that allow it, for the page that tells them. */

import { reachOf } from './may.ts';
import type { Grant, Person } from './person.ts';
import { DEEDS, type Deed, ON_OWN_ACTIONS, ON_OWN_MEETINGS, RULES, WHOLE_PARTNERSHIP } from './rules.ts';

/** `onOwn`: only on the actions that the grants' parties lead, or on the meetings that they hold. */
export type Explained = { deed: Deed; because: readonly Grant[]; onOwn: 'actions' | 'meetings' | null };

/** What the person may do, in the order of the rules; empty where they may do nothing. */
export function explain(person: Person): Explained[] {
  return DEEDS.flatMap((deed) => {
    if (!reachOf(person, deed)) return [];
    const because = person.grants.filter((grant) => allows(grant, deed));
    const isOwn = because.every((grant) => grant.scope.of === 'party');
    return [{ deed, because, onOwn: isOwn ? ownOf(deed) : null }];
  });
}

function ownOf(deed: Deed): Explained['onOwn'] {
  if (ON_OWN_MEETINGS.includes(deed)) return 'meetings';
  return ON_OWN_ACTIONS.includes(deed) ? 'actions' : null;
}

function allows(grant: Grant, deed: Deed): boolean {
  if (grant.scope.of !== 'partnership' && WHOLE_PARTNERSHIP.includes(deed)) return false;
  return RULES.some((rule) => rule.role === grant.role && rule.deeds.includes(deed));
}

/** The sentence of a role. */
export const sentenceOf = (role: Grant['role']): string =>
  RULES.find((rule) => rule.role === role)?.sentence ?? '';
