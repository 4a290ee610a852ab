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

/** Said between the old body and the new one: 'Otter Trust became Otter Board on 1 July 2026'. */
export const WAY_WORDS: Record<SuccessionWay, string> = {
  became: 'became',
  mergedInto: 'was merged into',
  splitInto: 'was split, a part of it into',
  handedTo: 'handed a part of its work to',
};
