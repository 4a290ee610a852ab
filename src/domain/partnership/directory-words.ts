/** What the kinds of the directory are called to a person, by every page and by whoever tells of a change. */
import type { AliasKind, EntryKind, Sector, SuccessionWay } from './directory.ts';

export const ENTRY_KIND_WORDS: Record<EntryKind, string> = {
  organisation: 'Organisation',
  group: 'Group',
  team: 'Team',
  role: 'Role',
  person: 'Person',
  unknown: 'Not said yet',
};

export const SECTOR_WORDS: Record<Sector, string> = {
  council: 'Council',
  health: 'Health service',
  statutory: 'Other public body',
  voluntary: 'Voluntary and community',
  business: 'Business',
  education: 'Education',
  housing: 'Housing',
  livedExperience: 'People with lived experience, and carers',
  other: 'Other',
};

export const ALIAS_KIND_WORDS: Record<AliasKind, string> = {
  alias: 'Another name',
  abbreviation: 'Abbreviation',
  formerName: 'Former name',
};

const WAY_WORDS: Record<SuccessionWay, string> = {
  became: 'became',
  mergedInto: 'was merged into',
  splitInto: 'was split, a part of it into',
  handedTo: 'handed a part of its work to',
};

/** Said between the old and the new: 'Otter Trust became Otter Board', 'Pam Dean was followed by Warden'. */
export const sayWay = (way: SuccessionWay, kind: EntryKind | null): string =>
  kind === 'person' ? 'was followed by' : WAY_WORDS[way];
