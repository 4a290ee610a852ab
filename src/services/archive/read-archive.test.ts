import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from './read-archive.ts';
import { createArchive } from './write-archive.ts';

it('reads again whatever was written, also what shrinks a thousandfold', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'weft-archive-'));
  const file = join(folder, 'all.tar.gz');
  const empty = Buffer.alloc(32 * 1024 * 1024);
  try {
    const archive = await createArchive({ file, replace: false, at: new Date('2026-11-22') });
    for (const name of ['one', 'two']) await archive.add(name, empty);
    await archive.finish();
    expect((2 * empty.length) / statSync(file).size).toBeGreaterThan(900);
    const read = await openArchive(file);
    const sizes: [string, number][] = [];
    for await (const { name, content } of read()) sizes.push([name, content.length]);
    expect(sizes).toEqual([
      ['one', empty.length],
      ['two', empty.length],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
