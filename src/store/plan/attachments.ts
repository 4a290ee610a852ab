/** Where files, links and notes of actions are kept. */
import type { Selectable } from 'kysely';
import type {
  AttachmentContent,
  AttachmentId,
  Attachment as Kept,
} from '../../domain/attachment/attachment.ts';
import type { ActionId, PersonId, PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Saved, type Seen, updateRow } from '../rows.ts';
import type { AttachmentTable } from '../tables-of/attachment.ts';

export type Attachment = Kept & {
  createdAt: Date;
  /** When and why it was removed; null while it stands. */
  removed: { at: Date; reason: string } | null;
};
export type NewAttachment = Omit<Kept, 'version'>;

function contentOf(row: Selectable<AttachmentTable>): AttachmentContent {
  if (row.kind === 'link') return { kind: 'link', address: row.address ?? '' };
  if (row.kind === 'note') return { kind: 'note', text: row.text ?? '' };
  return {
    kind: 'file',
    fileName: row.file_name ?? '',
    mediaType: row.media_type ?? '',
    size: row.size ?? 0,
    sha256: row.sha256 ?? '',
    hasPlace: row.has_place,
  };
}

function toAttachment(row: Selectable<AttachmentTable>): Attachment {
  return {
    id: row.id as AttachmentId,
    planId: row.plan_id as PlanId,
    actionId: row.action_id as ActionId,
    title: row.title,
    evidenceOf: row.evidence_of,
    content: contentOf(row),
    createdBy: row.created_by as PersonId,
    createdAt: row.created_at,
    removed: row.removed_at === null ? null : { at: row.removed_at, reason: row.removed_reason ?? '' },
    version: row.version,
  };
}

/** An attachment with the name of who added it. */
export type ToldAttachment = Attachment & { by: string };

const told = (transaction: Transaction) =>
  transaction
    .selectFrom('attachment')
    .innerJoin('person', 'person.id', 'attachment.created_by')
    .selectAll('attachment')
    .select('person.name as by')
    .orderBy('attachment.created_at')
    .orderBy('attachment.id');

/** Of one action, oldest first; those removed are among them. */
export async function listAttachments(
  transaction: Transaction,
  actionId: ActionId,
): Promise<ToldAttachment[]> {
  const rows = await told(transaction).where('action_id', '=', actionId).execute();
  return rows.map((row) => ({ ...toAttachment(row), by: row.by }));
}

/** Of a whole plan; without those removed. */
export async function listPlanAttachments(
  transaction: Transaction,
  planId: PlanId,
): Promise<ToldAttachment[]> {
  const rows = await told(transaction)
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .execute();
  return rows.map((row) => ({ ...toAttachment(row), by: row.by }));
}

export async function findAttachment(transaction: Transaction, id: AttachmentId): Promise<Attachment | null> {
  const row = await transaction.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toAttachment(row) : null;
}

export async function insertAttachment(transaction: Transaction, attachment: NewAttachment): Promise<void> {
  const { id, planId, actionId, title, evidenceOf, createdBy, content } = attachment;
  const { kind } = content;
  const file = kind === 'file' ? content : null;
  await insertRows(transaction, 'attachment', [
    {
      ...{ id, plan_id: planId, action_id: actionId, kind, title, evidence_of: evidenceOf },
      ...{ file_name: file?.fileName ?? null, media_type: file?.mediaType ?? null, size: file?.size ?? null },
      ...{ sha256: file?.sha256 ?? null, has_place: file?.hasPlace ?? false },
      address: kind === 'link' ? content.address : null,
      text: kind === 'note' ? content.text : null,
      created_by: createdBy,
    },
  ]);
}

/** Keeps the bytes, once; also where they were kept before and forgotten. */
export async function keepBytes(transaction: Transaction, sha256: string, bytes: Uint8Array): Promise<void> {
  await transaction
    .insertInto('attachment_file')
    .values({ sha256, bytes: Buffer.from(bytes) })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'sha256'])
        .doUpdateSet({ bytes: Buffer.from(bytes), forgotten_on: null })
        .where('attachment_file.bytes', 'is', null),
    )
    .execute();
}

export async function readAttachedBytes(
  transaction: Transaction,
  sha256: string,
): Promise<Uint8Array | null> {
  const row = await transaction
    .selectFrom('attachment_file')
    .select('bytes')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** True where the row stands and the bytes of its file are gone. */
export async function isForgotten(transaction: Transaction, id: AttachmentId): Promise<boolean> {
  const row = await transaction
    .selectFrom('attachment')
    .innerJoin('attachment_file', 'attachment_file.sha256', 'attachment.sha256')
    .select('forgotten_on')
    .where('attachment.id', '=', id)
    .executeTakeFirst();
  return (row?.forgotten_on ?? null) !== null;
}

/** Marks it as removed, or as standing again where `removed` is null. */
export async function markRemoved(
  transaction: Transaction,
  seen: Seen,
  removed: { at: Date; reason: string } | null,
): Promise<Saved> {
  const row = { removed_at: removed?.at ?? null, removed_reason: removed?.reason ?? null };
  return updateRow(transaction, 'attachment', { seen, row });
}
