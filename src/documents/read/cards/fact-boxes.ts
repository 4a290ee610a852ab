/**
 * Small tables that say who leads a section and when it ends: one row of labels and values by turns (`Lead`, `Marsh
 * Council`, `Deadline`, `May 2027`), a row of labels over a row of values, or a pair a row, where labels of the plan's
 * own may stand between (`What is counted`, `Nights out`).
 */
import { plainWords, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { looksTimed } from '../cells/evidence.ts';
import { meaningsOf } from '../columns/column-name.ts';
import { type Fact, factsFrom } from '../prose/section-facts.ts';
import { type Grid, type GridRow, isBlankRow } from '../tables/grid.ts';
import { isLabel } from './label.ts';

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

const FEWEST_PAIRS = 3;
const MOST_PAIRS = 10;
/** Words of a label of the plan's own. */
const LONGEST_LABEL = 7;

/** A label and a value in each row. */
function factsDown(rows: readonly GridRow[]): Fact[] | null {
  const pairs = rows.map((row) => ({
    label: bare(row.places[0]?.text ?? ''),
    value: row.places[1]?.text ?? '',
  }));
  const labels = new Set(pairs.map(({ label }) => plainWords(label)));
  const short = pairs.every(
    ({ label }) =>
      saysSomething(label) &&
      wordsOf(label).length <= LONGEST_LABEL &&
      !looksTimed(label) &&
      !PARTS.includes(meaningsOf(label)[0] ?? ''),
  );
  const told = short && labels.size === pairs.length && pairs.length <= MOST_PAIRS;
  return told && factsFrom(pairs) !== null ? pairs : null;
}

const bare = (label: string): string => label.replace(/\s*:\s*$/, '');

/** The labels and values of such a table; null where it is none. */
export function factsInBox(grid: Grid): Fact[] | null {
  const rows = grid.rows.filter((row) => !isBlankRow(row));
  const [first, second, ...more] = rows;
  if (rows.length >= FEWEST_PAIRS && grid.columns === 2) return factsDown(rows);
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
