/** Makes a group of an entry of the directory, or of a name that it does not know yet. */
import { z } from 'zod';
import type { PartyId } from '../../domain/ids.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { holdEntries, updateEntry } from '../../store/partnership/directory.ts';
import { insertGroup } from '../../store/partnership/groups.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { noSuchEntry } from '../directory/directory-problems.ts';
import { namedEntry } from '../directory/named-entry.ts';
import { dayOrNull, neededLine, refuse, text } from '../inputs.ts';
import { groupKind } from './group-inputs.ts';

const schema = z.object({
  name: neededLine('Give the name of the group.'),
  kind: groupKind,
  purpose: text.default(''),
  from: dayOrNull.default(null),
});
export type MakeGroupInput = z.input<typeof schema>;

export async function makeGroup(context: CommandContext, given: MakeGroupInput): Promise<Result<PartyId>> {
  const command = { deed: 'makeGroup', asks: 'keepGroups', schema, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const { name, kind, purpose, from } = whole;
    const id = await namedEntry(transaction, { name, kind: 'group', newId: context.newId });
    const [entry] = await holdEntries(transaction, [id]);
    if (!entry) return failed(noSuchEntry);
    if (entry.kind !== 'group' && entry.kind !== 'team' && entry.kind !== 'unknown')
      return refuse([
        { field: 'name', message: 'The directory knows this name, and it is no group. Give another name.' },
      ]);
    if (entry.kind !== 'group') await updateEntry(transaction, entry, { kind: 'group' });
    if (!(await insertGroup(transaction, { id, kind, purpose, from })))
      return refuse([{ field: 'name', message: `“${entry.name}” is among the groups already.` }]);
    return done(id);
  });
}
