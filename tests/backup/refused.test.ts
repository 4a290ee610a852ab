/** Archives that are wrong, cut, altered or made to do harm: each is refused whole, in one sentence. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBackup } from '../../src/commands/partnership/restore-backup.ts';
import type { Manifest } from '../../src/domain/backup/manifest.ts';
import { sealOf } from '../../src/services/archive/seal.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { backUpMade, folder, newFile, quiet } from './whole.ts';

type Entry = { name: string; content: Buffer; type?: 'symlink' | 'file' };

let made: Made;
let whole: Buffer;
let entries: Entry[];
beforeAll(async () => {
  made = await makeDatabase();
  await makePlan(made, { actions: 40 });
  const file = newFile();
  await backUpMade(made, file);
  whole = readFileSync(file);
  entries = await entriesOf(whole);
});
afterAll(async () => {
  await made.close();
  rmSync(folder, { recursive: true, force: true });
});

async function entriesOf(bytes: Buffer): Promise<Entry[]> {
  const tar = extract();
  tar.end(gunzipSync(bytes).subarray(0, -`weft archive sha256 ${'0'.repeat(64)}\n`.length));
  const found: Entry[] = [];
  for await (const one of tar) {
    const pieces: Buffer[] = [];
    for await (const piece of one) pieces.push(piece as Buffer);
    found.push({ name: one.header.name, content: Buffer.concat(pieces) });
  }
  return found;
}

/** A forger who knows how archives are made and sealed. */
async function forged(list: readonly Entry[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, content, type } of list) {
    if (type === 'symlink') tar.entry({ name, type, linkname: '/etc/passwd' });
    else tar.entry({ name }, content);
  }
  tar.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of tar) pieces.push(piece as Buffer);
  return sealed(gzipSync(Buffer.concat(pieces)));
}

const sealed = (zipped: Buffer): Buffer =>
  Buffer.concat([zipped, sealOf(createHash('sha256').update(zipped).digest('hex'))]);

async function refusal(bytes: Uint8Array): Promise<string> {
  const file = newFile();
  writeFileSync(file, bytes);
  const outcome = await checkBackup(file, quiet.onProgress).then(
    () => 'taken for whole',
    (error: Error) => error.message,
  );
  rmSync(file);
  return outcome;
}

const flipped = (at: number): Buffer => {
  const copy = Buffer.from(whole);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('a backup', () => {
  it('is taken for whole as it was made, and by anybody’s tar', async () => {
    expect(await refusal(whole)).toBe('taken for whole');
    expect(await refusal(await forged(entries))).toBe('taken for whole');
    expect(entries[0]?.name).toBe('weft-backup.json');
    expect(entries.at(-1)?.name).toBe('manifest.json');
  });

  it('altered in any byte is refused', async () => {
    const places = Array.from({ length: 60 }, (_, i) => Math.floor((i / 59) * (whole.length - 1)));
    for (const at of [...places, 2, 3, 4, 8, 9, whole.length - 109, whole.length - 8]) {
      expect(await refusal(flipped(at)), `byte ${at}`).toMatch(/is cut short or was altered|is not a backup/);
    }
  });

  it.each([0.999, 0.9, 0.5, 0.01])('cut to %f of its length is refused', async (share) => {
    expect(await refusal(whole.subarray(0, whole.length * share))).toMatch(/is cut short or was altered/);
  });

  it.each<[string, () => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(0), /is not a backup of Weft/],
    ['a text', () => Buffer.from('Our plan for next year'), /is not a backup of Weft/],
    ['a Word document', () => Buffer.from('PK\u0003\u0004 and so on'), /is not a backup of Weft/],
    ['an encrypted file', () => Buffer.from('Salted__abcdefgh and so on'), /is not a backup of Weft/],
    ['somebody’s tar.gz', () => gzipSync(Buffer.alloc(10_240)), /is cut short or was altered/],
    ['deflated bytes without a header', () => deflateRawSync(whole), /is not a backup|altered/],
    ['two backups in a row', () => Buffer.concat([whole, whole]), /is cut short or was altered/],
    ['more at the end', () => Buffer.concat([whole, Buffer.from('more')]), /is cut short or was altered/],
  ])('that is %s is refused', async (_, bytes, sentence) => {
    expect(await refusal(bytes())).toMatch(sentence);
  });
});

describe('a forged backup', () => {
  const manifest = (): Manifest => JSON.parse(String(entries.at(-1)?.content)) as Manifest;
  const withManifest = (change: (manifest: Manifest) => unknown): Entry[] => [
    ...entries.slice(0, -1),
    { name: 'manifest.json', content: Buffer.from(JSON.stringify(change(manifest()))) },
  ];
  const plus = (entry: Entry): Entry[] => [...entries.slice(0, -1), entry, ...entries.slice(-1)];
  const rows = (name: string): Entry => ({ name, content: Buffer.from('{"id":"1"}\n') });

  it.each<[string, () => Entry[], RegExp]>([
    ['a file too few', () => entries.toSpliced(2, 1), /it lists \d+ files and has \d+/],
    ['a file too many', () => plus(rows('tables/plan/000009.jsonl')), /it lists \d+ files and has \d+/],
    ['a file twice', () => plus(entries[1] as Entry), /it lists \d+ files and has \d+/],
    [
      'two files changed about',
      () => entries.with(1, entries[2] as Entry).with(2, entries[1] as Entry),
      /is not what it lists/,
    ],
    [
      'a row changed',
      () => entries.with(1, { ...(entries[1] as Entry), content: Buffer.from('{"id":"1"}\n') }),
      /is not what it lists/,
    ],
    ['a path out of its folder', () => plus(rows('../../etc/cron.d/x')), /a file that no backup has/],
    ['a path from the root', () => plus(rows('/tables/plan/000001.jsonl')), /a file that no backup has/],
    [
      'a link',
      () => plus({ name: 'tables/plan/000002.jsonl', content: Buffer.alloc(0), type: 'symlink' }),
      /symlink/,
    ],
    [
      'no rows but words',
      () => plus({ name: 'tables/plan/000002.jsonl', content: Buffer.from('drop table plan;') }),
      /something other than rows/,
    ],
    ['no manifest', () => entries.slice(0, -1), /it has no manifest/],
    ['no title', () => entries.slice(1), /does not begin as one/],
    [
      'a manifest that is no JSON',
      () => [...entries.slice(0, -1), { name: 'manifest.json', content: Buffer.from('{') }],
      /manifest cannot be read/,
    ],
    [
      'a manifest of something else',
      () => withManifest(() => ({ format: 1 })),
      /manifest is not one of Weft’s/,
    ],
    [
      'something after the manifest',
      () => [...entries, rows('tables/plan/000002.jsonl')],
      /more after its manifest/,
    ],
    [
      'a form of tomorrow',
      () => withManifest((m) => ({ ...m, format: 2 })),
      /made by a newer Weft, in a form/,
    ],
    [
      'a step of tomorrow',
      () => withManifest((m) => ({ ...m, migrations: [...m.migrations, '9999-tomorrow'] })),
      /newer Weft \(it has had “9999-tomorrow”\)/,
    ],
    [
      'a wrong count',
      () => withManifest((m) => ({ ...m, tables: m.tables.map((t) => ({ ...t, rows: t.rows + 1 })) })),
      /it counts \d+ rows of/,
    ],
    [
      'a table’s name that is SQL',
      () => withManifest((m) => ({ ...m, tables: m.tables.map((t) => ({ ...t, name: 'plan"; drop' })) })),
      /not one of Weft’s/,
    ],
  ])('with %s is refused', async (_, list, sentence) => {
    expect(await refusal(await forged(list()))).toMatch(sentence);
  });

  it('that unpacks to far more than it is, is refused before it fills anything', async () => {
    const bomb = sealed(gzipSync(Buffer.concat([tarHeader(1_000_000_000_000), Buffer.alloc(60_000_000)])));
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().rss;
    expect(await refusal(bomb)).toMatch(/unpacks to far more/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});

/** The header of a tar entry that says it is so large. */
function tarHeader(size: number): Buffer {
  const header = Buffer.alloc(512);
  header.write('weft-backup.json', 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header[124] = 0x80;
  header.writeBigUInt64BE(BigInt(size), 128);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
