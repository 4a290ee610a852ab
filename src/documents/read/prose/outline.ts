/**
 * The document as an outline: which paragraphs are headings and how deep, by the document's own styles first, then
 * by size, then by looks (bold, capitals, `Priority 1: …`), last by being a short line of its own.
 */
import { oneLine, wordsOf } from '../../../domain/reading/wording.ts';
import type { Block, Paragraph, SourceDocument, Table } from '../../formats/block.ts';
import { isKnownName, meaningsOf } from '../columns/column-name.ts';
import { written } from './line.ts';
import { readHeading, saidAgain } from './numbering.ts';
import { labelled, NEXT_LABEL } from './section-facts.ts';

/** `steps`: items of a list inside the one that names the action. */
export type Heading = { kind: 'heading'; level: number; text: string; block: number; steps?: Prose[] };
export type Prose = { kind: 'prose'; text: string; paragraph: Paragraph; block: number };
export type TableItem = { kind: 'table'; table: Table; block: number };
export type OutlineItem = Heading | Prose | TableItem;

/** Levels given where the document has no style: below every real heading. */
export const BY_LOOKS = 7;
const BY_WORDS = 8;
const BY_LENGTH = 9;

type Habits = { styled: boolean; bodySize: number | null; sizes: number[]; plain: boolean };

function habitsOf(paragraphs: readonly Paragraph[]): Habits {
  const weight = new Map<number, number>();
  for (const p of paragraphs) if (p.size) weight.set(p.size, (weight.get(p.size) ?? 0) + p.text.length);
  const bodySize = [...weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const sizes =
    bodySize === null ? [] : [...weight.keys()].filter((s) => s >= bodySize * 1.12).sort((a, b) => b - a);
  const styled = paragraphs.some((p) => p.heading !== null && p.heading > 0);
  return { styled, bodySize, sizes, plain: !styled && !paragraphs.some((p) => p.bold) && sizes.length === 0 };
}

const MOST_HEADING_WORDS = 25;

function couldHead(p: Paragraph, most: number): boolean {
  const count = wordsOf(p.text).length;
  if (count === 0 || count > most || /[.;,]$/.test(p.text.trim())) return false;
  return p.list === null || p.list.ordered;
}

/** `1.1` under `1.`: half-steps keep the looks' level and still nest. */
function depthStep(text: string): number {
  const number = readHeading(text).number;
  return number && /^\d/.test(number) ? Math.min(4, number.split('.').length) / 10 : 0.1;
}

function levelOf(p: Paragraph, habits: Habits, next: Block | undefined): number | null {
  if (p.heading !== null) return p.heading;
  if (
    !couldHead(p, MOST_HEADING_WORDS) ||
    labelled(p.text)?.label.match(
      /lead|owner|sponsor|deadline|timescale|aim|progress|action|indicator|baseline|^(who|when|by|by when|by whom|status|due|date|partners?|support)$/i,
    )
  ) {
    return null;
  }
  const bySize = p.size === undefined ? -1 : habits.sizes.indexOf(p.size);
  if (bySize >= 0 && !habits.styled) return Math.min(6, bySize + 1);
  const heading = readHeading(p.text);
  const shouted =
    p.text === p.text.toUpperCase() && /\p{Lu}{3}/u.test(p.text) && wordsOf(p.text).length <= 12;
  if ((p.bold || shouted) && p.list === null) return BY_LOOKS + depthStep(p.text);
  if (/^(action|commitment|recommendation|objective)\s+[A-Z]{0,3}\d[\d.]*[a-z]?:?$/i.test(p.text.trim()))
    return BY_WORDS + 0.5;
  if (heading.level !== null && heading.title !== '' && wordsOf(p.text).length <= 16)
    return BY_WORDS + depthStep(p.text);
  if (next?.kind === 'table' && leadsIn(p)) return BY_WORDS + 0.3;
  if (next?.kind === 'paragraph' && isNumberedOver(p, next)) return BY_WORDS + depthStep(written(p));
  if (habits.plain && p.list === null && standsAlone(p, next)) return BY_LENGTH + depthStep(p.text);
  return null;
}

/** `Commitment 3` or `Action 1.2: …`: what opens one thing to do. */
const NAMES_ONE = /^(action|commitment|recommendation|objective)\s+[A-Z]{0,3}\d[\d.]*[a-z]?\b/i;

/** `Action: Open the hall`, the first line of a card. */
const OPENS_ONE = /^(?:key )?(?:action|commitment):\s/i;

/** A short lettered or numbered line right over a table: `(a) Make the bridge safer`. */
function leadsIn(p: Paragraph): boolean {
  const coded =
    /^\(?(?:[a-z]|\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\p{Lu}/u.test(p.text.trim()) || p.list?.ordered === true;
  return coded && wordsOf(p.text).length <= 16;
}

/** `2. Homes` right over `2.1 Mend the roofs`, `B. Work` over `B1 Open a shop`: a number over the first of those under it. */
function isNumberedOver(p: Paragraph, next: Paragraph): boolean {
  const [over, under] = [p, next].map(
    (one) => /^((?:[A-Z]|\d{1,2})(?:\.?\d{1,2})*)[.)]?\s/.exec(written(one))?.[1] ?? '',
  );
  const first = under === `${over}.1` || (under === `${over}1` && /^[A-Z]$/.test(over ?? ''));
  return over !== '' && first;
}

/** Words that no label opens: not `Progress`, not `Lead: Ann Bell`. */
const isTitle = (text: string): boolean => labelled(text) === null && !isKnownName(text);

/** Labels whose words may stand over a part of a plan: `Theme: Homes`. */
const OVER = ['parent', 'outcome', 'action', 'task'];

/** A line that tells one thing of a card, `Reference: 1.2` or `Why it slipped: no nurse`, heads nothing. */
function tellsOfCard(text: string): boolean {
  const said = labelled(text);
  if (said === null || said.value.trim() === '' || !isKnownName(said.label)) return false;
  return !meaningsOf(said.label).some((meaning) => OVER.includes(meaning));
}

/** `Hold a fair / £800 / Otterby Council`: cells of a row that was copied out. */
const isRowOfCells = (text: string): boolean => text.split(/(?:^|\s)[/|]+(?=\s|$)/).length > 2;

function standsAlone(p: Paragraph, next: Block | undefined): boolean {
  if (isRowOfCells(p.text) || tellsOfCard(p.text)) return false;
  if (wordsOf(p.text).length > 12 || !/^[\p{Lu}\d]/u.test(p.text) || next === undefined) return false;
  if (/^\(?[a-z\d]{1,2}\)\s/i.test(p.text)) return false;
  return (
    next.kind === 'table' ||
    next.list !== null ||
    ((NAMES_ONE.test(next.text) || OPENS_ONE.test(next.text)) &&
      !/:\s*$/.test(next.text) &&
      isTitle(p.text)) ||
    wordsOf(next.text).length > 12 ||
    /^(?:[·•-]|\(?\d{1,2}(?:\.\d{1,2})*[.)])\s/.test(next.text)
  );
}

/** A box drawn as a table of one cell or one column is prose. */
function isBox(table: Table): boolean {
  return table.cells.length === 1 || (table.columnCount === 1 && table.rowCount <= 3);
}

function paragraphsIn(block: Block): Paragraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.cells.flatMap((cell) => [
    ...cell.paragraphs,
    ...cell.tables.flatMap((t) => t.cells.flatMap((c) => c.paragraphs)),
  ]);
}

/** Tables that stand inside a box are tables of the document. */
function opened(block: Block): Block[] {
  if (block.kind === 'paragraph') return apart(block);
  if (!isBox(block)) return [block];
  return block.cells.flatMap((cell) => [...cell.paragraphs.flatMap(apart), ...cell.tables]);
}

/** A line of labels, `Lead: … . By when: …`, as a line for each. */
function labelsApart(line: string): string[] {
  if (!isKnownName(labelled(line)?.label ?? '-')) return [line];
  const parts = line.split(NEXT_LABEL);
  return parts.every((part) => isKnownName(labelled(part)?.label ?? '-')) ? parts : [line];
}

/** A line broken before a label, `Who: …` over `When: …`, ends there as a paragraph would. */
function apart(paragraph: Paragraph): Paragraph[] {
  const lines = paragraph.text.split('\n').flatMap(labelsApart);
  if (lines.length === 1) return [paragraph];
  const pieces: string[] = [];
  for (const line of lines) {
    const last = pieces.length - 1;
    if (last < 0 || isKnownName(labelled(line)?.label ?? '-')) pieces.push(line);
    else pieces[last] = `${pieces[last]}\n${line}`;
  }
  return pieces.map((text, i) => ({ ...paragraph, text, list: i === 0 ? paragraph.list : null }));
}

/** The caption of a table of a web page stands over it like a line in bold; in Word it is seen by nobody. */
function captionOver(table: Table, block: number, { format }: SourceDocument): Heading[] {
  const text = format === 'html' ? oneLine(table.caption ?? '') : '';
  const heads = text !== '' && wordsOf(text).length <= MOST_HEADING_WORDS;
  return heads ? [{ kind: 'heading', level: BY_LOOKS + depthStep(text), text, block }] : [];
}

/** Lays the document out as headings, prose and tables, in order. Empty paragraphs are left out. */
export function outlineOf(document: SourceDocument): OutlineItem[] {
  const blocks = document.blocks.flatMap((block, index) => opened(block).map((b) => ({ b, index })));
  const loose = blocks.filter(({ b }) => b.kind === 'paragraph').flatMap(({ b }) => paragraphsIn(b));
  const habits = habitsOf(loose);
  let inContents = false;
  const titles = new Set<string>();
  return blocks.flatMap(({ b, index }, i): OutlineItem[] => {
    if (b.kind === 'table')
      return [...captionOver(b, index, document), { kind: 'table', table: b, block: index }];
    if (b.text.trim() === '') return [];
    const entry = inContents && b.heading === null && /\s\d{1,3}$/.test(b.text.trim());
    const level = entry
      ? null
      : levelOf(
          b,
          habits,
          blocks.slice(i + 1).find(({ b: n }) => n.kind === 'table' || n.text.trim() !== '')?.b,
        );
    const text = written(b);
    if (!entry) inContents = level !== null && /^(table of )?contents$|^index$/i.test(text.trim());
    if (level === null) return [{ kind: 'prose', text, paragraph: b, block: index }];
    const title = saidAgain(text, (said) => titles.has(said));
    titles.add(title);
    return [{ kind: 'heading', level, text: title, block: index }];
  });
}
