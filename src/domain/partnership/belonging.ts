/**
 * The body that answers for a lead: a person, role, group or team is looked for under the organisation it belongs to.
 *
 * - A dated membership counts on its days; the organisation written beside a name counts where there is none.
 * - It is followed upwards: a role in a group of an organisation ends at the organisation.
 * - A group that belongs to nobody, or to several on the same day, stands for itself: a board is nobody's.
 * - An organisation answers for itself, whatever groups it sits on; one that has become another answers through it.
 */
import type { Day } from '../day.ts';
import type { PartyId } from '../ids.ts';
import {
  type Directory,
  type Entry,
  entriesAs,
  entryFor,
  findByName,
  isMemberOn,
  membershipsOf,
} from './directory.ts';
import { nameKey } from './name-words.ts';
import { meansOn } from './successors.ts';

type Known = Pick<Directory, 'entries' | 'aliases' | 'memberships'>;

/** Every body that the entry belongs to on the day: by a membership, else by the name written beside its own. */
export function bodiesOf(directory: Known, id: PartyId, day: Day): Entry[] {
  const { entries, memberships } = directory;
  const own = entriesAs(entries, id);
  const dated = own
    .flatMap((entry) => membershipsOf(memberships, entry.id))
    .filter((one) => isMemberOn(one, day))
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

/** `all` are those who answer for a lead, from itself upwards; `outermost` the ends of that: one, as a rule. */
export type Answering = { all: Set<PartyId>; outermost: PartyId[] };

/** Everybody who answers for an entry on the day: itself or its successors, and the bodies that it belongs to. */
export function whoAnswers(directory: Directory, id: PartyId, day: Day): Answering {
  const all = new Set<PartyId>();
  const outermost: PartyId[] = [];
  const follow = (at: PartyId): void => {
    if (all.has(at)) return;
    all.add(at);
    const means = meansOn(at, day, directory.successions).map((one) => entryFor(directory.entries, one));
    for (const meant of means) {
      if (meant === null) continue;
      if (meant.id !== at) follow(meant.id);
      else climb(meant);
    }
  };
  const climb = (entry: Entry): void => {
    const [body, another] = entry.kind === 'organisation' ? [] : bodiesOf(directory, entry.id, day);
    if (body && !another && !all.has(body.id)) follow(body.id);
    else outermost.push(entry.id);
  };
  follow(id);
  return { all, outermost: [...new Set(outermost)] };
}

/** The organisation written beside a name that the directory has no entry for, as a key and a name; null for none. */
export function writtenBody(directory: Known, entry: Entry): { key: string; name: string } | null {
  if (entry.of === null || findByName(directory, entry.of)) return null;
  return { key: nameKey(entry.of), name: entry.of };
}
