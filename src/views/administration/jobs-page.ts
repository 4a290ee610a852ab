/** The work that goes on in the background: reading documents, sending mail, and what waits for an administrator. */
import { may } from '../../domain/access/may.ts';
import type { ImportId } from '../../domain/ids.ts';
import type { MailState } from '../../domain/mail/mail.ts';
import { done, type Result } from '../../domain/problem.ts';
import type { ImportState } from '../../domain/reading/import-state.ts';
import { read } from '../../store/connection.ts';
import { listImports, type PlanImport } from '../../store/import/imports.ts';
import { countMails } from '../../store/mail/mails.ts';
import { countImports } from '../../store/upkeep.ts';
import type { ViewContext } from '../context.ts';
import { sayMomentOf } from '../say-day.ts';

export type JobDocument = {
  id: ImportId;
  name: string;
  state: ImportState;
  /** In words; null where nothing is wrong. */
  problem: string | null;
  since: string;
};

export type JobsPage = {
  imports: { state: ImportState; documents: number; bytes: number }[];
  /** Those that wait, are being read or could not be, the newest first. */
  open: JobDocument[];
  /** How many more of them there are than are shown. */
  more: number;
  mails: ReadonlyMap<MailState, number>;
};

const SHOWN = 50;

const toDocument = ({ id, fileName, state, problem, updatedAt }: PlanImport): JobDocument => ({
  ...{ id, name: fileName, state, problem: problem?.message ?? null },
  since: sayMomentOf(updatedAt),
});

export async function viewJobs({ person, database }: ViewContext): Promise<Result<JobsPage>> {
  const allowed = may(person, 'administer');
  if (!allowed.ok) return allowed;
  return read(database, allowed.value, async (transaction) => {
    const [counts, open, mails] = await Promise.all([
      countImports(transaction),
      listImports(transaction, ['queued', 'reading', 'refused']),
      countMails(transaction),
    ]);
    return done({
      imports: counts.map(({ state, documents, bytes }) => ({ state, documents, bytes })),
      open: open.slice(0, SHOWN).map(toDocument),
      more: Math.max(0, open.length - SHOWN),
      mails,
    });
  });
}
