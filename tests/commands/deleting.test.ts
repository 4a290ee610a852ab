/** What has been kept long enough: looked at, held back, deleted; on every server there is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringBackAttachment, removeAttachment } from '../../src/commands/attachment/remove-attachment.ts';
import { type Due, deleteDue } from '../../src/commands/partnership/delete-due.ts';
import { holdRecord, liftHold } from '../../src/commands/partnership/hold-record.ts';
import { rehearse } from '../../src/commands/rehearse.ts';
import type { Day } from '../../src/domain/day.ts';
import { RETENTION_RULES } from '../../src/domain/privacy/retention.ts';
import { stoppedClock } from '../../src/services/clock.ts';
import { read, type Transaction, write } from '../../src/store/connection.ts';
import { listDeletions } from '../../src/store/person/holds.ts';
import { keepBytes, readAttachedBytes } from '../../src/store/plan/attachments.ts';
import { fillEveryTable } from '../fill-every-table.ts';
import { type Made, makeDatabase } from '../make.ts';
import { kept, refused } from '../outcomes.ts';
import { PERSON, serversHere } from '../servers.ts';

describe.each(serversHere())('deleting on the %s server', (server) => {
  let made: Made;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    await fillEveryTable(made);
    await lay();
  });
  afterAll(() => made.close());

  const writing = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    write(made.database, made.scope('lay'), work);
  const reading = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    read(made.database, made.scope('look'), work);
  const later = (day: string) => ({ ...made.context, clock: stoppedClock(day as Day) });
  const FAR = '2040-01-01';
  const look = async (day = FAR): Promise<Due> =>
    kept(await rehearse(later(day), (context) => deleteDue(context, { seen: null }, {}), 'administer')).done;

  /** One of each kind that has come to its end: somebody left, a file was removed, a mail has gone. */
  async function lay(): Promise<void> {
    const attachment = await reading((transaction) =>
      transaction.selectFrom('attachment').select(['id', 'version']).executeTakeFirstOrThrow(),
    );
    const seen = { attachmentId: attachment.id, version: attachment.version };
    kept(await removeAttachment(made.context, { ...seen, reason: 'The wrong file' }));
    await writing(async (transaction) => {
      await transaction
        .updateTable('person')
        .set({ left_on: '2026-01-31' })
        .where('id', '=', PERSON)
        .execute();
      await transaction
        .updateTable('mail')
        .set({ state: 'cancelled', next_try_at: null, content: null })
        .execute();
      const { id } = await transaction.selectFrom('plan_import').select('id').executeTakeFirstOrThrow();
      await transaction.updateTable('legal_hold').set({ lifted_on: '2026-03-02' }).execute();
      await transaction.updateTable('plan_import').set({ state: 'ready' }).where('id', '=', id).execute();
    });
  }

  it('finds nothing while nothing is due, and one of each kind when everything is', async () => {
    expect((await look('2026-03-02')).records).toEqual([]);
    const { records } = await look();
    expect(records.map((record) => record.noun)).toEqual(RETENTION_RULES.map((rule) => rule.noun));
    expect(records.every((record) => record.what !== '')).toBe(true);
  });

  it('deletes nothing by looking', async () => expect(await look()).toEqual(await look()));

  it('holds back what somebody asked to keep, and lets it go again', async () => {
    const [draft] = (await look()).records;
    const hold = { noun: 'draft' as const, recordId: draft?.id ?? '', reason: 'An enquiry by the council' };
    const holdId = kept(await holdRecord(made.context, hold));
    expect(refused(await holdRecord(made.context, hold)).code).toBe('conflict');
    const due = await look();
    expect(due.held).toEqual([draft]);
    expect(due.records).not.toContainEqual(draft);
    kept(await liftHold(made.context, { holdId }));
    expect(refused(await liftHold(made.context, { holdId })).code).toBe('notFound');
    expect((await look()).records).toContainEqual(draft);
  });

  it('deletes nothing where the preview no longer holds', async () => {
    const { digest } = await look();
    await writing((transaction) =>
      transaction
        .updateTable('person_contact')
        .set((e) => ({ version: e('version', '+', 1) }))
        .execute(),
    );
    expect(refused(await deleteDue(later(FAR), { seen: digest }, {})).code).toBe('conflict');
    expect((await look()).records).toHaveLength(RETENTION_RULES.length);
  });

  it('deletes what the preview said, keeps the rest, and says so for good', async () => {
    const seen = await look();
    const sha256 = seen.records.find((record) => record.noun === 'file')?.id ?? '';
    expect(kept(await deleteDue(later(FAR), { seen: seen.digest }, {})).records).toEqual(seen.records);
    expect((await look()).records).toEqual([]);
    const told = await reading((transaction) => listDeletions(transaction, 50));
    expect(
      told
        .slice(0, 5)
        .map((one) => one.noun)
        .toSorted(),
    ).toEqual(RETENTION_RULES.map((rule) => rule.noun).toSorted());
    expect(await reading((transaction) => readAttachedBytes(transaction, sha256))).toBeNull();
    const attachment = await reading((transaction) =>
      transaction
        .selectFrom('attachment')
        .select(['id', 'version'])
        .where('sha256', '=', sha256)
        .executeTakeFirstOrThrow(),
    );
    const back = { attachmentId: attachment.id, version: attachment.version };
    expect(refused(await bringBackAttachment(made.context, back)).message).toMatch(/file itself was deleted/);
    await writing((transaction) => keepBytes(transaction, sha256, new Uint8Array([7])));
    expect(await reading((transaction) => readAttachedBytes(transaction, sha256))).toEqual(Buffer.from([7]));
    kept(await bringBackAttachment(made.context, back));
    const left = await reading((transaction) => transaction.selectFrom('plan').select('id').execute());
    expect(left.length).toBeGreaterThan(0);
  });
});
