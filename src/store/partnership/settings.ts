/** Where a partnership's settings are kept; its name is in its own row, and what nobody has said has none. */
import { sql } from 'kysely';
import type { KeptSetting, SettingKey } from '../../domain/settings/settings.ts';
import type { Transaction } from '../connection.ts';

/** By key. */
export async function readSettings(transaction: Transaction): Promise<Map<string, KeptSetting>> {
  const [partnership, rows] = await Promise.all([
    transaction.selectFrom('partnership').select(['name', 'version']).executeTakeFirst(),
    transaction.selectFrom('setting').select(['key', 'value', 'version']).execute(),
  ]);
  const kept = new Map(rows.map(({ key, value, version }) => [key, { value, version }]));
  if (partnership) kept.set('name', { value: partnership.name, version: partnership.version });
  return kept;
}

/** What somebody says; `version` is the one they saw, 0 where nothing was kept. */
export type SettingWish = { key: SettingKey; value: string; version: number };

/** False where somebody else has said something since. */
export async function putSetting(transaction: Transaction, wish: SettingWish): Promise<boolean> {
  const { key, value, version } = wish;
  if (key === 'name') return rename(transaction, wish);
  const rows = await (version === 0
    ? transaction
        .insertInto('setting')
        .values({ key, value })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
    : transaction
        .updateTable('setting')
        .set({ value, version: sql`version + 1` })
        .where('key', '=', key)
        .where('version', '=', version)
        .returning('key')
  ).execute();
  return rows.length > 0;
}

async function rename(transaction: Transaction, { value, version }: SettingWish): Promise<boolean> {
  const rows = await transaction
    .updateTable('partnership')
    .set({ name: value, version: sql`version + 1` })
    .where('version', '=', version)
    .returning('id')
    .execute();
  return rows.length > 0;
}
