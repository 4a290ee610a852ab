/** Writing a plan of 320 actions out, against squeezing the very bytes written (for CSV, joining the strings). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { readDocument } from '../src/documents/read-document.ts';
import { writeCsv } from '../src/documents/write/csv.ts';
import { writeWord } from '../src/documents/write/word.ts';
import { writeWorkbook } from '../src/documents/write/workbook.ts';
import { planFromReading } from '../src/domain/plan/adopt.ts';
import type { PlanBook } from '../src/domain/plan/plan.ts';
import { applyAnswers, UK_TYPING } from '../src/domain/reading/answers.ts';
import { newId } from '../src/services/new-id.ts';
import { milliseconds, ms, type Row, times } from './measure.ts';

const FILE = join('tests', 'documents', 'corpus', 'tove-320', 'tove-320.docx');
const RUNS = 7;

async function bookOf320(): Promise<PlanBook> {
  const read = await readDocument(new Uint8Array(readFileSync(FILE)), { name: FILE });
  if (!read.ok) throw new Error(read.problem.message);
  return planFromReading(applyAnswers(read.value, new Map(), UK_TYPING), {
    newId,
    slug: 'long',
    locale: 'en-GB',
  });
}

function row(what: string, weft: number, floor: number): Row {
  return {
    what,
    weft: ms(weft),
    floor: ms(floor),
    ratio: times(weft / floor),
    target: '< 1 s',
    met: weft < 1000,
  };
}

const squeeze = (parts: Unzipped) => (): unknown => zipSync(parts);

export async function benchWriting(): Promise<Row[]> {
  const book = await bookOf320();
  const word = unzipSync(await writeWord(book));
  const workbook = unzipSync(await writeWorkbook(book));
  const lines = writeCsv(book).split('\n');
  return [
    row(
      'Write Word, 320 actions (zipping the same bytes)',
      await milliseconds(() => writeWord(book), RUNS),
      await milliseconds(squeeze(word), RUNS),
    ),
    row(
      'Write Excel, 320 actions (zipping the same bytes)',
      await milliseconds(() => writeWorkbook(book), RUNS),
      await milliseconds(squeeze(workbook), RUNS),
    ),
    row(
      'Write CSV, 320 actions (joining its lines)',
      await milliseconds(() => writeCsv(book), RUNS),
      await milliseconds(() => lines.join('\n'), RUNS),
    ),
  ];
}
