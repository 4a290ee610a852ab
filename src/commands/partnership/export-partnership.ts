/**
 * Takes one partnership out as open files that need no Weft: each plan as its own JSON and CSV, every table as JSON
 * and CSV, the documents and attachments as they came, and a dictionary of what each column means.
 */
import { writeCsv } from '../../documents/write/csv.ts';
import { writeJson } from '../../documents/write/json.ts';
import { csvOf, jsonOf } from '../../documents/write/open-rows.ts';
import { describeColumn, meaningOfTable } from '../../domain/export/dictionary.ts';
import { createPlace } from '../../services/archive/open-folder.ts';
import type { ZipWriter } from '../../services/archive/write-zip.ts';
import type { Clock } from '../../services/clock.ts';
import type { WholeTable } from '../../store/whole/catalogue.ts';
import { type Connection, connectOwner, type Owner } from '../../store/whole/owner.ts';
import {
  listPartnerships,
  type OpenPartnership,
  ofPartnership,
  readBooks,
  readBytes,
  readOpenRows,
} from '../../store/whole/read-partnership.ts';
import { readWhole } from '../../store/whole/read-whole.ts';

/** `slug` may be left out where the database has one partnership. */
export type ExportWish = { path: string; slug: string | null };
export type ExportContext = { clock: Clock; onProgress: (said: string) => void };
export type Exported = { partnership: OpenPartnership; files: number; rows: number };

type Taking = { owner: Owner; place: ZipWriter; partnership: OpenPartnership; context: ExportContext };
type TakenTable = { name: string; rows: number; about: string };

/** Writes the files; throws one sentence where that cannot be done, and leaves nothing. */
export async function exportPartnership(
  connection: Connection,
  { path, slug }: ExportWish,
  context: ExportContext,
): Promise<Exported> {
  const owner = await connectOwner(connection);
  try {
    return await readWhole(owner, async ({ tables }) => {
      const partnership = choose(await listPartnerships(owner), slug);
      const place = createPlace(path, context.clock.now());
      try {
        const taking: Taking = { owner, place, partnership, context };
        const taken = await takeAll(taking, ofPartnership(tables));
        await place.finish();
        return { partnership, ...taken };
      } catch (error) {
        await place.abandon();
        throw error;
      }
    });
  } finally {
    await owner.end();
  }
}

function choose(all: readonly OpenPartnership[], slug: string | null): OpenPartnership {
  const names = all.map((one) => one.slug).join(', ');
  const [only, second] = slug === null ? all : all.filter((one) => one.slug === slug);
  if (only && !second) return only;
  if (all.length === 0) throw new Error('There is no partnership in this database yet.');
  throw new Error(
    slug === null
      ? `There are several partnerships here. Say which one with --partnership: ${names}.`
      : `There is no partnership “${slug}” here. There is: ${names}.`,
  );
}

function counted(place: ZipWriter): ZipWriter & { files: () => number } {
  let files = 0;
  return {
    ...place,
    add: async (name, pieces) => {
      files += 1;
      await place.add(name, pieces);
    },
    files: () => files,
  };
}

async function* only<Piece>(piece: Piece): AsyncGenerator<Piece> {
  yield piece;
}

async function takeAll(
  taking: Taking,
  tables: readonly WholeTable[],
): Promise<{ files: number; rows: number }> {
  const place = counted(taking.place);
  const within = { ...taking, place };
  const taken: TakenTable[] = [];
  for (const table of tables) taken.push(await takeTable(within, table));
  for await (const book of readBooks(taking.owner, taking.partnership.id)) {
    await place.add(`plans/${book.plan.slug}.json`, only(writeJson(book)));
    await place.add(`plans/${book.plan.slug}.csv`, only(writeCsv(book)));
  }
  await takeDictionary(place, tables);
  await place.add('README.md', only(readme(taking, taken)));
  return { files: place.files(), rows: taken.reduce((sum, table) => sum + table.rows, 0) };
}

async function takeTable(
  { owner, place, partnership, context }: Taking,
  table: WholeTable,
): Promise<TakenTable> {
  let rows = 0;
  const read = async function* (): ReturnType<typeof readOpenRows> {
    rows = 0;
    for await (const batch of readOpenRows(owner, table, partnership.id)) {
      rows += batch.length;
      context.onProgress(`Taking ${table.name}: ${rows.toLocaleString('en-GB')} rows`);
      yield batch;
    }
  };
  const columns = table.columns.filter((column) => column.type !== 'bytea').map((column) => column.name);
  await place.add(`tables/${table.name}.json`, jsonOf(read()));
  await place.add(`tables/${table.name}.csv`, csvOf(columns, read()));
  for await (const { id, name, bytes } of readBytes(owner, table, partnership.id)) {
    const file = `files/${table.name}/${id}${name === '' ? '' : `-${safeName(name)}`}`;
    await place.add(file, only(bytes));
  }
  return { name: table.name, rows, about: meaningOfTable(table.name) ?? '' };
}

/** A name that is a name on every system, and leads nowhere else. */
export const safeName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(-100) || 'file';

async function takeDictionary(place: ZipWriter, tables: readonly WholeTable[]): Promise<void> {
  const lines = tables.flatMap((table) =>
    table.columns.map((column) => {
      const { meant: _, ...line } = describeColumn(table.name, column);
      return line;
    }),
  );
  await place.add('data-dictionary.csv', csvOf(['table', 'column', 'meaning', 'type', 'unit'], only(lines)));
  await place.add('data-dictionary.json', only(`${JSON.stringify(lines, null, 1)}\n`));
}

function readme({ partnership, context }: Taking, taken: readonly TakenTable[]): string {
  const rows = taken.map(({ name, rows: count, about }) => `| ${name} | ${count} | ${about} |`).join('\n');
  return `# ${partnership.name}

Everything that Weft kept for this partnership, as open files, taken at ${context.clock.now().toISOString()}.
It holds what is confidential too: keep it as you would keep the plans themselves.

- \`plans/\`: each plan as JSON (the published form of a plan) and as CSV (its table, for a spreadsheet).
- \`tables/\`: every table as JSON (an array, a row a line) and as CSV (UTF-8; what has parts stands as JSON in its
  cell; text that a spreadsheet would take for a formula begins with an apostrophe).
- \`files/\`: documents that were read in and files that were attached, as they came, named by their row.
- \`data-dictionary.csv\` and \`.json\`: what each column means, its type and its unit.

These files are for reading and for other programs. To move to another installation of Weft, use \`weft backup\`.

| table | rows | what it holds |
|---|---|---|
${rows}
`;
}
