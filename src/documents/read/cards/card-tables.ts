/**
 * Which tables of labels are cards though none of their labels holds what is to be done: it stands in a row across
 * the table, or on the line right over it. Others say who leads a section and when it ends.
 *
 * - Where the plan has cards, a table with their labels is one as well (or the rest of one cut in two).
 * - Where it has none, tables that share their labels are cards if nearly all have such words of their own, and
 *   nothing stands below them that they could be facts over: no table of actions, no list.
 */

import { isGeneric } from '../columns/headings-over.ts';
import type { Heading, OutlineItem, Prose, TableItem } from '../prose/outline.ts';
import { type FoundTable, foundTables } from '../tables/found-tables.ts';
import { type Card, cardsIn, holdsAct, labelsIn } from './cards.ts';
import { describes, labelMeaning } from './label.ts';
import { labelledPart } from './labelled-part.ts';
import { usualLabels, withMissingLabels } from './missing-label.ts';
import { isNumber, namesLevel } from './titles-over.ts';

/** The line over each card that has its words there; null for a card that holds its own. */
export type Named = ReadonlyMap<TableItem, Heading | Prose | null>;

type Laid = { found: FoundTable; labels: ReadonlySet<string>; cards: Card[]; over: Heading | Prose | null };

const TELLING = new Set(['lead', 'timescale', 'end', 'support']);
const SHARED = 0.6;
const NEARLY_ALL = 0.8;
const FEWEST = 2;
const MOST_COLUMNS = 4;

/** The tables of a document, those that are cards told. */
export function tablesWithCards(items: readonly OutlineItem[]): FoundTable[] {
  const found = foundTables(items);
  // With neither a card nor a table of facts none is told: most plans are asked no more.
  if (!found.some(({ kind }) => kind.kind === 'cards' || kind.kind === 'facts')) return found;
  const laid = withLostLabels(found.map((one) => laidIn(one, items)));
  const models = laid.filter(({ found: { kind } }) => kind.kind === 'cards');
  const cards = models.length > 0 ? likeModels(laid, models) : alike(laid, items);
  const emptied = models.filter(losesWords);
  if (cards.length + emptied.length === 0) return found;
  const named: Named = new Map([
    ...cards.map((card) => [card.found.item, acts(card) ? null : card.over] as const),
    ...emptied.map((card) => [card.found.item, card.over] as const),
  ]);
  return foundTables(items, named);
}

/** True where the first card has a number and no words, as a page may leave them on the line over its table. */
function losesWords({ found, over }: Laid): boolean {
  if (over?.kind !== 'prose') return false;
  const [first] = cardsIn(found.grid);
  return first?.title != null && isNumber({ text: first.title }) && !first.parts.some(holdsAct);
}

function laidIn(found: FoundTable, items: readonly OutlineItem[]): Laid {
  const sought = found.kind.kind !== 'cards' && found.grid.columns <= MOST_COLUMNS;
  return {
    found,
    labels: new Set(labelsIn(found.grid)),
    cards: sought ? cardsIn(found.grid) : [],
    over: lineOver(items, items.indexOf(found.item)),
  };
}

/** Cards under a line that could be their words, with the labels that they have lost: a value left bare there is none. */
function withLostLabels(laid: readonly Laid[]): Laid[] {
  const usual = usualLabels(laid.flatMap(({ cards }) => cards));
  return laid.map((one) => {
    const { over, cards } = one;
    const [first, ...more] = cards;
    if (!over || !first || first.title !== null) return one;
    const { parts } = withMissingLabels({ ...first, title: over.text }, usual);
    return { ...one, cards: [{ ...first, parts }, ...more] };
  });
}

/** The line right over a table that could be the words of an action. */
function lineOver(items: readonly OutlineItem[], at: number): Heading | Prose | null {
  const item = items[at - 1];
  if (item?.kind === 'heading')
    return item.level === 0 || isGeneric(item.text) || namesLevel(item.text) ? null : item;
  return item?.kind === 'prose' && labelledPart(item.paragraph) === null ? item : null;
}

/** True where each card of the table has words of its own for what is to be done. */
const acts = ({ cards }: Laid): boolean =>
  cards.length > 0 && cards.every((card) => card.title !== null || card.parts.some(holdsAct));

/** True where each card of the table describes what it is about. */
const told = ({ cards }: Laid): boolean =>
  cards.length > 0 && cards.every((card) => card.parts.some(describes));

const tells = ({ labels }: Laid): boolean =>
  [...labels].some((label) => TELLING.has(labelMeaning(label) ?? ''));

const shared = (labels: ReadonlySet<string>, known: ReadonlySet<string>): number =>
  [...labels].filter((label) => known.has(label)).length;

const isFacts = (one: Laid): boolean => one.found.kind.kind === 'facts';
/** How many labels a table must share; one that may be read across shares more. */
const fewestOf = (one: Laid): number => (isFacts(one) ? FEWEST : FEWEST + 1);

/** Tables with the labels of the plan's cards. */
function likeModels(laid: readonly Laid[], models: readonly Laid[]): Laid[] {
  const known = new Set(models.flatMap(({ labels }) => [...labels]));
  return laid.flatMap((one, i) => {
    if (one.found.kind.kind === 'cards' || one.found.grid.columns > MOST_COLUMNS) return [];
    const same = shared(one.labels, known);
    if (same < Math.max(fewestOf(one), SHARED * one.labels.size) || !(isFacts(one) || isLabelled(one)))
      return [];
    const above = laid[i - 1];
    const rest =
      above !== undefined &&
      above.found.headings === one.found.headings &&
      shared(one.labels, above.labels) === 0;
    if (rest) return [{ ...one, over: null }];
    return tells(one) && (acts(one) || one.over !== null || told(one)) ? [one] : [];
  });
}

/** True where most rows begin with a label: a heading row alone does not make a card. */
function isLabelled({ found: { grid, kind } }: Laid): boolean {
  if (kind.kind === 'cards' || grid.columns > MOST_COLUMNS) return false;
  const rows = grid.rows.filter((row) => row.places.filter((p) => p.own).length >= 2);
  const begun = grid.rows.filter((row) => labelsIn({ ...grid, rows: [row] }).length > 0);
  return begun.length >= SHARED * rows.length;
}

/** Tables of facts with labels in common, where they are cards; none where they are not. */
function alike(laid: readonly Laid[], items: readonly OutlineItem[]): Laid[] {
  const labelled = laid.filter((one) => isFacts(one) || isLabelled(one));
  const counts = new Map<string, number>();
  for (const label of labelled.flatMap(({ labels }) => [...labels]))
    counts.set(label, (counts.get(label) ?? 0) + 1);
  const common = new Set([...counts].filter(([, count]) => count >= FEWEST).map(([label]) => label));
  const several = (one: Laid): boolean => isFacts(one) && one.cards.length >= FEWEST;
  const group = labelled.filter(
    (one) =>
      tells(one) &&
      (several(one) || shared(one.labels, common) >= Math.max(fewestOf(one), SHARED * one.labels.size)),
  );
  if (!group.some(isFacts)) return [];
  const named = group.filter((one) => acts(one) || one.over !== null || told(one));
  const holding = group.slice(0, -1).filter((one) => holdsOver(one, named, items));
  const enough = group.length >= FEWEST || group.some(several);
  const most = named.length >= NEARLY_ALL * group.length;
  return enough && most && holding.length <= (1 - NEARLY_ALL) * group.length ? named : [];
}

/** True where a table of actions, a list or several lines stand right below: what the table's facts hold over. */
function holdsOver(one: Laid, cards: readonly Laid[], items: readonly OutlineItem[]): boolean {
  const below = items.slice(items.indexOf(one.found.item) + 1);
  const end = below.findIndex((item) => item.kind !== 'prose');
  const next = below[end];
  const card = cards.find(({ found }) => found.item === next);
  const lines = below.slice(0, end < 0 ? below.length : end);
  const loose = card && !acts(card) ? lines.slice(0, -1) : lines;
  const table = next?.kind === 'table' && !card;
  return (
    table ||
    loose.length >= FEWEST ||
    loose.some((line) => line.kind === 'prose' && line.paragraph.list !== null)
  );
}
