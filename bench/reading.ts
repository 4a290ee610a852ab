/** Reading a Word plan of 320 actions, against unzipping it and parsing its XML, and against pandoc where it is. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { readDocument } from '../src/documents/read-document.ts';
import { inTurns, ms, type Row, times } from './measure.ts';

const FILE = join('tests', 'documents', 'corpus', 'tove-320', 'tove-320.docx');

function rawParse(bytes: Uint8Array): void {
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    new SaxesParser({ xmlns: true }).write(strFromU8(content)).close();
  }
}

function wallTime(command: string, args: string[]): number | null {
  const start = performance.now();
  const run = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  return run.status === 0 ? performance.now() - start : null;
}

export async function benchReading(): Promise<Row[]> {
  const bytes = new Uint8Array(readFileSync(FILE));
  const read = async (): Promise<void> => {
    const reading = await readDocument(bytes, { name: FILE });
    if (!reading.ok || reading.value.actions.length < 300)
      throw new Error('The plan of 320 actions was not read.');
  };
  const [weft, floor] = await inTurns(read, () => rawParse(bytes));
  const rows: Row[] = [
    {
      what: 'Read a .docx of 320 actions (unzip and XML parse)',
      weft: ms(weft),
      floor: ms(floor),
      ratio: times(weft / floor),
      target: '≤ 3×',
      met: weft / floor <= 3,
    },
  ];
  const pandoc = wallTime('pandoc', ['-t', 'json', '-o', '/dev/null', FILE]);
  const program = wallTime(process.execPath, [join('dist', 'server', 'weft.js'), 'read', FILE, '--json']);
  if (pandoc !== null && program !== null) {
    rows.push({
      what: 'The same as a program (pandoc -t json)',
      weft: ms(program),
      floor: ms(pandoc),
      ratio: times(program / pandoc),
      target: '',
      met: null,
    });
  }
  return rows;
}
