/** The offers that wait for somebody's word, the handovers under way, and the notes of those that are done. */
import { may, mayFor } from '../../domain/access/may.ts';
import { type Entry, entryFor, tiesMoved } from '../../domain/partnership/directory.ts';
import type { Handover, HandoverItem } from '../../domain/partnership/handover.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { listHandovers, listItems } from '../../store/partnership/handovers.ts';
import type { ViewContext } from '../context.ts';
import { looking } from '../looking.ts';

export type OfferLine = { item: HandoverItem; from: string; to: string; why: Handover['why'] };
export type HandoversPage = {
  /** Those that the person may answer. */
  offers: OfferLine[];
  open: { handover: Handover; from: Pick<Entry, 'id' | 'name'>; waiting: number }[];
  ended: { handover: Handover; from: Pick<Entry, 'id' | 'name'> }[];
  mayKeep: boolean;
};

type Known = { handover: Handover; from: Entry; items: HandoverItem[] };

async function readHandovers(transaction: Transaction): Promise<{ entries: Entry[]; known: Known[] }> {
  const { entries } = tiesMoved(await readDirectory(transaction));
  const [handovers, items] = await Promise.all([listHandovers(transaction), listItems(transaction)]);
  const known = handovers.flatMap((handover): Known[] => {
    const from = entryFor(entries, handover.fromId);
    return from ? [{ handover, from, items: items.filter((one) => one.handoverId === handover.id) }] : [];
  });
  return { entries, known };
}

/** Every offer that waits for somebody's word, whoever may give it. */
export async function readOffers(transaction: Transaction): Promise<OfferLine[]> {
  const { entries, known } = await readHandovers(transaction);
  return known.flatMap(({ handover, from, items }) =>
    items.flatMap((item): OfferLine[] =>
      item.state === 'offered'
        ? [{ item, from: from.name, to: entryFor(entries, item.toId)?.name ?? '', why: handover.why }]
        : [],
    ),
  );
}

export function viewHandovers(context: ViewContext): Promise<Result<HandoversPage>> {
  const { person } = context;
  return looking(context, 'acceptStewardship', async (transaction) => {
    const [{ known }, offers] = await Promise.all([readHandovers(transaction), readOffers(transaction)]);
    const lines = known.map(({ handover, from, items }) => ({
      ...{ handover, from, waiting: items.filter((one) => one.state === 'offered').length },
    }));
    return done({
      offers: offers.filter(({ item: { toId } }) => toId && mayFor(person, 'acceptStewardship', toId)),
      open: lines.filter(({ handover }) => handover.state === 'open'),
      ended: lines.filter(({ handover }) => handover.state === 'done'),
      mayKeep: may(person, 'keepGroups').ok,
    });
  });
}

/** One offer, for the page that accepts or declines it. */
export async function viewOffer(context: ViewContext, id: string): Promise<Result<OfferLine>> {
  const found = await viewHandovers(context);
  if (!found.ok) return found;
  const offer = found.value.offers.find(({ item }) => item.id === id);
  return offer ? done(offer) : failed(noOffer);
}

const noOffer: Problem = {
  code: 'notFound',
  message: 'There is no offer at this address that you could answer.',
  remedy: 'It may have been answered or taken back. Look at the list of handovers.',
};
