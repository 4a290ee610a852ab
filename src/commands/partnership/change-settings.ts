/** Says what settings of the partnership are from now on. What the environment says cannot be changed here. */
import { z } from 'zod';
import { done, type FieldProblem, failed, type Result } from '../../domain/problem.ts';
import { readSetting } from '../../domain/settings/read-setting.ts';
import { SETTING_WORDS } from '../../domain/settings/setting-words.ts';
import {
  type FixedSettings,
  SETTINGS,
  type Setting,
  type SettingKey,
  type Settings,
  settingsFrom,
} from '../../domain/settings/settings.ts';
import type { Transaction } from '../../store/connection.ts';
import { listSince } from '../../store/history/history.ts';
import { putSetting, readSettings, type SettingWish } from '../../store/partnership/settings.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { refuse } from '../inputs.ts';

const KEYS = SETTINGS.map((setting) => setting.key) as [SettingKey, ...SettingKey[]];
const schema = z.object({
  said: z
    .array(
      z.object({
        key: z.enum(KEYS),
        value: z.string(),
        /** The one that whoever typed saw; 0 where nothing was kept. */
        version: z.coerce.number().int().min(0),
      }),
    )
    .max(KEYS.length),
});
export type ChangeSettingsInput = z.input<typeof schema>;

/** The values as they are kept; or what is wrong with each that cannot be. */
function judged(said: readonly SettingWish[]): { wishes: SettingWish[]; faults: FieldProblem[] } {
  const wishes: SettingWish[] = [];
  const faults: FieldProblem[] = [];
  for (const setting of SETTINGS) {
    const own = said.find((one) => one.key === setting.key);
    const read = own && readSetting(setting, own.value);
    if (own && read && 'value' in read) wishes.push({ ...own, value: read.value });
    if (read && 'fault' in read) faults.push(faultOf(setting, read.fault));
  }
  return { wishes, faults };
}

const faultOf = ({ key }: Setting, fault: string): FieldProblem => ({
  field: key,
  message: `${SETTING_WORDS[key].label}: ${fault}.`,
});

/** What others have said since, of what could not be saved. */
async function staleness(
  transaction: Transaction,
  { key, version }: SettingWish,
  now: Settings,
): Promise<{ ok: false; problem: Parameters<typeof failed>[0] }> {
  const [first] =
    version > 0 && key !== 'name' ? await listSince(transaction, { table: 'setting', id: key, version }) : [];
  const before = String(first?.before?.value ?? '');
  return failed({
    code: 'stale',
    message: 'Somebody else changed these settings while you were writing.',
    remedy:
      'Look at what changed, then save again if what you wrote should stand. Nothing that you typed is lost.',
    changes: [{ field: SETTING_WORDS[key].label, before, now: now[key].value }],
    currentVersion: now[key].version,
  });
}

/** @returns how many were changed */
export async function changeSettings(
  context: CommandContext,
  given: ChangeSettingsInput,
  fixed: FixedSettings,
): Promise<Result<number>> {
  const command = { deed: 'changeSettings', asks: 'administer', schema, given } as const;
  return carryOut(context, command, async (transaction, { said }) => {
    const { wishes, faults } = judged(said);
    if (faults.length > 0) return refuse(faults);
    const now = settingsFrom(await readSettings(transaction), fixed);
    const changed = wishes.filter(
      ({ key, value }) => now[key].from !== 'environment' && now[key].value !== value,
    );
    for (const wish of changed) {
      if (!(await putSetting(transaction, wish))) return staleness(transaction, wish, now);
    }
    return done(changed.length);
  });
}
