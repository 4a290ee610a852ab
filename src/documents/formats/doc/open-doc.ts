/** Binary Word documents (.doc, Word 97 to 2007), with rows, cells and merges from their own table properties. */
import type { Block, Note, Remark, SourceDocument } from '../block.ts';
import { newRoom, type Room } from '../grid.ts';
import { nowhere, paragraphsOf, place, wordsOf } from '../place.ts';
import { count, quoted } from '../remark.ts';
import { openDocFile, PLACE, positionsOf } from './doc-file.ts';
import { type DocParagraph, type DocReader, type Met, newReader, readParagraphs } from './doc-paragraphs.ts';
import { readSummary } from './doc-summary.ts';
import { blocksOf } from './doc-table.ts';

/** Opens a binary Word document. Throws faults. */
export function openDoc(bytes: Uint8Array): SourceDocument {
  const file = openDocFile(bytes);
  const reader = newReader(file);
  const room = newRoom();
  const { main, footnotes, headers, comments, endnotes, boxes } = file.parts;
  const paragraphs = readParagraphs(reader, 0, main);
  const body = blocksOf(paragraphs, 0, room);
  const afterNotes = main + footnotes + headers;
  const boxText = afterNotes + comments + endnotes;
  const inBoxes = blocksOf(readParagraphs(reader, boxText, boxText + boxes), 0, room);
  const blocks = place([...body, ...inBoxes]);
  const at = { paragraphs, room };
  const notes = [
    ...readNotes(
      reader,
      {
        kind: 'footnote',
        from: main,
        references: PLACE.footnoteReferences,
        texts: PLACE.footnoteTexts,
        size: 2,
      },
      at,
    ),
    ...readNotes(
      reader,
      {
        kind: 'comment',
        from: afterNotes,
        references: PLACE.commentReferences,
        texts: PLACE.commentTexts,
        size: 30,
      },
      at,
    ),
    ...readNotes(
      reader,
      {
        kind: 'endnote',
        from: afterNotes + comments,
        references: PLACE.endnoteReferences,
        texts: PLACE.endnoteTexts,
        size: 2,
      },
      at,
    ),
  ];
  const lines = blocksOf(readParagraphs(reader, main + footnotes, afterNotes), 0, room);
  const furniture = [...new Set(paragraphsOf(lines).map((one) => one.text))];
  return {
    format: 'doc',
    ...readSummary(file.summary),
    blocks,
    furniture,
    notes,
    remarks: remarksOf(reader.met),
  };
}

type NoteKind = {
  kind: Note['kind'];
  /** Where this part of the text begins. */
  from: number;
  references: number;
  texts: number;
  /** Bytes behind each reference. */
  size: number;
};

type At = { paragraphs: DocParagraph[]; room: Room };

/** Each note's text, with the paragraph that its reference stands in. */
function readNotes(reader: DocReader, kind: NoteKind, { paragraphs, room }: At): Note[] {
  const references = positionsOf(reader.file, kind.references, kind.size).slice(0, -1);
  const texts = positionsOf(reader.file, kind.texts, 0);
  const owners = kind.kind === 'comment' ? commentOwners(reader) : [];
  return references.flatMap((reference, i) => {
    const [from, to] = [texts[i], texts[i + 1]];
    if (from === undefined || to === undefined) return [];
    const inside: Block[] = blocksOf(readParagraphs(reader, kind.from + from, kind.from + to), 0, room);
    const text = wordsOf(inside);
    const about = paragraphs.find((one) => one.from <= reference && reference <= one.to)?.paragraph ?? null;
    const author = owners[i] ?? null;
    const where = { ...(about?.where ?? nowhere()) };
    return text === '' ? [] : [{ kind: kind.kind, text, about: about?.text ?? '', author, where }];
  });
}

/** The names of those who commented, for each comment. Source: [MS-DOC] 2.9.13 (ATRDPre10) and 2.8.35. */
function commentOwners(reader: DocReader): (string | null)[] {
  const { view } = reader.file.table;
  const { at, length } = reader.file.part(PLACE.commentOwners);
  const names: string[] = [];
  for (let next = at; next + 2 <= Math.min(at + length, view.byteLength); ) {
    const size = view.getUint16(next, true);
    if (next + 2 + size * 2 > view.byteLength) break;
    names.push(
      String.fromCharCode(...Array.from({ length: size }, (_, i) => view.getUint16(next + 2 + i * 2, true))),
    );
    next += 2 + size * 2;
  }
  const references = reader.file.part(PLACE.commentReferences);
  const positions = positionsOf(reader.file, PLACE.commentReferences, 30).length;
  return Array.from({ length: Math.max(0, positions - 1) }, (_, i) => {
    const owner = references.at + positions * 4 + i * 30 + 20;
    return owner + 2 <= view.byteLength ? (names[view.getUint16(owner, true)] ?? null) : null;
  });
}

function remarksOf(met: Met): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: string, message: string): void => void remarks.push({ code, message, where: null });
  const deleted = met.deletedWords.join('');
  if (met.inserted > 0 || deleted !== '')
    say(
      'trackedChanges',
      `Tracked changes were taken as accepted: ${count(met.inserted, 'insertion')} kept.${quoted('Left out', [deleted])}`,
    );
  if (met.hiddenWords.join('').trim() !== '')
    say(
      'hiddenText',
      `Words that the document hides were left out.${quoted('Left out', [met.hiddenWords.join('')])}`,
    );
  if (met.pictures > 0)
    say(
      'pictures',
      `${count(met.pictures, 'picture or drawing', 'pictures or drawings')} could not be read for words.`,
    );
  return remarks;
}
