/** The settings of the partnership as they hold today, for the pages on which administrators change them. */
import { may } from '../../domain/access/may.ts';
import { done, type Result } from '../../domain/problem.ts';
import { type FixedSettings, type Settings, settingsFrom } from '../../domain/settings/settings.ts';
import { read } from '../../store/connection.ts';
import { readSettings } from '../../store/partnership/settings.ts';
import type { ViewContext } from '../context.ts';

export async function viewSettings(
  { person, database }: ViewContext,
  fixed: FixedSettings,
): Promise<Result<Settings>> {
  const allowed = may(person, 'administer');
  if (!allowed.ok) return allowed;
  return read(database, allowed.value, async (transaction) =>
    done(settingsFrom(await readSettings(transaction), fixed)),
  );
}
