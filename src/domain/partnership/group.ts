/**
 * A group of the partnership: a board, a theme group, a panel. It is an entry of the directory with a life of its own:
 *
 * - It is active, then dissolving while it hands over what it holds, then dissolved on a day, for good.
 * - A dissolved group stays where it is named, with its handover note; nothing is given to it any more.
 */
import type { Day } from '../day.ts';
import type { PartyId } from '../ids.ts';

export const GROUP_KINDS = [
  'board',
  'themeGroup',
  'subGroup',
  'workingGroup',
  'network',
  'forum',
  'scrutinyPanel',
] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export type GroupLife =
  | { state: 'active'; dissolvedOn: null }
  | { state: 'dissolving'; dissolvedOn: null }
  | { state: 'dissolved'; dissolvedOn: Day };
export type GroupState = GroupLife['state'];

export type Group = GroupLife & {
  /** The entry's own id. */
  id: PartyId;
  name: string;
  kind: GroupKind;
  /** What it is for, in its own words; empty where nobody has said. */
  purpose: string;
  from: Day | null;
  version: number;
};

/** The interests that seats are held for (R39), in the order that pages tell them. */
export const INTERESTS = [
  'livedExperience',
  'carer',
  'statutory',
  'voluntary',
  'independent',
  'business',
  'elected',
] as const;
export type Interest = (typeof INTERESTS)[number];

/** Seats of people whose lives the plans are about (R42): shown wherever their group is. */
export const isLivedExperience = (interest: Interest): boolean =>
  interest === 'livedExperience' || interest === 'carer';

export const GROUP_KIND_WORDS: Record<GroupKind, string> = {
  board: 'Board',
  themeGroup: 'Theme group',
  subGroup: 'Sub-group',
  workingGroup: 'Working group',
  network: 'Network',
  forum: 'Forum',
  scrutinyPanel: 'Scrutiny panel',
};

export const GROUP_STATE_WORDS: Record<GroupState, string> = {
  active: 'Meeting',
  dissolving: 'Handing over',
  dissolved: 'Dissolved',
};

export const INTEREST_WORDS: Record<Interest, string> = {
  livedExperience: 'Lived experience',
  carer: 'Carers',
  statutory: 'Public bodies',
  voluntary: 'Voluntary and community',
  independent: 'Independent',
  business: 'Business',
  elected: 'Elected members',
};
