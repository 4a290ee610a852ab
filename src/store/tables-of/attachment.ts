/** Files, links and notes kept with actions. */
import type { ColumnType, Generated } from 'kysely';
import type { AttachmentKind, EvidenceOf } from '../../domain/attachment/attachment.ts';

type Instant = ColumnType<Date, Date | string | undefined, Date | string>;

export type AttachmentTable = {
  partnership_id: Generated<string>;
  id: string;
  plan_id: string;
  action_id: string;
  kind: AttachmentKind;
  title: string;
  evidence_of: EvidenceOf | null;
  file_name: string | null;
  media_type: string | null;
  /** In bytes. */
  size: number | null;
  sha256: string | null;
  has_place: Generated<boolean>;
  address: string | null;
  text: string | null;
  created_by: string;
  created_at: Instant;
  removed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  removed_reason: string | null;
  version: Generated<number>;
};

/** The bytes, once, by what they are. */
export type AttachmentFileTable = {
  partnership_id: Generated<string>;
  sha256: string;
  /** Null once they were forgotten, when their time was up. */
  bytes: Buffer | null;
  forgotten_on: Generated<string | null>;
};

export type AttachmentTables = { attachment: AttachmentTable; attachment_file: AttachmentFileTable };
