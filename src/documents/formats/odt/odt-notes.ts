/** Comments, footnotes and endnotes of an OpenDocument file, with the words that they are about. */
import type { Note } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { nowhere, wordsOf } from '../place.ts';
import { child, elements, type Xml } from '../xml.ts';
import { readBlocks } from './odt-blocks.ts';
import { newLists } from './odt-lists.ts';
import { newStory, type Story } from './odt-story.ts';
import { madeBy } from './odt-traces.ts';

/** Reads the notes that a story has met, once its blocks have their places. */
export function readNotes(story: Story): Note[] {
  const notes: Note[] = [];
  for (const { node, paragraph } of [...story.anchors]) {
    const comment = node.name === 'office:annotation';
    const inside = newStory({ ...story, lists: newLists(story.styles) });
    const text = wordsOf(
      readBlocks(comment ? withoutMaker(node) : (child(node, 'text:note-body') ?? node), inside, 0),
    );
    if (text === '') continue;
    const range = cleanText(story.ranges.get(node.attributes['office:name'] ?? '')?.words.join('') ?? '');
    const { author, on } = madeBy(comment ? node : null);
    notes.push({
      kind: comment ? 'comment' : node.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote',
      text,
      about: comment && range !== '' && !isOpen(node, story) ? range : (paragraph?.text ?? ''),
      author,
      ...(on === null ? {} : { on }),
      where: { ...(paragraph?.where ?? nowhere()) },
    });
  }
  return notes;
}

/** A comment at a point has no end, so that its range would run to the end of the document. */
const isOpen = (node: Xml, story: Story): boolean =>
  story.ranges.get(node.attributes['office:name'] ?? '')?.open === true;

const withoutMaker = (node: Xml): Xml => ({
  ...node,
  children: elements(node).filter((one) => one.name.startsWith('text:')),
});
