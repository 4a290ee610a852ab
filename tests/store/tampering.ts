/** Tampering with the history past Weft, as somebody with the server could, to see whether it is found. */
import { expect } from 'vitest';
import { tellSeals } from '../../src/cli/tell-seals.ts';
import { holds, type Verified, verifyHistory } from '../../src/commands/history/verify-history.ts';
import type { Made } from '../make.ts';
import { type Ask, behind } from './behind.ts';

export const PAST_WEFT = 'set session_replication_role = replica';
const TABLES = ['history', 'history_seal', 'history_striking'];

type At = Pick<Made, 'connection'>;

export const verify = ({ connection }: At, ...heads: string[]): Promise<Verified> =>
  verifyHistory(connection, { heads, onProgress: () => undefined });

/** What is found once a superuser has tampered; all is put back afterwards. */
export async function foundAfter(made: At, tampering: string): Promise<string> {
  const past = (work: (ask: Ask) => Promise<unknown>) =>
    behind(made.connection, async (ask) => {
      await ask(PAST_WEFT);
      await work(ask);
    });
  await past(async (ask) => {
    for (const table of TABLES) await ask(`create table kept_${table} as select * from ${table}`);
    await ask(tampering);
  });
  try {
    const verified = await verify(made);
    expect(holds(verified)).toBe(false);
    return tellSeals(verified);
  } finally {
    await past(async (ask) => {
      await ask(`truncate ${TABLES.join(', ')}`);
      for (const table of TABLES) {
        await ask(`insert into ${table} overriding system value select * from kept_${table}`);
        await ask(`drop table kept_${table}`);
        await ask(`alter table ${table} enable trigger all`);
      }
    });
  }
}
