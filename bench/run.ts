/**
 * `npm run bench`: how quick Weft is. Each number stands beside a floor measured in the same run, so that a slow
 * machine or a busy one changes both. Exits 1 when a target is missed. `npm run bench -- reading` runs one part.
 */
import { benchBackup } from './backup.ts';
import { benchDirectory } from './directory.ts';
import { benchLists } from './lists.ts';
import { print, type Row } from './measure.ts';
import { benchReading } from './reading.ts';
import { benchSearching } from './searching.ts';
import { benchServing } from './serving.ts';
import { benchWriting } from './writing.ts';

const PARTS: Record<string, () => Promise<Row[]>> = {
  reading: benchReading,
  writing: benchWriting,
  serving: benchServing,
  directory: benchDirectory,
  lists: benchLists,
  search: benchSearching,
  backup: benchBackup,
};

const wanted = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, bench] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stderr.write(`Measuring ${name} …\n`);
  rows.push(...(await bench()));
}
print(rows);
process.exit(rows.some((row) => row.met === false) ? 1 : 0);
