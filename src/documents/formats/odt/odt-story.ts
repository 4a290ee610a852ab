/** What reading an OpenDocument text carries along. */
import type { Block, Paragraph } from '../block.ts';
import type { Room } from '../grid.ts';
import type { Run } from '../paragraph.ts';
import type { Xml } from '../xml.ts';
import type { OdtLists } from './odt-lists.ts';
import type { OdtStyles } from './odt-styles.ts';
import type { TrackedChanges } from './odt-traces.ts';

/** Met in the whole document, for the remarks. */
export type Met = { hiddenWords: string[]; pictures: number; pictureWords: string[]; objects: number };

export type Story = {
  styles: OdtStyles;
  lists: OdtLists;
  room: Room;
  met: Met;
  /** The tracked changes of the whole document. */
  changes: TrackedChanges;
  /** Comments, footnotes and endnotes met in the paragraph being read. */
  notes: Xml[];
  /** All of them, with the paragraph that each stands in and the words that a comment's range holds. */
  anchors: { node: Xml; paragraph: Paragraph | null }[];
  /** Open ranges of comments by name, with their words so far; kept once ended. */
  ranges: Map<string, { words: string[]; open: boolean }>;
};

export type Gathered = { runs: Run[]; boxes: Xml[] };

/** Reads the blocks below a node; handed to the table reader, which stands below the block reader. */
export type ReadBlocks = (node: Xml, story: Story, depth: number) => Block[];

export const newMet = (): Met => ({ hiddenWords: [], pictures: 0, pictureWords: [], objects: 0 });

type Shared = Pick<Story, 'styles' | 'lists' | 'room' | 'met'> & Partial<Pick<Story, 'changes'>>;

export function newStory({ changes = new Map(), ...shared }: Shared): Story {
  return { ...shared, changes, notes: [], anchors: [], ranges: new Map() };
}
