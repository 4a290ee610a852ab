/** A reading told to a person at a terminal: what was found, what is in doubt, what found no place. */
import type { PlanReading, ReadAction } from '../domain/reading/plan-reading.ts';

const LONGEST = 72;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

function headingText(heading: { number: string | null; title: string } | undefined): string {
  if (!heading) return 'Under no heading';
  return heading.number === null ? heading.title : `${heading.number} ${heading.title}`;
}

/** How many things have each value, most first. */
function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

const STATES: Record<string, string> = {
  dated: 'with a date',
  ongoing: 'ongoing',
  recurring: 'again and again',
  conditional: 'on a condition',
  toBeAgreed: 'date to be agreed',
  notApplicable: 'date not applicable',
  relative: 'counted from an event',
  blank: 'no date',
  unclear: 'date unclear',
};
const LEADS: Record<string, string> = {
  named: 'with a lead',
  toBeAgreed: 'lead to be agreed',
  notApplicable: 'lead not applicable',
  blank: 'no lead',
};

function themes(reading: PlanReading): string[] {
  const top = tally(reading.actions.map((a) => headingText(a.path[0])));
  const order = [...new Set(reading.actions.map((a) => headingText(a.path[0])))];
  const counts = new Map(top);
  return order.map((name) => `  ${String(counts.get(name) ?? 0).padStart(4)}  ${short(name)}`);
}

function standing(actions: readonly ReadAction[]): string[] {
  const dates = tally(actions.map((a) => STATES[a.timescale.state] ?? a.timescale.state));
  const leads = tally(actions.map((a) => LEADS[a.leadState] ?? a.leadState));
  const status = actions.filter((a) => a.status !== null).length;
  const told = (pairs: [string, number][]): string => pairs.map(([name, n]) => `${n} ${name}`).join(', ');
  return [`  Leads: ${told(leads)}.`, `  Dates: ${told(dates)}.`, `  Status: ${status} say how they stand.`];
}

function doubts(actions: readonly ReadAction[]): string[] {
  return actions.flatMap((action) =>
    action.doubts.map(
      (doubt) => `  ${short(`${action.reference ?? ''} ${action.text}`)}\n      ${doubt.message}`,
    ),
  );
}

function leftOver(reading: PlanReading): string[] {
  const same = tally(reading.unplaced.map((item) => `  ${short(item.text)}\n      ${item.why}`));
  return same.map(([line, times]) => (times === 1 ? line : `${line}, ${times} times`));
}

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${lines.join('\n')}\n`;
}

/** The whole print-out. */
export function tellReading(reading: PlanReading): string {
  const { actions } = reading;
  const head = reading.title ?? 'A document without a title';
  if (!reading.readable) {
    const why = reading.problems.map((p) => p.message).join(' ');
    return `${head}\n\nThis could not be read as a plan. ${why}\n${block('All of its words are kept:', leftOver(reading))}`;
  }
  const levels = reading.levels.length === 0 ? 'in one list' : `by ${reading.levels.join(' and ')}`;
  const doubtful = actions.filter((a) => a.doubts.length > 0).length;
  const said = doubts(actions);
  return [
    `${head}\n\n${count(actions.length, 'action')}, ${levels}.\n`,
    block('Where they stand in the plan', actions.length === 0 ? [] : themes(reading)),
    block('What the plan says', actions.length === 0 ? [] : standing(actions)),
    block(
      'The words around the plan',
      reading.sections.map((s) => `  ${short(s.heading ?? s.text)}`),
    ),
    block(`${count(said.length, 'doubt')} on ${count(doubtful, 'action')}`, said),
    block(
      'About the document',
      reading.problems.map((p) => `  ${p.message}`),
    ),
    block('Not placed, and kept', leftOver(reading)),
  ].join('');
}
