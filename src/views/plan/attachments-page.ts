/** The files, links and notes of a plan: beside one action, in one list, and as bytes to hand out. */
import type { AttachmentId, KeptFile } from '../../domain/attachment/attachment.ts';
import { parseId } from '../../domain/ids.ts';
import type { Action, Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import {
  findAttachment,
  listPlanAttachments,
  readAttachedBytes,
  type ToldAttachment,
} from '../../store/plan/attachments.ts';
import { type Found, findAction } from '../action/action-page.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from './with-plan.ts';

const noSuchAttachment: Problem = {
  code: 'notFound',
  message: 'There is no such file, link or note with this action.',
  remedy: 'It may have been removed: the action’s page says why, and can bring it back.',
};

export type ListedAttachment = ToldAttachment & { action: Pick<Action, 'code' | 'text'> };
export type AttachmentsPage = { plan: Plan; attachments: ListedAttachment[] };

/** Everything kept with the plan's actions, in the order of the actions. */
export function viewAttachments(context: ViewContext, slug: string): Promise<Result<AttachmentsPage>> {
  return withPlan(context, slug, async ({ plan, actions }, transaction) => {
    const all = await listPlanAttachments(transaction, plan.id);
    const attachments = actions.flatMap((action) =>
      all.filter(({ actionId }) => actionId === action.id).map((one) => ({ ...one, action })),
    );
    return { plan, attachments };
  });
}

export type AttachmentPage = { plan: Plan; action: Action; attachment: ToldAttachment };
type Asked = { slug: string; code: string; id: string };

/** One of an action's, also where it was removed. */
export async function viewAttachment(
  context: ViewContext,
  { slug, code, id }: Asked,
): Promise<Result<Found<AttachmentPage>>> {
  const found = await withPlan(
    context,
    slug,
    async (book, transaction): Promise<Result<Found<AttachmentPage>>> => {
      const action = await findAction(book, code, transaction);
      if (!action.ok || action.value.kind === 'moved') return action as Result<Found<AttachmentPage>>;
      const wanted = parseId<'attachment'>(id);
      const attachment = wanted ? await findAttachment(transaction, wanted) : null;
      if (!attachment || attachment.actionId !== action.value.page.id) return failed(noSuchAttachment);
      const page = { plan: book.plan, action: action.value.page, attachment: { ...attachment, by: '' } };
      return done({ kind: 'found', page });
    },
  );
  return found.ok ? found.value : found;
}

export type HandedFile = KeptFile & { bytes: Uint8Array; attachmentId: AttachmentId };

/** A file that stands, with its bytes. */
export async function viewAttachedFile(
  context: ViewContext,
  asked: Asked,
): Promise<Result<Found<HandedFile>>> {
  const found = await withPlan(
    context,
    asked.slug,
    async (book, transaction): Promise<Result<Found<HandedFile>>> => {
      const action = await findAction(book, asked.code, transaction);
      if (!action.ok || action.value.kind === 'moved') return action as Result<Found<HandedFile>>;
      const wanted = parseId<'attachment'>(asked.id);
      const attachment = wanted ? await findAttachment(transaction, wanted) : null;
      if (
        attachment?.content.kind !== 'file' ||
        attachment.removed ||
        attachment.actionId !== action.value.page.id
      )
        return failed(noSuchAttachment);
      const bytes = await readAttachedBytes(transaction, attachment.content.sha256);
      if (!bytes) return failed(noSuchAttachment);
      return done({ kind: 'found', page: { ...attachment.content, bytes, attachmentId: attachment.id } });
    },
  );
  return found.ok ? found.value : found;
}
