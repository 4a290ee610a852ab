/** Brings a document into the partnership: its bytes are kept as they came, and it waits to be read. */
import { may } from '../../domain/access/may.ts';
import type { ImportId } from '../../domain/ids.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { LOCALES } from '../../domain/timescale/timescale-context.ts';
import { write } from '../../store/connection.ts';
import { insertImport } from '../../store/import/imports.ts';
import { findPlanBySlug } from '../../store/plan/plans.ts';
import type { CommandContext } from '../context.ts';

export type BroughtDocument = {
  fileName: string;
  bytes: Uint8Array;
  locale: string;
  /** The address of the plan that the person says it is a copy of. */
  copyOf?: string | null;
};

const LONGEST_NAME = 160;
const UNNAMED = 'Document without a name';

/** The name alone, as some browsers send a whole path; what cannot be shown is left out. */
export function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const shown = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return shown === '' ? UNNAMED : shown.slice(0, LONGEST_NAME);
}

export async function startImport(
  context: CommandContext,
  document: BroughtDocument,
): Promise<Result<ImportId>> {
  const { person, database, newId } = context;
  const allowed = may(person, 'importPlan');
  if (!allowed.ok) return allowed;
  if (document.bytes.byteLength === 0)
    return failed({
      code: 'documentUnreadable',
      why: 'empty',
      message: 'That file is empty.',
      remedy: 'Check that it opens where it was made, then choose it again.',
    });
  const id = newId<'import'>();
  const locale = LOCALES.find((one) => one === document.locale) ?? 'en-GB';
  const scope = { ...allowed.value, deed: 'startImport' };
  await write(database, scope, async (transaction) => {
    const plan = document.copyOf ? await findPlanBySlug(transaction, document.copyOf) : null;
    await insertImport(transaction, {
      id,
      fileName: plainFileName(document.fileName),
      format: null,
      locale,
      createdBy: person.id,
      bytes: document.bytes,
      copyOf: plan?.id ?? null,
    });
  });
  return done(id);
}
