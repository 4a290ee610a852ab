/**
 * What is drawn in a Word document: text boxes and diagrams are read for their words, once though Word writes
 * them twice for older versions; pictures and charts are counted and told of.
 */
import { child, descendants, elements, textOf, type Xml } from '../xml.ts';
import type { Gathered, Story } from './docx-story.ts';

/** Reads a drawing, an old-style picture or an alternative of both. */
export function readDrawing(node: Xml, story: Story, into: Gathered): void {
  if (node.name === 'mc:AlternateContent') {
    const chosen = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback');
    for (const one of chosen ? elements(chosen) : []) readDrawing(one, story, into);
    return;
  }
  const boxes = boxesIn(node);
  into.boxes.push(...boxes);
  if (boxes.length > 0) return;
  const diagram = descendants(node, 'dgm:relIds')[0];
  const chart = descendants(node, 'c:chart')[0];
  if (diagram) readDiagram(diagram, story, into);
  else if (chart) readChart(chart, story, into);
  else readPicture(node, story);
}

/** Text boxes below a node, taking the first form of each that is written in several. */
function boxesIn(node: Xml): Xml[] {
  const found: Xml[] = [];
  for (const one of elements(node)) {
    if (one.name === 'w:txbxContent') found.push(one);
    else if (one.name === 'mc:AlternateContent') {
      const chosen = child(one, 'mc:Choice') ?? child(one, 'mc:Fallback');
      if (chosen) found.push(...boxesIn(chosen));
    } else found.push(...boxesIn(one));
  }
  return found;
}

const paragraphOfWords = (words: string): Xml => ({
  name: 'w:p',
  attributes: {},
  children: [{ name: 'w:r', attributes: {}, children: [{ name: 'w:t', attributes: {}, children: [words] }] }],
});

/** The words of a diagram stand in a part of their own. */
function readDiagram(node: Xml, story: Story, into: Gathered): void {
  const target = story.pack.relations.get(node.attributes['r:dm'] ?? '')?.target;
  const data = target === undefined ? null : story.pack.xml(target);
  const paragraphs = data
    ? descendants(data, 'a:p').map((one) => descendants(one, 'a:t').map(textOf).join(''))
    : [];
  const children = paragraphs.filter((words) => words.trim() !== '').map(paragraphOfWords);
  if (children.length > 0) into.boxes.push({ name: 'w:txbxContent', attributes: {}, children });
}

/** The words of a chart: its titles and labels; its numbers stay where they are. */
function readChart(node: Xml, story: Story, into: Gathered): void {
  story.met.charts += 1;
  const target = story.pack.relations.get(node.attributes['r:id'] ?? '')?.target;
  const data = target === undefined ? null : story.pack.xml(target);
  if (!data) return;
  const titles = descendants(data, 'a:t').map(textOf);
  const labels = descendants(data, 'c:strCache').flatMap((cache) => descendants(cache, 'c:v').map(textOf));
  const words = [...new Set([...titles, ...labels])].filter((one) => one.trim() !== '');
  if (words.length > 0)
    into.boxes.push({ name: 'w:txbxContent', attributes: {}, children: words.map(paragraphOfWords) });
}

function readPicture(node: Xml, story: Story): void {
  const properties = [...descendants(node, 'wp:docPr'), ...descendants(node, 'v:shape')];
  const isPicture =
    descendants(node, 'a:blip').length + descendants(node, 'v:imagedata').length > 0 ||
    node.name === 'w:object';
  if (!isPicture) return;
  story.met.pictures += 1;
  const words = properties
    .map((one) => one.attributes.descr ?? one.attributes.alt ?? '')
    .join(' ')
    .trim();
  if (words !== '') story.met.pictureWords.push(words);
}
