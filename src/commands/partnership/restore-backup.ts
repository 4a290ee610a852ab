/**
 * Puts a backup into an empty database. The archive is checked whole before anything is written, every file again as
 * it is written, and every row once more as the database gives it back; only then does any of it count.
 */
import { createHash } from 'node:crypto';
import {
  contradiction,
  MANIFEST_NAME,
  type Manifest,
  type ManifestPart,
  type ManifestTable,
  manifestSchema,
  TITLE_NAME,
  tableOfPart,
  unknownSteps,
} from '../../domain/backup/manifest.ts';
import { type ArchiveFile, brokenArchive, openArchive } from '../../services/archive/read-archive.ts';
import { migrate } from '../../store/migrate.ts';
import { MIGRATIONS } from '../../store/migrations/all.ts';
import { type Connection, connectOwner } from '../../store/whole/owner.ts';
import { type Refill, refill } from '../../store/whole/refill.ts';
import { type Verified, verifyHistory } from '../history/verify-history.ts';

export type CheckedBackup = { manifest: Manifest; read: () => AsyncGenerator<ArchiveFile> };
export type OnProgress = (said: string) => void;

/** Checks the whole archive, writing nothing; throws one sentence on what is wrong with it. */
export async function checkBackup(file: string, onProgress: OnProgress): Promise<CheckedBackup> {
  const read = await openArchive(file);
  const found: ManifestPart[] = [];
  let manifest: Manifest | null = null;
  let first = true;
  for await (const one of read()) {
    if (manifest) throw brokenArchive('there is more after its manifest');
    if (first !== (one.name === TITLE_NAME)) throw brokenArchive('it does not begin as one');
    if (one.name === MANIFEST_NAME) manifest = parseManifest(one.content);
    else if (!first) found.push(describePart(one));
    first = false;
    onProgress(`Checking ${one.name}`);
  }
  if (!manifest) throw brokenArchive('it has no manifest');
  const wrong = contradiction(manifest, found);
  if (wrong !== null) throw brokenArchive(wrong);
  refuseNewer(manifest);
  return { manifest, read };
}

/**
 * Fills the empty database, brings it up to this version of Weft, and looks whether its history holds: it came as it
 * was, so one that does not was tampered with before. Throws one sentence where it cannot be filled.
 */
export async function restoreBackup(
  connection: Connection,
  { manifest, read }: CheckedBackup,
  onProgress: OnProgress,
): Promise<Verified> {
  const owner = await connectOwner(connection);
  try {
    await refill(owner, manifest.migrations, async (into) => {
      await insertAll(into, { manifest, read }, onProgress);
      await into.setSequences(manifest.sequences);
      for (const table of manifest.tables) await compare(into, table, onProgress);
    });
  } finally {
    await owner.end();
  }
  await migrate(connection);
  return verifyHistory(connection, { onProgress });
}

function parseManifest(content: Buffer): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(content.toString('utf8'));
  } catch {
    throw brokenArchive('its manifest cannot be read');
  }
  if (typeof value === 'object' && value !== null && 'format' in value && value.format !== 1) {
    throw new Error(
      'That backup was made by a newer Weft, in a form that this one does not know. Restore it with that version.',
    );
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) throw brokenArchive('its manifest is not one of Weft’s');
  return parsed.data;
}

function describePart({ name, content }: ArchiveFile): ManifestPart {
  if (tableOfPart(name) === null) throw brokenArchive('it holds a file that no backup has');
  let rows = 0;
  for (const line of linesOf(content)) {
    rows += 1;
    if (!isRow(line)) throw brokenArchive(`the file ${name} holds something other than rows`);
  }
  return { name, rows, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

const linesOf = (content: Buffer): string[] => content.toString('utf8').trimEnd().split('\n');

function isRow(line: string): boolean {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && !Array.isArray(row);
  } catch {
    return false;
  }
}

function refuseNewer(manifest: Manifest): void {
  const [unknown] = unknownSteps(
    manifest,
    MIGRATIONS.map((step) => step.name),
  );
  if (unknown === undefined) return;
  throw new Error(
    `That backup was made by a newer Weft (it has had “${unknown}”). Restore it with that version.`,
  );
}

async function insertAll(
  into: Refill,
  { manifest, read }: CheckedBackup,
  onProgress: OnProgress,
): Promise<void> {
  const tables = new Map(into.tables.map((table) => [table.name, table]));
  for (const { name, columns } of manifest.tables) {
    if (JSON.stringify(tables.get(name)?.columns) !== JSON.stringify(columns))
      throw brokenArchive(`its table ${name} is not as Weft made it`);
  }
  if (tables.size !== manifest.tables.length) throw brokenArchive('a table is missing from it');
  const parts = new Map(manifest.tables.flatMap((table) => table.parts).map((part) => [part.name, part]));
  let rows = 0;
  for await (const { name, content } of read()) {
    const table = tables.get(tableOfPart(name) ?? '');
    if (!table) continue; // its title and its manifest
    if (createHash('sha256').update(content).digest('hex') !== parts.get(name)?.sha256)
      throw new Error('The file was changed while it was being restored. Nothing was restored: try again.');
    const lines = linesOf(content);
    await into.insert(table, lines);
    rows += lines.length;
    onProgress(`Restoring ${table.name}: ${rows.toLocaleString('en-GB')} rows so far`);
  }
}

async function compare(
  into: Refill,
  { name, rows, digest }: ManifestTable,
  onProgress: OnProgress,
): Promise<void> {
  onProgress(`Comparing ${name}`);
  const table = into.tables.find((one) => one.name === name);
  const now = table && (await into.digest(table));
  if (now?.rows === rows && now.digest === digest) return;
  throw new Error(
    `Nothing was restored: the rows of ${name} came out of the database other than they went in. Please tell us of this.`,
  );
}
