/** What reading an HTML page carries along, and how words in a row become a paragraph. */
import type { Block, ListMark, Note, Paragraph } from '../block.ts';
import type { Room } from '../grid.ts';
import { paragraphOf, type Run } from '../paragraph.ts';

export type Met = {
  hiddenWords: string[];
  pictures: number;
  pictureWords: string[];
  furniture: string[];
  notes: PendingNote[];
};

/** A footnote, under the name that its references point at. */
export type PendingNote = { id: string; text: string; kind: Note['kind'] };

/** The list that the reader is in. */
export type OpenList = { level: number; ordered: boolean; figures: string; next: number };

export type Story = {
  blocks: Block[];
  runs: Run[];
  /** The heading that the words belong to. */
  heading: number | null;
  /** The level of the last heading; what folds out under it has titles one deeper. */
  depth: number;
  /** Footnotes that the words of the paragraph point at. */
  pointsAt: string[];
  /** The term of a list of terms, which waits for what is said of it. */
  term: string | null;
  /** The mark that waits for the first words of its item. */
  mark: ListMark | null;
  room: Room;
  met: Met;
  /** The paragraph that points at each footnote. */
  anchors: Map<string, Paragraph>;
};

export function newStory(shared: Pick<Story, 'room' | 'met' | 'anchors'>): Story {
  return {
    blocks: [],
    runs: [],
    heading: null,
    depth: 1,
    mark: null,
    term: null,
    pointsAt: [],
    room: shared.room,
    met: shared.met,
    anchors: shared.anchors,
  };
}

export const newMet = (): Met => ({
  hiddenWords: [],
  pictures: 0,
  pictureWords: [],
  furniture: [],
  notes: [],
});

/** Ends the paragraph, if there are words for one. */
export function endParagraph(story: Story): void {
  const paragraph = paragraphOf(story.runs.splice(0), { heading: story.heading, list: story.mark });
  if (!paragraph) return;
  for (const id of story.pointsAt.splice(0)) if (!story.anchors.has(id)) story.anchors.set(id, paragraph);
  story.mark = null;
  story.blocks.push(paragraph);
}
