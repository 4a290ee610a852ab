/**
 * What a backup says of itself: its manifest, the last file in it.
 *
 * - A backup holds a folder a table, `tables/NAME/000001.jsonl` and on: one row a line, as a JSON object.
 * - The manifest lists every one of these files in the order they stand in, with its rows, bytes and SHA-256.
 * - A table's digest does not depend on the order of its rows: it is the sum of their SHA-256, modulo 2^256.
 * - A backup whose files are not exactly those of its manifest is refused whole.
 */
import { z } from 'zod';

export const BACKUP_FORMAT = 1;
export const MANIFEST_NAME = 'manifest.json';
export const TITLE_NAME = 'weft-backup.json';

/** Tables of accounts have the name of their schema before theirs. */
const TABLE = '(?:sign_in\\.)?[a-z][a-zA-Z0-9_]{0,62}';
const PART_NAME = new RegExp(`^tables/(${TABLE})/(\\d{6})\\.jsonl$`);

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const tableName = z.string().regex(new RegExp(`^${TABLE}$`));
const columnName = z.string().regex(/^[a-z][a-zA-Z0-9_]{0,62}$/);

const part = z.strictObject({ name: z.string().regex(PART_NAME), rows: count, bytes: count, sha256 });
const table = z.strictObject({
  name: tableName,
  columns: z.array(z.strictObject({ name: columnName, type: z.string() })).min(1),
  rows: count,
  digest: sha256,
  parts: z.array(part),
});

export const manifestSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  /** When, in ISO 8601. */
  madeAt: z.string(),
  /** The server that it was taken from: 'PostgreSQL 18.4'. */
  server: z.string(),
  /** The steps that the database had been through, oldest first. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(table).min(1),
  /** Where each counter stands, so that no number is given twice. */
  sequences: z.array(
    z.strictObject({ name: columnName, lastValue: z.string().regex(/^\d{1,19}$/), isCalled: z.boolean() }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestTable = Manifest['tables'][number];
export type ManifestPart = ManifestTable['parts'][number];

/** The name of a table's file; `number` counts from 1. */
export const partName = (tableName: string, number: number): string =>
  `tables/${tableName}/${String(number).padStart(6, '0')}.jsonl`;

/** The table that a file of a backup belongs to; null where no such file belongs into a backup. */
export const tableOfPart = (fileName: string): string | null => PART_NAME.exec(fileName)?.[1] ?? null;

const same = (a: ManifestPart, b: ManifestPart): boolean =>
  a.name === b.name && a.rows === b.rows && a.bytes === b.bytes && a.sha256 === b.sha256;

/** What the files found and the manifest contradict each other in, as the end of a sentence; null where they agree. */
export function contradiction(manifest: Manifest, found: readonly ManifestPart[]): string | null {
  const listed = manifest.tables.flatMap((one) => one.parts);
  if (listed.length !== found.length) return `it lists ${listed.length} files and has ${found.length}`;
  const wrong = listed.findIndex((one, i) => !found[i] || !same(one, found[i]));
  if (wrong !== -1) return `its file ${listed[wrong]?.name} is not what it lists`;
  for (const one of manifest.tables) {
    const rows = one.parts.reduce((sum, each) => sum + each.rows, 0);
    if (rows !== one.rows) return `it counts ${one.rows} rows of ${one.name} and has ${rows}`;
    if (one.parts.some((each) => tableOfPart(each.name) !== one.name))
      return `a file of ${one.name} is another’s`;
  }
  const names = new Set(manifest.tables.map((one) => one.name));
  return names.size === manifest.tables.length ? null : 'it lists a table twice';
}

/** The steps of a backup that this Weft does not know: it was taken by a newer one. */
export const unknownSteps = (manifest: Manifest, known: readonly string[]): string[] =>
  manifest.migrations.filter((step) => !known.includes(step));
