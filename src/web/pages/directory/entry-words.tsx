/** What the pages of the directory share: the trail, an entry's name as a link, its kind in words. */
import type { Entry } from '../../../domain/partnership/directory.ts';
import { ENTRY_KIND_WORDS, SECTOR_WORDS } from '../../../domain/partnership/directory-words.ts';
import { directoryAddress, entryAddress } from '../../addresses.ts';
import { directory as words } from '../../words/directory.ts';
import type { Crumb } from '../shell/page.ts';

export const directoryCrumb: Crumb = { label: words.title, href: directoryAddress };
export const entryCrumbs = (entry: Pick<Entry, 'id' | 'name'>): Crumb[] => [
  directoryCrumb,
  { label: entry.name, href: entryAddress(entry.id) },
];

export const EntryLink = ({ entry }: { entry: Pick<Entry, 'id' | 'name'> }) => (
  <a href={entryAddress(entry.id)}>{entry.name}</a>
);

/** 'Organisation · Health service'; a kind that nobody has said is left out. */
export const sayKind = ({ kind, sector }: Pick<Entry, 'kind' | 'sector'>): string =>
  [kind === 'unknown' ? '' : ENTRY_KIND_WORDS[kind], sector ? SECTOR_WORDS[sector] : '']
    .filter(Boolean)
    .join(' · ');
