/**
 * The totals of the plan that the requirements were written from (DOMAIN 8.5 and 11A 13-14), from its truth and from
 * its files. The plan is an input of the workplace and not of this repository: without it these tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.ts';
import type { Day } from '../../src/domain/day.ts';
import { needsOf } from '../../src/domain/need/needs.ts';
import { subjectOfReading } from '../../src/domain/need/needs-subject.ts';
import { qualityOf } from '../../src/domain/need/quality.ts';
import type { PlanReading } from '../../src/domain/reading/plan-reading.ts';

const folder = new URL('../../../shared/plans/', import.meta.url);
const truth = new URL('derbyshire.truth.json', folder);
const here = existsSync(truth);
if (!here) console.info('The plan with the documented totals is not here: its tests are skipped.');

describe.skipIf(!here)('the documented totals', () => {
  const reading = (): PlanReading => JSON.parse(readFileSync(truth, 'utf8'));

  it('are those of the counts', () => {
    const quality = qualityOf(subjectOfReading(reading()));
    expect(quality).toMatchObject({
      actions: 81,
      noLeadNamed: 10,
      oneLead: 27,
      severalLeads: 44,
      noTimescale: 16,
      timescaleToBeAgreed: 4,
      noUsableDate: 21,
      ongoingAndNothingElse: 27,
      statusInTimescale: 5,
    });
    expect(quality.levels.map((l) => l.count)).toEqual([6, 21]);
  });

  it('are those of the lists, as on the day of the draft', () => {
    const needs = needsOf(subjectOfReading(reading()), '2009-04-01' as Day);
    const rows = Object.fromEntries(needs.map((n) => [n.kind, n.rows.length]));
    expect(rows).toMatchObject({
      noLead: 10,
      leadToBeAgreed: 1,
      nobodyAccountable: 44,
      noTimescale: 16,
      timescaleToBeAgreed: 4,
      datePassed: 5,
      ongoingWithNoTest: 27,
      conditionsUnmet: 1,
      likelyDuplicate: 1,
      fundingNotFound: 3,
    });
    expect(rows).not.toHaveProperty('brokenCrossReference');
  });

  it.each(['docx', 'doc', 'odt', 'pdf', 'txt'])('are what the command prints for the .%s', async (format) => {
    const out: string[] = [];
    const io = { stdout: (t: string) => void out.push(t), stderr: () => {} };
    const file = new URL(`derbyshire.${format}`, folder).pathname;
    expect(await check([file, '--json', '--on', '2009-04-01'], io)).toBe(0);
    expect(JSON.parse(out.join('')).quality).toMatchObject({
      actions: 81,
      noLeadNamed: 10,
      leadToBeAgreed: 1,
      noTimescale: 16,
      timescaleToBeAgreed: 4,
      noUsableDate: 21,
      ongoingAndNothingElse: 27,
      statusInTimescale: 5,
    });
  });
});

describe('weft check', () => {
  const say = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await check(args, { stdout: (t) => void out.push(t), stderr: (t) => void err.push(t) });
    return { code, out: out.join(''), err: err.join('') };
  };

  it.each([
    [[], 'weft check FILE'],
    [['no-such-file.docx'], 'There is no such file: no-such-file.docx'],
    [['a.docx', '--on', 'tomorrow'], 'year, month and day'],
    [['a.docx', '--loud'], 'does not know “--loud”'],
  ])('%j ends with 2 and a sentence', async (args, want) => {
    const said = await say(...args);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(want);
  });

  it('ends with 2 where the document holds no plan', async () => {
    const said = await say(new URL('../../package.json', import.meta.url).pathname);
    expect(said.code).toBe(2);
    expect(said.err.length).toBeGreaterThan(10);
  });
});
