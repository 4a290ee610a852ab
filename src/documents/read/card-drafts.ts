/** Cards become drafts: each label's value goes where a column of that name would. */
import { oneLine, saysSomething } from '../../domain/reading/wording.ts';
import { type Card, type CardPart, cardsIn } from './cards.ts';
import { type Meaning, meaningsOf } from './column-name.ts';
import { addField, type Draft, emptyDraft } from './draft.ts';
import type { FoundTable } from './found-tables.ts';
import { isGeneric } from './headings-over.ts';
import { linesOf } from './line.ts';
import { codeAtHead, isCode, type NamedHeading, readHeading } from './numbering.ts';

const meaningOf = (part: CardPart): Meaning | undefined => meaningsOf(part.label)[0];

/** Reads the cards of one table. @param tables how many tables of cards the document has. */
export function draftsOfCards(found: FoundTable, tables: number): Draft[] {
  const cards = cardsIn(found.grid);
  const headings = found.headings.filter((h) => h.level > 0 && !isGeneric(h.text));
  const oneCardTable = cards.length === 1 && tables > 1 && found.fresh;
  return cards.map((card) => {
    const named = card.title !== null || card.parts.some(holdsAction);
    const titled = !named && oneCardTable ? headings.at(-1) : undefined;
    const over = titled ? headings.slice(0, -1) : headings;
    return draftOfCard(
      { ...card, title: card.title ?? titled?.text ?? null },
      found,
      over.map((h) => readHeading(h.text)),
    );
  });
}

function holdsAction(part: CardPart): boolean {
  const meaning = meaningOf(part);
  return saysSomething(part.text) && (meaning === 'action' || meaning === 'task' || part.label === '');
}

function draftOfCard(card: Card, found: FoundTable, path: NamedHeading[]): Draft {
  const action =
    card.parts.find((p) => holdsAction(p) && p.label !== '') ?? card.parts.find(holdsAction) ?? null;
  const source = {
    table: found.number,
    block: found.item.block,
    row: card.row,
    cells: card.parts.map((p) => `${p.label}: ${p.text}`),
  };
  const draft = emptyDraft(action ? linesOf(action.paragraphs) : [], source);
  draft.path = path;
  draft.section = found.facts;
  takeTitle(draft, card.title, action !== null);
  for (const part of card.parts) if (part !== action) takePart(draft, part);
  return draft;
}

function takeTitle(draft: Draft, title: string | null, hasAction: boolean): void {
  if (title === null) return;
  if (!hasAction) {
    draft.action = [{ text: title, mark: '', kind: 'none', level: 0, bold: false }];
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
  switch (meaningOf(part)) {
    case 'lead':
    case 'support':
      draft.leadAsked = true;
      draft.leads.push({ paragraphs, heading: label, support: meaningOf(part) === 'support' });
      return;
    case 'timescale':
    case 'start':
    case 'end':
      takeTime(draft, part);
      return;
    case 'reference':
      if (draft.reference === null && isCode(oneLine(text))) draft.reference = oneLine(text);
      else addField(draft.fields, label, text);
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

function takeTime(draft: Draft, part: CardPart): void {
  const meaning = meaningOf(part);
  const key = meaning === 'start' || meaning === 'end' ? meaning : 'whole';
  draft.timeAsked = true;
  draft.time[key] = { raw: part.paragraphs.map((p) => p.text).join('\n') };
}
