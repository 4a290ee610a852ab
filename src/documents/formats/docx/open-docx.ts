/**
 * Word documents (.docx, .docm, .dotx), from their XML.
 * Source: ECMA-376 part 1 (WordprocessingML), and what Word and LibreOffice write.
 */
import type { Archive } from '../archive.ts';
import type { Note, Remark, SourceDocument } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { newRoom } from '../grid.ts';
import { nowhere, paragraphsOf, place, wordsOf } from '../place.ts';
import { count, quoted } from '../remark.ts';
import { child, elements, type Xml } from '../xml.ts';
import { BODY, readBlocks } from './docx-blocks.ts';
import { readNumbering } from './docx-numbering.ts';
import { coreProperties, openPackage, related } from './docx-package.ts';
import { type Met, newMet, newStory, type Story } from './docx-story.ts';
import { readStyles } from './docx-styles.ts';
import { dayIn, proseSuggestions } from './docx-traces.ts';

/** Opens a Word document from its archive. Throws faults. */
export function openDocx(archive: Archive): SourceDocument {
  const pack = openPackage(archive);
  const styles = readStyles(related(pack, 'styles'));
  const numbering = readNumbering(related(pack, 'numbering'), styles);
  const shared = { pack, styles, numbering, room: newRoom(), met: newMet() };
  const story = newStory(shared);
  const document = pack.xml(pack.main);
  const body = child(document, 'w:body') ?? emptyNode;
  const blocks = place(readBlocks(body, story, BODY));
  const suggestions = shared.met.inserted + shared.met.deleted > 0 ? proseSuggestions(body) : [];
  const notes = readNotes(story, shared);
  const core = pack.xml('docProps/core.xml');
  return {
    format: 'docx',
    ...coreProperties(core),
    blocks,
    furniture: readFurniture(shared),
    notes,
    remarks: remarksOf(shared.met, archive),
    ...(suggestions.length > 0 ? { suggestions } : {}),
    ...(shared.met.removedRows.length > 0 ? { removedRows: shared.met.removedRows } : {}),
  };
}

const emptyNode: Xml = { name: '', attributes: {}, children: [] };

type Shared = Pick<Story, 'pack' | 'styles' | 'numbering' | 'room' | 'met'>;

const PARTS: [Note['kind'], string, string][] = [
  ['comment', 'comments', 'w:comment'],
  ['footnote', 'footnotes', 'w:footnote'],
  ['endnote', 'endnotes', 'w:endnote'],
];

/** Comments, footnotes and endnotes, each with the words it is about and the place of its paragraph. */
function readNotes(story: Story, shared: Shared): Note[] {
  return PARTS.flatMap(([kind, part, element]) => {
    const root = related(shared.pack, part);
    const notes: Note[] = [];
    for (const node of root ? elements(root) : []) {
      if (node.name !== element) continue;
      const text = wordsOf(readBlocks(node, newStory(shared), BODY));
      if (text !== '') notes.push(noteOf(kind, text, { node, story }));
    }
    return notes;
  });
}

function noteOf(kind: Note['kind'], text: string, { node, story }: { node: Xml; story: Story }): Note {
  const id = node.attributes['w:id'] ?? '';
  const anchor = story.anchors.find((one) => one.kind === kind && one.id === id);
  const about = cleanText(story.about.get(id) ?? '');
  const on = kind === 'comment' ? dayIn(node.attributes['w:date']) : null;
  return {
    kind,
    text,
    about: kind === 'comment' && about !== '' ? about : (anchor?.paragraph?.text ?? ''),
    author: kind === 'comment' ? (node.attributes['w:author'] ?? null) : null,
    ...(on === null ? {} : { on }),
    where: { ...(anchor?.paragraph?.where ?? nowhere()) },
  };
}

/** The words of page headers and footers, each once. */
function readFurniture(shared: Shared): string[] {
  const lines = new Set<string>();
  for (const relation of shared.pack.relations.values()) {
    if (relation.type !== 'header' && relation.type !== 'footer') continue;
    const root = shared.pack.xml(relation.target);
    const story = newStory({ ...shared, met: newMet() });
    for (const { text } of root ? paragraphsOf(readBlocks(root, story, BODY)) : []) lines.add(text);
  }
  return [...lines];
}

function remarksOf(met: Met, archive: Archive): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: string, message: string): void => void remarks.push({ code, message, where: null });
  const changes = met.inserted + met.deleted;
  if (changes > 0) {
    const parts = `${count(met.inserted, 'insertion')} kept, ${count(met.deleted, 'deletion')} left out`;
    say(
      'trackedChanges',
      `${count(changes, 'tracked change')} taken as accepted: ${parts}.${quoted('Left out', met.deletedWords)}`,
    );
  }
  if (met.hiddenWords.length > 0)
    say(
      'hiddenText',
      `Words that the document hides were left out.${quoted('Left out', [met.hiddenWords.join('')])}`,
    );
  if (met.inlays > 0)
    say('inlay', `${count(met.inlays, 'inserted file')} inside the document could not be read.`);
  if (met.pictures > 0)
    say(
      'pictures',
      `${count(met.pictures, 'picture')} could not be read for words.${quoted('Described as', met.pictureWords)}`,
    );
  if (met.charts > 0) say('charts', `${count(met.charts, 'chart')} read for labels only, not for numbers.`);
  if (archive.names.some((name) => name.endsWith('vbaProject.bin')))
    say('macros', 'The document holds macros; they were not run.');
  return remarks;
}
