/** The paragraphs, lists and tables of an OpenDocument text, in order. */

import type { Block, ListMark } from '../block.ts';
import { fault } from '../fault.ts';
import { MAX_TABLE_DEPTH } from '../limits.ts';
import { paragraphOf } from '../paragraph.ts';
import { elements, textOf, type Xml } from '../xml.ts';
import { itemMark, type OpenList } from './odt-lists.ts';
import { gatherRuns } from './odt-runs.ts';
import type { Story } from './odt-story.ts';
import { readTable } from './odt-table.ts';

const LEFT_OUT = new Set([
  'text:tracked-changes',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'text:table-of-content-source',
  'text:alphabetical-index-source',
  'text:illustration-index-source',
  'text:table-index-source',
  'text:bibliography-source',
  'text:user-index-source',
  'text:object-index-source',
  'svg:title',
  'svg:desc',
]);

/** Reads the blocks below a node; `depth` counts the tables around it. Throws the fault 'tooDeep'. */
export function readBlocks(node: Xml, story: Story, depth: number): Block[] {
  if (depth > MAX_TABLE_DEPTH) throw fault('tooDeep');
  return elements(node).flatMap((one) => readBlock(one, story, depth));
}

function readBlock(node: Xml, story: Story, depth: number): Block[] {
  switch (node.name) {
    case 'text:p':
      return readParagraph(node, story, { depth, list: null });
    case 'text:h':
      return readParagraph(node, story, { depth, list: headingMark(node, story) });
    case 'text:list':
      return readList(node, story, { depth, level: 0, list: story.lists.open(node, null) });
    case 'table:table': {
      const table = readTable(node, story, { depth, readBlocks });
      return table ? [table] : [];
    }
    case 'text:section':
      if (node.attributes['text:display'] !== 'none') return readBlocks(node, story, depth);
      story.met.hiddenWords.push(textOf(node));
      return [];
    default:
      if (LEFT_OUT.has(node.name)) return [];
      return node.name.startsWith('draw:')
        ? readAnchored(node, story, depth)
        : readBlocks(node, story, depth);
  }
}

/** A drawing anchored to the page stands between paragraphs. */
function readAnchored(node: Xml, story: Story, depth: number): Block[] {
  const { boxes } = gatherRuns(
    { name: '', attributes: {}, children: [node] },
    story,
    story.styles.get('paragraph', ''),
  );
  return boxes.flatMap((box) => readBlocks(box, story, depth));
}

/** Headings are counted by the outline, unless they are list items or say that they are not. */
function headingMark(node: Xml, story: Story): ListMark | null {
  const level = Number(node.attributes['text:outline-level'] ?? 1) - 1;
  if (node.attributes['text:is-list-header'] === 'true') return null;
  return itemMark(story.lists.outline, level, node.attributes['text:start-value']);
}

type In = { depth: number; list: ListMark | null };

function readParagraph(node: Xml, story: Story, { depth, list }: In): Block[] {
  const style = story.styles.get('paragraph', node.attributes['text:style-name']);
  const { runs, boxes } = gatherRuns(node, story, style);
  const heading = node.name === 'text:h' ? Number(node.attributes['text:outline-level'] ?? 1) : style.heading;
  const paragraph = paragraphOf(runs, { heading, list });
  for (const note of story.notes.splice(0)) story.anchors.push({ node: note, paragraph });
  const inside = boxes.flatMap((box) => readBlocks(box, story, depth));
  return paragraph ? [paragraph, ...inside] : inside;
}

type InList = { depth: number; level: number; list: OpenList };

/** A list: the first paragraph of each item carries the mark. */
function readList(node: Xml, story: Story, at: InList): Block[] {
  return elements(node).flatMap((item) => {
    if (item.name !== 'text:list-item' && item.name !== 'text:list-header') return [];
    let marked = item.name === 'text:list-header';
    return elements(item).flatMap((one) => {
      if (one.name === 'text:list') return readList(one, story, { ...at, level: at.level + 1 });
      if (one.name !== 'text:p' && one.name !== 'text:h') return readBlock(one, story, at.depth);
      const list = marked ? null : itemMark(at.list, at.level, item.attributes['text:start-value']);
      marked = true;
      return readParagraph(one, story, { depth: at.depth, list });
    });
  });
}
