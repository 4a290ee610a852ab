/** Keeping things with actions: who may, what history tells, what becomes of them when their action moves on. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachFile, attachLink, attachNote } from '../../src/commands/attachment/attach.ts';
import { bringBackAttachment, removeAttachment } from '../../src/commands/attachment/remove-attachment.ts';
import { undoDeed } from '../../src/commands/history/undo-deed.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import type { AttachmentId } from '../../src/domain/attachment/attachment.ts';
import type { ActionId } from '../../src/domain/ids.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import type { Result } from '../../src/domain/problem.ts';
import { read, write } from '../../src/store/connection.ts';
import { readDeedToUndo } from '../../src/store/history/undo-facts.ts';
import { listAttachments, readAttachedBytes } from '../../src/store/plan/attachments.ts';
import { removeAdoptedPlan } from '../../src/store/plan/plans.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { serversHere } from '../servers.ts';
import { behind } from '../store/behind.ts';

const bytes = new TextEncoder().encode('Minutes of the meeting');

describe.each(serversHere())('what is kept with an action on the %s server', (server) => {
  let made: Made;
  let book: PlanBook;
  let actionId: ActionId;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    book = await makePlan(made, { actions: 6 });
    actionId = book.actions[0]?.id as ActionId;
  });
  afterAll(() => made.close());
  const kept = async (result: Promise<Result<AttachmentId>>): Promise<AttachmentId> => {
    const outcome = await result;
    if (!outcome.ok) throw new Error(outcome.problem.message);
    return outcome.value;
  };
  const list = () => read(made.database, made.scope('look'), (t) => listAttachments(t, actionId));
  const common = { title: '', evidenceOf: null };

  it('is told by its file, its address or its first words, and by whom', async () => {
    await kept(attachFile(made.context, { actionId, ...common, fileName: 'C:\\files\\minutes.txt', bytes }));
    await kept(attachLink(made.context, { actionId, ...common, address: 'HTTPS://Rivers.example/a b' }));
    const evidence = { title: 'A word', evidenceOf: 'status' } as const;
    await kept(attachNote(made.context, { actionId, ...evidence, text: 'Well done.\nThank you.' }));
    expect(
      (await list()).map(({ title, by, evidenceOf, content }) => ({ title, by, evidenceOf, content })),
    ).toEqual([
      {
        ...{ title: 'minutes.txt', by: 'Asha Bright', evidenceOf: null },
        content: expect.objectContaining({
          kind: 'file',
          fileName: 'minutes.txt',
          mediaType: 'text/plain',
          size: 22,
        }),
      },
      {
        ...{ title: 'rivers.example', by: 'Asha Bright', evidenceOf: null },
        content: { kind: 'link', address: 'https://rivers.example/a%20b' },
      },
      {
        ...{ title: 'A word', by: 'Asha Bright', evidenceOf: 'status' },
        content: { kind: 'note', text: 'Well done.\nThank you.' },
      },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://rivers.example/x',
    'https://asha:secret@rivers.example/',
    'https://localhost/x',
    'http://',
    '   ',
    `https://rivers.example/${'a'.repeat(3000)}`,
  ])('is no link to %s', async (address) => {
    const refused = await attachLink(made.context, { actionId, ...common, address });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'invalid', field: 'address' } });
  });

  it('stands once in the database however often it is kept, and in the history without its bytes', async () => {
    await kept(
      attachFile(made.context, { actionId, ...common, title: 'Again', fileName: 'same.txt', bytes }),
    );
    const [files, entries] = await behind(made.connection, async (ask) => [
      await ask('select sha256 from attachment_file'),
      await ask(`select before, after, deed from history where table_name = 'attachment_file'`),
    ]);
    expect(files).toHaveLength(1);
    expect(entries).toEqual([
      { before: null, after: expect.not.objectContaining({ bytes: expect.anything() }), deed: 'attachFile' },
    ]);
  });

  it('is removed with a reason and brought back, and a stale page is told', async () => {
    const attachmentId = await kept(attachNote(made.context, { actionId, ...common, text: 'Gone soon' }));
    const given = { attachmentId, version: '1' };
    expect(await removeAttachment(made.context, { ...given, reason: ' ' })).toMatchObject({
      problem: { field: 'reason' },
    });
    expect((await removeAttachment(made.context, { ...given, reason: 'It named somebody' })).ok).toBe(true);
    const twice = await removeAttachment(made.context, { ...given, reason: 'Again' });
    expect(twice).toMatchObject({ ok: false, problem: { code: 'conflict' } });
    expect((await list()).find((one) => one.id === attachmentId)?.removed?.reason).toBe('It named somebody');
    expect((await bringBackAttachment(made.context, { attachmentId, version: '2' })).ok).toBe(true);
    expect((await list()).find((one) => one.id === attachmentId)?.removed).toBeNull();
  });

  it('is undone out of the history, and the undoing undone, with its bytes still there', async () => {
    const deedId = randomUUID();
    const once = { ...made.context, deedId };
    const id = await kept(attachFile(once, { actionId, ...common, fileName: 'undone.txt', bytes }));
    const undo = async (deed: string): Promise<string> => {
      const found = await read(made.database, made.scope('look'), (t) => readDeedToUndo(t, deed));
      const undoing = { ...made.context, deedId: randomUUID() };
      expect((await undoDeed(undoing, { deedId: deed, upTo: found?.upTo ?? 0 })).ok).toBe(true);
      return undoing.deedId;
    };
    const undone = await undo(deedId);
    expect((await list()).some((one) => one.id === id)).toBe(false);
    await undo(undone);
    const back = (await list()).find((one) => one.id === id);
    const sha256 = back?.content.kind === 'file' ? back.content.sha256 : '';
    const again = await read(made.database, made.scope('look'), (t) => readAttachedBytes(t, sha256));
    expect(Buffer.from(again ?? []).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is kept and removed by those alone who may change the plan', async () => {
    const reader = { ...made.context, person: { ...made.person, grants: [everywhere('reader')] } };
    for (const refused of [
      await attachFile(reader, { actionId, ...common, fileName: 'a.txt', bytes }),
      await attachNote(reader, { actionId, ...common, text: 'a' }),
      await removeAttachment(reader, { attachmentId: '', version: '1', reason: 'a' }),
    ])
      expect(refused).toMatchObject({ ok: false, problem: { code: 'notAllowed' } });
  });

  it('goes with a plan whose adoption is undone', async () => {
    const other = await makePlan(made, { actions: 2, slug: 'other' });
    const one = other.actions[0]?.id as ActionId;
    await kept(attachFile(made.context, { actionId: one, ...common, fileName: 'b.txt', bytes }));
    await write(made.database, made.scope('undo'), (t) => removeAdoptedPlan(t, other.plan.id));
    expect(await read(made.database, made.scope('look'), (t) => listAttachments(t, one))).toEqual([]);
  });
});
