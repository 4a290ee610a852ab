/** Looking behind the fence: as the login, who owns the tables, or as the app's role with a fence of one's own. */
import pg from 'pg';

export type Ask = <Row extends pg.QueryResultRow = pg.QueryResultRow>(
  sql: string,
  values?: unknown[],
) => Promise<Row[]>;

export async function behind<T>(connection: pg.PoolConfig, look: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await look(async (sql, values) => (await client.query(sql, values)).rows);
  } finally {
    await client.end();
  }
}

/** How far the permit of a transaction reaches, as PostgreSQL is told it; '*' is everything. */
export type Told = { plans: string; whole_plans: string; parties: string };
const EVERYTHING: Told = { plans: '*', whole_plans: '*', parties: '{}' };

/** As `weft_app`, in one transaction fenced to the partnership (null: not fenced at all); always rolled back. */
export async function asApp<T>(
  connection: pg.PoolConfig,
  fence: string | null | { partnership: string; told: Partial<Told> },
  attempt: (ask: Ask) => Promise<T>,
): Promise<T> {
  const { partnership: partnershipId, told } =
    typeof fence === 'object' && fence !== null ? fence : { partnership: fence, told: EVERYTHING };
  return behind(connection, async (ask) => {
    await ask('begin');
    await ask('set local role weft_app');
    if (partnershipId) await ask(`select set_config('weft.partnership_id', $1, true)`, [partnershipId]);
    for (const [name, value] of Object.entries(told))
      await ask('select set_config($1, $2, true)', [`weft.${name}`, value]);
    try {
      return await attempt(ask);
    } finally {
      await ask('rollback');
    }
  });
}

/** Every table of the app's own, from the catalogue. */
export async function tableNames(ask: Ask): Promise<string[]> {
  const rows = await ask<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname <> 'migration' order by relname`,
  );
  return rows.map((row) => row.name);
}

/** Tables that are made of others by triggers, as the owner. */
export const MADE = ['search_entry', 'search_word'];

/** Tables that the database alone adds to, and nobody changes. */
export const APPENDED = ['history', 'history_seal', 'history_striking'];

/** Kept without a history, so that it can be forgotten. */
export const FORGETTABLE = ['person_contact'];

/** What each table lacks of what every table must have; empty where all is well. */
export async function lacking(ask: Ask): Promise<string[]> {
  const rows = await ask<{
    name: string;
    enabled: boolean;
    forced: boolean;
    policies: number;
    triggers: string[];
    planned: boolean;
    reach: number;
    ofPlan: boolean;
    reachable: boolean;
  }>(
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      (select count(*)::integer from pg_policy p where p.polrelid = c.oid and p.polcmd = '*'
        and pg_get_expr(p.polqual, p.polrelid) like '%fenced_partnership()%'
        and pg_get_expr(p.polwithcheck, p.polrelid) like '%fenced_partnership()%') as policies,
      array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'plan_id' and a.attnotnull) as planned,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'plan_id' and not a.attisdropped) as "ofPlan",
      (select count(*)::integer from pg_policy p where p.polrelid = c.oid and not p.polpermissive
        and p.polname in ('sees_plan', 'adds_in_plan', 'writes_in_plan', 'removes_in_plan')) as reach,
      has_table_privilege('weft_app', c.oid, 'select, insert, update, delete, truncate') as reachable
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration'`,
  );
  return rows.flatMap(({ name, enabled, forced, policies, triggers, planned, reach, ofPlan, reachable }) => {
    // Made of other rows by the owner, and out of the app's reach but through functions that keep the fence.
    if (MADE.includes(name)) return reachable ? [`${name} can be reached by the app`] : [];
    const recorded = APPENDED.includes(name) ? 'history_stands' : 'record_history';
    const wanted: [string, boolean][] = [
      ['row-level security', enabled],
      ['row-level security for its owner', forced],
      ['the policy', policies === 1],
      ['the fences of its plan', !ofPlan || reach === 4],
      ['the history trigger', FORGETTABLE.includes(name) || triggers.includes(recorded)],
      [
        'the revision triggers',
        !planned || ['i', 'u', 'd'].every((one) => triggers.includes(`raise_revision_${one}`)),
      ],
    ];
    return wanted.filter(([, there]) => !there).map(([what]) => `${name} lacks ${what}`);
  });
}
