/** One partnership's rows of every table, as values, in one snapshot: for taking them out as open files. */
import type { PlanBook } from '../../domain/plan/plan.ts';
import { readPlanBook } from '../plan/plan-books.ts';
import { transactionOn } from '../transaction.ts';
import { quoted, type WholeTable } from './catalogue.ts';
import type { Owner } from './owner.ts';

export type OpenPartnership = { id: string; name: string; slug: string };
export type OpenRow = Record<string, unknown>;

const MOST_ROWS = 500;

export async function listPartnerships(owner: Owner): Promise<OpenPartnership[]> {
  const { rows } = await owner.query<OpenPartnership>('select id, name, slug from partnership order by slug');
  return rows;
}

/** Made of other tables, for searching. */
const WORKED_OUT = ['search_entry', 'search_word'];

/** Columns that may hold what opens a door: what waiting mail says, and where it can be stopped. */
const SECRET: Readonly<Record<string, readonly string[]>> = { mail: ['content', 'unsubscribe_hash'] };

const withoutSecrets = ({ name, columns }: WholeTable): WholeTable => ({
  name,
  columns: columns.filter((column) => !SECRET[name]?.includes(column.name)),
});

/** Accounts belong to their owners, not to a partnership. */
const isAccounts = (name: string): boolean => name.startsWith('sign_in.');

/** The tables that a partnership has rows in, without those that are worked out of the others, and without secrets. */
export const ofPartnership = (tables: readonly WholeTable[]): WholeTable[] =>
  tables
    .filter(
      ({ name, columns }) =>
        !WORKED_OUT.includes(name) &&
        !isAccounts(name) &&
        (name === 'partnership' || columns.some((column) => column.name === 'partnership_id')),
    )
    .map(withoutSecrets);

/** The rows in batches. Bytes are left out; `readBytes` has them. */
export async function* readOpenRows(
  owner: Owner,
  table: WholeTable,
  partnershipId: string,
): AsyncGenerator<OpenRow[]> {
  const columns = table.columns
    .filter((column) => column.type !== 'bytea')
    .map((column) => quoted(column.name));
  const order = table.columns.some((column) => column.name === 'id') ? 'id' : columns.join(', ');
  await owner.query(
    `declare open_rows no scroll cursor for select row_to_json(sent)::text as line
     from (select ${columns.join(', ')} from ${quoted(table.name)} where ${fenceOf(table)} = ${literal(partnershipId)} order by ${order}) as sent`,
  );
  try {
    for (;;) {
      const { rows } = await owner.query<{ line: string }>(`fetch ${MOST_ROWS} from open_rows`);
      if (rows.length === 0) return;
      yield rows.map(({ line }) => JSON.parse(line) as OpenRow);
    }
  } finally {
    await owner.query('close open_rows').catch(() => undefined);
  }
}

const fenceOf = (table: WholeTable): string => (table.name === 'partnership' ? 'id' : 'partnership_id');
/** A cursor takes no parameters; an identifier of ours has no quotes in it. */
const literal = (id: string): string => `'${id.replaceAll("'", "''")}'`;

/** What names bytes whose row has no file's name. */
const NAMED: Readonly<Record<string, string>> = {
  attachment_file: `coalesce((select min(kept.file_name) from attachment as kept
    where kept.partnership_id = attachment_file.partnership_id and kept.sha256 = attachment_file.sha256), '')`,
  plan_writing: `'plan.' || kind`,
};
const nameOfBytes = (table: WholeTable): string =>
  table.columns.some((column) => column.name === 'file_name') ? 'file_name' : (NAMED[table.name] ?? `''`);

export type OpenBytes = { column: string; id: string; name: string; bytes: Buffer };

/** The bytes kept in a table, row by row, each with the name it came under where it has one. */
export async function* readBytes(
  owner: Owner,
  table: WholeTable,
  partnershipId: string,
): AsyncGenerator<OpenBytes> {
  const named = nameOfBytes(table);
  const key =
    table.columns.find(({ name, type }) => name !== 'partnership_id' && type !== 'bytea')?.name ?? '';
  for (const { name: column } of table.columns.filter((one) => one.type === 'bytea')) {
    await owner.query(
      `declare open_bytes no scroll cursor for select ${quoted(key)}::text as id, ${named} as name, ${quoted(column)} as bytes
       from ${quoted(table.name)} where ${fenceOf(table)} = ${literal(partnershipId)}
         and ${quoted(column)} is not null order by 1`,
    );
    for (;;) {
      const { rows } = await owner.query<Omit<OpenBytes, 'column'>>('fetch 1 from open_bytes');
      if (!rows[0]) break;
      yield { ...rows[0], column };
    }
    await owner.query('close open_bytes');
  }
}

/** The partnership's plans, each as the app itself reads it: behind the fence, in the same snapshot. */
export async function* readBooks(owner: Owner, partnershipId: string): AsyncGenerator<PlanBook> {
  await owner.query('set local role weft_app');
  try {
    await owner.query(
      `select set_config('weft.partnership_id', $1, true), set_config('weft.plans', '*', true)`,
      [partnershipId],
    );
    const transaction = transactionOn(owner);
    const { rows } = await owner.query<{ slug: string }>('select slug from plan order by slug');
    for (const { slug } of rows) {
      const book = await readPlanBook(transaction, slug);
      if (book) yield book;
    }
  } finally {
    await owner.query('set local role none').catch(() => undefined);
  }
}
