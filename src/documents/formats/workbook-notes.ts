/** Comments of an Excel workbook, and where they stand. */
import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { Block, Note } from './block.ts';
import { cleanText } from './clean-text.ts';
import { nowhere } from './place.ts';
import { placeOf } from './sheet-cell.ts';

/** Comments wait for their cells' places: `about` holds the cell's words, `where` its row and column in the sheet. */
export function gatherNotes(sheet: WorkSheet, name: string, notes: Note[]): void {
  for (const [address, value] of Object.entries(sheet)) {
    const at = placeOf(address);
    const cell = value as CellObject;
    if (!at || !cell.c) continue;
    for (const comment of cell.c) {
      const text = cleanText(comment.t ?? '');
      if (text === '') continue;
      const about = cleanText(cell.w ?? String(cell.v ?? ''));
      notes.push({
        kind: 'comment',
        text,
        about,
        author: comment.a?.trim() || null,
        where: { ...nowhere(), sheet: name },
      });
    }
  }
}

/** A note stands at the first cell of its sheet that shows the words it is about. */
export function placeNotes(notes: Note[], blocks: Block[]): Note[] {
  for (const note of notes) {
    const found = blocks
      .filter((block) => block.where.sheet === note.where.sheet)
      .flatMap((block) =>
        block.kind === 'paragraph' ? [block] : block.cells.flatMap((cell) => cell.paragraphs),
      )
      .find((paragraph) => note.about !== '' && paragraph.text.startsWith(note.about.split('\n')[0] ?? ''));
    const first = blocks.find((block) => block.where.sheet === note.where.sheet);
    note.where = { ...((found ?? first)?.where ?? nowhere()) };
  }
  return notes;
}
