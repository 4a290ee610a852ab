/**
 * Who the database runs as. PostgreSQL refuses to run as root, so an app that runs as root (a container, a small
 * server) hands its database to an account with no powers; any other app runs it as itself.
 */
import { readFileSync, statSync } from 'node:fs';

export type Account = { uid: number; gid: number; name: string };

/** In the order of preference; every Unix has the first. */
const UNPRIVILEGED = ['nobody', 'daemon', 'bin'];
const LARGEST_ID = 2 ** 31;

/** For the database in `folder`; null where the app is not root and the database runs as the app does. */
export function serverAccount(folder: string): Account | null {
  const owner = ownerOf(folder);
  const own = process.getuid?.();
  if (own === undefined) return null;
  if (own !== 0) {
    if (owner === null || owner === own) return null;
    throw new Error(
      `The database in ${folder} belongs to another user of this machine, who ran Weft on it before. ` +
        'Run Weft as that user (as root, if it was root), or name another folder in WEFT_DATA.',
    );
  }
  const accounts = readAccounts();
  const chosen =
    accounts.find((account) => account.uid === owner) ??
    UNPRIVILEGED.map((name) => accounts.find((account) => account.name === name)).find(Boolean);
  if (!chosen) {
    throw new Error(
      'Weft runs as root here, and PostgreSQL refuses to. There is no account such as “nobody” to run it as: ' +
        'start Weft as an ordinary user, or name a server in DATABASE_URL.',
    );
  }
  return chosen;
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0 && account.uid < LARGEST_ID);
}

/** The account that made the database already there, so that a change of hands does not lock it out. */
function ownerOf(folder: string): number | null {
  return statSync(folder, { throwIfNoEntry: false })?.uid ?? null;
}
