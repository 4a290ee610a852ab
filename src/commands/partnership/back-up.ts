/**
 * Takes everything of a database into one archive, while the app serves: every row of every table as it stands at one
 * moment, what counters stand at, and a manifest of it all. Whoever holds the database's login may.
 */
import { createHash } from 'node:crypto';
import {
  BACKUP_FORMAT,
  MANIFEST_NAME,
  type Manifest,
  type ManifestTable,
  manifestSchema,
  partName,
  TITLE_NAME,
} from '../../domain/backup/manifest.ts';
import { type ArchiveWriter, createArchive } from '../../services/archive/write-archive.ts';
import type { Clock } from '../../services/clock.ts';
import { digestRows, type WholeTable } from '../../store/whole/catalogue.ts';
import { type Connection, connectOwner } from '../../store/whole/owner.ts';
import { readWhole, type Whole } from '../../store/whole/read-whole.ts';

export type BackupWish = { file: string; replace: boolean; signal?: AbortSignal };
export type BackupContext = { clock: Clock; onProgress: (table: string, rows: number) => void };

/** A file of a table is closed when it has grown to so many characters. */
const PART = 4_000_000;

/** Writes the archive and gives its manifest; throws one sentence where that cannot be done, and leaves no file. */
export async function backUp(
  connection: Connection,
  wish: BackupWish,
  context: BackupContext,
): Promise<Manifest> {
  const owner = await connectOwner(connection);
  try {
    return await readWhole(owner, async (whole) => {
      const archive = await createArchive({ ...wish, at: context.clock.now() });
      try {
        const manifest = await writeWhole(whole, { archive, wish, context });
        await archive.finish();
        return manifest;
      } catch (error) {
        await archive.abandon();
        throw error;
      }
    });
  } finally {
    await owner.end();
  }
}

type Writing = { archive: ArchiveWriter; wish: BackupWish; context: BackupContext };

async function writeWhole(whole: Whole, writing: Writing): Promise<Manifest> {
  const { archive, context } = writing;
  const madeAt = context.clock.now().toISOString();
  await archive.add(TITLE_NAME, `${JSON.stringify({ format: BACKUP_FORMAT, madeAt })}\n`);
  const tables: ManifestTable[] = [];
  for (const table of whole.tables) tables.push(await writeTable(whole, table, writing));
  const manifest = manifestSchema.parse({
    format: BACKUP_FORMAT,
    madeAt,
    server: whole.server,
    migrations: whole.steps,
    tables,
    sequences: whole.sequences,
  });
  await archive.add(MANIFEST_NAME, `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

async function writeTable(
  whole: Whole,
  table: WholeTable,
  { archive, wish, context }: Writing,
): Promise<ManifestTable> {
  const written: ManifestTable = { ...table, rows: 0, digest: '', parts: [] };
  const digest = digestRows();
  let lines: string[] = [];
  let size = 0;
  const closePart = async (): Promise<void> => {
    if (lines.length === 0) return;
    const content = Buffer.from(`${lines.join('\n')}\n`);
    const name = partName(table.name, written.parts.length + 1);
    const sha256 = createHash('sha256').update(content).digest('hex');
    written.parts.push({ name, rows: lines.length, bytes: content.length, sha256 });
    lines = [];
    size = 0;
    await archive.add(name, content);
  };
  for await (const batch of whole.rowsOf(table)) {
    wish.signal?.throwIfAborted();
    for (const line of batch) {
      digest.add(line);
      lines.push(line);
      size += line.length;
    }
    written.rows += batch.length;
    context.onProgress(table.name, written.rows);
    if (size > PART) await closePart();
  }
  await closePart();
  return { ...written, digest: digest.value() };
}
