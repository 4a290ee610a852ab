import { describe, expect, it } from 'vitest';
import type { Action, Heading, PlanBook } from './plan.ts';
import { bookRows, trailOf, treeOf } from './tree.ts';

const heading = (
  id: string,
  parentId: string | null,
  position: number,
  depth = parentId === null ? 0 : 1,
): Heading =>
  ({ id, parentId, position, depth, title: id, number: null, planId: 'p', version: 1 }) as Heading;
const action = (id: string, headingId: string | null, position: number): Action =>
  ({ id, headingId, position }) as Action;

const book = {
  plan: { levels: ['theme', 'initiative'] },
  headings: [heading('B', null, 2), heading('A', null, 1), heading('A2', 'A', 4), heading('A1', 'A', 3)],
  actions: [
    action('4', 'B', 4),
    action('1', 'A', 1),
    action('3', 'A2', 3),
    action('2', 'A1', 2),
    action('0', null, 0),
  ],
} as unknown as PlanBook;

const said = (keep: string[] | null): string[] =>
  bookRows(book, keep === null ? null : (new Set(keep) as never)).map((row) =>
    row.kind === 'heading'
      ? `${'-'.repeat(row.depth)}${row.levelName} ${row.heading.id} ${row.shown}/${row.total}`
      : `${'-'.repeat(row.depth)}${row.action.id}`,
  );

describe('the plan in its own order', () => {
  it('puts loose actions first, then each heading with what is under it', () =>
    expect(said(null)).toEqual([
      '0',
      'theme A 3/3',
      '-1',
      '-initiative A1 1/1',
      '--2',
      '-initiative A2 1/1',
      '--3',
      'theme B 1/1',
      '-4',
    ]));

  it('keeps only the headings over what is kept', () =>
    expect(said(['3'])).toEqual(['theme A 1/3', '-initiative A2 1/1', '--3']));

  it('shows nothing where nothing is kept', () => expect(said([])).toEqual([]));

  it('knows the way to a heading', () => {
    const all = new Map(book.headings.map((h) => [h.id, h]));
    expect(trailOf('A2' as never, all).map((h) => h.id)).toEqual(['A', 'A2']);
    expect(trailOf(null, all)).toEqual([]);
  });

  it('hides nothing where headings name each other as parents', () => {
    const circle = {
      headings: [heading('X', 'Y', 1, 0), heading('Y', 'X', 2, 1)],
      actions: [action('1', 'X', 1), action('2', 'Y', 2)],
    };
    const { roots } = treeOf(circle);
    const all = (nodes: typeof roots): string[] =>
      nodes.flatMap((n) => [...n.actions.map((a) => a.id as string), ...all(n.children)]);
    expect(all(roots).sort()).toEqual(['1', '2']);
  });
});
