/** The history, narrowed as on its page, as a file: a line for each value that changed, or all of it as JSON. */
import { writeRows } from '../../documents/write/csv.ts';
import { may } from '../../domain/access/may.ts';
import { type HistoryFilter, historyFilterTo } from '../../domain/history/history-filter.ts';
import { hiddenFrom } from '../../domain/history/seen-by.ts';
import { done, type Result } from '../../domain/problem.ts';
import { read } from '../../store/connection.ts';
import { listPlans } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import type { PlanFile } from '../plan/plan-file.ts';
import type { ChangeLine } from './change-line.ts';
import { readBatch } from './history-page.ts';
import { sayEvent } from './history-sentence.ts';
import type { HistoryEvent } from './tell-history.ts';

export const HISTORY_KINDS = ['csv', 'json'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** Beyond these the file says where it ends; the rest is there for whoever narrows it by days. */
const MOST_EVENTS = 10_000;
const BATCH = 400;

const HEADINGS = [
  'When',
  'Who',
  'What was done',
  'Plan',
  'Action',
  'What changed',
  'Before',
  'After',
  'Undone since',
  'Deed',
];

type Told = { events: HistoryEvent[]; older: string | null; titleOf: (event: HistoryEvent) => string };

function cellsOf(line: ChangeLine): [label: string, before: string, after: string] {
  return line.kind === 'said' ? [line.text, '', ''] : [line.label, line.before, line.after];
}

const endsAt = (older: string): string[] => {
  const said = `There is more before ${older}: narrow the history by days to take it away.`;
  return ['', '', said, ...HEADINGS.slice(3).map(() => '')];
};

function rowsOf({ events, older, titleOf }: Told): string[][] {
  const rows = events.flatMap((event) =>
    event.lines.map((line) => [
      event.at,
      event.who,
      sayEvent(event),
      titleOf(event),
      event.about?.code ?? '',
      ...cellsOf(line),
      event.undoneBy === null ? '' : 'yes',
      event.deedId ?? '',
    ]),
  );
  return older === null ? rows : [...rows, endsAt(older)];
}

function jsonOf({ events, older, titleOf }: Told, filter: HistoryFilter): string {
  const changes = events.map((event) => ({
    at: event.at,
    who: event.who,
    sentence: sayEvent(event),
    did: event.did,
    plan: titleOf(event) || null,
    action: event.about,
    changes: event.lines.map((line) =>
      line.kind === 'said'
        ? { said: line.text }
        : { what: line.label, before: line.before, after: line.after },
    ),
    more: event.more,
    deed: event.deedId,
    undoes: event.undoes,
    undoneBy: event.undoneBy,
  }));
  return `${JSON.stringify({ format: 'weft-history', version: 1, filter: historyFilterTo(filter), older, changes }, null, 1)}\n`;
}

/** @returns the file; `older` in its JSON says before which moment it ends, where it does not hold everything. */
export async function writeHistoryFile(
  context: ViewContext,
  filter: HistoryFilter,
  kind: HistoryKind,
): Promise<Result<PlanFile>> {
  const allowed = may(context.person, 'seeHistory');
  if (!allowed.ok) return allowed;
  const hidden = hiddenFrom(context.person);
  return read(context.database, allowed.value, async (transaction) => {
    const titles = new Map((await listPlans(transaction)).map(({ plan }) => [plan.id, plan.title]));
    const events: HistoryEvent[] = [];
    let before: string | null = null;
    do {
      const batch = await readBatch(transaction, { filter, before, hidden }, BATCH);
      events.push(...batch.events);
      before = batch.next;
    } while (before !== null && events.length < MOST_EVENTS);
    const titleOf = ({ planId }: HistoryEvent): string => (planId === null ? '' : (titles.get(planId) ?? ''));
    const told: Told = { events, older: before, titleOf };
    const content = kind === 'csv' ? writeRows([HEADINGS, ...rowsOf(told)]) : jsonOf(told, filter);
    return done({ name: `history-${context.clock.today()}.${kind}`, content });
  });
}
