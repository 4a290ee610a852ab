/** What reading an HTML page carries along, and how words in a row become a paragraph. */
import type { Block, ListMark } from '../block.ts';
import type { Room } from '../grid.ts';
import { paragraphOf, type Run } from '../paragraph.ts';

export type Met = { hiddenWords: string[]; pictures: number; pictureWords: string[]; menus: string[] };

/** The list that the reader is in. */
export type OpenList = { level: number; ordered: boolean; figures: string; next: number };

export type Story = {
  blocks: Block[];
  runs: Run[];
  /** The heading that the words belong to. */
  heading: number | null;
  /** The mark that waits for the first words of its item. */
  mark: ListMark | null;
  room: Room;
  met: Met;
};

export function newStory(shared: { room: Room; met: Met }): Story {
  return { blocks: [], runs: [], heading: null, mark: null, ...shared };
}

export const newMet = (): Met => ({ hiddenWords: [], pictures: 0, pictureWords: [], menus: [] });

/** Ends the paragraph, if there are words for one. */
export function endParagraph(story: Story): void {
  const paragraph = paragraphOf(story.runs.splice(0), { heading: story.heading, list: story.mark });
  if (!paragraph) return;
  story.mark = null;
  story.blocks.push(paragraph);
}
