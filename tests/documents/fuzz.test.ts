/**
 * Real documents, spoiled some thousands of times: none may crash the reader, keep it for long, give a reading
 * that breaks the contract, or lose a word. Every mutation is made from its seed, so a failure can be had again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../src/documents/formats/open.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { planReadingSchema } from '../../src/domain/reading/plan-reading.ts';
import { repackaged } from './fuzz/archive-mutations.ts';
import { damaged, type Mutation } from './fuzz/byte-mutations.ts';
import { chanceOf } from './fuzz/chance.ts';
import { elementsChanged, MARKUP_FORMATS, textsMarked } from './fuzz/element-mutations.ts';
import { linesChanged } from './fuzz/line-mutations.ts';
import { lostWords } from './fuzz/lost-words.ts';
import { type Watchdog, watchdog } from './fuzz/watchdog.ts';

const CORPUS = join(import.meta.dirname, 'corpus');
/** The longest that one small document may take, however spoiled. Generous: the machine may be busy. */
const LONGEST_MS = 5_000;
/** Long plans are read often enough elsewhere; here they would only take the time of many small ones. */
const LONG = /^tove-/;
/** Words by which a cell says that it says nothing, and words that only join leads: understood, not kept. */
const UNDERSTOOD =
  'n a tbc tba as above to be agreed confirmed an and by etc for from in of on or plus support supported the with';
/** On a busy machine a kind stops here, once a quarter of its rounds are done: the rest is for the next run. */
const ENOUGH_MS = 25_000;
const TIMES = Number(process.env.WEFT_FUZZ_TIMES ?? 1);

type Sample = { file: string; format: string; bytes: Uint8Array; mayGo: string };

const samples: Sample[] = readdirSync(CORPUS)
  .filter((name) => !LONG.test(name))
  .flatMap((name) => {
    const folder = join(CORPUS, name);
    const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
    const mayGo = [UNDERSTOOD, ...truth.furniture].join(' ');
    return readdirSync(folder)
      .filter((file) => file.startsWith(`${name}.`))
      .map((file) => ({
        file,
        format: file.split('.').at(-1) ?? '',
        bytes: new Uint8Array(readFileSync(join(folder, file))),
        mayGo,
      }));
  });

const ofFormats = (formats: readonly string[]) => samples.filter((sample) => formats.includes(sample.format));

type Kind = { name: string; rounds: number; samples: Sample[]; mutation: (sample: Sample) => Mutation };

const KINDS: Kind[] = [
  { name: 'bytes damaged blindly', rounds: 900, samples, mutation: () => damaged },
  {
    name: 'packages with parts gone astray',
    rounds: 500,
    samples: ofFormats(['docx', 'odt', 'xlsx', 'ods']),
    mutation: () => repackaged,
  },
  {
    name: 'elements lost, doubled, shuffled or odd',
    rounds: 1000,
    samples: ofFormats(MARKUP_FORMATS),
    mutation: (sample) => elementsChanged(sample.format),
  },
  {
    name: 'each text marked, and elements moved',
    rounds: 600,
    samples: ofFormats(MARKUP_FORMATS),
    mutation: (sample) => textsMarked(sample.format, sample.mayGo),
  },
  {
    name: 'lines lost, doubled, shuffled or odd',
    rounds: 500,
    samples: ofFormats(['txt', 'csv', 'md', 'html']),
    mutation: () => linesChanged,
  },
];

/** What went wrong with one spoiled document, in a line; null where nothing did. */
async function fault(sample: Sample, bytes: Uint8Array): Promise<string | null> {
  const began = performance.now();
  const [opened, read] = [
    await openDocument(bytes, { name: sample.file }),
    await readDocument(bytes, { name: sample.file }),
  ];
  const took = performance.now() - began;
  if (took > 2 * LONGEST_MS) return `took ${Math.round(took)} ms`;
  if (opened.ok !== read.ok) return 'opened but not read, or the other way';
  if (!opened.ok || !read.ok) {
    if (read.ok || read.problem.code !== 'documentUnreadable') return 'failed without the right problem';
    return read.problem.message && read.problem.remedy ? null : 'failed without a sentence';
  }
  const shape = planReadingSchema.safeParse(read.value);
  if (!shape.success) return `breaks the contract: ${shape.error.issues[0]?.path.join('.')}`;
  const lost = lostWords(opened.value, read.value, sample.mayGo);
  return lost.length > 0 ? `lost ${lost.length} words: ${lost.slice(0, 8).join(', ')}` : null;
}

describe('spoiled documents', () => {
  let watch: Watchdog;
  beforeAll(() => {
    watch = watchdog();
  });
  afterAll(() => watch.stop());

  it('reads every document unspoiled without losing a word', { timeout: 60_000 }, async () => {
    const faults: string[] = [];
    for (const sample of samples) {
      watch.alive(-1, 0);
      const found = await fault(sample, sample.bytes);
      if (found) faults.push(`${sample.file}: ${found}`);
    }
    expect(faults).toEqual([]);
  });

  it.each(KINDS.map((kind, index) => ({ ...kind, index })))(
    '$name',
    { timeout: 240_000 * Math.max(1, TIMES) },
    async ({ rounds, samples: own, mutation, index }) => {
      const faults: string[] = [];
      const began = performance.now();
      const enough = (round: number) =>
        faults.length >= 20 || (round > rounds / 4 && performance.now() - began > ENOUGH_MS * TIMES);
      for (let round = 0; round < rounds * TIMES && !enough(round); round++) {
        const chance = chanceOf(index * 1_000_003 + round);
        const sample = chance.pick(own);
        watch.alive(index, round);
        const found = await mutated(sample, mutation(sample), round);
        if (found) faults.push(found);
        function mutated(of: Sample, change: Mutation, seed: number) {
          return fault(of, change(of.bytes, chance)).then(
            (line) => line && `${of.file}, round ${seed}: ${line}`,
            (error: unknown) => `${of.file}, round ${seed}: threw ${String(error).slice(0, 200)}`,
          );
        }
      }
      expect(faults).toEqual([]);
    },
  );
});
