/**
 * The words of a Word paragraph. Insertions are kept and deletions left out, as if every tracked change were
 * accepted; fields show their results and not their instructions; hidden words are left out and told of.
 */

import { symbol } from '../list-marks.ts';
import { child, descendants, elements, textOf, type Xml } from '../xml.ts';
import { readDrawing } from './docx-drawing.ts';
import type { Gathered, Story } from './docx-story.ts';
import { type Look, lookOf, overlay } from './docx-styles.ts';

type Reading = { story: Story; under: Look; into: Gathered };

/** Gathers the runs below a node; `under` is the paragraph's own look. */
export function gatherRuns(node: Xml, story: Story, under: Look): Gathered {
  const into = { runs: [], boxes: [] };
  readChildren(node, { story, under, into });
  return into;
}

/** Elements whose children are read as if they stood in the paragraph themselves. */
const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'm:oMath',
  'm:oMathPara',
  'm:r',
  'm:f',
  'm:num',
  'm:den',
  'm:e',
  'm:sSup',
  'm:sup',
  'm:sub',
  'm:sSub',
]);

function readInline(node: Xml, at: Reading): void {
  if (TRANSPARENT.has(node.name)) readChildren(node, at);
  switch (node.name) {
    case 'w:r':
      readRun(node, at);
      return;
    case 'w:ins':
    case 'w:moveTo':
      at.story.met.inserted += 1;
      readChildren(node, at);
      return;
    case 'w:del':
    case 'w:moveFrom':
      leaveOut(node, at.story);
      return;
    case 'm:t':
      write(textOf(node), at, at.under);
      return;
    case 'mc:AlternateContent':
      readDrawing(node, at.story, at.into);
      return;
    case 'w:commentRangeStart':
      at.story.ranges.set(node.attributes['w:id'] ?? '', []);
      return;
    case 'w:commentRangeEnd':
      endRange(node.attributes['w:id'] ?? '', at.story);
  }
}

function readChildren(node: Xml, at: Reading): void {
  for (const one of elements(node)) readInline(one, at);
}

/** A deletion: its words are not the document's any more, but the person who checks may ask for them. */
export function leaveOut(node: Xml, story: Story): void {
  story.met.deleted += 1;
  const words = [...descendants(node, 'w:delText'), ...descendants(node, 'w:t')].map(textOf).join('');
  if (words.trim() !== '') story.met.deletedWords.push(words.trim());
}

function endRange(id: string, story: Story): void {
  const words = story.ranges.get(id);
  if (!words) return;
  story.about.set(id, words.join(''));
  story.ranges.delete(id);
}

function readRun(node: Xml, at: Reading): void {
  const properties = child(node, 'w:rPr');
  const style = child(properties, 'w:rStyle')?.attributes['w:val'];
  const direct = lookOf(properties);
  const look = overlay(style === undefined ? direct : overlay(direct, at.story.styles.get(style)), at.under);
  for (const one of elements(node)) readRunPart(one, at, look);
}

function readRunPart(node: Xml, at: Reading, look: Look): void {
  const { fields } = at.story;
  if (node.name === 'w:fldChar') moveField(node, at, look);
  if (fields.length > 0 && !fields.every((field) => field.inResult)) return;
  const words = runWords(node);
  if (words !== null) write(words, at, look);
  switch (node.name) {
    case 'w:footnoteReference':
      at.story.references.push({ kind: 'footnote', id: node.attributes['w:id'] ?? '' });
      return;
    case 'w:endnoteReference':
      at.story.references.push({ kind: 'endnote', id: node.attributes['w:id'] ?? '' });
      return;
    case 'w:commentReference':
      at.story.references.push({ kind: 'comment', id: node.attributes['w:id'] ?? '' });
      return;
    case 'w:ruby':
      readChildren(node, at);
      return;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'mc:AlternateContent':
      readDrawing(node, at.story, at.into);
      return;
  }
}

/** The text that a part of a run stands for; null where it is not text. */
function runWords(node: Xml): string | null {
  switch (node.name) {
    case 'w:t':
      // A line end inside the XML is white space, not a line break of the text.
      return textOf(node).replaceAll('\n', ' ');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return node.attributes['w:type'] === 'page' || node.attributes['w:type'] === 'column' ? ' ' : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(Number.parseInt(node.attributes['w:char'] ?? 'f0b7', 16) || 0xf0b7);
    default:
      return null;
  }
}

/** Fields begin, come to their result and end, across runs and even paragraphs. */
function moveField(node: Xml, at: Reading, look: Look): void {
  const { fields } = at.story;
  const open = fields.at(-1);
  switch (node.attributes['w:fldCharType']) {
    case 'begin':
      writeFormField(node, at, look);
      fields.push({ inResult: false });
      return;
    case 'separate':
      if (open) open.inResult = true;
      return;
    case 'end':
      fields.pop();
  }
}

/** A tick box or a drop-down list of an old form has no result: it is shown as it is set. */
function writeFormField(node: Xml, at: Reading, look: Look): void {
  const data = child(node, 'w:ffData');
  const box = child(data, 'w:checkBox');
  if (box) {
    const set = child(box, 'w:checked') ?? child(box, 'w:default');
    write(
      set && set.attributes['w:val'] !== '0' && set.attributes['w:val'] !== 'false' ? '☒' : '☐',
      at,
      look,
    );
  }
  const choices = child(data, 'w:ddList');
  if (choices) {
    const entries = elements(choices).filter((one) => one.name === 'w:listEntry');
    const chosen = Number(
      (child(choices, 'w:result') ?? child(choices, 'w:default'))?.attributes['w:val'] ?? 0,
    );
    write(entries[chosen]?.attributes['w:val'] ?? '', at, look);
  }
}

function write(text: string, at: Reading, look: Look): void {
  if (look.hidden === true) {
    if (text.trim() !== '') at.story.met.hiddenWords.push(text);
    return;
  }
  for (const words of at.story.ranges.values()) words.push(text);
  at.into.runs.push({ text, bold: look.bold === true, struck: look.struck === true, size: look.size });
}
