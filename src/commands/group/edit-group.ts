/** Changes what a group is, what it is for and since when. Its name is changed in the directory. */
import { z } from 'zod';
import type { PartyId } from '../../domain/ids.ts';
import { done, type Result } from '../../domain/problem.ts';
import { updateGroup } from '../../store/partnership/groups.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { dayOrNull, id, text, version } from '../inputs.ts';
import { groupKind, noSuchGroup, savedAsSeen } from './group-inputs.ts';

const schema = z.object({
  groupId: id<'party'>(),
  version,
  kind: groupKind,
  purpose: text,
  from: dayOrNull,
});
export type EditGroupInput = z.input<typeof schema>;

export async function editGroup(context: CommandContext, given: EditGroupInput): Promise<Result<PartyId>> {
  const command = { deed: 'editGroup', asks: 'keepGroups', schema, given } as const;
  return carryOut(context, command, async (transaction, { groupId, version: seen, ...changes }) => {
    const saved = savedAsSeen(
      await updateGroup(transaction, { id: groupId, version: seen }, changes),
      noSuchGroup,
    );
    return saved.ok ? done(groupId) : saved;
  });
}
