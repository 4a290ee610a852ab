/**
 * Cards written as paragraphs: `Lead: …`, `By when: …` one under another, an action at a time.
 *
 * A card begins at a heading or where a label comes again. A line with no label goes on with the one before. The
 * nearest heading is the card's own title where it says `Action 3` or where each card has one; headings further out
 * are levels.
 */
import { oneLine, plainWords, saysSomething } from '../../domain/reading/wording.ts';
import type { Paragraph } from '../formats/block.ts';
import { draftOfCard } from './card-drafts.ts';
import { type Card, type CardPart, isLabel, labelMeaning } from './cards.ts';
import type { Draft } from './draft.ts';
import { NO_FACTS } from './draft.ts';
import { isGeneric } from './headings-over.ts';
import { readHeading } from './numbering.ts';
import type { Heading, OutlineItem } from './outline.ts';

type Standing = Card & { headings: Heading[]; block: number; own: boolean };
export type CardsRead = { drafts: Draft[]; used: Set<number> };

/** `Action 3`: a heading that names one action and says nothing of it. */
const NAMED = /^(action|commitment|recommendation)\s+[A-Z]{0,3}\s?\d[\d.]*[a-z]?:?$/i;

/** A line that is a label and nothing else, its value below it. */
const ALONE = new Set(['action', 'progress', 'status', 'lead', 'timescale', 'support', 'measure', 'outcome']);

const LABEL = /^([^:\n]{2,60}?)\s*:(?:\s+([\s\S]*))?$/;

/** Splits `Lead: Marsh Council` into its label and value where the label is a name that columns have. */
export function labelledPart(paragraph: Paragraph): CardPart | null {
  const m = LABEL.exec(paragraph.text.trim());
  if (!m) return aloneLabel(paragraph.text);
  const label = m?.[1] ?? '';
  if (!m || !isLabel(label)) return null;
  const text = (m[2] ?? '').trim();
  return { label: oneLine(label), text, paragraphs: text === '' ? [] : [{ ...paragraph, text, list: null }] };
}

function aloneLabel(text: string): CardPart | null {
  const meaning = labelMeaning(text);
  const short = text.trim().split(/\s+/).length <= 3 && !/[.;,]$/.test(text.trim());
  return short && isLabel(text) && meaning !== undefined && ALONE.has(meaning)
    ? { label: oneLine(text), text: '', paragraphs: [] }
    : null;
}

/** Finds cards among the paragraphs; none where fewer than two labels are used or fewer than two cards stand. */
export function paragraphCards(items: readonly OutlineItem[]): CardsRead {
  const cards: Standing[] = [];
  const used = new Set<number>();
  let headings: Heading[] = [];
  let card: Standing | null = null;
  let freshHeading = false;
  const before = textStandsBefore(items);
  for (const [i, item] of items.entries()) {
    const next = items[i + 1];
    const opensNext =
      before && item.kind === 'prose' && namesCard(next) && labelledPart(item.paragraph) === null;
    if (opensNext) {
      card = null;
      continue;
    }
    if (item.kind === 'heading') {
      headings = [...headings.filter((h) => h.level < item.level), item];
      freshHeading = !NAMED.test(item.text);
      card = null;
      if (NAMED.test(item.text)) {
        const last = before ? items[i - 1] : undefined;
        card = { title: null, parts: [], row: cards.length, headings, block: item.block, own: true };
        if (last?.kind === 'prose') {
          goesOn(card, last.paragraph);
          used.add(last.block);
        }
        cards.push(card);
        used.add(item.block);
      }
    } else if (item.kind === 'prose') {
      const part = labelledPart(item.paragraph);
      if (part && (card === null || comesAgain(card, part))) {
        card = { title: null, parts: [], row: cards.length, headings, block: item.block, own: freshHeading };
        cards.push(card);
        freshHeading = false;
      }
      if (part) card?.parts.push(part);
      else if (card) goesOn(card, item.paragraph);
      if (card) used.add(item.block);
    } else card = null;
  }
  const kept = cards.filter(isRealCard);
  if (kept.length < 2) return { drafts: [], used: new Set() };
  for (const c of cards) if (!kept.includes(c)) used.delete(c.block);
  return { drafts: kept.map((c) => draftFrom(c, kept)), used };
}

const namesCard = (item: OutlineItem | undefined): boolean =>
  item?.kind === 'heading' && NAMED.test(item.text);

/** True where most cards have their words before the line that names them, and labels right below it. */
function textStandsBefore(items: readonly OutlineItem[]): boolean {
  let named = 0;
  let before = 0;
  for (const [i, item] of items.entries()) {
    if (!namesCard(item)) continue;
    named += 1;
    const last = items[i - 1];
    const next = items[i + 1];
    const free = last?.kind === 'prose' && labelledPart(last.paragraph) === null;
    if (free && next?.kind === 'prose' && labelledPart(next.paragraph) !== null) before += 1;
  }
  return named >= 2 && before / named >= 0.6;
}

function comesAgain(card: Standing, part: CardPart): boolean {
  return card.parts.some((p) => plainWords(p.label) === plainWords(part.label));
}

function goesOn(card: Standing, paragraph: Paragraph): void {
  const last = card.parts.at(-1);
  if (!last) {
    card.parts.push({ label: '', text: paragraph.text, paragraphs: [paragraph] });
    return;
  }
  last.paragraphs.push(paragraph);
  last.text = `${last.text}\n${paragraph.text}`.trim();
}

/** A card says at least two things, one of them who or when or how it stands. */
function isRealCard(card: Standing): boolean {
  const meanings = card.parts.map((p) => labelMeaning(p.label));
  const telling = meanings.some(
    (m) => m === 'lead' || m === 'timescale' || m === 'status' || m === 'progress' || m === 'end',
  );
  return (
    (card.parts.length >= 2 && telling) ||
    meanings.includes('action') ||
    (card.own && card.parts.some((p) => p.label === ''))
  );
}

function draftFrom(card: Standing, all: readonly Standing[]): Draft {
  const nearest = card.headings.at(-1);
  const hasAction = card.parts.some((p) => labelMeaning(p.label) === 'action' && saysSomething(p.text));
  const alone = all.filter((c) => c.headings.at(-1) === nearest).length === 1;
  const named = nearest !== undefined && NAMED.test(nearest.text);
  const titled = nearest !== undefined && card.own && alone && (named || !hasAction);
  const over = (titled ? card.headings.slice(0, -1) : card.headings).filter(
    (h) => h.level > 0 && !isGeneric(h.text),
  );
  const title = titled ? (nearest?.text ?? null) : null;
  return draftOfCard(
    { ...card, title },
    { path: over.map((h) => readHeading(h.text)), facts: NO_FACTS, source: { block: card.block } },
  );
}
