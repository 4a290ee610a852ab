/** What the deeds of the directory are given, checked. */
import { z } from 'zod';
import type { EntryKind } from '../../domain/partnership/directory.ts';
import { ALIAS_KINDS, ENTRY_KINDS, SECTORS, SUCCESSION_WAYS } from '../../domain/partnership/directory.ts';
import { id, lineOrNull, neededLine } from '../inputs.ts';

export const entryId = id<'party'>();
export const aliasKind = z.enum(ALIAS_KINDS);
export const successionWay = z.enum(SUCCESSION_WAYS);
export const entryKind = z.enum(ENTRY_KINDS);

/** What a person may say of an entry. */
export const entryFields = {
  name: neededLine('Give the name.'),
  kind: entryKind,
  sector: z.enum(SECTORS).nullable(),
  of: lineOrNull,
  expansion: lineOrNull,
};

/** People are in the directory because a plan names them, and by name alone: nobody is entered by hand. */
export const PEOPLE_COME_FROM_PLANS =
  'People come into the directory when a plan names them. Add the organisation, group, team or role instead.';
export const isPerson = (kind: EntryKind): boolean => kind === 'person';
