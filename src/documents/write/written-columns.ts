/**
 * Which columns a plan is written with, and what stands in each of an action's cells. The plan's own columns come
 * first, in its own words and order; what it has no column for but the plan now holds comes after, so that nothing
 * is left behind. The words of a status that the document told in a column of its own are written from the live
 * status, never from the old cell, once anybody has changed it.
 */
import { longDay } from '../../domain/day.ts';
import type { Action, ActionLead, Lifecycle, PlanBook, Status } from '../../domain/plan/plan.ts';
import { defaultColumns } from '../../domain/plan/plan-columns.ts';
import type { Rag } from '../../domain/reading/plan-reading.ts';
import type { TimescaleContext } from '../../domain/timescale/timescale-context.ts';
import { safeText } from '../formats/clean-text.ts';
import { meaningsOf } from '../read/column-name.ts';
import { writtenTimescale } from './written-timescale.ts';

/** One line of a cell: an item of a list, or a paragraph. */
export type CellLine = { text: string; item: boolean };
export type WrittenColumn = {
  heading: string;
  /** Its share of the page's width, 1 for a narrow column. */
  width: number;
  /** For the columns of levels: which level, counted from the outermost, 0. */
  depth: number | null;
  lines: (action: Action) => CellLine[];
};

export type WantedColumns = {
  /** Writes status columns; where not given, only if the plan's own columns cannot tell every status. */
  status?: boolean;
  /** Writes what was last said of each action, and when. */
  update?: boolean;
};
export type ColumnSetting = WantedColumns & {
  context: TimescaleContext;
  /** Levels written outside the table (as headings over it), counted from the outermost. */
  levelsOutside: number;
};

export function columnsOfBook(book: PlanBook, setting: ColumnSetting): WrittenColumn[] {
  const own =
    book.plan.columns.length > 0 ? book.plan.columns : defaultColumns(book.plan.levels, book.actions);
  const has = (role: string): boolean => own.some((c) => c.role === role);
  const status = setting.status ?? book.actions.some((a) => !statusIsTold(a));
  const support = book.actions.some((a) => a.leads.some((l) => l.support));
  const separate = support && own.some((c) => c.role === 'support');
  const headingOf = (role: string, otherwise: string): string =>
    own.find((c) => c.role === role && meaningsOf(c.heading).length > 0)?.heading ?? otherwise;
  const columns: (WrittenColumn | null)[] = [
    ...levelColumns(book, setting.levelsOutside),
    has('reference') || book.actions.some((a) => a.reference)
      ? column(headingOf('reference', 'Ref'), 1, codeLines)
      : null,
    ...own.flatMap((c, i) => {
      if (own.findIndex((o) => o.role === c.role && o.role !== 'field') !== i && c.role !== 'field')
        return [];
      if (c.role === 'action') return [column(headingOf('action', 'Action'), 5, actionLines)];
      if (c.role === 'lead') return [column(c.heading, 2.5, (a) => leadLines(a, separate))];
      if (c.role === 'support' && separate) return [column(c.heading, 2, supportLines)];
      if (c.role === 'timescale') return [column(c.heading, 2, (a) => timescaleLines(a, setting.context))];
      return [];
    }),
    has('timescale') ? null : column('Timescale', 2, (a) => timescaleLines(a, setting.context)),
    ...fieldColumns(book, status),
    ...(status ? statusColumns(book) : []),
    setting.update === true ? column('Last update', 3, updateLines) : null,
    ...seeAlso(book),
  ];
  return columns.filter((c) => c !== null);
}

const column = (heading: string, width: number, lines: (a: Action) => CellLine[]): WrittenColumn => ({
  heading,
  width,
  depth: null,
  lines,
});

const plain = (text: string | null | undefined): CellLine[] =>
  (text ?? '')
    .split('\n')
    .map((line) => safeText(line).trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, item: false }));

function levelColumns(book: PlanBook, outside: number): WrittenColumn[] {
  const own = book.plan.columns.filter((c) => c.role === 'level');
  return book.plan.levels.slice(outside).map((name, i) => {
    const inOwn =
      own.length === book.plan.levels.length
        ? own[i + outside]
        : own[own.length - (book.plan.levels.length - outside) + i];
    const heading = inOwn?.heading ?? `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
    return { heading, width: 2.5, depth: i + outside, lines: () => [] };
  });
}

const codeLines = (a: Action): CellLine[] => plain(a.reference ?? a.code);

/** The text first, then its sub-actions as a list, then the notes; one line never runs into the next when read. */
function actionLines(a: Action): CellLine[] {
  const lines = [
    { text: oneLine(a.text), item: false },
    ...a.subActions.map((text) => ({ text: oneLine(text), item: true })),
    ...a.notes.map((text) => ({ text: oneLine(text), item: false })),
  ].filter((line) => line.text !== '');
  return lines.map((line, i) => {
    const next = lines[i + 1];
    const runsOn =
      next !== undefined && !next.item && /^\p{Ll}/u.test(next.text) && !/[.!?:;)”’"]$/.test(line.text);
    return runsOn ? { ...line, text: `${line.text}.` } : line;
  });
}

const oneLine = (text: string): string => safeText(text).replace(/\s+/g, ' ').trim();

function leadLines(a: Action, supportElsewhere: boolean): CellLine[] {
  const leads = a.leads.filter((l) => !l.support);
  const helpers = supportElsewhere ? [] : a.leads.filter((l) => l.support);
  if (leads.length === 0 && helpers.length === 0) return plain(LEAD_STATE[a.leadState]);
  return [
    ...accountableFirst(leads).flatMap((l) => plain(oneLine(sayLead(l)))),
    ...helpers.flatMap((l) => plain(`supported by ${oneLine(sayLead(l))}`)),
  ];
}

const LEAD_STATE = { named: '', blank: '', toBeAgreed: 'To be agreed', notApplicable: 'N/A' } as const;

const accountableFirst = (leads: readonly ActionLead[]): ActionLead[] => [
  ...leads.filter((l) => l.accountable),
  ...leads.filter((l) => !l.accountable),
];

const sayLead = (l: ActionLead): string => (l.of && !l.name.includes(l.of) ? `${l.name} (${l.of})` : l.name);

const supportLines = (a: Action): CellLine[] =>
  a.leads.filter((l) => l.support).flatMap((l) => plain(oneLine(sayLead(l))));

const timescaleLines = (a: Action, context: TimescaleContext): CellLine[] =>
  plain(writtenTimescale(a.timescale, context).text);

/** True where the date cell or a column of the document's own still tells the status. */
function statusIsTold({ status, timescale, fields }: Action): boolean {
  if (status.lifecycle === null && status.rag === null) return true;
  if (status.on !== null || status.raw === null || status.raw === '') return false;
  const raw = status.raw;
  return timescale.raw.includes(raw) || Object.values(fields).some((value) => value.includes(raw));
}

const tellsStatus = (heading: string): boolean => ['status', 'rag'].includes(meaningsOf(heading)[0] ?? '');

function fieldColumns(book: PlanBook, status: boolean): WrittenColumn[] {
  const own = book.plan.columns
    .filter((c) => c.role === 'field' || c.role === 'status')
    .map((c) => c.heading);
  const held = new Set(book.actions.flatMap((a) => Object.keys(a.fields)));
  const headings = [...new Set([...own, ...held])].filter((h) => held.has(h) && !(status && tellsStatus(h)));
  return headings.map((heading) => column(heading, 2, (a) => plain(a.fields[heading])));
}

const LIFECYCLE: Record<Lifecycle, string> = {
  proposed: 'Not started (proposed)',
  agreed: 'Not started (agreed)',
  notStarted: 'Not started',
  inProgress: 'In progress',
  continuing: 'Continuing',
  waiting: 'Waiting',
  complete: 'Complete',
  dropped: 'Dropped',
  merged: 'Dropped (merged)',
  transferred: 'Dropped (moved to another plan)',
};
const RAG: Record<Rag, string> = { blue: 'Blue', green: 'Green', amber: 'Amber', red: 'Red', grey: 'Grey' };

function statusColumns(book: PlanBook): WrittenColumn[] {
  const word = (s: Status): string => (s.lifecycle === null ? '' : LIFECYCLE[s.lifecycle]);
  const rated = book.actions.some((a) => a.status.rag !== null);
  return [
    column('Status', 1.5, (a) => plain(word(a.status))),
    ...(rated ? [column('RAG', 1, (a) => plain(a.status.rag === null ? '' : RAG[a.status.rag]))] : []),
  ];
}

function updateLines({ status }: Action): CellLine[] {
  if (status.note === null) return [];
  return plain(status.on === null ? status.note : `${status.note} (${longDay(status.on)})`);
}

/** References that stand in none of the action's words have a column of their own. */
function seeAlso(book: PlanBook): WrittenColumn[] {
  const apart = (a: Action): string[] => {
    const words = [a.text, ...a.subActions, ...a.notes, ...Object.values(a.fields)].join('\n');
    return a.crossReferences.filter((reference) => !words.includes(reference));
  };
  if (book.actions.every((a) => apart(a).length === 0)) return [];
  return [column('See also', 1.5, (a) => apart(a).flatMap((r) => plain(oneLine(r))))];
}
