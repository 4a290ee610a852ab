/** The paragraphs and tables of a story of a Word document, in order. */

import type { Block, ListMark, Paragraph } from '../block.ts';
import { fault } from '../fault.ts';
import { MAX_TABLE_DEPTH } from '../limits.ts';
import { paragraphOf } from '../paragraph.ts';
import { child, elements, type Xml } from '../xml.ts';
import { gatherRuns, leaveOut } from './docx-runs.ts';
import type { Depth, Story } from './docx-story.ts';
import { type DocxStyle, isOn, type Look, outlineLevel, overlay } from './docx-styles.ts';
import { readTable } from './docx-table.ts';

export const BODY: Depth = { tables: 0, boldRow: false };

const TRANSPARENT = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo']);

/** Reads the blocks below a node (a body, a cell, a text box, a note). */
export function readBlocks(node: Xml, story: Story, depth: Depth): Block[] {
  if (depth.tables > MAX_TABLE_DEPTH) throw fault('tooDeep');
  const blocks: Block[] = [];
  for (const one of elements(node)) {
    if (one.name === 'w:p') blocks.push(...readParagraph(one, story, depth));
    else if (one.name === 'w:tbl') {
      const table = readTable(one, story, { depth, readBlocks });
      if (table) blocks.push(table);
    } else if (TRANSPARENT.has(one.name)) blocks.push(...readBlocks(one, story, depth));
    else if (one.name === 'mc:AlternateContent') blocks.push(...readAlternative(one, story, depth));
    else if (one.name === 'w:altChunk') story.met.inlays += 1;
    else if (one.name === 'w:del' || one.name === 'w:moveFrom') leaveOut(one, story);
    else if (one.name === 'w:commentRangeStart') story.ranges.set(one.attributes['w:id'] ?? '', []);
  }
  return blocks;
}

function readAlternative(node: Xml, story: Story, depth: Depth): Block[] {
  const chosen = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
  return chosen ? readBlocks(chosen, story, depth) : [];
}

/** A paragraph, then what stands in the boxes anchored in it. */
function readParagraph(node: Xml, story: Story, depth: Depth): Block[] {
  const properties = child(node, 'w:pPr');
  const styleId = child(properties, 'w:pStyle')?.attributes['w:val'];
  const style = styleId === undefined ? story.styles.paragraphDefault : story.styles.get(styleId);
  const { runs, boxes } = gatherRuns(node, story, overlay(style, rowLook(story, depth)));
  const list = listMark(properties, story, { styleId, style });
  const pieces = story.carried.length === 0 ? runs : [...story.carried.splice(0), ...runs];
  const mark = child(properties, 'w:rPr');
  if (child(mark, 'w:del')) {
    story.carried.push(...pieces);
    return boxes.flatMap((box) => readBlocks(box, story, depth));
  }
  const direct = child(properties, 'w:outlineLvl') ? outlineLevel(properties) : style.heading;
  const paragraph = paragraphOf(pieces, { heading: direct, list });
  settleReferences(story, paragraph);
  const own = paragraph ? [paragraph] : [];
  return boxes.length === 0 ? own : [...own, ...boxes.flatMap((box) => readBlocks(box, story, depth))];
}

/** What lies under a paragraph's style: the document's defaults, and its table style's first row. */
function rowLook(story: Story, depth: Depth): Look {
  const basis = story.styles.paragraphDefault;
  return depth.boldRow ? { ...basis, bold: true } : basis;
}

function settleReferences(story: Story, paragraph: Paragraph | null): void {
  if (story.references.length === 0) return;
  for (const reference of story.references.splice(0)) story.anchors.push({ ...reference, paragraph });
}

type Styled = { styleId: string | undefined; style: DocxStyle };

/** The mark of a numbered or bulleted paragraph, by its own properties or else by its style's. */
function listMark(properties: Xml | null, story: Story, { styleId, style }: Styled): ListMark | null {
  const own = child(properties, 'w:numPr');
  const id = child(own, 'w:numId')?.attributes['w:val'] ?? style.list.id;
  if (id === null || id === '0' || isDeletedMark(own)) return null;
  const written = child(own, 'w:ilvl')?.attributes['w:val'];
  const ofStyle = child(own, 'w:numId') ? null : story.numbering.levelOfStyle(id, styleId);
  const level = written === undefined ? (ofStyle ?? style.list.level ?? 0) : Number(written);
  return story.numbering.next(id, level);
}

const isDeletedMark = (numbering: Xml | null): boolean => isOn(child(numbering, 'w:del')) === true;
