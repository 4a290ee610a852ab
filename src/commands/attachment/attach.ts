/** Keeps a file, a link or a note with an action, as evidence or to have it at hand. */
import { z } from 'zod';
import {
  type AttachmentContent,
  type AttachmentId,
  EVIDENCE_OF,
  type EvidenceOf,
  hostOf,
} from '../../domain/attachment/attachment.ts';
import type { ActionId } from '../../domain/ids.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { tellFile } from '../../services/files/tell-file.ts';
import type { Transaction } from '../../store/connection.ts';
import { holdAction } from '../../store/plan/actions.ts';
import { insertAttachment, keepBytes } from '../../store/plan/attachments.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { plainFileName } from '../import/start-import.ts';
import { id, line, neededText } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';

const common = {
  actionId: id<'action'>(),
  /** Empty: it is called by its file, its address or its first line. */
  title: line,
  evidenceOf: z.enum(EVIDENCE_OF).nullable(),
};

const NO_ADDRESS = 'Give the whole address of a web page, as the browser shows it: https://…';
const LONGEST_ADDRESS = 2000;

/** The address as every browser understands it; null where it is not of the web, or names a login. */
function webAddress(given: string): string | null {
  const trimmed = given.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === '' || !URL.canParse(whole)) return null;
  const { protocol, username, password, hostname, href } = new URL(whole);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
  return isWeb && username === '' && password === '' && href.length <= LONGEST_ADDRESS ? href : null;
}

const fileSchema = z.object({ ...common, fileName: z.string(), bytes: z.instanceof(Uint8Array) });
const linkSchema = z.object({
  ...common,
  address: z.string().transform(webAddress).pipe(z.string(NO_ADDRESS)),
});
const noteSchema = z.object({ ...common, text: neededText('Write the note.') });

export type AttachFileInput = z.input<typeof fileSchema>;
export type AttachLinkInput = z.input<typeof linkSchema>;
export type AttachNoteInput = z.input<typeof noteSchema>;

type Given = { actionId: ActionId; title: string; evidenceOf: EvidenceOf | null };

async function keep(
  { transaction, context }: { transaction: Transaction; context: CommandContext },
  whole: Given,
  content: AttachmentContent,
): Promise<Result<AttachmentId>> {
  const [plan, action] = await holdAction(transaction, whole.actionId);
  if (!plan || !action) return failed(noSuchAction);
  const newId = context.newId<'attachment'>();
  await insertAttachment(transaction, {
    id: newId,
    planId: plan.id,
    actionId: action.id,
    title: whole.title === '' ? calledBy(content) : whole.title,
    evidenceOf: whole.evidenceOf,
    createdBy: context.person.id,
    content,
  });
  return done(newId);
}

const LONGEST_TITLE = 80;

function calledBy(content: AttachmentContent): string {
  switch (content.kind) {
    case 'file':
      return content.fileName;
    case 'link':
      return hostOf(content.address);
    case 'note': {
      const first = content.text.split('\n', 1)[0] ?? '';
      return first.length > LONGEST_TITLE ? `${first.slice(0, LONGEST_TITLE)}…` : first;
    }
  }
}

/** The file is looked at first: what it is by its content, and that it is only that. */
export async function attachFile(
  context: CommandContext,
  given: AttachFileInput,
): Promise<Result<AttachmentId>> {
  const told = await tellFile({ fileName: shownName(given.fileName), bytes: given.bytes });
  if (!told.ok) return told;
  return carryOut(
    context,
    { deed: 'attachFile', asks: 'reportProgress', schema: fileSchema, given },
    async (transaction, whole) => {
      const fileName = plainFileName(told.value.fileName);
      await keepBytes(transaction, told.value.sha256, whole.bytes);
      return keep({ transaction, context }, whole, { kind: 'file', ...told.value, fileName });
    },
  );
}

/** Without its path; what turns letters round stays, so that it is seen and refused. */
const shownName = (name: string): string => name.split(/[/\\]/).at(-1) ?? '';

export async function attachLink(
  context: CommandContext,
  given: AttachLinkInput,
): Promise<Result<AttachmentId>> {
  return carryOut(
    context,
    { deed: 'attachLink', asks: 'reportProgress', schema: linkSchema, given },
    (transaction, whole) => keep({ transaction, context }, whole, { kind: 'link', address: whole.address }),
  );
}

export async function attachNote(
  context: CommandContext,
  given: AttachNoteInput,
): Promise<Result<AttachmentId>> {
  return carryOut(
    context,
    { deed: 'attachNote', asks: 'reportProgress', schema: noteSchema, given },
    (transaction, whole) => keep({ transaction, context }, whole, { kind: 'note', text: whole.text }),
  );
}
