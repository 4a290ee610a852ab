/** What the forms of an entry need: the entry as it is, and the names to choose from while typing. */
import { may } from '../../domain/access/may.ts';
import { type PartyId, parseId } from '../../domain/ids.ts';
import {
  type Directory,
  type Entry,
  entryFor,
  type Membership,
  type Succession,
  shownEntries,
  tiesMoved,
} from '../../domain/partnership/directory.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { read } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { countNamed } from '../../store/plan/led-actions.ts';
import type { ViewContext } from '../context.ts';
import { noSuchEntry } from './party-page.ts';

/** `tie` and `step` are the line that the address names, with the names of both sides. */
export type EntryForm = {
  entry: Entry;
  names: string[];
  tie: { membership: Membership; member: string; body: string } | null;
  step: { succession: Succession; from: string; to: string } | null;
};

const nameOf = ({ entries }: Directory, id: PartyId): string => entryFor(entries, id)?.name ?? '';

function tieOf(directory: Directory, id: string): EntryForm['tie'] {
  const membership = directory.memberships.find((one) => one.id === id);
  if (!membership) return null;
  const { memberId, bodyId } = membership;
  return { membership, member: nameOf(directory, memberId), body: nameOf(directory, bodyId) };
}

function stepOf(directory: Directory, id: string): EntryForm['step'] {
  const succession = directory.successions.find((one) => one.id === id);
  if (!succession) return null;
  const { fromId, toId } = succession;
  return { succession, from: nameOf(directory, fromId), to: nameOf(directory, toId) };
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
    const names = [...new Set(shown.map((one) => one.name))];
    return done({ entry, names, tie: tieOf(directory, part), step: stepOf(directory, part) });
  });
}
