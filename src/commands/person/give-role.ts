/** Gives a person a role within a scope, from today; or ends one. */
import { z } from 'zod';
import { ending, GIVEN_ROLES, giving } from '../../domain/access/giving.ts';

import type { PartyId, PlanId, RoleGrantId } from '../../domain/ids.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { endGrants, insertGrant, type KeptScope, listGrants } from '../../store/person/grants.ts';
import { listPersons } from '../../store/person/people.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, refuse } from '../inputs.ts';
import { noSuchPerson } from './keep-person.ts';

const blank = z.literal('').transform(() => null);
const schema = z.object({
  personId: id<'person'>(),
  role: z.enum(GIVEN_ROLES, 'Choose a role.'),
  planId: blank.or(id<'plan'>()),
  partyId: blank.or(id<'party'>()),
});
export type GiveRoleInput = z.input<typeof schema>;

function scopeOf({ planId, partyId }: { planId: PlanId | null; partyId: PartyId | null }): KeptScope {
  if (partyId !== null) return { of: 'party', id: partyId };
  return planId === null ? { of: 'partnership' } : { of: 'plan', id: planId };
}

export async function giveRole(context: CommandContext, given: GiveRoleInput): Promise<Result<null>> {
  const command = { deed: 'giveRole', asks: 'invite', schema, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const { personId, role } = whole;
    if (whole.planId !== null && whole.partyId !== null)
      return refuse([
        { field: 'party', message: 'Give it for a plan or for an entry of the directory, not both.' },
      ]);
    const scope = scopeOf(whole);
    const may = giving(context.person, role, scope.of);
    if (!may.ok) return may;
    const person = (await listPersons(transaction)).find((one) => one.id === personId);
    if (!person || person.leftOn !== null) return failed(noSuchPerson);
    const made = await insertGrant(transaction, {
      ...{ id: context.newId<'roleGrant'>(), personId, role, scope },
      ...{ from: context.clock.today(), givenBy: context.person.id },
    });
    return made ? done(null) : refuse([{ field: 'role', message: 'They have this role already.' }]);
  });
}

const noSuchGrant: Problem = {
  code: 'notFound',
  message: 'This role was ended meanwhile.',
  remedy: 'Look at the person’s roles as they are now.',
};

const endSchema = z.object({ grantId: id<'roleGrant'>() });

/** From this moment on it allows nothing. */
export async function endRole(
  context: CommandContext,
  given: z.input<typeof endSchema>,
): Promise<Result<RoleGrantId>> {
  const command = { deed: 'endRole', asks: 'invite', schema: endSchema, given } as const;
  return carryOut(context, command, async (transaction, { grantId }) => {
    const going = (await listGrants(transaction)).filter((grant) => grant.until === null);
    const grant = going.find((one) => one.id === grantId);
    if (!grant) return failed(noSuchGrant);
    const may = ending(context.person, grant, going);
    if (!may.ok) return may;
    await endGrants(transaction, { ids: [grantId] }, context.clock.today());
    return done(grantId);
  });
}
