/** Says that an entry belongs to a body: a person to an organisation, a role to a group, a team to its organisation. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { holdEntries, insertMembership } from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { dayOrNull, lineOrNull, neededLine, refuse } from '../inputs.ts';
import { entryId } from './directory-inputs.ts';
import { endedEarly, endsEarly, mergedAlready, noSuchEntry } from './directory-problems.ts';
import { namedEntry } from './named-entry.ts';

const schema = z.object({
  partyId: entryId,
  body: neededLine('Give the body that it belongs to.'),
  as: lineOrNull.default(null),
  from: dayOrNull.default(null),
  until: dayOrNull.default(null),
});
export type AddMembershipInput = z.input<typeof schema>;

export async function addMembership(
  context: CommandContext,
  given: AddMembershipInput,
): Promise<Result<null>> {
  return carryOut(
    context,
    { deed: 'addMembership', asks: 'keepDirectory', schema, given },
    async (transaction, whole) => {
      const { as, from, until } = whole;
      if (endsEarly({ from, until })) return refuse([endedEarly]);
      const { newId } = context;
      const bodyId = await namedEntry(transaction, { name: whole.body, kind: 'organisation', newId });
      const [member] = await holdEntries(transaction, [whole.partyId]);
      if (!member) return failed(noSuchEntry);
      if (member.mergedInto !== null) return failed(mergedAlready(member));
      if (bodyId === member.id)
        return refuse([{ field: 'body', message: 'That is the entry itself. Give the body it belongs to.' }]);
      await insertMembership(transaction, {
        id: newId<'membership'>(),
        memberId: member.id,
        bodyId,
        as,
        from,
        until,
      });
      return done(null);
    },
  );
}
