/**
 * The body that answers for a lead: a person, role, group or team is looked for under the organisation it belongs to.
 *
 * - A dated membership counts on its days; the organisation written beside a name counts where there is none.
 * - It is followed upwards: a role in a group of an organisation ends at the organisation.
 * - A group that belongs to nobody, or to several on the same day, stands for itself: a board is nobody's.
 */
import type { Day } from '../day.ts';
import type { PartyId } from '../ids.ts';
import { type Directory, type Entry, entryFor, findByName, isMemberOn, standsFor } from './directory.ts';
import { nameKey } from './name-words.ts';

type Known = Pick<Directory, 'entries' | 'aliases' | 'memberships'>;

/** Every body that the entry belongs to on the day: by a membership, else by the name written beside its own. */
export function bodiesOf(directory: Known, id: PartyId, day: Day): Entry[] {
  const { entries, memberships } = directory;
  const own = entries.filter((entry) => standsFor(entry) === id);
  const ids = new Set(own.map((entry) => entry.id));
  const dated = memberships
    .filter((one) => ids.has(one.memberId) && isMemberOn(one, day))
    .map((one) => entryFor(entries, one.bodyId));
  const written = own.flatMap(({ of }) => (of === null ? [] : [findByName(directory, of)]));
  const found = dated.length > 0 ? dated : written;
  return [...new Set(found)].filter((entry) => entry !== null && entry.id !== id) as Entry[];
}

/** Everybody who belongs to the entry on the day, by name. */
export function membersOf(directory: Known, id: PartyId, day: Day): Entry[] {
  return directory.entries
    .filter((entry) => entry.mergedInto === null && entry.id !== id)
    .filter((entry) => bodiesOf(directory, entry.id, day).some((body) => body.id === id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** The outermost body that answers for the entry on the day: itself where it belongs to none, or to several. */
export function answeringBody(directory: Known, id: PartyId, day: Day): PartyId {
  const met = new Set<PartyId>();
  let at = id;
  while (!met.has(at)) {
    met.add(at);
    const [body, another] = bodiesOf(directory, at, day);
    if (!body || another) return at;
    at = body.id;
  }
  return id;
}

/** The organisation written beside a name that the directory has no entry for, as a key and a name; null for none. */
export function writtenBody(directory: Known, entry: Entry): { key: string; name: string } | null {
  if (entry.of === null || findByName(directory, entry.of)) return null;
  return { key: nameKey(entry.of), name: entry.of };
}
