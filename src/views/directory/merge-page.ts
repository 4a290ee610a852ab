/** What a merge would move, and what taking one back would give back: both looked at before they are done. */
import { may } from '../../domain/access/may.ts';
import type { PartyId, PartyMergeId } from '../../domain/ids.ts';
import { type Entry, entryFor, type Merge } from '../../domain/partnership/directory.ts';
import { splitOf } from '../../domain/partnership/merging.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { read, type Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { findMerge, listStandingLeads } from '../../store/partnership/party-merges.ts';
import { type LedAction, listLedActions } from '../../store/plan/led-actions.ts';
import type { ViewContext } from '../context.ts';
import { noSuchEntry } from './party-page.ts';

export type ActionName = { slug: string; plan: string; code: string; text: string };
export type MergePart = { entry: Entry; actions: ActionName[] };
export type MergePreview = {
  into: MergePart;
  from: MergePart[];
  /** Actions that name more than one of them: they will name the survivor more than once. */
  twice: ActionName[];
  /** True where the directory says that one followed the other, which is another thing than being one. */
  followed: boolean;
};
export type UndoPreview = {
  merge: Merge;
  from: Entry;
  into: Entry;
  back: ActionName[];
  added: ActionName[];
  lost: number;
};

const nameOf = ({ action, plan }: LedAction): ActionName => ({
  slug: plan.slug,
  plan: plan.title,
  code: action.code,
  text: action.text,
});
const names = (action: Action, id: PartyId): boolean => action.leads.some((lead) => lead.partyId === id);

export const noChoice: Problem = {
  code: 'invalid',
  message: 'Choose at least two entries, one of them to keep.',
  remedy: 'Go back and tick those that are one.',
  field: null,
};

async function previewOf(
  transaction: Transaction,
  { into, from }: { into: PartyId; from: readonly PartyId[] },
): Promise<Result<MergePreview>> {
  const { entries, successions } = await readDirectory(transaction);
  const all = [into, ...from].map((id) => entries.find((one) => one.id === id && one.mergedInto === null));
  const [kept, ...others] = all.filter((one) => one !== undefined);
  if (!kept || others.length < from.length) return failed(noSuchEntry);
  const ids = new Set([into, ...from]);
  const led = await listLedActions(transaction, [...ids]);
  const partOf = (entry: Entry): MergePart => ({
    entry,
    actions: led.filter((one) => names(one.action, entry.id)).map(nameOf),
  });
  return done({
    into: partOf(kept),
    from: others.map(partOf),
    twice: led.filter((one) => [...ids].filter((id) => names(one.action, id)).length > 1).map(nameOf),
    followed: successions.some((one) => ids.has(one.fromId) && ids.has(one.toId)),
  });
}

export async function viewMergePreview(
  context: ViewContext,
  { into, from }: { into: PartyId; from: readonly PartyId[] },
): Promise<Result<MergePreview>> {
  const allowed = may(context.person, 'keepDirectory');
  if (!allowed.ok) return allowed;
  const others = [...new Set(from)].filter((id) => id !== into);
  if (others.length === 0) return failed(noChoice);
  return read(context.database, allowed.value, (transaction) =>
    previewOf(transaction, { into, from: others }),
  );
}

const noSuchMerge: Problem = {
  code: 'notFound',
  message: 'There is no merge to take back at this address.',
  remedy: 'Somebody may have taken it back already. Look at the directory.',
};

export async function viewUndoMerge(context: ViewContext, id: PartyMergeId): Promise<Result<UndoPreview>> {
  const allowed = may(context.person, 'keepDirectory');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const [merge, directory] = await Promise.all([findMerge(transaction, id), readDirectory(transaction)]);
    const from = directory.entries.find((one) => one.id === merge?.fromId);
    const into = from ? entryFor(directory.entries, from.id) : null;
    if (!merge || merge.undone || !from || !into || into.id === from.id) return failed(noSuchMerge);
    const [standing, led] = await Promise.all([
      listStandingLeads(transaction, into.id),
      listLedActions(transaction, [into.id]),
    ]);
    const own = directory.aliases.filter((one) => one.partyId === from.id).map((one) => one.name);
    const split = splitOf(merge, standing, [from.name, ...own]);
    const back = new Set(
      standing.filter((one) => split.leadIds.includes(one.leadId)).map((one) => one.actionId),
    );
    const added = new Set(split.added.map((one) => one.actionId));
    return done({
      merge,
      from,
      into,
      back: led.filter((one) => back.has(one.action.id)).map(nameOf),
      added: led.filter((one) => added.has(one.action.id)).map(nameOf),
      lost: split.lost.length,
    });
  });
}
