/**
 * A plan whose rows cannot be put together: text that runs column by column, so that what goes with what is gone.
 *
 * Three signs in tables, beside those of `columns-in-prose.ts`: most cells contradict the columns they stand in; two
 * columns' headings stand in one cell; a whole plan stands in one row, its cells lists of different lengths. The honest
 * answer is to say so and keep every word, not to guess.
 */
import { saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { looksTimed } from '../cells/evidence.ts';
import type { Role } from '../columns/columns.ts';
import { told } from '../columns/columns-in-prose.ts';
import { fitOf } from './cell-fit.ts';
import type { FoundTable } from './found-tables.ts';
import { filledPlaces, type GridRow } from './grid.ts';

const LEAST_CELLS = 6;

/** True where the cells of the plan's tables mostly contradict their columns. */
export function contradicted(tables: readonly FoundTable[]): boolean {
  let sum = 0;
  let cells = 0;
  for (const found of tables) {
    if (found.kind.kind !== 'plan') continue;
    for (const segment of found.kind.segments) {
      const asked = segment.columns.filter((c) => ['action', 'timescale', 'lead', 'end'].includes(c.role));
      for (const row of segment.rows) {
        for (const column of asked) {
          const place = row.places[column.index];
          if (!place?.own || !saysSomething(place.text)) continue;
          sum += column.role === 'timescale' && !looksTimed(place.text) ? -0.2 : fitOf(place.text, column);
          cells += 1;
        }
      }
    }
  }
  return cells >= LEAST_CELLS && sum / cells < -0.05;
}

/** So many paragraphs of work in one cell are the plan's actions, not the parts of one. */
const FEWEST_IN_ROW = 4;

/**
 * True where a whole plan stands in one row: a list of work beside a list of dates, whose lengths do not agree and
 * which no numbers pair.
 */
export function allInOneRow(tables: readonly FoundTable[]): boolean {
  const segments = tables.flatMap((found) => (found.kind.kind === 'plan' ? found.kind.segments : []));
  const rows = segments.flatMap((s) => s.rows.filter((row) => filledPlaces(row).length > 1));
  const [row] = rows;
  if (rows.length !== 1 || !row) return false;
  const listed = (roles: readonly Role[]): string[] =>
    segments
      .flatMap((s) => s.columns)
      .filter((c) => roles.includes(c.role))
      .flatMap((c) => row.places[c.index]?.cell?.paragraphs ?? [])
      .map((p) => p.text)
      .filter(saysSomething);
  const [work, dates] = [listed(['action']), listed(['timescale', 'end'])];
  const told = work.some((text) => isNumbered(text) || text.trim().endsWith(':'));
  if (told || Math.min(work.length, dates.length) < FEWEST_IN_ROW) return false;
  return work.length !== dates.length && dates.filter(looksTimed).length > dates.length / 2;
}

const isNumbered = (text: string): boolean => /^\W?(?:\d{1,2}|[a-z])[.)]/i.test(text);

const KINDS: readonly RegExp[] = [
  /\b(leads?|responsib\w*|who|owner|person)\b/i,
  /\b(dates?|time\w*|when|deadline|due|finished|completion)\b/i,
  /\b(actions?|milesto\w*|activit\w+|deliverables?|commitments?)\b/i,
  /\b(progress|status|update)\b/i,
];

/** Two columns' headings in one cell with nothing to join them: `Responsibility Timeline`. */
export function isMergedHeading(text: string): boolean {
  const words = wordsOf(text.replace(/\b(?:up )?to date\b/gi, ''));
  if (words.length < 2 || words.length > 14 || /\band\b|&|\/|\bor\b|,|\(|\?/.test(text)) return false;
  const kinds = KINDS.filter((kind) => kind.test(words.join(' '))).length;
  return (
    kinds >= 2 &&
    !/^(action|activity|milestone|progress) (lead|owner|status|date|due date|person)s?$/i.test(text.trim())
  );
}

const TOP_ROWS = 3;

/** A row of headings with values run into them: three cells that open with a column's name and go on with other lines. */
function holdsValues(row: GridRow): boolean {
  const run = row.places.filter((place) => {
    const [first, ...rest] = place.own ? place.text.split('\n').filter(saysSomething) : [];
    return first !== undefined && told(first) !== null && rest.some((line) => told(line) === null);
  });
  return run.length >= 3;
}

/**
 * True where a page's columns were cut in the wrong places: headings of two columns in one cell over cells that are
 * no clean dates, or date cells most of which cannot be read.
 */
export function cutWrong(tables: readonly FoundTable[], dates: { filled: number; unclear: number }): boolean {
  if (dates.filled > 0 && dates.unclear / dates.filled > 0.5) return true;
  // Beside tables that were read as the plan, another is no reason to refuse them.
  const plans = tables.filter((found) => found.kind.kind === 'plan');
  return (plans.length > 0 ? plans : tables).some((found) => {
    if (found.kind.kind === 'cards' || found.kind.kind === 'facts') return false;
    const heads = found.grid.rows.slice(0, TOP_ROWS);
    if (heads.some(holdsValues)) return true;
    return heads.some((row) =>
      row.places.some((place, column) => {
        if (!place.own || (place.cell?.columnSpan ?? 1) > 1 || !isMergedHeading(place.text)) return false;
        const below = found.grid.rows
          .slice(row.index + 1)
          .map((r) => r.places[column]?.text ?? '')
          .filter(saysSomething);
        const timed = below.filter(looksTimed).length / Math.max(1, below.length);
        return found.grid.columns >= 3 && below.length >= 2 && timed < 0.6;
      }),
    );
  });
}
