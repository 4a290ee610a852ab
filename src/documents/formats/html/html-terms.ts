/**
 * Lists of terms and what is said of them (`dl`): each pair is a line, `Lead: Marsh Council`, as Word would have it.
 * A long term is a heading or a question of its own and stays a paragraph.
 */
import type { Block } from '../block.ts';
import { wordsOf } from '../place.ts';
import { endParagraph, type Story } from './html-story.ts';

/** Letters of a term that can stand before its words on one line. */
const LONGEST_TERM = 60;

/** Keeps a term until what is said of it comes; a term before it was said nothing of. */
export function takeTerm(blocks: Block[], story: Story): void {
  endTerm(story);
  const words = wordsOf(blocks).replace(/\s*:\s*$/, '');
  if (words === '') return;
  if (words.length > LONGEST_TERM || blocks.length !== 1) story.blocks.push(...blocks);
  else story.term = words;
}

/** What is said of a term goes on its line. */
export function takeSaying(blocks: Block[], story: Story): void {
  const [first] = blocks;
  if (story.term !== null && first?.kind === 'paragraph' && first.list === null && first.heading === null) {
    first.text = `${story.term}: ${first.text}`;
    first.bold = false;
    story.term = null;
  } else endTerm(story);
  story.blocks.push(...blocks);
}

/** Gives a term that nothing is said of a line of its own. */
export function endTerm(story: Story): void {
  if (story.term === null) return;
  story.runs.push({ text: `${story.term}:`, bold: false, struck: false, size: null });
  story.term = null;
  endParagraph(story);
}
