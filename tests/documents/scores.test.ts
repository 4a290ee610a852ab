/**
 * Every sample and every document of the corpus is read and scored, held to its targets, and the table in
 * `docs/scores.md` is held to the numbers. `WEFT_WRITE_SCORES=1` writes the table anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { planReadingSchema } from '../../src/domain/reading/plan-reading.ts';
import { type Reading, type Score, scoreReading, type Truth } from './score.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CORPUS = join(import.meta.dirname, 'corpus');
const SAMPLES = join(ROOT, '..', 'shared', 'plans');
const TABLE = join(ROOT, 'docs', 'scores.md');
const WRITE = process.env.WEFT_WRITE_SCORES === '1';

type Job = { name: string; file: string; truth: string; source: string; sample: boolean };

function samples(): Job[] {
  if (!existsSync(SAMPLES)) return [];
  return readdirSync(SAMPLES)
    .filter((file) => !/\.(source|truth)\./.test(file))
    .map((file) => ({ file, base: join(SAMPLES, basename(file, extname(file))) }))
    .filter(({ base }) => existsSync(`${base}.truth.json`))
    .map(({ file, base }) => ({
      name: file,
      file: join(SAMPLES, file),
      truth: `${base}.truth.json`,
      source: `${base}.source.txt`,
      sample: true,
    }));
}

function corpus(): Job[] {
  return readdirSync(CORPUS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => {
      const folder = join(CORPUS, entry.name);
      return readdirSync(folder)
        .filter((file) => file !== 'truth.json' && file !== 'source.txt')
        .map((file) => ({
          name: file,
          file: join(folder, file),
          truth: join(folder, 'truth.json'),
          source: join(folder, 'source.txt'),
          sample: false,
        }));
    });
}

async function scoreOf(job: Job): Promise<Score> {
  const outcome = await readDocument(readFileSync(job.file), { name: job.name });
  if (!outcome.ok) throw new Error(`${job.name}: ${outcome.problem.message}`);
  const reading = planReadingSchema.parse(outcome.value);
  const truth = JSON.parse(readFileSync(job.truth, 'utf8')) as Truth;
  return scoreReading(reading as unknown as Reading, truth, readFileSync(job.source, 'utf8'));
}

const MEASURES = ['path', 'leads', 'leadState', 'timescale', 'milestones', 'steps', 'status'] as const;
const shown = (share: number | null): string => (share === null ? '–' : share.toFixed(1));

function line(job: Job, score: Score): string {
  const cells = [...MEASURES.map((m) => shown(score[m])), String(score.invented), shown(score.coverage)];
  const doubts = [shown(score.doubtsWhereUnsure), shown(score.doubtsWhereSure)];
  return `| ${[job.name, shown(score.overall), ...cells, ...doubts].join(' | ')} |`;
}

const lowest = (job: Job): number => (extname(job.file) === '.pdf' || !job.sample ? 93 : 98);

function hold(job: Job, score: Score): void {
  expect(score.overall, 'overall').toBeGreaterThanOrEqual(lowest(job));
  expect(score.invented, 'invented').toBe(0);
  expect(score.coverage, 'coverage').toBe(100);
  if (!job.sample || extname(job.file) === '.pdf') return;
  for (const measure of MEASURES) expect(score[measure] ?? 100, measure).toBeGreaterThanOrEqual(95);
  expect(score.doubtsWhereUnsure ?? 100, 'doubts where unsure').toBeGreaterThanOrEqual(80);
  expect(score.doubtsWhereSure ?? 0, 'doubts where sure').toBeLessThanOrEqual(10);
}

const jobs = [...samples(), ...corpus()];
const written = new Map<string, string>();
const held = existsSync(TABLE) ? readFileSync(TABLE, 'utf8').split('\n') : [];

describe('readings against their truths', () => {
  it.skipIf(existsSync(SAMPLES))('reads the samples beside the project (not here, so skipped)', () => {});

  it.each(jobs.map((job) => [job.name, job] as const))('%s', async (name, job) => {
    const score = await scoreOf(job);
    written.set(name, line(job, score));
    hold(job, score);
    if (!WRITE)
      expect(held, `docs/scores.md no longer tells the truth about ${name}`).toContain(line(job, score));
  });

  it.runIf(WRITE)('writes the table', () => {
    const table = (some: readonly Job[]): string =>
      [
        `| document | overall | ${MEASURES.join(' | ')} | invented | coverage | doubts where unsure | doubts where sure |`,
        `|${' --- |'.repeat(MEASURES.length + 6)}`,
        ...some.flatMap((job) => written.get(job.name) ?? []),
      ].join('\n');
    const text = `# How well documents are read

Each document has a truth, written by hand before any reading. A share is in 100; “invented” counts leads and dates
that the document does not give; “coverage” is the share of its words that the reading keeps; the last two columns say
how often a doubt was raised on rows that are in doubt and on rows that are not. A dash: nothing to measure.
\`tests/documents/scores.test.ts\` holds every number here to the truth; \`WEFT_WRITE_SCORES=1\` writes them anew.

## The samples that stand beside the project

${table(jobs.filter((j) => j.sample))}

## The corpus in \`tests/documents/corpus\`

${table(jobs.filter((j) => !j.sample))}
`;
    writeFileSync(TABLE, text);
    expect(written.size).toBe(jobs.length);
  });
});
