/** For tests of the last line: rows written as the owner, whom no rule of the app reaches. */
import { TODAY } from '../make.ts';
import { type Ask, behind } from './behind.ts';

type At = { connection: Parameters<typeof behind>[0] };

/** Each statement after the other in one transaction; rolled back unless it is to stay. */
export async function runAsOwner(made: At, sql: string, { stay = true } = {}): Promise<void> {
  await behind(made.connection, async (ask: Ask) => {
    await ask('begin');
    for (const one of sql.split(';').filter((part) => part.trim() !== '')) await ask(one);
    await ask(stay ? 'commit' : 'rollback');
  });
}

export const dissolveOf = (group: string): string =>
  `update party_group set state = 'dissolved', dissolved_day = '${TODAY}' where id = '${group}'`;
export const first = (table: string, where = 'true'): string =>
  `(select id from ${table} where ${where} limit 1)`;
export const row = (table: string, columns: string, values: string): string =>
  `insert into ${table} (partnership_id, id, ${columns})
      select id, gen_random_uuid(), ${values} from partnership`;
