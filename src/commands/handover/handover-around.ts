/** What every deed of a handover begins with: the handover held, who hands over, what they hold now, what was decided. */
import { z } from 'zod';
import type { HandoverId } from '../../domain/ids.ts';
import { type Directory, type Entry, entryFor, tiesMoved } from '../../domain/partnership/directory.ts';
import { type Handover, type HandoverItem, linesOf } from '../../domain/partnership/handover.ts';
import { HELD_KINDS, type Held, heldBy } from '../../domain/partnership/holdings.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import {
  holdHandover,
  type ItemChanges,
  listInHandover,
  listItems,
  updateItem,
} from '../../store/partnership/handovers.ts';
import { readHoldingFacts } from '../../store/partnership/holdings.ts';
import type { CommandContext } from '../context.ts';
import { noSuchHandover, savedAsSeen } from '../group/group-inputs.ts';
import { id } from '../inputs.ts';

/** Which record of a handover a deed is about. */
export const aboutRecord = {
  handoverId: id<'handover'>(),
  kind: z.enum(HELD_KINDS),
  recordId: z.string().max(40),
};

export type Around = {
  handover: Handover;
  from: Entry;
  directory: Directory;
  held: Held[];
  items: HandoverItem[];
};

const isEnded: Problem = {
  code: 'conflict',
  message: 'This handover is at an end already.',
  remedy: 'Its note tells what became of everything.',
};

const notHeld: Problem = {
  code: 'conflict',
  message: 'This is not held any more: somebody has settled it meanwhile.',
  remedy: 'Look at the list again. Nothing was changed.',
};

export async function handoverAround(
  transaction: Transaction,
  handoverId: HandoverId,
  { clock }: CommandContext,
): Promise<Result<Around>> {
  const handover = await holdHandover(transaction, handoverId);
  if (!handover) return failed(noSuchHandover);
  if (handover.state !== 'open') return failed(isEnded);
  const directory = tiesMoved(await readDirectory(transaction));
  const from = entryFor(directory.entries, handover.fromId);
  if (!from) return failed(noSuchHandover);
  const asked = { directory, id: from.id, today: clock.today() };
  const held = heldBy(await readHoldingFacts(transaction, asked));
  return done({ handover, from, directory, held, items: await listItems(transaction, handoverId) });
}

/** The record that is still held, and its line in the handover: written now where it is new. */
export async function recordOf(
  transaction: Transaction,
  {
    around,
    about,
    context,
  }: { around: Around; about: { kind: string; recordId: string }; context: CommandContext },
): Promise<Result<{ held: Held; item: HandoverItem }>> {
  const held = around.held.find((one) => one.kind === about.kind && one.id === about.recordId);
  if (!held) return failed(notHeld);
  await listNew(transaction, { around: { ...around, held: [held] }, context });
  const items = await listItems(transaction, around.handover.id);
  const item = linesOf([held], items).find((line) => line.held)?.item;
  return item ? done({ held, item }) : failed(notHeld);
}

/** Lists everything that is held and not listed yet, under the name it has. */
export async function listNew(
  transaction: Transaction,
  { around, context }: { around: Pick<Around, 'handover' | 'held'>; context: CommandContext },
): Promise<void> {
  const items = around.held.map(({ kind, id: recordId, label }) => ({
    id: context.newId<'handoverItem'>(),
    handoverId: around.handover.id,
    subject: { kind, id: recordId },
    label,
  }));
  await listInHandover(transaction, items);
}

export async function saveItem(
  transaction: Transaction,
  item: HandoverItem,
  changes: ItemChanges,
): Promise<Result<null>> {
  const saved = await updateItem(transaction, { id: item.id, version: item.version }, changes);
  return savedAsSeen(saved, noSuchHandover);
}
