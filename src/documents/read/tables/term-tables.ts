/**
 * A plan on a page: a column for each term (`Short term`, `Medium term`, `Long term`), a row for each theme, and in
 * each cell what is to be done by then. Each paragraph there is an action; it is laid out a row an action, under
 * `Action` and `Timescale`.
 */
import { oneLine, plainWords, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import type { Cell, Paragraph, Table } from '../../formats/block.ts';
import { bareParagraph } from '../../formats/paragraph.ts';
import type { OutlineItem } from '../prose/outline.ts';
import { type Grid, gridOf } from './grid.ts';

const TERM =
  /^(?:immediate|short(?:er)?|medium|mid|long(?:er)?)(?: terms?)?(?: actions?)?(?: (?!actions?$).{1,40})?$/;
const FEWEST_TERMS = 2;
const FEWEST_WORDS = 2;

/** The columns of terms, where every column but the first is one. */
function termsIn(grid: Grid): number[] {
  const heads = grid.rows[0]?.places.map((place) => plainWords(place.text)) ?? [];
  const terms = heads.flatMap((head, column) => (TERM.test(head) ? [column] : []));
  const rest = heads.filter((head, column) => !terms.includes(column) && (head !== '' || column > 0));
  return terms.length >= FEWEST_TERMS && rest.length <= 1 && !terms.includes(0) ? terms : [];
}

type Work = { theme: Cell | null; paragraph: Paragraph; term: Cell };

function workIn(grid: Grid, terms: readonly number[]): Work[] {
  const [head, ...rows] = grid.rows;
  return rows.flatMap((row) =>
    terms.flatMap((column) => {
      const [place, term] = [row.places[column], head?.places[column]?.cell];
      const theme = row.places[0]?.cell ?? null;
      if (!place?.own || !place.cell || !term) return [];
      return place.cell.paragraphs
        .filter((p) => saysSomething(p.text))
        .map((paragraph) => ({ theme, paragraph, term }));
    }),
  );
}

function laidOut(grid: Grid, work: readonly Work[]): Table {
  const { table } = grid;
  const like = { rowSpan: 1, columnSpan: 1, tables: [], colour: null, date: null };
  const first = oneLine(grid.rows[0]?.places[0]?.text ?? '') || 'Theme';
  const names = [first, 'Action', 'Timescale'];
  const head = names.map(
    (name, column): Cell => ({ ...like, row: 0, column, paragraphs: [bareParagraph(name, table.where)] }),
  );
  const cells = work.flatMap(({ theme, paragraph, term }, i): Cell[] => {
    const said = work[i - 1]?.theme === theme ? [] : (theme?.paragraphs ?? []);
    return [said, [{ ...paragraph, list: null }], term.paragraphs].map((paragraphs, column) => ({
      ...like,
      row: i + 1,
      column,
      paragraphs,
    }));
  });
  return { ...table, rowCount: work.length + 1, columnCount: 3, headerRows: 1, cells: [...head, ...cells] };
}

function asPlan(table: Table): Table {
  const grid = gridOf(table);
  const terms = termsIn(grid);
  const work = terms.length === 0 ? [] : workIn(grid, terms);
  const words = work.reduce((sum, { paragraph }) => sum + wordsOf(paragraph.text).length, 0);
  return work.length >= 2 && words / work.length > FEWEST_WORDS ? laidOut(grid, work) : table;
}

/** The outline with every plan on a page laid out a row an action. */
export const termTables = (items: readonly OutlineItem[]): OutlineItem[] =>
  items.map((item) => (item.kind === 'table' ? { ...item, table: asPlan(item.table) } : item));
