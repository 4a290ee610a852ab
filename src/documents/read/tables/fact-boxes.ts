/**
 * Small tables that say who leads a section and when it ends, and nothing else: one row of labels and values by turns
 * (`Lead`, `Marsh Council`, `Deadline`, `May 2027`), or a row of labels over a row of values.
 */
import { saysSomething } from '../../../domain/reading/wording.ts';
import { isLabel } from '../cards/label.ts';
import { type Fact, factsFrom } from '../prose/section-facts.ts';
import { meaningsOf } from './column-name.ts';
import { type Grid, type GridRow, isBlankRow } from './grid.ts';

/** What stands over actions, or is one: no fact about a section. */
const PARTS = ['action', 'task', 'parent', 'reference', 'period'];

const textsOf = (row: GridRow | undefined): string[] =>
  (row?.places ?? []).filter((place) => place.own).map((place) => place.text);

/** The pairs, where each label is one and no value is, and they say who or when. */
function facts(pairs: readonly Fact[]): Fact[] | null {
  const labels = pairs.every(
    ({ label, value }) =>
      isLabel(label) &&
      !PARTS.includes(meaningsOf(label)[0] ?? '') &&
      !(saysSomething(value) && isLabel(value)),
  );
  return pairs.length > 0 && labels && factsFrom(pairs) !== null ? [...pairs] : null;
}

const bare = (label: string): string => label.replace(/\s*:\s*$/, '');

/** The labels and values of such a table; null where it is none. */
export function factsInBox(grid: Grid): Fact[] | null {
  const [first, second, ...more] = grid.rows.filter((row) => !isBlankRow(row));
  if (more.length > 0) return null;
  const [top, below] = [textsOf(first), textsOf(second)];
  if (second)
    return top.length === below.length
      ? facts(top.map((label, i) => ({ label: bare(label), value: below[i] ?? '' })))
      : null;
  if (top.length % 2 === 1) return null;
  const labels = top.filter((_, i) => i % 2 === 0);
  return facts(labels.map((label, i) => ({ label: bare(label), value: top[2 * i + 1] ?? '' })));
}
