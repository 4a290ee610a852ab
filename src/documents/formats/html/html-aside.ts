/** What an HTML page holds beside its own words: menus, page headers and footers, footnotes. */
import type { Block } from '../block.ts';
import { wordsOf as paragraphWords } from '../place.ts';
import { attribute, type Element, type Node, wordsOf } from './html-look.ts';
import type { Story } from './html-story.ts';

/** Longer than this, a footer of a page is a part of its text. */
const LONGEST_FOOTER = 400;

const holdsHeading = (node: Node): boolean =>
  /^h[1-6]$/.test(node.nodeName) || ('childNodes' in node && node.childNodes.some(holdsHeading));

/** Menus, the head and the foot of a site, and the headers and footers that word processors write as such, are furniture. */
export function isFurniture(element: Element): boolean {
  const title = attribute(element, 'title');
  if (element.tagName === 'footer')
    return element.parentNode?.nodeName === 'body' && wordsOf(element).length < LONGEST_FOOTER;
  // The name and search box of a site; a header with a heading in it is that of the page's own text.
  if (element.tagName === 'header')
    return (
      element.parentNode?.nodeName === 'body' &&
      wordsOf(element).length < LONGEST_FOOTER &&
      !holdsHeading(element)
    );
  return (
    element.tagName === 'nav' || (element.tagName === 'div' && (title === 'header' || title === 'footer'))
  );
}

/** Adds the words of furniture; a table among them is kept with the text. */
export function addFurniture(blocks: Block[], story: Story): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') story.met.furniture.push(block.text);
    else story.blocks.push(block);
  }
}

const NOTE = /^(sdfootnote|sdendnote|ftn|edn|fn:?|footnote-?)\d+(sym)?$/i;

export const isNote = (element: Element): boolean => NOTE.test(attribute(element, 'id') ?? '');

const noteKey = (id: string): string => id.replace(/^_|sym$|ref/g, '').toLowerCase();

/** Keeps a footnote's text under the name that its references point at. */
export function addNote(element: Element, blocks: Block[], story: Story): void {
  const id = attribute(element, 'id') ?? '';
  const text = paragraphWords(blocks).replace(/^\[?\d+\]?\s*|\s*↩︎?$/g, '');
  const kind = /endnote|^edn/i.test(id) ? 'endnote' : 'footnote';
  if (text !== '') story.met.notes.push({ id: noteKey(id), text, kind });
}

/** True for the number of a footnote that is a link to it; remembers what it points at. */
export function isReference(element: Element, story: Story): boolean {
  const target = /^#_?(.*)$/.exec(attribute(element, 'href') ?? '')?.[1] ?? '';
  if (element.tagName !== 'a' || !NOTE.test(target)) return false;
  if (!/^\s*\[?[\divx*†]{1,4}\]?\s*$/i.test(wordsOf(element))) return false;
  story.pointsAt.push(noteKey(target));
  return true;
}
