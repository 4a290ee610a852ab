/**
 * The actions of a plan as rows, in the plan's order, each with its heading at every level and with how many rows
 * below share it: what a merged cell needs.
 */
import type { ActionId } from '../../domain/ids.ts';
import type { Action, Heading, PlanBook } from '../../domain/plan/plan.ts';
import { actionsUnder, type TreeNode, trailOf, treeOf } from '../../domain/plan/tree.ts';
import { safeText } from '../formats/clean-text.ts';

export type WrittenRow = {
  action: Action;
  /** For each level from the outermost: its heading's words, '' where the action stands higher up. */
  levels: string[];
  /** For each level: how many rows from here on share the heading; 0 on all but the first of them. */
  spans: number[];
};
export type WrittenTable = { heading: Heading | null; rows: WrittenRow[] };

/** '2.3 Homes that are warm' */
export function sayHeading(heading: Pick<Heading, 'number' | 'title'>): string {
  const title = safeText(heading.title).replace(/\s+/g, ' ').trim();
  const number = safeText(heading.number ?? '').trim();
  if (number === '' || title.startsWith(`${number} `)) return title;
  return /^[A-Z]$/.test(number) ? `${number}. ${title}` : `${number} ${title}`;
}

/** The number of each action's row in the whole, as its mark has it: counted from 0 in the plan's order. */
export const rowNumbers = (book: PlanBook): Map<ActionId, number> =>
  new Map(wholeTable(book).rows.map(({ action }, row) => [action.id, row]));

/** One table with every action. */
export function wholeTable(book: PlanBook): WrittenTable {
  const { loose, roots } = treeOf(book);
  return { heading: null, rows: rowsOf(book, [...loose, ...roots.flatMap(actionsUnder)]) };
}

/** A table for each outermost heading that has actions, those under none first. */
export function tablesByTheme(book: PlanBook): WrittenTable[] {
  const { loose, roots } = treeOf(book);
  const tables = roots.map((node: TreeNode) => ({
    heading: node.heading,
    rows: rowsOf(book, actionsUnder(node)),
  }));
  return [{ heading: null, rows: rowsOf(book, loose) }, ...tables].filter((t) => t.rows.length > 0);
}

function rowsOf(book: PlanBook, actions: readonly Action[]): WrittenRow[] {
  const headings = new Map(book.headings.map((h) => [h.id, h]));
  const trails = actions.map((a) => trailOf(a.headingId, headings));
  const depth = Math.max(book.plan.levels.length, ...trails.map((t) => t.length), 0);
  const shared = (i: number, level: number): boolean =>
    i > 0 && trails[i]?.[level] !== undefined && trails[i]?.[level] === trails[i - 1]?.[level];
  return actions.map((action, i) => ({
    action,
    levels: Array.from({ length: depth }, (_, level) => {
      const heading = trails[i]?.[level];
      return heading === undefined ? '' : sayHeading(heading);
    }),
    spans: Array.from({ length: depth }, (_, level) => {
      if (trails[i]?.[level] === undefined) return 1;
      if (shared(i, level)) return 0;
      let span = 1;
      while (i + span < actions.length && shared(i + span, level)) span += 1;
      return span;
    }),
  }));
}
