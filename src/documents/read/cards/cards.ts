/**
 * Cards: one action at a time with its labels down the side (`Action`, `Lead body`, `Timeline`, each beside its
 * value), as a table of two or four columns, one table an action or many in one.
 *
 * A new card begins where a label that begins cards comes again, or at a row that spans the table. A value with no
 * label before the first label is the action's own words; a label with no value stays blank.
 */
import { oneLine, plainWords, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import type { Paragraph } from '../../formats/block.ts';
import { filledPlaces, type Grid, type GridRow } from '../tables/grid.ts';
import type { Card, CardPart } from './card.ts';
import { isLabel, isWork, LABEL_WORDS, labelMeaning, withoutCode } from './label.ts';
import { type Cut, type Over, withTitles } from './titles-over.ts';

export type { Card, CardPart } from './card.ts';

/** `wide`: it spans the table. */
type Cell = { text: string; paragraphs: Paragraph[]; label: boolean; wide: boolean };

function cellsOf(row: GridRow): Cell[] {
  return row.places
    .filter((p) => p.own)
    .map((p) => ({
      text: oneLine(p.text),
      paragraphs: p.cell?.paragraphs ?? [],
      label: isLabel(p.text),
      wide: p.cell?.columnSpan === row.places.length,
    }));
}

/** The labels of a table of cards, in plain words, once for each place where one stands. */
export function labelsIn(grid: Grid): string[] {
  return grid.rows.flatMap((row) => {
    const own = row.places.filter((p) => p.own);
    return own.filter((p, i) => i % 2 === 0 && isLabel(p.text)).map((p) => opens(p.text));
  });
}

/** Tables of labels that must share one for it to be known by that alone, and their share. */
const FEWEST_TABLES = 3;
const MOST_TABLES = 0.5;

/** Short words that open rows of most tables of pairs: labels of the plan's own, whatever they mean. */
export function labelsAgain(grids: readonly Grid[]): ReadonlySet<string> {
  const pairs = grids.filter((grid) => grid.columns === 2);
  const counts = new Map<string, number>();
  for (const grid of pairs) {
    const firsts = grid.rows
      .filter((row) => row.places[1]?.own === true)
      .map((row) => row.places[0]?.text ?? '')
      .filter((text) => saysSomething(text) && !/\d/.test(text) && wordsOf(text).length <= LABEL_WORDS);
    for (const key of new Set(firsts.map(plainWords))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST_TABLES, MOST_TABLES * pairs.length);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

const NO_LABELS: ReadonlySet<string> = new Set();

/**
 * True where a table's first column holds labels beside values.
 * @param again labels of the plan's own, which stand in most of its tables of pairs.
 */
export function looksLikeCards(grid: Grid, again: ReadonlySet<string> = NO_LABELS): boolean {
  if (grid.columns < 2 || grid.columns > 4) return false;
  const beside = grid.rows
    .filter((row) => filledPlaces(row).length > 0)
    .map((row) => row.places.filter((p) => p.own).map((p) => p.text))
    .filter((texts) => texts.length >= 2);
  if (beside.length < 2) return false;
  const firsts = beside.map(([first]) => first ?? '');
  const named = firsts.filter(isLabel);
  const roles = new Set(named.flatMap((text) => labelMeaning(text) ?? []));
  const secondsNamed = beside.filter(([, second]) => isLabel(second ?? '')).length;
  const across = grid.columns === 4 ? 0.9 : 0.34;
  const known = firsts.filter((text) => isLabel(text) || again.has(plainWords(text)));
  // Labels that most tables share need no second meaning beside the work.
  const told = roles.size >= 2 || (known.length > named.length && roles.has('action'));
  return known.length / firsts.length >= 0.55 && told && secondsNamed / beside.length <= across;
}

/** Four columns of label, value, label, value. */
export function alternates(grid: Grid): boolean {
  if (grid.columns !== 4) return false;
  const rows = grid.rows.map((row) => row.places.filter((p) => p.own)).filter((own) => own.length === 4);
  const paired = rows.filter(
    ([a, b, c]) => isLabel(a?.text ?? '') && !isLabel(b?.text ?? '') && isLabel(c?.text ?? ''),
  );
  return paired.length >= 2 && paired.length >= 0.75 * rows.length;
}

/**
 * Cuts a table of labels and values into cards.
 * @param told the label that opens the cards of the tables above.
 * @param held the titles over groups of cards that still hold from the table above.
 */
export function cardsIn(grid: Grid, told: string | null = null, held: readonly string[] = []): Card[] {
  const cards: Cut[] = [];
  let over: Over[] = [];
  const own = openerOf(grid);
  // The table begins with the rest of a card from above.
  const cut = told !== null && told !== own && hasLabel(grid, told);
  const opener = cut ? told : own;
  for (const row of grid.rows) {
    const card = cards.at(-1);
    const [first, second] = cellsOf(row).filter((c) => saysSomething(c.text));
    if (!first) continue;
    const words = !first.label || withoutCode(first.text) !== bareLabel(first.text);
    const across = !second && words && !losesLabel(row) && !isAlone(card?.parts.at(-1));
    if (across && (card === undefined || over.length > 0 || tells(card))) {
      over.push({ text: first.text, paragraphs: first.paragraphs, row: row.index });
      continue;
    }
    const opened = card?.parts.some((p) => opens(p.label) === opener) === true;
    const again = (opened || (cut && cards.length === 1)) && first.label && opens(first.text) === opener;
    if (card === undefined || over.length > 0 || again) {
      cards.push({ over, parts: [], row: over[0]?.row ?? row.index });
      over = [];
    }
    takeRow((cards.at(-1) as Cut).parts, row);
  }
  const filled = cards.filter((c) => c.parts.length > 0);
  const says = (part: CardPart): boolean => part.label !== '' && holdsAct(part);
  return withTitles(
    filled.map((c) => ({ ...c, acts: c.parts.some(says) })),
    held,
  );
}

/** A card that says who, or when and something else, has room for no title in its midst. */
function tells({ parts }: Cut): boolean {
  const meant = parts.map((p) => labelMeaning(p.label));
  return meant.includes('lead') || (meant.includes('timescale') && parts.length >= 2);
}

/** A label across the card, whose words stand in the row below it. */
const isAlone = (part: CardPart | undefined): boolean => part?.alone === true && part.text === '';

/** True where a part holds what is to be done, under its label or with none. */
export const holdsAct = (part: CardPart): boolean =>
  saysSomething(part.text) && (part.label === '' || isWork(part));

/** A value beside an empty cell where its label should be. */
function losesLabel(row: GridRow): boolean {
  const [first, second] = row.places.filter((p) => p.own);
  return first !== undefined && second !== undefined && first.text === '' && saysSomething(second.text);
}

/** The words by which a label that opens cards is known. */
export const opens = (label: string): string => plainWords(withoutCode(label));

const hasLabel = (grid: Grid, label: string): boolean =>
  grid.rows.some((row) => isLabel(row.places[0]?.text ?? '') && opens(row.places[0]?.text ?? '') === label);

/** The label that stands first begins each card. */
export function openerOf(grid: Grid): string {
  const first = grid.rows.map((row) => row.places[0]?.text ?? '').find(isLabel);
  return opens(first ?? '');
}

/** Cells pair by place, label then value, where a row has two or four; a lone cell goes on, or is a label or its words. */
function takeRow(parts: CardPart[], row: GridRow): void {
  const cells = cellsOf(row);
  const paired = cells.length === 2 || cells.length === 4;
  const [only, second] = cells;
  if (only && !second && takesAlone(parts, only)) return;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const next = cells[i + 1];
    if (!cell) continue;
    const labels = cell.label && next !== undefined && ((paired && i % 2 === 0) || !next.label);
    const named =
      saysSomething(cell.text) &&
      saysSomething(next?.text ?? '') &&
      wordsOf(cell.text).length <= LABEL_WORDS &&
      paired &&
      i % 2 === 0;
    if (next && (labels || named)) {
      parts.push({ label: bareLabel(cell.text), text: next.text, paragraphs: next.paragraphs });
      i++;
    } else if (saysSomething(cell.text))
      parts.push({ label: '', text: cell.text, paragraphs: cell.paragraphs });
  }
}

/** A label across the card, or the words below one. */
function takesAlone(parts: CardPart[], { text, paragraphs, label, wide }: Cell): boolean {
  const last = parts.at(-1);
  const below = !label && isAlone(last);
  if (label)
    parts.push({ label: bareLabel(text), text: '', paragraphs: [], ...(wide ? { alone: true } : {}) });
  else if (last && below) Object.assign(last, { text, paragraphs });
  return label || below;
}

const bareLabel = (text: string): string => text.replace(/:\s*$/, '');
