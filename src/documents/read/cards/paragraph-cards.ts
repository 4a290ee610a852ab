/**
 * Cards written as paragraphs: `Lead: …`, `By when: …` one under another, an action at a time.
 *
 * A card begins at a heading or where a label comes again. A line with no label goes on with the one before. The
 * nearest heading is the card's own title where it says `Action 3` or where each card has one; headings further out
 * are levels.
 */
import { plainWords, saysSomething } from '../../../domain/reading/wording.ts';
import type { Paragraph } from '../../formats/block.ts';
import type { Draft } from '../cells/draft.ts';
import { NO_FACTS } from '../cells/draft.ts';
import { looksTimed } from '../cells/evidence.ts';
import { isGeneric } from '../columns/headings-over.ts';
import { linesOf } from '../prose/line.ts';
import { readHeading } from '../prose/numbering.ts';
import { BY_LOOKS, type Heading, type OutlineItem, type Prose } from '../prose/outline.ts';
import type { Card, CardPart } from './card.ts';
import { draftsOfCard } from './card-drafts.ts';
import { isLabel, isWork, labelMeaning, numberIn, partMeaning, withoutCode } from './label.ts';
import { labelledPart } from './labelled-part.ts';
import { usualLabels, withMissingLabels } from './missing-label.ts';

/** `told`: lines between the heading and the first label, which say more of what the heading names. */
type Standing = Card & { headings: Heading[]; block: number; own: boolean; told: Prose[] };
export type CardsRead = { drafts: Draft[]; used: Set<number> };

/** `Action 3`: a heading that names one action and says nothing of it. */
export const NAMED = /^(action|commitment|recommendation)\s+[A-Z]{0,3}\s?\d[\d.]*[a-z]?:?$/i;

type Walk = {
  cards: Standing[];
  used: Set<number>;
  headings: Heading[];
  card: Standing | null;
  /** A heading stands between the last card and the next. */
  fresh: boolean;
  /** Lines since that heading. */
  told: Prose[];
};

/** Finds cards among the paragraphs; none where fewer than two labels are used or fewer than two cards stand. */
export function paragraphCards(items: readonly OutlineItem[]): CardsRead {
  const walk: Walk = { cards: [], used: new Set(), headings: [], card: null, fresh: false, told: [] };
  for (const [i, item] of items.entries()) {
    if (item.kind === 'table' || wordsStandBefore(items, i + 1)) walk.card = null;
    else if (item.kind === 'prose') takeProse(walk, item);
    else takeHeading(walk, item, wordsStandBefore(items, i) ? items[i - 1] : undefined);
  }
  const kept = walk.cards.filter(isRealCard);
  if (kept.length < 2) return { drafts: [], used: new Set() };
  for (const c of walk.cards) if (!kept.includes(c)) walk.used.delete(c.block);
  const usual = usualLabels(kept);
  const named = kept.map((c) => ({ ...c, parts: withMissingLabels(c, usual).parts }));
  for (const card of named) {
    const title = titleOf(card, named);
    const spent = title ? [title, ...(title.steps ?? []), ...card.told] : [];
    for (const { block } of [...spent, ...levelsOf(card, title)]) walk.used.add(block);
  }
  return { drafts: named.flatMap((c) => draftsFrom(c, named)), used: walk.used };
}

function open(walk: Walk, block: number, own: boolean): Standing {
  const { headings, told } = walk;
  const card = {
    title: null,
    parts: [],
    row: walk.cards.length,
    headings,
    block,
    own,
    told: own ? told : [],
  };
  walk.told = [];
  walk.card = card;
  walk.cards.push(card);
  walk.used.add(block);
  return card;
}

function takeHeading(walk: Walk, item: Heading, words: OutlineItem | undefined): void {
  walk.headings = headingsUnder(walk.headings, item);
  walk.told = [];
  walk.fresh = !NAMED.test(item.text);
  walk.card = null;
  if (!NAMED.test(item.text)) return;
  const card = open(walk, item.block, true);
  if (words?.kind !== 'prose') return;
  goesOn(card, words.paragraph);
  walk.used.add(words.block);
}

function takeProse(walk: Walk, item: Prose): void {
  const part = labelledPart(item.paragraph);
  if (part && walk.card !== null && namesAnother(walk.card, part)) {
    walk.headings = walk.headings.filter((h) => !NAMED.test(h.text));
    walk.card = null;
  }
  if (part && (walk.card === null || comesAgain(walk.card, part))) {
    open(walk, item.block, walk.fresh);
    walk.fresh = false;
  }
  if (part) walk.card?.parts.push(part);
  else if (walk.card) goesOn(walk.card, item.paragraph);
  else walk.told.push(item);
  if (walk.card) walk.used.add(item.block);
}

/** `Action 2.2: …` under a card that a line `Action 2.1` opened. */
function namesAnother(card: Standing, part: CardPart): boolean {
  const nearest = card.headings.at(-1);
  return (
    nearest !== undefined &&
    NAMED.test(nearest.text) &&
    labelMeaning(part.label) === 'action' &&
    /\d/.test(part.label)
  );
}

const isLoose = (item: OutlineItem | undefined): boolean =>
  item?.kind === 'prose' && labelledPart(item.paragraph) === null;

/**
 * True where a line that names a card has the card's words right before it: labels follow at once, and none of them
 * holds what is to be done.
 */
function wordsStandBefore(items: readonly OutlineItem[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'heading' || !NAMED.test(item.text) || !isLoose(items[at - 1])) return false;
  const rest = items.slice(at + 1);
  const end = rest.findIndex((one) => one.kind !== 'prose');
  const labels = (end < 0 ? rest : rest.slice(0, end)).map((one) =>
    one.kind === 'prose' ? labelledPart(one.paragraph) : null,
  );
  const until = labels.findIndex((part) => part !== null && /\d/.test(part.label));
  const own = until < 0 ? labels : labels.slice(0, until);
  const acts = own.some((part) => part !== null && isWork(part));
  return own.length > 0 && own[0] !== null && !acts;
}

/** A line such as `Action 3` is innermost; a line of words takes the place of those by looks alone. */
function headingsUnder(held: readonly Heading[], item: Heading): Heading[] {
  const byLooks = (h: Heading): boolean => h.level >= BY_LOOKS && item.level >= BY_LOOKS && !isLabel(h.text);
  if (NAMED.test(item.text))
    return [...held.filter((h) => !NAMED.test(h.text) && (byLooks(h) || h.level < item.level)), item];
  return [...held.filter((h) => !NAMED.test(h.text) && h.level < item.level), item];
}

const keyOf = (label: string): string => plainWords(withoutCode(label));

function comesAgain(card: Standing, part: CardPart): boolean {
  return card.parts.some((p) => keyOf(p.label) === keyOf(part.label));
}

function goesOn(card: Standing, paragraph: Paragraph): void {
  const last = card.parts.at(-1);
  if (!last) {
    card.parts.push({ label: '', text: paragraph.text, paragraphs: [paragraph] });
    return;
  }
  const whole = partMeaning(last) === 'reference' && numberIn(last.text) !== null;
  const date = looksTimed(paragraph.text) && labelMeaning(last.label) !== 'timescale';
  if (
    whole ||
    (date && saysSomething(last.text) && !card.parts.some((p) => labelMeaning(p.label) === 'timescale'))
  ) {
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
    card.parts.some((p) => partMeaning(p) === 'action' && saysSomething(p.text)) ||
    (card.own && card.parts.some((p) => p.label === ''))
  );
}

/** Words of what is to be done, under their label or, below the card's number, with none. */
const saysAct = (part: CardPart): boolean =>
  part.label === '' ? !looksTimed(part.text) : partMeaning(part) === 'action' && saysSomething(part.text);

/** The heading that is the title of one card alone. */
function titleOf(card: Standing, all: readonly Standing[]): Heading | null {
  const nearest = card.headings.at(-1);
  const hasAction = card.parts.some(saysAct);
  const alone = all.filter((c) => c.headings.at(-1) === nearest).length === 1;
  if (nearest === undefined || !card.own || !alone) return null;
  return NAMED.test(nearest.text) || !hasAction ? nearest : null;
}

/** The headings over a card that are levels of the plan. */
const levelsOf = (card: Standing, title: Heading | null): Heading[] =>
  (title ? card.headings.slice(0, -1) : card.headings).filter((h) => h.level > 0 && !isGeneric(h.text));

function draftsFrom(card: Standing, all: readonly Standing[]): Draft[] {
  const title = titleOf(card, all);
  const over = levelsOf(card, title);
  const drafts = draftsOfCard(
    { ...card, title: title?.text ?? null },
    { path: over.map((h) => readHeading(h.text)), facts: NO_FACTS, source: { block: card.block } },
  );
  const steps = linesOf((title?.steps ?? []).map((step) => step.paragraph));
  const told = title ? linesOf(card.told.map((line) => line.paragraph)) : [];
  for (const draft of drafts.slice(0, 1)) draft.action.push(...told, ...steps);
  return drafts;
}
