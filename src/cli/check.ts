/**
 * `weft check FILE`: what the plan in a document still needs, list by list, the same as its page would show. With
 * `--json`, one object on standard output and nothing else. `--on 2026-04-01` judges it as on that day.
 */
import { type Day, longDay, parseDay } from '../domain/day.ts';
import { type Need, needsOf } from '../domain/need/needs.ts';
import { subjectOfReading } from '../domain/need/needs-subject.ts';
import { type Quality, qualityOf } from '../domain/need/quality.ts';
import type { PlanReading } from '../domain/reading/plan-reading.ts';
import { systemClock } from '../services/clock.ts';
import { type ReadArguments, readArguments, readFileAsPlan } from './read.ts';

type Terminal = { stdout: (text: string) => void; stderr: (text: string) => void };
type Asked = ReadArguments & { on: Day };

/** @returns 0 where the document was read, whatever it needs; 2 where it could not be, with a sentence. */
export async function check(args: string[], io: Terminal): Promise<number> {
  const asked = checkArguments(args);
  if (typeof asked === 'string') {
    io.stderr(`${asked}\n`);
    return 2;
  }
  const read = await readFileAsPlan(asked, io);
  if (!read.ok) {
    io.stderr(`${read.problem.message} ${read.problem.remedy}\n`);
    return 2;
  }
  if (!read.value.readable || read.value.actions.length === 0) {
    io.stderr(`${sayUnreadable(read.value)}\n`);
    return 2;
  }
  const subject = subjectOfReading(read.value);
  const found = { quality: qualityOf(subject), needs: needsOf(subject, asked.on) };
  io.stdout(
    asked.json
      ? `${JSON.stringify({ on: asked.on, ...found }, null, 2)}\n`
      : report(read.value, asked.on, found),
  );
  return 0;
}

function checkArguments(args: readonly string[]): Asked | string {
  const at = args.indexOf('--on');
  const on = at === -1 ? systemClock.today() : parseDay(args[at + 1] ?? '');
  if (on === null) return 'Write the day after --on as year, month and day: --on 2026-04-01';
  const asked = readArguments(at === -1 ? args : args.filter((_, i) => i !== at && i !== at + 1));
  return typeof asked === 'string' ? asked.replace('weft read', 'weft check') : { ...asked, on };
}

function sayUnreadable(reading: PlanReading): string {
  const why = reading.problems.map((p) => p.message).join(' ');
  return why === '' ? 'No actions were found in this document. Is it an action plan?' : why;
}

type Found = { quality: Quality; needs: Need[] };

function report(reading: PlanReading, on: Day, { quality, needs }: Found): string {
  const lines = [reading.title ?? 'Untitled plan', '', ...counts(quality), ''];
  if (needs.length === 0) lines.push('Nothing is missing.');
  else lines.push(`What it still needs, as on ${longDay(on)}:`, ...needs.flatMap(list));
  return `${lines.join('\n')}\n`;
}

function counts(q: Quality): string[] {
  const levels = q.levels.map((l) => `${l.level} ${l.count}`).join(', ');
  return [
    `${q.actions} ${q.actions === 1 ? 'action' : 'actions'}${levels === '' ? '' : ` (${levels})`}`,
    `Leads: ${q.oneLead} with one, ${q.severalLeads} with several, ${q.noLeadNamed} with none named (${q.leadToBeAgreed} to be agreed)`,
    `Timescales: ${q.noTimescale} with none, ${q.timescaleToBeAgreed} to be agreed, ${q.ongoingAndNothingElse} ongoing and nothing else, ${q.noUsableDate} with no date that can be used`,
  ];
}

function list(need: Need): string[] {
  const rows = need.rows.map((row) => {
    const text = row.text.replace(/\s+/g, ' ');
    const shown = text.length > 90 ? `${text.slice(0, 89)}…` : text;
    return `  ${row.code.padEnd(7)} ${shown}\n          ${row.detail}`;
  });
  return ['', `${need.title} (${need.rows.length})`, need.sentence, ...rows];
}
