/**
 * What a database holds, from its own catalogue, so that a new table is taken by itself. Columns that PostgreSQL
 * works out are left out; so are the tables that belong to its extensions.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Owner } from './owner.ts';

export type WholeColumn = { name: string; type: string };
export type WholeTable = { name: string; columns: WholeColumn[] };
export type WholeSequence = { name: string; lastValue: string; isCalled: boolean };

/**
 * Accounts and what they sign in with are kept; sessions, links and counts of failures are not: what was signed out or
 * used up must not come back with a backup.
 */
const ACCOUNTS = `('user', 'account', 'passkey', 'twoFactor', 'place', 'invitation')`;
const OWN = `(n.nspname = 'public' or (n.nspname = 'sign_in' and c.relname in ${ACCOUNTS})) and not exists (
  select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;
/** With its schema before it where that is not the usual one; to be joined with `pg_namespace n`. */
export const NAME = `case n.nspname when 'public' then c.relname::text else n.nspname || '.' || c.relname end`;

/** Every table with the columns that are written to it, by name. */
export async function listWholeTables(owner: Owner): Promise<WholeTable[]> {
  const { rows } = await owner.query<{ name: string; columns: WholeColumn[] }>(
    `select ${NAME} as name,
       json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and not c.relispartition and ${OWN}
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1 order by 1`,
  );
  return rows;
}

export async function listWholeSequences(owner: Owner): Promise<WholeSequence[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${OWN} order by c.relname`,
  );
  const found: WholeSequence[] = [];
  for (const { name } of rows) {
    const { rows: states } = await owner.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${quoted(name)}`,
    );
    if (states[0]) found.push({ name, lastValue: states[0].last, isCalled: states[0].called });
  }
  return found;
}

/** The steps a database has been through, oldest first; none where Weft has never been in it. */
export async function listSteps(owner: Owner): Promise<string[]> {
  const { rows: there } = await owner.query(`select 1 where to_regclass('public.migration') is not null`);
  if (there.length === 0) return [];
  const { rows } = await owner.query<{ name: string }>(
    'select name from migration order by name collate "C"',
  );
  return rows.map((row) => row.name);
}

/** No name of ours has a dot but the one behind its schema. */
export const quoted = (name: string): string => name.split('.').map(pg.escapeIdentifier).join('.');

/** Types whose JSON is exact and read back as it was; every other travels as text inside its JSON. */
const NATURAL =
  /^(boolean|smallint|integer|bigint|real|double precision|numeric(\(.*\))?|text|uuid|date|timestamp with time zone)$/;

/** Reads a column for its line: bytes as base64, what is not natural in JSON as text. */
function asSent({ name, type }: WholeColumn): string {
  if (NATURAL.test(type)) return quoted(name);
  if (type === 'bytea') return `translate(encode(${quoted(name)}, 'base64'), E'\\n', '') as ${quoted(name)}`;
  return `${quoted(name)}::text as ${quoted(name)}`;
}

/** A query that gives each row of the table as one line of JSON, the column `line`. */
export const linesOf = ({ name, columns }: WholeTable): string =>
  `select row_to_json(sent)::text as line from (select ${columns.map(asSent).join(', ')} from ${quoted(name)}) as sent`;

/** A statement that writes the lines of its one parameter, a JSON array, into the table. */
export function insertOf({ name, columns }: WholeTable): string {
  const declared = columns.map(
    (column) => `${quoted(column.name)} ${NATURAL.test(column.type) ? column.type : 'text'}`,
  );
  const values = columns.map(({ name: column, type }) => {
    const value = `sent.${quoted(column)}`;
    if (NATURAL.test(type)) return value;
    return type === 'bytea' ? `decode(${value}, 'base64')` : `${value}::${type}`;
  });
  return `insert into ${quoted(name)} (${columns.map((column) => quoted(column.name)).join(', ')}) overriding system value
    select ${values.join(', ')} from json_to_recordset($1::json) as sent (${declared.join(', ')})`;
}

const MODULUS = 2n ** 256n;

/** A digest of rows in no particular order: the sum of the SHA-256 of their lines, modulo 2^256, as 64 hex digits. */
export function digestRows(): { add: (line: string) => void; value: () => string } {
  let sum = 0n;
  return {
    add: (line) => {
      sum = (sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % MODULUS;
    },
    value: () => sum.toString(16).padStart(64, '0'),
  };
}
