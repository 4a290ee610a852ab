/** The words of a document stretch by stretch, each with what to say of it where the reading has no place for it. */
import type { Stretch } from '../../../domain/reading/account.ts';
import { oneLine } from '../../../domain/reading/wording.ts';
import type { SourceDocument } from '../../formats/block.ts';
import { isLabel } from '../cards/label.ts';
import type { FoundTable } from '../tables/found-tables.ts';
import { cellText, filledPlaces } from '../tables/grid.ts';
import { written } from './line.ts';

/** Every paragraph and cell of the document, its notes and its furniture. Heading rows are one stretch each. */
export function stretchesOf(document: SourceDocument, tables: readonly FoundTable[]): Stretch[] {
  const out: Stretch[] = [];
  document.blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') out.push({ text: written(block), why: 'words outside the plan' });
    else {
      if (block.caption) out.push({ text: block.caption, why: 'the caption of a table' });
      const found = tables.find((t) => t.item.block === index && t.item.table === block);
      if (found) out.push(...inTable(found));
      else out.push(...block.cells.map((cell) => ({ text: cellText(cell), why: 'words of a table' })));
    }
  });
  for (const note of document.notes) out.push({ text: note.text, why: `a ${note.kind} of the document` });
  for (const text of document.furniture) out.push({ text, why: 'a header, footer or page number' });
  return out.filter((s) => s.text.trim() !== '');
}

const HEADINGS = 'column headings';

function inTable(found: FoundTable): Stretch[] {
  const headers = new Set(found.kind.kind === 'plan' ? found.kind.segments.flatMap((s) => s.headerRows) : []);
  const cards = found.kind.kind === 'cards' || found.kind.kind === 'facts';
  return found.grid.rows.flatMap((row) =>
    filledPlaces(row).map(({ place }): Stretch => {
      const heading = headers.has(row.index) || (cards && isLabel(place.text));
      return {
        text: heading ? oneLine(place.text) : place.text,
        why: heading ? HEADINGS : 'words of a table row',
      };
    }),
  );
}
