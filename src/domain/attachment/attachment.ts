/** What is kept with an action: a file, a link or a note, as evidence of something or to have it at hand. */
import type { ActionId, Id, PersonId, PlanId } from '../ids.ts';

export type AttachmentId = Id<'attachment'>;

export const ATTACHMENT_KINDS = ['file', 'link', 'note'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** How the action stands, or one of its milestones. */
export const EVIDENCE_OF = ['status', 'milestone'] as const;
export type EvidenceOf = (typeof EVIDENCE_OF)[number];

export type KeptFile = {
  /** As it was given, without a path. */
  fileName: string;
  /** Told by its content; one of `FILE_TYPES`. */
  mediaType: string;
  /** In bytes. */
  size: number;
  sha256: string;
  /** Whether the picture itself says where it was taken. */
  hasPlace: boolean;
};

/** What it holds, by its kind. */
export type AttachmentContent =
  | ({ kind: 'file' } & KeptFile)
  | { kind: 'link'; address: string }
  | { kind: 'note'; text: string };

export type Attachment = {
  id: AttachmentId;
  planId: PlanId;
  actionId: ActionId;
  title: string;
  evidenceOf: EvidenceOf | null;
  content: AttachmentContent;
  createdBy: PersonId;
  version: number;
};

/** The host of a link as people read it: 'rivers.example'. */
export function hostOf(address: string): string {
  const rest = address.replace(/^https?:\/\//i, '');
  const authority = rest.split(/[/\\?#]/, 1)[0] ?? '';
  return authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
}

const SIZES = ['bytes', 'kB', 'MB'] as const;

/** '3 bytes', '14 kB', '2.5 MB'. */
export function saySize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < SIZES.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const shown = unit < 2 || size >= 10 ? Math.round(size) : Math.round(size * 10) / 10;
  return `${shown} ${SIZES[unit]}`;
}
