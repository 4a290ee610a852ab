/**
 * What partnerships have set, for every page: asked of the database once in a few seconds, so that a change made by
 * another process is seen soon and a page costs no query more.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import { NOBODY } from '../../domain/access/visitor.ts';
import type { PartnershipId } from '../../domain/ids.ts';
import { type FixedSettings, type Settings, settingsFrom } from '../../domain/settings/settings.ts';
import { type Database, read } from '../../store/connection.ts';
import { readSettings } from '../../store/partnership/settings.ts';

export type SettingsHere = {
  of: (partnershipId: PartnershipId) => Promise<Settings>;
  /** To be called after a change, so that whoever made it sees it at once. */
  forget: (partnershipId: PartnershipId) => void;
  /** To be called when another process tells of a change. */
  forgetAll: () => void;
  fixed: FixedSettings;
};

const FRESH = 5000;

export function settingsHere(database: Database, fixed: FixedSettings = {}): SettingsHere {
  const known = new Map<PartnershipId, { at: number; settings: Promise<Settings> }>();
  const ask = (partnershipId: PartnershipId): Promise<Settings> => {
    const permit = onItsOwn({ partnershipId, personId: NOBODY }, 'seeSettings');
    return read(database, permit, async (transaction) =>
      settingsFrom(await readSettings(transaction), fixed),
    );
  };
  return {
    fixed,
    forget: (partnershipId) => void known.delete(partnershipId),
    forgetAll: () => known.clear(),
    of: (partnershipId) => {
      const held = known.get(partnershipId);
      if (held && performance.now() - held.at < FRESH) return held.settings;
      const settings = ask(partnershipId);
      known.set(partnershipId, { at: performance.now(), settings });
      settings.catch(() => known.delete(partnershipId));
      return settings;
    },
  };
}
