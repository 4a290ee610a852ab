/**
 * What reading one story of a Word document (its body, a footnote, a header) carries along: the shared parts, the
 * fields that are open, and what was met on the way that a person should be told of.
 */

import type { RemovedRow } from '../../../domain/reading/plan-reading.ts';
import type { Block, Note, Paragraph } from '../block.ts';
import type { Room } from '../grid.ts';
import type { Run } from '../paragraph.ts';
import type { Xml } from '../xml.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import type { DocxPackage } from './docx-package.ts';
import type { DocxStyles } from './docx-styles.ts';

/** Runs gathered for one paragraph, and the boxes anchored in it that are read after it. */
export type Gathered = { runs: Run[]; boxes: Xml[] };

/** How deep in tables the reader is, and whether the row is one that its table's style makes bold. */
export type Depth = { tables: number; boldRow: boolean };

/** Reads the blocks below a node: handed to the table reader, which stands below the block reader. */
export type ReadBlocks = (node: Xml, story: Story, depth: Depth) => Block[];

/** Met in the whole document, for the remarks. */
export type Met = {
  inserted: number;
  deleted: number;
  deletedWords: string[];
  hiddenWords: string[];
  inlays: number;
  pictures: number;
  pictureWords: string[];
  charts: number;
  removedRows: RemovedRow[];
};

/** A note that is waiting for the place of the paragraph that it is about. */
export type PendingNote = { note: Note; paragraph: Paragraph | null };

export type Story = {
  pack: DocxPackage;
  styles: DocxStyles;
  numbering: DocxNumbering;
  room: Room;
  met: Met;
  /** For each field that is open, whether its result has begun. */
  fields: { inResult: boolean }[];
  /** Comments whose range is open, with the words in it so far. */
  ranges: Map<string, string[]>;
  /** The words that each comment is about, once its range has ended. */
  about: Map<string, string>;
  /** References to notes met in the paragraph being read. */
  references: { kind: Note['kind']; id: string }[];
  /** Every reference with the paragraph it stands in. */
  anchors: { kind: Note['kind']; id: string; paragraph: Paragraph | null }[];
  /** Runs of a paragraph whose end was deleted: they belong to the next one. */
  carried: Run[];
};

export function newMet(): Met {
  return {
    inserted: 0,
    deleted: 0,
    deletedWords: [],
    hiddenWords: [],
    inlays: 0,
    pictures: 0,
    pictureWords: [],
    charts: 0,
    removedRows: [],
  };
}

/** A story with nothing read yet. */
export function newStory(shared: Pick<Story, 'pack' | 'styles' | 'numbering' | 'room' | 'met'>): Story {
  return {
    ...shared,
    fields: [],
    ranges: new Map(),
    about: new Map(),
    references: [],
    anchors: [],
    carried: [],
  };
}
