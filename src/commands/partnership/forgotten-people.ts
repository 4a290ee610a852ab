/**
 * A backup from before somebody was forgotten names them again. So whoever keeps backups keeps the list of the
 * forgotten beside them, which holds no names, and hears after a restore whom to forget once more.
 */
import { parseId } from '../../domain/ids.ts';
import { type ForgottenPerson, listForgotten, listNamedAgain } from '../../store/whole/forgotten.ts';
import { type Connection, connectOwner, type Owner } from '../../store/whole/owner.ts';

async function asOwner<T>(connection: Connection, look: (owner: Owner) => Promise<T>): Promise<T> {
  const owner = await connectOwner(connection);
  try {
    return await look(owner);
  } finally {
    await owner.end();
  }
}

export const forgottenPeople = (connection: Connection): Promise<ForgottenPerson[]> =>
  asOwner(connection, listForgotten);

/** @param list the list as it was written, one person a line; throws one sentence where there is nobody on it */
export async function namedAgain(connection: Connection, list: string): Promise<ForgottenPerson[]> {
  const ids = list
    .split('\n')
    .map((line) => line.trim().split(/\s/)[0] ?? '')
    .filter((id) => parseId(id) !== null);
  return asOwner(connection, (owner) => listNamedAgain(owner, ids));
}
