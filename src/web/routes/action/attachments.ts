/**
 * Files, links and notes of an action. A file is only ever handed out to be saved, in an answer that may run nothing;
 * pictures of four kinds may also stand in a page.
 */
import { attachFile, attachLink, attachNote } from '../../../commands/attachment/attach.ts';
import { bringBackAttachment, removeAttachment } from '../../../commands/attachment/remove-attachment.ts';
import {
  ATTACHMENT_KINDS,
  type AttachmentId,
  type AttachmentKind,
  EVIDENCE_OF,
} from '../../../domain/attachment/attachment.ts';
import { isShown } from '../../../domain/attachment/file-types.ts';
import { failed, type Problem, type Result } from '../../../domain/problem.ts';
import { type ChangeForm, viewChangeAction } from '../../../views/action/action-form.ts';
import {
  type HandedFile,
  viewAttachedFile,
  viewAttachment,
  viewAttachments,
} from '../../../views/plan/attachments-page.ts';
import { actionAddress } from '../../addresses.ts';
import { disposition } from '../../answer/file.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, showRefusal, statusOf } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { type AttachFields, attachPage, NOTHING_TYPED } from '../../pages/attachment/attach-page.tsx';
import { attachmentsPage } from '../../pages/attachment/attachments-page.tsx';
import { removeAttachmentPage } from '../../pages/attachment/remove-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { attach as words } from '../../words/attachment.ts';
import type { Route } from '../route.ts';
import { showFound } from './actions.ts';

const askedBy = (c: WebContext) => ({
  slug: partOf(c, 'slug'),
  code: partOf(c, 'code'),
  id: partOf(c, 'id'),
});

async function showList(c: WebContext): Promise<Response> {
  return show(c, await viewAttachments(viewing(c), partOf(c, 'slug')), attachmentsPage);
}

async function showAttach(c: WebContext): Promise<Response> {
  const kind = ATTACHMENT_KINDS.find((known) => known === partOf(c, 'kind'));
  if (!kind) return showRefusal(c, 'notFound', 404);
  const { slug, code } = askedBy(c);
  const found = await viewChangeAction(viewing(c), slug, code);
  return showFound(c, found, ({ plan, action }) =>
    showPage(c, attachPage({ plan, action, kind }, NOTHING_TYPED)),
  );
}

type Sent = { fields: AttachFields; files: File[] };
const fileProblem = (message: string): { ok: false; problem: Problem } =>
  failed({ code: 'invalid', message, remedy: '', field: 'file' });

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A browser sends an empty file without a name where none was chosen. */
async function readSent(c: WebContext, kind: AttachmentKind): Promise<Sent> {
  if (kind === 'file') {
    const body = await c.req.parseBody({ all: true });
    const files = [body.file].flat().filter((file): file is File => file instanceof File && file.name !== '');
    const fields = { ...NOTHING_TYPED, title: textOf(body.title), evidenceOf: textOf(body.evidenceOf) };
    return { fields, files };
  }
  const typed = await readForm(c);
  const fields = {
    ...{ title: one(typed, 'title'), evidenceOf: one(typed, 'evidenceOf') },
    ...{ address: one(typed, 'address'), text: one(typed, 'text') },
  };
  return { fields, files: [] };
}

type Attaching = { c: WebContext; kind: AttachmentKind; form: ChangeForm };

async function keep({ c, kind, form }: Attaching, { fields, files }: Sent): Promise<Result<AttachmentId>> {
  const evidenceOf = EVIDENCE_OF.find((known) => known === fields.evidenceOf) ?? null;
  const common = { actionId: form.action.id, title: fields.title, evidenceOf };
  switch (kind) {
    case 'file': {
      const [file] = files;
      if (!file) return fileProblem(words.nothingChosen);
      if (files.length > 1) return fileProblem(words.severalFiles);
      const bytes = new Uint8Array(await file.arrayBuffer());
      return attachFile(acting(c), { ...common, fileName: file.name, bytes });
    }
    case 'link':
      return attachLink(acting(c), { ...common, address: fields.address });
    case 'note':
      return attachNote(acting(c), { ...common, text: fields.text });
  }
}

const NOTICES = { file: 'fileKept', link: 'linkKept', note: 'noteKept' } as const;

const saveAttachment =
  (kind: AttachmentKind) =>
  async (c: WebContext): Promise<Response> => {
    const sent = await readSent(c, kind);
    const { slug, code } = askedBy(c);
    const found = await viewChangeAction(viewing(c), slug, code);
    return showFound(c, found, async (form) => {
      const kept = await keep({ c, kind, form }, sent);
      if (kept.ok)
        return goTo(c, `${actionAddress(form.plan.slug, form.action.code)}#evidence`, NOTICES[kind]);
      const of = { plan: form.plan, action: form.action, kind };
      return showPage(c, attachPage(of, sent.fields, kept.problem), statusOf(kept.problem));
    });
  };

async function showRemove(c: WebContext): Promise<Response> {
  const found = await viewAttachment(viewing(c), askedBy(c));
  return showFound(c, found, (page) => showPage(c, removeAttachmentPage(page)));
}

async function saveRemoval(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const found = await viewAttachment(viewing(c), askedBy(c));
  return showFound(c, found, async (page) => {
    const reason = one(typed, 'reason');
    const given = { attachmentId: page.attachment.id, version: one(typed, 'version'), reason };
    const removed = await removeAttachment(acting(c), given);
    const place = `${actionAddress(page.plan.slug, page.action.code)}#evidence`;
    if (removed.ok) return goTo(c, place, 'attachmentRemoved');
    if (removed.problem.code !== 'invalid') return showProblem(c, removed.problem);
    return showPage(c, removeAttachmentPage(page, reason, removed.problem), statusOf(removed.problem));
  });
}

async function saveBack(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const found = await viewAttachment(viewing(c), askedBy(c));
  return showFound(c, found, async (page) => {
    const given = { attachmentId: page.attachment.id, version: one(typed, 'version') };
    const back = await bringBackAttachment(acting(c), given);
    if (!back.ok) return showProblem(c, back.problem);
    return goTo(c, `${actionAddress(page.plan.slug, page.action.code)}#evidence`, 'attachmentBack');
  });
}

/** Nothing of a file may run: not as a page, not as a script, not in a frame. */
const SANDBOX = "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

function handOut(c: WebContext, file: HandedFile, way: 'attachment' | 'inline'): Response {
  const tag = `"${file.sha256}"`;
  c.header('Content-Security-Policy', SANDBOX);
  c.header('Cache-Control', 'private, no-cache');
  c.header('ETag', tag);
  if (c.req.header('if-none-match') === tag) return c.body(null, 304);
  c.header('Content-Type', file.mediaType);
  c.header('Content-Disposition', disposition(way, file.fileName));
  return c.body(new Uint8Array(file.bytes));
}

async function sendFile(c: WebContext): Promise<Response> {
  const found = await viewAttachedFile(viewing(c), askedBy(c));
  return showFound(c, found, async (file) => handOut(c, file, 'attachment'));
}

async function sendPicture(c: WebContext): Promise<Response> {
  const found = await viewAttachedFile(viewing(c), askedBy(c));
  return showFound(c, found, async (file) =>
    isShown(file.mediaType) ? handOut(c, file, 'inline') : showRefusal(c, 'notFound', 404),
  );
}

const action = '/plans/:slug/actions/:code';
const kept = `${action}/kept/:id`;
export const attachmentRoutes: Route[] = [
  { method: 'GET', path: '/plans/:slug/evidence', deed: 'seeWorking', handle: showList },
  { method: 'GET', path: `${action}/attach/:kind`, deed: 'reportProgress', handle: showAttach },
  {
    method: 'POST',
    path: `${action}/attach/file`,
    deed: 'reportProgress',
    body: 'upload',
    handle: saveAttachment('file'),
  },
  { method: 'POST', path: `${action}/attach/link`, deed: 'reportProgress', handle: saveAttachment('link') },
  { method: 'POST', path: `${action}/attach/note`, deed: 'reportProgress', handle: saveAttachment('note') },
  { method: 'GET', path: `${kept}/file`, deed: 'seeWorking', handle: sendFile },
  { method: 'GET', path: `${kept}/picture`, deed: 'seeWorking', handle: sendPicture },
  { method: 'GET', path: `${kept}/remove`, deed: 'reportProgress', handle: showRemove },
  { method: 'POST', path: `${kept}/remove`, deed: 'reportProgress', handle: saveRemoval },
  { method: 'POST', path: `${kept}/back`, deed: 'reportProgress', handle: saveBack },
];
