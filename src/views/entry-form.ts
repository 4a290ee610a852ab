/** What the forms of an entry need: the entry as it is, and the names to choose from while typing. */
import { may } from '../domain/access/may.ts';
import { type PartyId, parseId } from '../domain/ids.ts';
import { type Directory, type Entry, shownEntries, tiesMoved } from '../domain/partnership/directory.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { read } from '../store/connection.ts';
import { readDirectory } from '../store/directory.ts';
import { countNamed } from '../store/led-actions.ts';
import type { ViewContext } from './context.ts';
import { noSuchEntry } from './party-page.ts';

/** `tie` is the belonging that the address names, with the names of both sides. */
export type EntryForm = {
  entry: Entry;
  names: string[];
  tie: { id: string; member: string; body: string } | null;
};

function tieOf({ entries, memberships }: Directory, id: string): EntryForm['tie'] {
  const tie = memberships.find((one) => one.id === id);
  const nameOf = (of: PartyId): string => entries.find((one) => one.id === of)?.name ?? '';
  return tie ? { id, member: nameOf(tie.memberId), body: nameOf(tie.bodyId) } : null;
}

export async function viewEntryForm(context: ViewContext, id: string, part = ''): Promise<Result<EntryForm>> {
  const allowed = may(context.person, 'keepDirectory');
  if (!allowed.ok) return allowed;
  const partyId = parseId<'party'>(id);
  if (partyId === null) return failed(noSuchEntry);
  return read(context.database, allowed.value, async (transaction) => {
    const [kept, named] = await Promise.all([readDirectory(transaction), countNamed(transaction)]);
    const directory = tiesMoved(kept);
    const shown = shownEntries(directory, named);
    const entry = shown.find((one) => one.id === partyId);
    if (!entry) return failed(noSuchEntry);
    const tie = part === '' ? null : tieOf(directory, part);
    return done({ entry, names: [...new Set(shown.map((one) => one.name))], tie });
  });
}
