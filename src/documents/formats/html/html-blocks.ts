/** The blocks of an HTML page, in the order in which they stand. Source: WHATWG HTML, as parse5 reads it. */
import type { Block } from '../block.ts';
import { fault } from '../fault.ts';
import { MAX_XML_DEPTH } from '../limits.ts';
import { type Figures, inFigures } from '../list-marks.ts';
import { addFurniture, addNote, isFurniture, isNote, isReference } from './html-aside.ts';
import { attribute, type Element, isHidden, type Look, lookOf, type Node, wordsOf } from './html-look.ts';
import { endParagraph, newStory, type OpenList, type Story } from './html-story.ts';
import { readTable } from './html-table.ts';
import { endTerm, takeSaying, takeTerm } from './html-terms.ts';

export type Around = { look: Look; list: OpenList | null; depth: number };

export const PAGE: Around = { look: { bold: false, struck: false, kept: false }, list: null, depth: 0 };

const LEFT_OUT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'button',
  'datalist',
  'iframe',
  'object',
  'svg',
]);
const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table ul option`.split(
    /\s+/,
  ),
);

/** Reads nodes into the story. Throws the fault 'tooDeep'. */
export function readNodes(nodes: Node[], story: Story, around: Around): void {
  if (around.depth > MAX_XML_DEPTH) throw fault('tooDeep');
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) write(node.value, story, around.look);
    else if ('tagName' in node) readElement(node, story, { ...around, depth: around.depth + 1 });
  }
}

function write(text: string, story: Story, { bold, struck, kept }: Look): void {
  story.runs.push({ text: kept ? text : text.replace(/\s+/g, ' '), bold, struck, size: null });
}

function readElement(element: Element, story: Story, around: Around): void {
  if (LEFT_OUT.has(element.tagName)) return;
  if (isHidden(element)) {
    const words = wordsOf(element);
    if (words.trim() !== '') story.met.hiddenWords.push(words);
    return;
  }
  if (!BLOCKS.has(element.tagName)) {
    if (isReference(element, story)) return;
    readInline(element, story, around);
    return;
  }
  endParagraph(story);
  const inside = { ...around, look: lookOf(element, around.look) };
  if (isFurniture(element)) addFurniture(readApart(element, story, inside), story);
  else if (isNote(element)) addNote(element, readApart(element, story, inside), story);
  else readBlock(element, story, inside);
  endParagraph(story);
}

function readInline(element: Element, story: Story, around: Around): void {
  switch (element.tagName) {
    case 'br':
      write('\n', story, { ...around.look, kept: true });
      return;
    case 'img':
      story.met.pictures += 1;
      if (attribute(element, 'alt')) story.met.pictureWords.push(attribute(element, 'alt') ?? '');
      return;
    case 'input':
      write(inputWords(element), story, around.look);
      return;
    case 'select':
      write(chosenWords(element), story, around.look);
      return;
    default:
      readNodes(element.childNodes, story, { ...around, look: lookOf(element, around.look) });
  }
}

/** What a filled-in form shows. */
function inputWords(element: Element): string {
  const type = attribute(element, 'type') ?? 'text';
  if (type === 'checkbox' || type === 'radio') return attribute(element, 'checked') === null ? '☐ ' : '☒ ';
  return ['text', 'date', 'month', 'number', 'email', 'tel', 'url'].includes(type)
    ? (attribute(element, 'value') ?? '')
    : '';
}

function chosenWords(element: Element): string {
  const options = element.childNodes.filter(
    (node): node is Element => 'tagName' in node && node.tagName === 'option',
  );
  const chosen = options.find((option) => attribute(option, 'selected') !== null) ?? options[0];
  return chosen ? wordsOf(chosen) : '';
}

function readBlock(element: Element, story: Story, around: Around): void {
  switch (element.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      readHeading(element, story, around);
      return;
    case 'ul':
    case 'menu':
    case 'ol':
      readNodes(element.childNodes, story, { ...around, list: openList(element, around.list) });
      return;
    case 'li':
      readItem(element, story, around);
      return;
    case 'table':
      readTable(element, story, { around, readNodes });
      return;
    case 'dl':
      readNodes(element.childNodes, story, around);
      endTerm(story);
      return;
    case 'dt':
      takeTerm(readApart(element, story, around), story);
      return;
    case 'dd':
      takeSaying(readApart(element, story, around), story);
      return;
    case 'details': {
      const { depth } = story;
      readNodes(element.childNodes, story, around);
      endParagraph(story);
      story.depth = depth;
      return;
    }
    case 'summary':
      readSummary(element, story, around);
      return;
    default:
      if (/\b(mso)?title\b/i.test(attribute(element, 'class') ?? '') && element.tagName === 'p')
        story.heading = 0;
      readNodes(element.childNodes, story, around);
      endParagraph(story);
      if (element.tagName === 'p') story.heading = null;
  }
}

function readHeading(element: Element, story: Story, around: Around): void {
  const isTitle = element.tagName === 'h1' && /\btitle\b/i.test(attribute(element, 'class') ?? '');
  story.heading = isTitle ? 0 : Number(element.tagName[1]);
  story.depth = Math.max(1, story.heading);
  readNodes(element.childNodes, story, around);
  endParagraph(story);
  story.heading = null;
}

/** What a part that folds out is called, unless it only says that it folds out. */
function readSummary(element: Element, story: Story, around: Around): void {
  const words = wordsOf(element).trim();
  const isTitle = !/^(?:(?:show|view|read|see|hide|open|close|more|full)\b.{0,24}|details)$/i.test(words);
  if (isTitle) story.heading = Math.min(6, story.depth + 1);
  readNodes(element.childNodes, story, around);
  endParagraph(story);
  story.heading = null;
}

const FIGURES: Record<string, Figures> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function openList(element: Element, outer: OpenList | null): OpenList {
  const start = Number.parseInt(attribute(element, 'start') ?? '1', 10);
  return {
    level: outer ? outer.level + 1 : 0,
    ordered: element.tagName === 'ol',
    figures: attribute(element, 'type') ?? '1',
    next: Number.isFinite(start) ? start : 1,
  };
}

function readItem(element: Element, story: Story, around: Around): void {
  const list = around.list ?? { level: 0, ordered: false, figures: '1', next: 1 };
  const own = Number.parseInt(attribute(element, 'value') ?? '', 10);
  if (Number.isFinite(own)) list.next = own;
  const mark = list.ordered ? `${inFigures(list.next, FIGURES[list.figures] ?? 'decimal')}.` : '•';
  list.next += 1;
  story.mark = { level: list.level, mark, ordered: list.ordered };
  readNodes(element.childNodes, story, around);
  endParagraph(story);
  story.mark = null;
}

/** What stands in an element by itself, apart from the words around it. */
function readApart(element: Element, story: Story, around: Around): Block[] {
  const inside = newStory(story);
  readNodes(element.childNodes, inside, around);
  endParagraph(inside);
  return inside.blocks;
}
