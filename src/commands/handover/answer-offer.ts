/**
 * The new steward's word on an offer. Accepted, the record is theirs from that day on; declined, it stays where it is,
 * with what was said, and is offered elsewhere. A coordinator answers for anybody, a chair for their own group.
 */
import { z } from 'zod';
import { mayFor } from '../../domain/access/may.ts';
import { entryFor, idsOf } from '../../domain/partnership/directory.ts';
import type { HandoverItem } from '../../domain/partnership/handover.ts';
import { failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { listItems } from '../../store/partnership/handovers.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, text } from '../inputs.ts';
import { faultOfSteward } from '../plan/give-stewardship.ts';
import { handOverRecord } from './hand-over-record.ts';
import { handoverAround, recordOf, saveItem } from './handover-around.ts';
import { noOffer } from './offer-record.ts';

const schema = z.object({ itemId: id<'handoverItem'>(), answer: text.default('') });
export type AnswerOfferInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;
type Offer = HandoverItem & { state: 'offered' };

const notTheirs: Problem = {
  code: 'notAllowed',
  message: 'This was offered to another group.',
  remedy: 'Its chair or the partnership’s coordinator accepts or declines it.',
};

const isOffer = (item: HandoverItem | undefined): item is Offer => item?.state === 'offered';

type Work = (transaction: Transaction, offer: Offer, whole: Whole) => Promise<Result<null>>;

async function answer(
  context: CommandContext,
  { deed, given }: { deed: string; given: AnswerOfferInput },
  work: Work,
): Promise<Result<null>> {
  const command = { deed, asks: 'acceptStewardship', schema, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const items = await listItems(transaction);
    const offer = items.find((one) => one.id === whole.itemId);
    if (!isOffer(offer)) return failed(noOffer);
    if (!mayFor(context.person, 'acceptStewardship', offer.toId)) return failed(notTheirs);
    return work(transaction, offer, whole);
  });
}

/** What is said of an answer, whichever it is. */
const answered = (whole: Whole, { person, clock }: CommandContext) => ({
  answer: whole.answer,
  answeredOn: clock.today(),
  answeredBy: person.id,
});

export function acceptStewardship(context: CommandContext, given: AnswerOfferInput): Promise<Result<null>> {
  return answer(context, { deed: 'acceptStewardship', given }, async (transaction, offer, whole) => {
    const around = await handoverAround(transaction, offer.handoverId, context);
    if (!around.ok) return around;
    const about = { kind: offer.subject.kind, recordId: offer.subject.id };
    const record = await recordOf(transaction, { around: around.value, about, context });
    if (!record.ok) return record;
    if (!isOffer(record.value.item)) return failed(noOffer);
    const fault = await faultOfSteward(transaction, offer.toId);
    if (!fault.ok) return fault;
    const { entries } = around.value.directory;
    const to = entryFor(entries, offer.toId);
    if (!to) return failed(noOffer);
    const from = idsOf(entries, around.value.from.id);
    const day = context.clock.today();
    const passing = { subject: offer.subject, from, to, day, newId: context.newId };
    const passed = await handOverRecord(transaction, passing);
    if (!passed.ok) return passed;
    return saveItem(transaction, record.value.item, {
      ...{ state: 'settled', way: 'handedOver', toId: to.id },
      ...answered(whole, context),
    });
  });
}

export function declineStewardship(context: CommandContext, given: AnswerOfferInput): Promise<Result<null>> {
  return answer(context, { deed: 'declineStewardship', given }, async (transaction, offer, whole) =>
    saveItem(transaction, offer, {
      ...{ state: 'declined', way: null, toId: offer.toId },
      ...answered(whole, context),
    }),
  );
}
