import { expect, it } from 'vitest';
import { action, bookOf, reading } from '../../../tests/documents/write/made-plan.ts';
import type { Day } from '../../domain/day.ts';
import { shapeAction } from './action-page.ts';

/** Two initiatives of one theme; the first action points somewhere. */
function pointing(to: string) {
  const path = (number: string, title: string) => [
    { number: '1', title: 'Homes that are warm' },
    { number, title },
  ];
  const book = bookOf(
    reading([
      action({ text: 'Mend the roofs', path: path('1.1', 'Repairs'), crossReferences: [to] }),
      action({ text: 'Train six advisers', path: path('1.2', 'Advice'), reference: '1.2.7' }),
    ]),
  );
  const [first] = book.actions;
  if (!first) throw new Error('The plan has no action.');
  const [reference] = shapeAction(book, first, { today: '2027-03-03' as Day }).references;
  return {
    heading: book.headings.find(({ id }) => id === reference?.headingId)?.title ?? null,
    action: reference?.target?.kind === 'action' ? reference.target.code : null,
    broken: reference?.broken,
  };
}

it.each<[string, ReturnType<typeof pointing>]>([
  ['See 1.2', { heading: 'Advice', action: null, broken: false }],
  ['See 1', { heading: 'Homes that are warm', action: null, broken: false }],
  ['See 1.2.7', { heading: null, action: '1.2.7', broken: false }],
  ['See 4.1', { heading: null, action: null, broken: true }],
  ['as above', { heading: null, action: null, broken: false }],
])('knows the heading or the action that “%s” points to', (words, found) => {
  expect(pointing(words)).toEqual(found);
});
