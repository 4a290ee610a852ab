/**
 * What the example partnership has said of its directory: two names that were one, what a trust was called before,
 * other names, and who belongs where. Questions about other names that look alike stay open. Invented, by the same
 * commands that people's clicks call; a name that is not there is passed over.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import { financialYear, firstOfMonth } from '../../domain/day.ts';
import { type Entry, findByName, type Sector } from '../../domain/partnership/directory.ts';
import { read } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import type { CommandContext } from '../context.ts';
import { addAlias } from '../directory/add-alias.ts';
import { addMembership } from '../directory/add-membership.ts';
import { addSuccession } from '../directory/add-succession.ts';
import { editEntry } from '../directory/edit-entry.ts';
import { mergeEntries } from '../directory/merge-entries.ts';

type Said = { name: string; kind: Entry['kind']; sector: Sector; expansion?: string };

const SAID: readonly Said[] = [
  { name: 'Calder Vale Council', kind: 'organisation', sector: 'council' },
  { name: 'CVMHT', kind: 'organisation', sector: 'health', expansion: 'Calder Vale Mental Health Trust' },
  { name: 'CVPT', kind: 'organisation', sector: 'health', expansion: 'Calder Vale Partnership Trust' },
  { name: 'Hebble Housing', kind: 'organisation', sector: 'housing' },
  { name: 'Vale Voices', kind: 'group', sector: 'livedExperience' },
  { name: 'Ryburn Carers', kind: 'group', sector: 'livedExperience' },
  { name: 'Calder Buses', kind: 'organisation', sector: 'business' },
];
const NAMES: readonly [entry: string, name: string, seenIn: string][] = [
  ['CVMHT', 'the Trust', 'Minutes of the partnership board'],
  ['Hebble Housing', 'Hebble Homes', 'The signs on its flats in Mill Bank'],
];
const BELONG: readonly [member: string, body: string][] = [
  ['CVMHT team managers', 'CVMHT'],
  ['Young Peoples Team', 'CVMHT'],
  ['CVC revenues', 'Calder Vale Council'],
];

/** What the directory keeps under a name. */
export async function exampleEntry(context: CommandContext, name: string): Promise<Entry | null> {
  const { person, database } = context;
  const scope = onItsOwn({ partnershipId: person.partnershipId, personId: person.id }, 'seedExample');
  return read(database, scope, async (transaction) => findByName(await readDirectory(transaction), name));
}

async function mergeCouncil(context: CommandContext): Promise<void> {
  const [short, full] = [
    await exampleEntry(context, 'CVC'),
    await exampleEntry(context, 'Calder Vale Council'),
  ];
  if (!short || !full || short.id === full.id) return;
  await mergeEntries(context, {
    from: [{ id: short.id, version: short.version }],
    into: { id: full.id, version: full.version },
  });
}

export async function furnishDirectory(context: CommandContext): Promise<void> {
  await mergeCouncil(context);
  for (const { name, kind, sector, expansion } of SAID) {
    const entry = await exampleEntry(context, name);
    if (!entry) continue;
    const seen = { partyId: entry.id, version: entry.version, of: entry.of, name: entry.name };
    await editEntry(context, { ...seen, kind, sector, expansion: expansion ?? entry.expansion });
  }
  for (const [name, other, seenIn] of NAMES) {
    const entry = await exampleEntry(context, name);
    if (entry) await addAlias(context, { partyId: entry.id, name: other, kind: 'alias', seenIn });
  }
  for (const [name, body] of BELONG) {
    const [member, known] = [await exampleEntry(context, name), await exampleEntry(context, body)];
    if (member && known) await addMembership(context, { partyId: member.id, body: known.name });
  }
  const [old, now] = [await exampleEntry(context, 'CVPT'), await exampleEntry(context, 'CVMHT')];
  const on = firstOfMonth(financialYear(context.clock.today()), 4);
  if (old && now) await addSuccession(context, { partyId: old.id, way: 'became', to: now.name, on });
}
