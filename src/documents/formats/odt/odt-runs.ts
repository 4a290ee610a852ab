/** The words of an OpenDocument paragraph: spans with their styles, spaces, tabs, line breaks and fields. */

import { withSymbols } from '../list-marks.ts';
import { descendants, elements, textOf, type Xml } from '../xml.ts';
import type { Gathered, Story } from './odt-story.ts';
import type { OdtStyle } from './odt-styles.ts';

type Reading = { story: Story; look: OdtStyle; into: Gathered };

/** Gathers the runs below a paragraph or heading, with the boxes anchored in it. */
export function gatherRuns(node: Xml, story: Story, look: OdtStyle): Gathered {
  const into: Gathered = { runs: [], boxes: [] };
  readChildren(node, { story, look, into });
  return into;
}

function readChildren(node: Xml, at: Reading): void {
  for (const one of node.children) {
    // White space in the XML is one space; spaces, tabs and breaks that count have elements of their own.
    if (typeof one === 'string') write(one.replace(/\s+/g, ' '), at);
    else readInline(one, at);
  }
}

function readInline(node: Xml, at: Reading): void {
  switch (node.name) {
    case 'text:span':
      readChildren(node, {
        ...at,
        look: over(at.story.styles.get('text', node.attributes['text:style-name']), at.look),
      });
      return;
    case 'text:s':
      write(' ', at);
      return;
    case 'text:tab':
      write('\t', at);
      return;
    case 'text:line-break':
      write('\n', at);
      return;
    case 'text:note':
      at.story.notes.push(node);
      return;
    case 'office:annotation':
      at.story.notes.push(node);
      at.story.ranges.set(node.attributes['office:name'] ?? '', { words: [], open: true });
      return;
    case 'office:annotation-end':
      endRange(node.attributes['office:name'] ?? '', at.story);
      return;
    case 'text:hidden-text':
    case 'text:hidden-paragraph':
      at.story.met.hiddenWords.push(node.attributes['text:string-value'] ?? textOf(node));
      return;
    case 'text:ruby-text':
    case 'text:tracked-changes':
      return;
    default:
      if (node.name.startsWith('draw:')) readDrawing(node, at);
      else readChildren(node, at);
  }
}

const over = (style: OdtStyle, under: OdtStyle): OdtStyle => ({
  ...under,
  bold: style.bold ?? under.bold,
  struck: style.struck ?? under.struck,
  hidden: style.hidden ?? under.hidden,
  size: style.size ?? under.size,
});

function endRange(name: string, story: Story): void {
  const range = story.ranges.get(name);
  if (range) range.open = false;
}

function write(text: string, at: Reading): void {
  if (at.look.hidden === true) {
    if (text.trim() !== '') at.story.met.hiddenWords.push(text);
    return;
  }
  for (const range of at.story.ranges.values()) if (range.open) range.words.push(text);
  const { bold, struck, size } = at.look;
  at.into.runs.push({ text: withSymbols(text), bold: bold === true, struck: struck === true, size });
}

/** Text boxes and shapes with words are read after the paragraph; pictures and objects are counted. */
function readDrawing(node: Xml, at: Reading): void {
  const { met } = at.story;
  const boxes = boxesIn(node);
  at.into.boxes.push(...boxes);
  if (boxes.length > 0) return;
  const words = [...descendants(node, 'svg:title'), ...descendants(node, 'svg:desc')].map(textOf).join(' ');
  if (descendants(node, 'draw:object').length > 0) met.objects += 1;
  else if (descendants(node, 'draw:image').length > 0) met.pictures += 1;
  else return;
  if (words.trim() !== '') met.pictureWords.push(words.trim());
}

/** Elements below a drawing that hold paragraphs. */
function boxesIn(node: Xml): Xml[] {
  const inner = elements(node);
  if (inner.some((one) => one.name === 'text:p' || one.name === 'text:list' || one.name === 'table:table')) {
    return inner.every((one) => one.name !== 'text:p' || textOf(one).trim() === '') &&
      node.name !== 'draw:text-box'
      ? []
      : [node];
  }
  return inner.flatMap(boxesIn);
}
