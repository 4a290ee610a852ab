/**
 * Rows of a plan's table that hold facts over the rows below them, as a label beside its value: `Lead:` beside a name,
 * `Deadline:` beside a day, two such pairs in a row. A label of the plan's own parts (`Theme:`, `Action:`) is none.
 */
import { oneLine, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import type { SectionFacts } from '../cells/draft.ts';
import { isKnownName, meaningsOf } from '../columns/column-name.ts';
import { type Fact, factsFrom } from '../prose/section-facts.ts';
import { filledPlaces, type GridRow, type Standing } from './grid.ts';

const PARTS = ['parent', 'action', 'task', 'reference', 'period'];
const LONGEST_LABEL = 6;

const bare = (text: string): string => oneLine(text).replace(/\s*:$/, '');

/** The words over which a fact is said: `Lead` in `Priority lead`. */
const SECTION =
  /^(?:theme|section|priority|overall|objective|outcome|programme|board) (?=lead|owner|sponsor)/i;

function isLabel(text: string): boolean {
  const label = bare(text).replace(SECTION, '');
  if (wordsOf(label).length > LONGEST_LABEL || !isKnownName(label)) return false;
  return !PARTS.includes(meaningsOf(label)[0] ?? '');
}

const hasColon = (text: string): boolean => /:\s*$/.test(text);

/** After a label with its colon even `Carers lead` is a value. */
const isValueOf = (label: Standing, value: Standing): boolean =>
  hasColon(label.place.text) && !hasColon(value.place.text);

/** Labels and values by turns; a value is no label. */
function pairsIn(filled: readonly Standing[]): [Standing, Standing | undefined][] | null {
  const pairs = filled
    .filter((_, i) => i % 2 === 0)
    .map((label, i): [Standing, Standing | undefined] => [label, filled[2 * i + 1]]);
  const told = pairs.every(
    ([label, value]) =>
      isLabel(label.place.text) &&
      (value === undefined || !isLabel(value.place.text) || isValueOf(label, value)),
  );
  return told ? pairs : null;
}

/** The facts that a row holds over those below it; null where it is a row of another kind. */
export function factsInRow(row: GridRow): Fact[] | null {
  const filled = filledPlaces(row);
  if (filled.length === 0 || filled.length > 4 || filled.length === 3) return null;
  const gaps = filled.length * 2 <= row.places.length;
  const unfilled = gaps && filled.every((p) => hasColon(p.place.text) && isLabel(p.place.text));
  if (unfilled) return filled.map((p) => ({ label: bare(p.place.text), value: '' }));
  const marked = filled.every(({ place }, i) => i % 2 === 1 || hasColon(place.text));
  const [, value] = filled;
  const wide = filled.length === 2 && (value?.place.cell?.columnSpan ?? 1) > 1;
  const pairs = marked || wide ? pairsIn(filled) : null;
  if (!pairs) return null;
  return pairs.map(([label, said]) => ({ label: bare(label.place.text), value: said?.place.text ?? '' }));
}

/** The heading rows of a segment, each with the rows of facts that stand right over it. */
export function withFactsOver(headerRows: readonly number[], rows: readonly GridRow[]): number[] {
  const all = new Set(headerRows);
  for (const row of rows.toReversed())
    if (all.has(row.index + 1) && factsInRow(row) !== null) all.add(row.index);
  return [...all];
}

/** What the rows of facts among some rows say of leads and deadline. */
export function factsInRows(rows: readonly GridRow[]): Partial<SectionFacts> {
  const facts = rows.flatMap((row) => factsInRow(row) ?? []).filter((f) => saysSomething(f.value));
  return factsFrom(facts) ?? {};
}
