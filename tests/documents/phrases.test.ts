/**
 * The phrase readers against the truths of the sample plans: each raw timescale and lead cell is read again and
 * scored by the samples' own scorer. Skipped where the samples are not beside the checkout.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PlanReading } from '../../src/domain/reading/plan-reading.ts';
import { joinStartAndEnd } from '../../src/domain/timescale/join-start-and-end.ts';
import { readLegend } from '../../src/domain/timescale/read-legend.ts';
import { learnDateHabits, readPlanDates } from '../../src/domain/timescale/read-plan-dates.ts';
import { readTimescale } from '../../src/domain/timescale/read-timescale.ts';
import type { TimescaleContext } from '../../src/domain/timescale/timescale-context.ts';

const plans = fileURLToPath(new URL('../../../shared/plans/', import.meta.url));
const present = existsSync(`${plans}score.mjs`);
const scorer = present ? await import(/* @vite-ignore */ pathToFileURL(`${plans}score.mjs`).href) : null;

const names = [
  'derbyshire',
  'layout02-connection',
  'layout03-tracker',
  'layout05-roadmap',
  'layout09-safeguarding',
];

/** The paragraphs of the source that stand in no table. */
const prose = (name: string): string[] =>
  readFileSync(`${plans}${name}.source.txt`, 'utf8')
    .split(/\n\s*\n/)
    .filter((p) => p.trim() !== '' && !p.startsWith('\t'));

function contextOf(name: string, raws: string[]): TimescaleContext {
  const text = prose(name);
  return {
    locale: 'en-GB',
    ...readPlanDates(text, 'en-GB'),
    legend: readLegend(text),
    habits: learnDateHabits(raws),
  };
}

/** Lines of a raw cell whose number begins again at 1 are those of the End column. */
function startAndEnd(raw: string): { start: string; end: string } | null {
  const lines = raw.split('\n');
  if (!/^(?:\d\. )?Q\d/.test(raw)) return null;
  const numbers = lines.map((l) => Number(/^(\d)\. /.exec(l)?.[1] ?? 1));
  const at = numbers.findIndex((n, i) => i > 0 && n <= (numbers[i - 1] ?? 0));
  const cut = at < 0 ? lines.length : at;
  return { start: lines.slice(0, cut).join('\n'), end: lines.slice(cut).join('\n') };
}

describe.skipIf(!present)('the timescales of the samples', () => {
  it.each(names)('%s is read right', (name) => {
    const truth: PlanReading = JSON.parse(readFileSync(`${plans}${name}.truth.json`, 'utf8'));
    const context = contextOf(
      name,
      truth.actions.map((a) => a.timescale.raw),
    );
    const actions = truth.actions.map((a) => {
      const columns = name.startsWith('layout05') ? startAndEnd(a.timescale.raw) : null;
      const read = columns
        ? joinStartAndEnd({ start: { raw: columns.start }, end: { raw: columns.end }, steps: [] }, context)
        : readTimescale({ raw: a.timescale.raw }, context);
      return {
        ...a,
        timescale: read.timescale,
        status: name.startsWith('layout03') ? a.status : read.status,
        doubts: read.doubts,
      };
    });
    const result = scorer.score({ ...truth, actions }, truth, null);
    if (process.env['WEFT_SHOW']) {
      console.log(name, JSON.stringify(context, null, 1), JSON.stringify(result));
      truth.actions.forEach((a, i) => {
        const one = scorer.score(
          { ...truth, actions: [actions[i]] },
          { ...truth, alternatives: [], actions: [a] },
          null,
        );
        const t = actions[i]!.timescale;
        const bad =
          one.timescale < 1 ||
          one.status < 1 ||
          (one.milestones ?? 1) < 1 ||
          (one.recurrenceCondition ?? 1) < 1;
        const d = actions[i]!.doubts.map((x) => `${x.field}: ${x.message}`).join(' | ');
        console.log(
          bad ? 'BAD ' : 'ok  ',
          JSON.stringify(a.timescale.raw),
          t.state,
          t.start,
          t.due,
          JSON.stringify(t.milestones),
          JSON.stringify(actions[i]!.status),
          (a.doubts ?? []).length ? 'UNSURE' : '',
          d,
        );
      });
    }
    expect(result.timescale).toBeGreaterThanOrEqual(0.95);
    expect(result.status).toBeGreaterThanOrEqual(0.95);
    expect(result.invented).toBe(0);
    expect(result.milestones ?? 1).toBeGreaterThanOrEqual(0.95);
    expect(result.recurrenceCondition ?? 1).toBe(1);
  });
});
