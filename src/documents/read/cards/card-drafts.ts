/** Cards become drafts: each label's value goes where a column of that name would. */

import type { ReadSource } from '../../../domain/reading/plan-reading.ts';
import { oneLine, saysSomething } from '../../../domain/reading/wording.ts';
import { looksLikeAction } from '../cells/action-text.ts';
import { addField, type Draft, emptyDraft, type SectionFacts } from '../cells/draft.ts';
import type { Meaning } from '../columns/column-name.ts';
import { isGeneric } from '../columns/headings-over.ts';
import { isItem, type Line, linesOf } from '../prose/line.ts';
import { codeAtHead, isCode, type NamedHeading, readHeading } from '../prose/numbering.ts';
import type { Heading, Prose } from '../prose/outline.ts';
import type { FoundTable } from '../tables/found-tables.ts';
import type { Card, CardPart } from './card.ts';
import { doubtsOf } from './card-doubts.ts';
import { holdsAct } from './cards.ts';
import { describes, labelMeaning, numberIn, partMeaning } from './label.ts';
import { withMissingLabels } from './missing-label.ts';
import { isNumber, namesLevel } from './titles-over.ts';

const meaningOf = (part: CardPart): Meaning | undefined => labelMeaning(part.label);

/** How many tables of cards the document has, their cards, and the labels that most of them have. */
export type CardTables = {
  tables: number;
  cards: ReadonlyMap<FoundTable, readonly Card[]>;
  usual: readonly string[];
};

/** What stands around a card. */
export type CardPlace = { path: NamedHeading[]; facts: SectionFacts; source: ReadSource };

/** Reads the cards of one table. */
export function draftsOfCards(found: FoundTable, { tables, cards: all, usual }: CardTables): Draft[] {
  const cards = (all.get(found) ?? []).map((card, i) =>
    withMissingLabels(i === 0 && found.named ? namedBy(card, found.named) : card, usual),
  );
  const headings = found.headings.filter((h) => h.level > 0 && !isGeneric(h.text));
  const oneCardTable = cards.length === 1 && tables > 1 && found.fresh;
  return cards.flatMap((card) => {
    const named = card.title !== null || card.parts.some(holdsAct);
    const over = !named && oneCardTable ? headings.at(-1) : undefined;
    // The heading of a level names no action where the card describes one.
    const titled = over && namesLevel(over.text) && card.parts.some(describes) ? undefined : over;
    const outer = titled ? headings.slice(0, -1) : headings;
    const place = {
      path: nested([...outer.map((h) => h.text), ...(card.bands ?? [])].map(readHeading)),
      facts: found.facts,
      source: { table: found.number, block: found.item.block },
    };
    return draftsOfCard({ ...card, title: card.title ?? titled?.text ?? null }, place);
  });
}

/** A title over cards takes the place of the heading of its own level: `Goal 2` under `Goal 1` stands beside it. */
function nested(path: readonly NamedHeading[]): NamedHeading[] {
  const at = path.findIndex((h, i) => h.level !== null && path.slice(i + 1).some((o) => o.level === h.level));
  if (at < 0) return [...path];
  const next = path.findIndex((h, i) => i > at && h.level === path[at]?.level);
  return nested([...path.slice(0, at), ...path.slice(next)]);
}

/** A card with the line over it as its title, or as its words where the title is no more than its number. */
function namedBy(card: Card, line: Heading | Prose): Card {
  if (line.kind === 'prose' && card.title !== null && isNumber({ text: card.title })) {
    const words = { label: '', text: line.text, paragraphs: [line.paragraph] };
    return { ...card, parts: [words, ...card.parts] };
  }
  return { ...card, title: line.text, ...(line.kind === 'prose' ? { lines: [line.paragraph] } : {}) };
}

/** A label over a list of things to do: `We will`, `Actions`, `What we will do`. */
const SEVERAL =
  /\bwe(?:['’]ll| will| are going to)?\b|^(?:(?:the|our|key|main|priority|agreed|specific|proposed)\s+)*(?:actions|activities|commitments|promises|pledges|tasks|deliverables)\b/i;

const isPlainItem = (line: Line): boolean => line.kind === 'none' && looksLikeAction(line);

/** One card becomes one draft, or one for each item where it lists several things to do and nothing over them. */
export function draftsOfCard(card: Card, place: CardPlace): Draft[] {
  const draft = draftOfCard(card, place);
  const part = card.parts.find((p) => holdsAct(p) && p.label !== '');
  const top = Math.min(...draft.action.map((line) => line.level));
  const first = draft.action[0];
  if (!part || !SEVERAL.test(part.label) || !first || first.level > top) return [draft];
  // Pages lose the marks of lists: under a label that stands alone, lines of words are items as well.
  const listed = draft.action.every(isItem) || (part.alone && draft.action.every(isPlainItem));
  if (!listed) return [draft];
  const starts = draft.action.flatMap((line, i) => (line.level === top ? [i] : []));
  if (starts.length < 2) return [draft];
  return starts.map((from, i) => ({
    ...draft,
    action: draft.action
      .slice(from, starts[i + 1])
      .map((line, at) => (at === 0 ? { ...line, level: 0 } : line)),
    fields: { ...draft.fields },
  }));
}

function draftOfCard(card: Card, place: CardPlace): Draft {
  const action =
    card.parts.find((p) => holdsAct(p) && p.label !== '') ??
    card.parts.find(holdsAct) ??
    (card.title === null ? card.parts.find(describes) : undefined) ??
    null;
  const cells = card.parts.map((p) => (p.label === '' ? p.text : `${p.label}: ${p.text}`));
  const draft = emptyDraft(action ? linesOf(action.paragraphs) : [], {
    ...place.source,
    row: card.row,
    cells,
  });
  draft.path = place.path;
  draft.section = place.facts;
  takeTitle(draft, card, action !== null);
  if (draft.reference === null && action) draft.reference = codeInLabel(action.label);
  for (const part of card.parts) if (part !== action) takePart(draft, part);
  draft.doubts.push(...doubtsOf(card));
  return draft;
}

/** `Action 1.1` as a label gives the code with the name. */
function codeInLabel(label: string): string | null {
  const code = /\s((?:[A-Z]{1,4}\s?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)$/.exec(oneLine(label))?.[1];
  return code ?? null;
}

function takeTitle(draft: Draft, { title, lines }: Card, hasAction: boolean): void {
  if (title === null) return;
  if (!hasAction) {
    draft.action = lines ? linesOf(lines) : [{ text: title, mark: '', kind: 'none', level: 0, bold: false }];
    return;
  }
  const only = /^(?:action|commitment|recommendation)\s+([A-Z]{0,3}\s?\d[\d.]*[a-z]?):?$/i.exec(title)?.[1];
  if (only !== undefined) {
    draft.reference ??= only;
    return;
  }
  const coded = codeAtHead(title);
  if (isCode(title.replace(/^action\s+/i, ''))) draft.reference = title.replace(/^action\s+/i, '');
  else if (coded && draft.reference === null) draft.reference = coded.code;
  if (!isCode(title)) addField(draft.fields, 'Title', title);
}

function takePart(draft: Draft, part: CardPart): void {
  const { label, text } = part;
  const paragraphs = part.paragraphs.map((p) => p.text).filter(saysSomething);
  switch (partMeaning(part)) {
    case 'lead':
    case 'support':
      draft.leadAsked = true;
      // A card says for itself that it has no lead: nothing over it stands in its place.
      if (meaningOf(part) === 'lead') draft.section = { ...draft.section, leads: null };
      draft.leads.push({ paragraphs, heading: label, support: meaningOf(part) === 'support' });
      return;
    case 'timescale':
    case 'start':
    case 'end':
      takeTime(draft, part);
      return;
    case 'reference':
      if (!takeReference(draft, text)) addField(draft.fields, label, text);
      return;
    case 'status':
    case 'rag':
    case 'progress':
      addField(draft.fields, label, text);
      draft.statuses.push({
        heading: label,
        text,
        kind: meaningOf(part) === 'progress' ? 'progress' : 'status',
        colour: null,
      });
      return;
    case 'crossReference':
      draft.crossReferences.push(
        ...text
          .split(/[,;\n]+/)
          .map(oneLine)
          .filter(saysSomething),
      );
      addField(draft.fields, label, text);
      return;
    case 'task':
      draft.steps.push(...linesOf(part.paragraphs));
      draft.stepsHeading = label;
      return;
    default:
      addField(draft.fields, label === '' ? 'Note' : label, text);
  }
}

/** Takes the code that a value is. @returns false where it is none, or another than the card has. */
function takeReference(draft: Draft, text: string): boolean {
  const code = numberIn(text);
  if (code === null || (draft.reference ?? code) !== code) return false;
  draft.reference = code;
  return true;
}

/** A label that is first of all a time wins over one that only may be (`Target`, `Milestone`). */
function takeTime(draft: Draft, part: CardPart): void {
  const meaning = meaningOf(part);
  const key = meaning === 'start' || meaning === 'end' ? meaning : 'whole';
  if (meaning !== key && meaning !== 'timescale' && draft.timeAsked) {
    addField(draft.fields, part.label, part.text);
    return;
  }
  draft.timeAsked = true;
  draft.time[key] = { raw: part.paragraphs.map((p) => p.text).join('\n') };
}
