/** HTML pages and Markdown, which is turned into HTML first: its tables, lists and headings are the same. */
import { marked } from 'marked';
import { parse } from 'parse5';
import type { Format } from '../../../domain/reading/plan-reading.ts';
import type { Note, Remark, SourceDocument } from '../block.ts';
import { safeText } from '../clean-text.ts';
import { fault } from '../fault.ts';
import { newRoom } from '../grid.ts';
import { MAX_CHARACTERS } from '../limits.ts';
import { nowhere, place } from '../place.ts';
import { titleOf } from '../properties.ts';
import { count, quoted } from '../remark.ts';
import { PAGE, readNodes } from './html-blocks.ts';
import { type Element, type Node, wordsOf } from './html-look.ts';
import { endParagraph, type Met, newMet, newStory, type Story } from './html-story.ts';

/** Opens an HTML page. Nothing that it points at is fetched, and no script runs. Throws faults. */
export function openHtml(text: string, format: Format = 'html'): SourceDocument {
  if (text.length > MAX_CHARACTERS) throw fault('tooLarge');
  const page = parse(safeText(text));
  const story = newStory({ room: newRoom(), met: newMet(), anchors: new Map() });
  readNodes(page.childNodes, story, PAGE);
  endParagraph(story);
  const title = find(page.childNodes, 'title');
  const blocks = place(story.blocks);
  return {
    format,
    title: title ? titleOf(wordsOf(title)) : null,
    modified: null,
    blocks,
    furniture: [...new Set(story.met.furniture)],
    notes: notesOf(story),
    remarks: remarksOf(story.met),
  };
}

/** Opens Markdown. A block of settings at its head is read as lines; its title names the document. Throws faults. */
export function openMarkdown(text: string): SourceDocument {
  if (text.length > MAX_CHARACTERS) throw fault('tooLarge');
  const head = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  const settings = (head?.[1] ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const body = marked.parse(withNotes(head ? text.slice(head[0].length) : text), { async: false, gfm: true });
  const document = openHtml(`${settings.map((line) => `<p>${escaped(line)}</p>`).join('')}${body}`, 'md');
  const title = settings.map((line) => /^title:\s*["']?(.*?)["']?\s*$/i.exec(line)?.[1]).find((one) => one);
  return { ...document, title: title ? titleOf(title) : document.title };
}

/** Footnotes (`[^1]` and `[^1]: words`), which the Markdown reader does not know, as HTML has them. */
function withNotes(text: string): string {
  return text
    .replace(
      /^\[\^(\d+)\]:[ \t]+(.+)$/gm,
      (_, number, words) => `\n<div id="fn${number}">${escaped(words)}</div>\n`,
    )
    .replace(/\[\^(\d+)\]/g, '<a href="#fn$1">$1</a>');
}

function notesOf({ met, anchors }: Story): Note[] {
  return met.notes.map(({ id, text, kind }) => {
    const paragraph = anchors.get(id);
    const where = { ...(paragraph?.where ?? nowhere()) };
    return { kind, text, about: paragraph?.text ?? '', author: null, where };
  });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function find(nodes: Node[], name: string): Element | null {
  for (const node of nodes) {
    if (!('tagName' in node) || node.tagName === 'body') continue;
    if (node.tagName === name) return node;
    const inside = find(node.childNodes, name);
    if (inside) return inside;
  }
  return null;
}

function remarksOf(met: Met): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: string, message: string): void => void remarks.push({ code, message, where: null });
  if (met.hiddenWords.length > 0)
    say('hiddenText', `Words that the page hides were left out.${quoted('Left out', met.hiddenWords)}`);
  if (met.pictures > 0)
    say(
      'pictures',
      `${count(met.pictures, 'picture')} could not be read for words.${quoted('Described as', met.pictureWords)}`,
    );
  return remarks;
}
