/**
 * The phrase readers against the truths of the sample plans: each raw timescale and lead cell is read again and
 * scored by the samples' own scorer. Skipped where the samples are not beside the checkout.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { learnNames } from '../../src/domain/partnership/learn-names.ts';
import { type LeadCell, readLeads } from '../../src/domain/partnership/read-leads.ts';
import { suggestLeadFromAction } from '../../src/domain/partnership/suggest-lead.ts';
import type { PlanReading, ReadAction, ReadLead, ReadStatus } from '../../src/domain/reading/plan-reading.ts';
import { readStatus } from '../../src/domain/reading/read-status.ts';
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

/** The status columns of the tracker stand among its fields. */
const statusCells = (action: ReadAction) =>
  ['Complete Y/N', 'RAG'].map((heading) => ({ heading, text: action.fields[heading] ?? '' }));

function statusOf(
  action: ReadAction,
  context: TimescaleContext,
  inDate: ReadStatus | null,
): ReadStatus | null {
  return readStatus(statusCells(action), context.legend, inDate).status;
}

const statusDoubts = (action: ReadAction, context: TimescaleContext) =>
  readStatus(statusCells(action), context.legend, null).doubts;

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
        status: statusOf(a, context, read.status),
        doubts: read.doubts,
      };
    });
    const result = scorer.score({ ...truth, actions }, truth, null);
    if (process.env.WEFT_SHOW) {
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

/** The cells of the flattened tables, row by row, each a list of paragraphs; a row has as many cells as the first. */
function tableRows(name: string, width: number): string[][][] {
  const text = readFileSync(`${plans}${name}.source.txt`, 'utf8').replace(/\r/g, '');
  const cells: string[][] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('\t')) cells.push([line.slice(1)]);
    else if (line.trim() !== '' && cells.length > 0) cells.at(-1)?.push(line);
  }
  const rows: string[][][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (!last || last.length === width || HEADING.test(last[0]?.[0] ?? '')) rows.push([cell]);
    else last.push(cell);
  }
  return rows.filter((r) => r.length === width);
}

/** Rows of one cell over the whole table. */
const HEADING =
  /^(?:\d\. .*(?:grounds|Inclusion|Employment|participation|services|Implementation)|[A-D]\. .*)\s*$/;

const COLUMNS: Record<string, { width: number; lead: number; heading: string; action: number }> = {
  derbyshire: { width: 4, lead: 2, heading: 'Lead', action: 1 },
  'layout02-connection': { width: 5, lead: 2, heading: 'Lead organisation', action: 1 },
  'layout05-roadmap': { width: 6, lead: 1, heading: 'Lead Org', action: 0 },
  'layout09-safeguarding': { width: 5, lead: 2, heading: 'Who will do it?', action: 1 },
};

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

function leadCells(name: string, truth: PlanReading): LeadCell[][] {
  if (name.startsWith('layout03')) {
    const lines = readFileSync(`${plans}${name}.csv`, 'utf8').trim().split(/\r?\n/).slice(1);
    return lines.map((line) => {
      const cells = (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((c) => c.replace(/,$/, ''));
      return [
        { paragraphs: [cells[8] ?? ''], heading: 'Lead agency', support: false },
        { paragraphs: [cells[9] ?? ''], heading: 'Nominated lead officer', support: false },
      ];
    });
  }
  const { width, lead, heading, action } = COLUMNS[name]!;
  const rows = tableRows(name, width);
  let from = 0;
  return truth.actions.map((a) => {
    const want = letters(a.text).slice(0, 30);
    const at = rows.findIndex(
      (r, i) =>
        i >= from &&
        letters((r[action] ?? []).join(' '))
          .replace(/^\d+/, '')
          .includes(want.replace(/^\d+/, '')),
    );
    if (at < 0) throw new Error(`No row for: ${a.text}`);
    from = at + 1;
    return [{ paragraphs: rows[at]?.[lead] ?? [], heading, support: false }];
  });
}

describe.skipIf(!present)('the leads of the samples', () => {
  it.each(names)('%s is read right', (name) => {
    const truth: PlanReading = JSON.parse(readFileSync(`${plans}${name}.truth.json`, 'utf8'));
    const cells = leadCells(name, truth);
    const known = learnNames(cells.flat(), prose(name));
    let previous: ReadLead[] = [];
    const actions = truth.actions.map((a, i) => {
      const read = cells[i]!.map((cell) => readLeads(cell, { known, previous, section: [] }));
      const leads = read.flatMap((r) => r.leads);
      previous = leads;
      const states = read.map((r) => r.leadState);
      const leadState =
        leads.length > 0
          ? ('named' as const)
          : states.includes('notApplicable')
            ? ('notApplicable' as const)
            : states[0]!;
      const suggested = leads.length === 0 ? suggestLeadFromAction(a.text, known) : null;
      const doubts = [...read.flatMap((r) => r.doubts), ...(suggested?.doubts ?? [])];
      return {
        ...a,
        leads,
        leadState: suggested?.toBeAgreed ? ('toBeAgreed' as const) : leadState,
        doubts,
        words: read.flatMap((r) => r.notes),
      };
    });
    const result = scorer.score({ ...truth, actions }, truth, null);
    if (process.env.WEFT_SHOW) {
      console.log(name, JSON.stringify(result));
      truth.actions.forEach((a, i) => {
        const one = scorer.score(
          { ...truth, actions: [actions[i]] },
          { ...truth, alternatives: [], actions: [a] },
          null,
        );
        const got = actions[i]!;
        const bad = one.leadF1 < 1 || one.leadState < 1 || one.support === 0;
        const kinds = got.leads
          .map((l) => `${l.name} [${l.kind}${l.of ? ` of ${l.of}` : ''}${l.support ? ' S' : ''}]`)
          .join(' + ');
        console.log(
          bad ? 'BAD ' : one.leadKind < 1 ? 'kind' : 'ok  ',
          JSON.stringify(cells[i]!.map((c) => c.paragraphs)),
          '->',
          kinds,
          got.leadState,
          'N',
          JSON.stringify(got.words),
          (a.doubts ?? []).some((d) => d.field === 'leads') ? 'UNSURE' : '',
          got.doubts.map((d) => d.message).join(' | '),
        );
      });
    }
    expect(result.leadF1).toBeGreaterThanOrEqual(0.95);
    expect(result.leadState).toBeGreaterThanOrEqual(0.95);
    expect(result.leadKind).toBeGreaterThanOrEqual(0.9);
    expect(result.invented).toBe(0);
  });
});

describe.skipIf(!present)('the doubts of the samples', () => {
  it('are raised on most unsure rows and few sure ones, of all samples together', () => {
    const tally = { unsure: 0, raisedUnsure: 0, sure: 0, raisedSure: 0 };
    for (const name of names) {
      const truth: PlanReading = JSON.parse(readFileSync(`${plans}${name}.truth.json`, 'utf8'));
      const cells = leadCells(name, truth);
      const context = contextOf(
        name,
        truth.actions.map((a) => a.timescale.raw),
      );
      const known = learnNames(cells.flat(), prose(name));
      truth.actions.forEach((a, i) => {
        const read = cells[i]!.map((cell) => readLeads(cell, { known, previous: a.leads, section: [] }));
        const suggested = read.some((r) => r.leads.length > 0)
          ? []
          : suggestLeadFromAction(a.text, known).doubts;
        const columns = name.startsWith('layout05') ? startAndEnd(a.timescale.raw) : null;
        const time = columns ? [] : readTimescale({ raw: a.timescale.raw }, context).doubts;
        const raised =
          [...read.flatMap((r) => r.doubts), ...suggested, ...time, ...statusDoubts(a, context)].length > 0;
        const neutral = (a as { accept?: { doubts?: boolean } }).accept?.doubts === true;
        if (a.doubts.length > 0) {
          tally.unsure++;
          tally.raisedUnsure += raised ? 1 : 0;
          if (!raised && process.env.WEFT_SHOW) console.log('NOT RAISED', a.text, a.doubts[0]?.message);
        } else if (!neutral) {
          tally.sure++;
          tally.raisedSure += raised ? 1 : 0;
          if (raised && process.env.WEFT_SHOW)
            console.log('RAISED', a.text, JSON.stringify(read), JSON.stringify(time));
        }
      });
    }
    if (process.env.WEFT_SHOW) console.log(JSON.stringify(tally));
    expect(tally.raisedUnsure / tally.unsure).toBeGreaterThanOrEqual(0.8);
    expect(tally.raisedSure / tally.sure).toBeLessThanOrEqual(0.1);
  });
});
