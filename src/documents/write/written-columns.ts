/**
 * Which columns a plan is written with. The plan's own come first, in its own words and order; what it has no column
 * for but the plan now holds comes after, so that nothing is left behind. A status that the document told in a
 * column of its own is written from the live status, never from the old cell, once anybody has changed it.
 */

import type { LinkLines } from '../../domain/action/said-links.ts';
import type { Action, PlanBook, PlanColumn } from '../../domain/plan/plan.ts';
import { defaultColumns } from '../../domain/plan/plan-columns.ts';
import { meaningsOf } from '../read/columns/column-name.ts';
import { needsTwoColumns, startAndEnd } from './timescale-columns.ts';
import {
  actionLines,
  type CellLine,
  codeLines,
  leadLines,
  lifecycleLines,
  oneLine,
  plainLines,
  ragLines,
  referencesApart,
  statusIsTold,
  supportLines,
  tellsStatus,
  updateLines,
} from './written-cells.ts';
import { type WrittenContext, writtenTimescale } from './written-timescale.ts';

export type { CellLine } from './written-cells.ts';

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
/** `links`: what each action says of its links to others; a column of its own where any does. */
export type LinkedColumns = WantedColumns & { links?: LinkLines };
export type ColumnSetting = LinkedColumns & {
  contexts: WrittenContext;
  /** Levels written outside the table (as headings over it), counted from the outermost. */
  levelsOutside: number;
  /** True where a level's words stand in every row and not once in a merged cell. */
  levelsRepeat: boolean;
};

export function columnsOfBook(book: PlanBook, setting: ColumnSetting): WrittenColumn[] {
  const own = ownColumns(book);
  const status = setting.status ?? book.actions.some((a) => !statusIsTold(a));
  const fields = heldFields(book, status);
  const placed = own.filter((c) => fields.includes(c.heading) && isField(c)).map((c) => c.heading);
  return [
    ...levelColumns(book, setting),
    ...own.flatMap((c) => (isField(c) && !fields.includes(c.heading) ? [] : columnOf(c, book, setting))),
    ...fields.filter((heading) => !placed.includes(heading)).map(fieldColumn),
    ...(status ? statusColumns(book) : []),
    ...(setting.update === true ? [column('Last update', 3, updateLines)] : []),
    ...seeAlso(book),
    ...linkColumn(book, setting.links),
  ];
}

const isField = (c: PlanColumn): boolean => c.role === 'field' || c.role === 'status';

function columnOf(c: PlanColumn, book: PlanBook, { contexts }: ColumnSetting): WrittenColumn[] {
  const separate = book.plan.columns.some((own) => own.role === 'support') && book.actions.some(hasSupport);
  switch (c.role) {
    case 'reference':
      return [column(c.heading, 1, codeLines)];
    case 'action':
      return [column(c.heading, 5, actionLines)];
    case 'lead':
      return [column(c.heading, 2.5, (a) => leadLines(a, separate))];
    case 'support':
      return separate ? [column(c.heading, 2, supportLines)] : [];
    case 'timescale':
    case 'start':
    case 'due':
      return whenColumns(book, c.heading, contexts);
    case 'field':
    case 'status':
      return [fieldColumn(c.heading)];
    case 'level':
      return [];
  }
}

const fieldColumn = (heading: string): WrittenColumn =>
  column(heading, 2, (a) => plainLines(a.fields[heading]));

const column = (heading: string, width: number, lines: (a: Action) => CellLine[]): WrittenColumn => ({
  heading: oneLine(heading),
  width,
  depth: null,
  lines,
});

const hasSupport = (a: Action): boolean => a.leads.some((l) => l.support);

/** The plan's columns, one of each role but levels and fields, with those that it must have. */
function ownColumns(book: PlanBook): PlanColumn[] {
  const usual = defaultColumns(book.plan.levels, book.actions);
  const own = book.plan.columns.map((c): PlanColumn => (isWhen(c) ? { ...c, role: 'timescale' } : c));
  const once = own.filter((c, i) => isField(c) || own.findIndex((o) => o.role === c.role) === i);
  const missing = usual.filter((c) => !isField(c) && !once.some((o) => o.role === c.role));
  const before = missing.filter((c) => c.role === 'reference');
  return [...before, ...once, ...missing.filter((c) => c.role !== 'reference')];
}

const isWhen = (c: PlanColumn): boolean => ['timescale', 'start', 'due'].includes(c.role);

/** A name that a reader would not take for a level's is put in brackets behind one that it would. */
function levelColumns(book: PlanBook, { levelsOutside, levelsRepeat }: ColumnSetting): WrittenColumn[] {
  const { levels, columns } = book.plan;
  const own = columns.filter((c) => c.role === 'level');
  return levels.slice(levelsOutside).map((level, i) => {
    const depth = i + levelsOutside;
    const given = own[own.length - (levels.length - depth)]?.heading;
    const name = given ?? `${level[0]?.toUpperCase() ?? ''}${level.slice(1)}`;
    const clear = meaningsOf(name)[0] === 'parent' || (given !== undefined && !levelsRepeat);
    return { heading: oneLine(clear ? name : `Heading (${name})`), width: 2.5, depth, lines: () => [] };
  });
}

function whenColumns(book: PlanBook, heading: string, contexts: WrittenContext): WrittenColumn[] {
  const named = (role: string): string | undefined => book.plan.columns.find((c) => c.role === role)?.heading;
  if (!needsTwoColumns(book.actions, contexts)) {
    const one = named('timescale') ?? (named('start') === undefined ? heading : 'Timescale');
    return [column(one, 2, (a) => plainLines(writtenTimescale(a.timescale, contexts).text))];
  }
  const pair = new Map(book.actions.map((a) => [a, startAndEnd(a, contexts)]));
  const end = (a: Action): string => pair.get(a)?.end ?? writtenTimescale(a.timescale, contexts).text;
  return [
    column(named('start') ?? 'Start', 1.5, (a) => plainLines(pair.get(a)?.start)),
    column(named('due') ?? 'End', 1.5, (a) => plainLines(end(a))),
  ];
}

/** The fields that some action has; those that told a status are left out where status columns are written. */
function heldFields(book: PlanBook, status: boolean): string[] {
  const held = new Set(book.actions.flatMap((a) => Object.keys(a.fields)));
  return [...held].filter((heading) => !(status && tellsStatus(heading)));
}

function statusColumns(book: PlanBook): WrittenColumn[] {
  const rated = book.actions.some((a) => a.status.rag !== null);
  return [column('Status', 1.8, lifecycleLines), ...(rated ? [column('RAG', 1.2, ragLines)] : [])];
}

/** References that stand in none of the action's words have a column of their own. */
function seeAlso(book: PlanBook): WrittenColumn[] {
  if (book.actions.every((a) => referencesApart(a).length === 0)) return [];
  return [column('See also', 1.5, (a) => referencesApart(a).flatMap(plainLines))];
}

/** Typed links stand apart from what the plan's own words point to: nobody wrote them in the document. */
function linkColumn(book: PlanBook, links: LinkLines | undefined): WrittenColumn[] {
  if (!links || book.actions.every((a) => !links.has(a.id))) return [];
  return [column('Links', 2, (a) => (links.get(a.id) ?? []).flatMap(plainLines))];
}
