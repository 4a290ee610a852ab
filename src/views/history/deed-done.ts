/** Whether a deed has been done, as far as the person who would do it may know. */
import { type Deed, may } from '../../domain/access/may.ts';
import { read, stands } from '../../store/connection.ts';
import type { ViewContext } from '../context.ts';

export async function isDeedDone(
  { person, database }: ViewContext,
  { deed, deedId }: { deed: Deed; deedId: string },
): Promise<boolean> {
  const allowed = may(person, deed);
  return allowed.ok && read(database, allowed.value, (transaction) => stands(transaction, deedId));
}
