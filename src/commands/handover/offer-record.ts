/**
 * Names who is to hold a record from now on. Where others will answer for it, that is an offer, and waits for their
 * word; else it is done at once. An offer can be taken back while it waits.
 */
import { z } from 'zod';
import { type Entry, entryFor, idsOf } from '../../domain/partnership/directory.ts';
import { needsAcceptance, waysOf } from '../../domain/partnership/handover.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { namedEntry } from '../directory/named-entry.ts';
import { neededLine, refuse, text } from '../inputs.ts';
import { faultOfSteward } from '../plan/give-stewardship.ts';
import { handOverRecord } from './hand-over-record.ts';
import { type Around, aboutRecord, handoverAround, recordOf, saveItem } from './handover-around.ts';

const offering = z.object({
  ...aboutRecord,
  to: neededLine('Give the name of who takes it.'),
  words: text.default(''),
});
const withdrawing = z.object(aboutRecord);
export type OfferRecordInput = z.input<typeof offering>;
type Whole = z.infer<typeof offering>;

async function takerOf(
  transaction: Transaction,
  { around, whole, context }: { around: Around; whole: Whole; context: CommandContext },
): Promise<Result<Entry>> {
  const kind = around.handover.why === 'leaving' || whole.kind === 'seat' ? 'person' : 'organisation';
  const { newId } = context;
  const wanted = await namedEntry(transaction, { name: whole.to, kind, newId });
  const to = entryFor((await readDirectory(transaction)).entries, wanted);
  if (!to || to.id === around.from.id)
    return refuse([{ field: 'to', message: 'That is who hands it over. Name somebody else.' }]);
  if (whole.kind !== 'plan' && whole.kind !== 'administrator' && around.handover.why === 'leaving')
    return done(to);
  if (whole.kind === 'seat') return done(to);
  const fault = await faultOfSteward(transaction, to.id);
  if (fault.ok) return done(to);
  const { problem } = fault;
  return problem.code === 'invalid' ? refuse([{ field: 'to', message: problem.message }]) : fault;
}

export async function offerRecord(context: CommandContext, given: OfferRecordInput): Promise<Result<null>> {
  const command = { deed: 'offerRecord', asks: 'keepGroups', schema: offering, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const around = await handoverAround(transaction, whole.handoverId, context);
    if (!around.ok) return around;
    const record = await recordOf(transaction, { around: around.value, about: whole, context });
    if (!record.ok) return record;
    const { why } = around.value.handover;
    if (!waysOf(why, whole.kind).includes('handedOver'))
      return refuse([{ field: 'way', message: 'This cannot be handed to anybody.' }]);
    const to = await takerOf(transaction, { around: around.value, whole, context });
    if (!to.ok) return to;
    const day = context.clock.today();
    const said = { toId: to.value.id, words: whole.words, on: day };
    if (needsAcceptance(why, whole.kind))
      return saveItem(transaction, record.value.item, { ...said, state: 'offered', way: null, answer: '' });
    const from = idsOf(around.value.directory.entries, around.value.from.id);
    const passing = { subject: record.value.item.subject, from, to: to.value, day, newId: context.newId };
    const passed = await handOverRecord(transaction, passing);
    if (!passed.ok) return passed;
    return saveItem(transaction, record.value.item, { ...said, state: 'settled', way: 'handedOver' });
  });
}

export async function withdrawOffer(
  context: CommandContext,
  given: z.input<typeof withdrawing>,
): Promise<Result<null>> {
  const command = { deed: 'withdrawOffer', asks: 'keepGroups', schema: withdrawing, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const around = await handoverAround(transaction, whole.handoverId, context);
    if (!around.ok) return around;
    const item = around.value.items.find(
      ({ subject }) => subject.kind === whole.kind && subject.id === whole.recordId,
    );
    if (item?.state !== 'offered' && item?.state !== 'declined') return failed(noOffer);
    return saveItem(transaction, item, { state: 'open', toId: null, way: null });
  });
}

export const noOffer = {
  code: 'conflict',
  message: 'There is no such offer any more: it was answered or taken back.',
  remedy: 'Look at the list again.',
} as const;
