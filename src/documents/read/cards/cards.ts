/**
 * Cards: one action at a time with its labels down the side (`Action`, `Lead body`, `Timeline`, each beside its
 * value), as a table of two or four columns, one table an action or many in one.
 *
 * A new card begins where a label that begins cards comes again, or at a row that spans the table. A value with no
 * label before the first label is the action's own words; a label with no value stays blank.
 */
import { oneLine, plainWords, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import type { Paragraph } from '../../formats/block.ts';
import { isKnownName, type Meaning, meaningsOf } from '../tables/column-name.ts';
import { filledPlaces, type Grid, type GridRow } from '../tables/grid.ts';

/** `alone`: the label is a line of its own, its words below it. */
export type CardPart = { label: string; text: string; paragraphs: Paragraph[]; alone?: boolean };
export type Card = { title: string | null; parts: CardPart[]; row: number };

type Cell = { text: string; paragraphs: Paragraph[]; label: boolean };

const LABEL_WORDS = 9;

function cellsOf(row: GridRow): Cell[] {
  return row.places
    .filter((p) => p.own)
    .map((p) => ({
      text: oneLine(p.text),
      paragraphs: p.cell?.paragraphs ?? [],
      label: isLabel(p.text),
    }));
}

/** `Action 1.1:` is the label `Action`. */
export function withoutCode(text: string): string {
  return text
    .replace(/[:?]\s*$/, '')
    .replace(/^(action|commitment|recommendation|milestone)\s+[A-Z]{0,3}\s?\d[\d.]*[a-z]?$/i, '$1');
}

/** What a label may mean. */
export const labelMeaning = (label: string): Meaning | undefined => meaningsOf(withoutCode(label))[0];

/** A short name that columns have, standing as a label. */
export function isLabel(text: string): boolean {
  const bare = withoutCode(text);
  return (
    saysSomething(bare) &&
    wordsOf(bare).length <= LABEL_WORDS &&
    meaningsOf(bare)[0] !== 'period' &&
    isKnownName(bare)
  );
}

/** True where a table's first column holds labels beside values. */
export function looksLikeCards(grid: Grid): boolean {
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
  return named.length / firsts.length >= 0.55 && roles.size >= 2 && secondsNamed / beside.length <= across;
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

/** Cuts a table of labels and values into cards. @param told the label that opens the cards of the tables above. */
export function cardsIn(grid: Grid, told: string | null = null): Card[] {
  const cards: Card[] = [];
  let card: Card | null = null;
  const own = openerOf(grid);
  // The table begins with the rest of a card from above.
  const cut = told !== null && told !== own && hasLabel(grid, told);
  const opener = cut ? told : own;
  for (const row of grid.rows) {
    const cells = cellsOf(row).filter((c) => c.text !== '' || !c.label);
    const filled = cells.filter((c) => saysSomething(c.text));
    const [first] = filled;
    if (!first) continue;
    const begins =
      filled.length === 1 &&
      !losesLabel(row) &&
      !first.label &&
      (card === null || card.parts.some((p) => meaningsOf(p.label)[0] === 'lead'));
    const opened = card?.parts.some((p) => opens(p.label) === opener) === true;
    const again = (opened || (cut && cards.length === 1)) && first.label && opens(first.text) === opener;
    if (card === null || begins || again) {
      card = { title: null, parts: [], row: row.index };
      cards.push(card);
    }
    takeRow(card, row);
  }
  return cards.filter((c) => c.parts.length > 0);
}

/** A value beside an empty cell where its label should be. */
function losesLabel(row: GridRow): boolean {
  const [first, second] = row.places.filter((p) => p.own);
  return first !== undefined && second !== undefined && first.text === '' && saysSomething(second.text);
}

const opens = (label: string): string => plainWords(withoutCode(label));

const hasLabel = (grid: Grid, label: string): boolean =>
  grid.rows.some((row) => isLabel(row.places[0]?.text ?? '') && opens(row.places[0]?.text ?? '') === label);

/** The label that stands first begins each card. */
export function openerOf(grid: Grid): string {
  const first = grid.rows.map((row) => row.places[0]?.text ?? '').find(isLabel);
  return opens(first ?? '');
}

/** Cells pair by place, label then value, where a row has two or four; a lone cell is a title or goes on. */
function takeRow(card: Card, row: GridRow): void {
  const cells = cellsOf(row);
  const paired = cells.length === 2 || cells.length === 4;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const next = cells[i + 1];
    if (!cell) continue;
    const labels = cell.label && next !== undefined && ((paired && i % 2 === 0) || !next.label);
    if (labels && next) {
      card.parts.push({ label: bareLabel(cell.text), text: next.text, paragraphs: next.paragraphs });
      i++;
    } else if (!saysSomething(cell.text)) continue;
    else if (
      paired &&
      i % 2 === 0 &&
      next &&
      saysSomething(next.text) &&
      wordsOf(cell.text).length <= LABEL_WORDS
    ) {
      card.parts.push({ label: bareLabel(cell.text), text: next.text, paragraphs: next.paragraphs });
      i++;
    } else if (card.parts.length === 0 && card.title === null && cells.length === 1) card.title = cell.text;
    else card.parts.push({ label: '', text: cell.text, paragraphs: cell.paragraphs });
  }
}

const bareLabel = (text: string): string => text.replace(/:\s*$/, '');
