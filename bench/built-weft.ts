/** The built program on a data folder of its own, and the floor on the same database. */

import { join } from 'node:path';
import { SMALL } from '../scripts/prepare.mjs';
import { openPartnership } from '../src/commands/partnership/open-partnership.ts';
import { onItsOwn } from '../src/domain/access/on-its-own.ts';
import { connect } from '../src/store/connection.ts';
import { databaseFolder, readPassword } from '../src/store/embedded/folder.ts';
import { startEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import { makePlan, type PlanWish } from '../tests/make-plan.ts';
import { type Program, startProgram } from './programs.ts';

const quiet = (): void => undefined;

type Made = Parameters<typeof makePlan>[0];

/** A data folder with whatever `fill` puts into it. */
export async function furnishWith<T>(dataFolder: string, fill: (made: Made) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ dataFolder, onMessage: quiet });
  await migrate(embedded.connection);
  const database = connect({ connection: embedded.connection, onIdleError: quiet });
  const { person, partnership } = await openPartnership(database, true);
  const scope = (deed: string) => onItsOwn({ partnershipId: partnership.id, personId: person.id }, deed);
  const filled = await fill({ database, scope });
  await database.destroy();
  await embedded.stop();
  return filled;
}

/** A data folder with one plan as wished, and the codes of its actions. */
export async function furnish(dataFolder: string, wish: PlanWish): Promise<string[]> {
  const book = await furnishWith(dataFolder, (made) => makePlan(made, wish));
  return book.actions.map((action) => action.code);
}

export const startWeft = (dataFolder: string, env: Record<string, string> = {}): Promise<Program> =>
  startProgram(
    [...SMALL, join('dist', 'server', 'weft.js'), 'serve'],
    { PORT: '0', WEFT_DATA: dataFolder, WEFT_LOG: 'silent', ...env },
    /open http/,
  );

export const addressOf = (weft: Program): string =>
  /http:\/\/localhost:\d+/.exec(weft.line)?.[0].replace('localhost', '127.0.0.1') ?? '';

/** The floor's own page of the same plan, from the database that `startWeft` has opened in the folder. */
export function startFloor(dataFolder: string, slug: string): Promise<Program> {
  const socket = encodeURIComponent(databaseFolder(dataFolder));
  const url = `postgres://weft:${encodeURIComponent(readPassword(dataFolder))}@${socket}/postgres`;
  return startProgram([join('bench', 'floor-server.ts')], { FLOOR_DATABASE: url, FLOOR_SLUG: slug }, /^\d+$/);
}
