/**
 * How the installation is, for an administrator: versions, the database, what waits, what takes up room. Sizes and
 * versions are of the whole installation; what waits is of the administrator's own partnership.
 */
import { may } from '../../domain/access/may.ts';
import type { MailState } from '../../domain/mail/mail.ts';
import { done, type Result } from '../../domain/problem.ts';
import { type Room, roomAt } from '../../services/disk.ts';
import { read } from '../../store/connection.ts';
import {
  type DatabaseFacts,
  listTableFacts,
  type QueueFacts,
  readDatabaseFacts,
  readQueueFacts,
  type TableFacts,
} from '../../store/health.ts';
import { countMails } from '../../store/mail/mails.ts';
import type { ViewContext } from '../context.ts';

/** What the running process knows of itself. */
export type Installation = {
  /** Null where the program stands apart from its package.json. */
  version: string | null;
  node: string;
  startedAt: Date;
  /** Where the embedded database keeps its files; null where `DATABASE_URL` names a server. */
  dataFolder: string | null;
};

export type Health = {
  installation: Installation;
  database: DatabaseFacts;
  /** Of the disk with the embedded database; null for a server, whose disk is elsewhere. */
  disk: Room | null;
  /** There is so little room that saving may soon fail. */
  isNearlyFull: boolean;
  readings: QueueFacts;
  mails: ReadonlyMap<MailState, number>;
  /** The largest first. */
  tables: TableFacts[];
};

const MEGABYTE = 1024 * 1024;
const LITTLE = 500 * MEGABYTE;

export async function viewHealth(
  { person, database }: ViewContext,
  installation: Installation,
): Promise<Result<Health>> {
  const allowed = may(person, 'administer');
  if (!allowed.ok) return allowed;
  const { dataFolder } = installation;
  const disk = dataFolder === null ? null : await roomAt(dataFolder);
  return read(database, allowed.value, async (transaction) => {
    const [facts, readings, mails, tables] = await Promise.all([
      readDatabaseFacts(transaction),
      readQueueFacts(transaction),
      countMails(transaction),
      listTableFacts(transaction),
    ]);
    const isNearlyFull = disk !== null && disk.free < LITTLE;
    return done({ installation, database: facts, disk, isNearlyFull, readings, mails, tables });
  });
}
