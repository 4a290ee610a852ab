/**
 * A plan with no table: numbered commitments in prose, each with what has happened since.
 *
 * A commitment is a paragraph that opens with `Commitment 4:`, `Action 2.1`, or a number of one series, and says what
 * will be done. Paragraphs after it belong to it: `Progress: …` is a field, the rest are notes. Who and when stand
 * only in its sentence, so they are offered as doubts and never asserted.
 */
import { oneLine, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { addField, type Draft, emptyDraft } from '../cells/draft.ts';
import { isGeneric } from '../columns/headings-over.ts';
import { linesOf } from '../prose/line.ts';
import { readHeading } from '../prose/numbering.ts';
import type { Heading, OutlineItem, Prose } from '../prose/outline.ts';
import { labelMeaning, partMeaning } from './label.ts';
import { labelledPart } from './labelled-part.ts';

const NAMED =
  /^(commitment|action|recommendation|key action|pledge|promise|step|objective)\s+((?:[A-Z]{1,3})?\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?)\s*[:.)–—-]*\s+(?=\S)/i;
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,2})[.):]?\s+(?=\p{Lu})/u;

type Opening = { code: string | null; text: string };
export type CommitmentsRead = { drafts: Draft[]; used: Set<number> };

function named(text: string): Opening | null {
  const m = NAMED.exec(text);
  return m ? { code: m[2] ?? null, text: text.slice(m[0].length) } : null;
}

function numbered(text: string): Opening | null {
  const m = NUMBERED.exec(text);
  return m && wordsOf(text).length >= 5 ? { code: m[1] ?? null, text: text.slice(m[0].length) } : null;
}

const promises = (text: string): boolean =>
  /\b(will|shall|to be|must|aim to|should|going to)\b/i.test(text) ||
  /^(?:to\s)?\p{Lu}?\p{Ll}+\s/u.test(text);

/** A label of who or when right under a numbered line tells that it is work to do. */
function saysWhoOrWhen(item: OutlineItem | undefined): boolean {
  const part = item?.kind === 'prose' ? labelledPart(item.paragraph) : null;
  return part !== null && ['lead', 'timescale'].includes(labelMeaning(part.label) ?? '');
}

/** How this document opens its commitments, or null where it has none. */
function openerFor(items: readonly OutlineItem[]): ((text: string) => Opening | null) | null {
  const texts = items.filter((i) => i.kind !== 'table').map((i) => i.text);
  if (texts.filter((t) => named(t) !== null).length >= 3) return named;
  const inSeries = items.filter((i): i is Prose => i.kind === 'prose' && numbered(i.text) !== null);
  const promising = inSeries.filter((i) => promises(i.text) || saysWhoOrWhen(items[items.indexOf(i) + 1]));
  return inSeries.length >= 4 && promising.length / inSeries.length >= 0.6 ? numbered : null;
}

/** Under these headings numbers are those of notes and sources, not of what will be done. */
const APART =
  /^(?:\W|\d)*(?:end|foot)?notes?\b|^(?:references|sources|bibliography|glossary|abbreviations|acronyms|contents|contacts?|further reading)\b/i;

/** Finds the commitments of a document without a table. */
export function commitmentsIn(items: readonly OutlineItem[]): CommitmentsRead {
  const opens = openerFor(items);
  const drafts: Draft[] = [];
  const used = new Set<number>();
  if (!opens) return { drafts, used };
  const over = numbersOver(items);
  let headings: Heading[] = [];
  let current: Draft | null = null;
  let apart = false;
  for (const item of items) {
    if (item.kind === 'table') continue;
    if (item.kind === 'heading') apart = APART.test(item.text);
    const opening = apart || startsNotes(item, drafts) ? null : opens(item.text);
    if (opening === null && startsNotes(item, drafts)) apart = true;
    if (opening && !(item.kind === 'heading' && over.has(opening.code ?? ''))) {
      current = begin(opening, item, headings);
      drafts.push(current);
      used.add(item.block);
    } else if (item.kind === 'heading') {
      headings = [...headings.filter((h) => h.level < item.level), item];
      current = null;
    } else if (current && !apart) {
      takeParagraph(current, item);
      used.add(item.block);
    }
  }
  return { drafts, used };
}

/** Numbers with others under them: `2` where `2.1` stands too. */
function numbersOver(items: readonly OutlineItem[]): Set<string> {
  const codes = items.map((item) => (item.kind === 'table' ? '' : (NUMBERED.exec(item.text)?.[1] ?? '')));
  return new Set(codes.filter((code) => code.endsWith('.1')).map((code) => code.slice(0, -2)));
}

/** A series that begins at 1 again with no heading over it is of footnotes, where the text has marks for them. */
function startsNotes(item: Heading | Prose, drafts: readonly Draft[]): boolean {
  if (item.kind === 'heading' || !/^1[.):]?\s/.test(item.text) || drafts.length < 4) return false;
  return drafts.some((d) =>
    /[\u00b9\u00b2\u00b3\u2070-\u2079]|\p{Ll}\d\b/u.test(d.source.cells?.join(' ') ?? ''),
  );
}

function begin(opening: Opening, item: Heading | Prose, headings: readonly Heading[]): Draft {
  const paragraph = item.kind === 'prose' ? item.paragraph : null;
  const lines = paragraph ? linesOf([{ ...paragraph, text: opening.text, list: null }]) : [];
  const plain = { text: oneLine(opening.text), mark: '', kind: 'none' as const, level: 0, bold: false };
  const draft = emptyDraft(lines.length > 0 ? lines : [plain], { block: item.block, cells: [item.text] });
  draft.reference = opening.code;
  draft.path = headings.filter((h) => h.level > 0 && !isGeneric(h.text)).map((h) => readHeading(h.text));
  return draft;
}

function takeParagraph(draft: Draft, item: Prose): void {
  draft.source.cells = [...(draft.source.cells ?? []), item.text];
  const part = labelledPart(item.paragraph);
  if (!part) {
    draft.action.push(...linesOf([item.paragraph]));
    return;
  }
  const meaning = partMeaning(part);
  if (meaning === 'lead' || meaning === 'support') {
    draft.leadAsked = true;
    draft.leads.push({ paragraphs: [part.text], heading: part.label, support: meaning === 'support' });
  } else if (meaning === 'timescale' && saysSomething(part.text)) {
    draft.timeAsked = true;
    draft.time.whole = { raw: part.text };
  } else {
    addField(draft.fields, part.label, part.text);
    if (meaning === 'progress' || meaning === 'status') {
      draft.statuses.push({ heading: part.label, text: part.text, kind: meaning, colour: null });
    }
  }
}
