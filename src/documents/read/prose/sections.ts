/**
 * The prose around the plan, in document order: a section for each heading with what stands under it. Lists keep
 * their marks. Tables that are not the plan are kept here too, a row a line, but for front matter.
 */
import type { ReadSection, Unplaced } from '../../../domain/reading/plan-reading.ts';
import { oneLine } from '../../../domain/reading/wording.ts';
import type { FoundTable } from '../tables/found-tables.ts';
import { filledPlaces } from '../tables/grid.ts';
import type { OutlineItem } from './outline.ts';

const FRONT = ['version control', 'list of people', 'contents', 'an empty table'];

export type SectionsRead = { sections: ReadSection[]; unplaced: Unplaced[] };

/** The rows of a table as lines. */
export function tableLines(found: FoundTable): string {
  return found.grid.rows
    .map((row) =>
      filledPlaces(row)
        .map((p) => oneLine(p.place.text))
        .join(' | '),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * Gathers the sections.
 * @param used blocks whose words already stand elsewhere (the title, headings that are levels, prose that is actions).
 */
export function sectionsOf(
  items: readonly OutlineItem[],
  tables: readonly FoundTable[],
  used: ReadonlySet<number>,
): SectionsRead {
  const sections: ReadSection[] = [];
  const unplaced: Unplaced[] = [];
  let heading: string | null = null;
  let spent = true;
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0 || (heading !== null && !spent)) sections.push({ heading, text: lines.join('\n') });
    lines = [];
    heading = null;
    spent = true;
  };
  for (const item of items) {
    if (item.kind === 'heading') {
      close();
      heading = item.text;
      spent = used.has(item.block);
      if (spent && item.level === 0) heading = null;
    } else if (item.kind === 'prose') {
      if (!used.has(item.block)) lines.push(item.text);
    } else {
      const found = tables.find((t) => t.item === item);
      if (!found || found.kind.kind === 'plan' || found.kind.kind === 'cards') continue;
      const why = found.kind.kind === 'other' ? found.kind.why : 'facts';
      const text = tableLines(found);
      if (FRONT.includes(why)) unplaced.push({ text, why: `${why}, not part of the plan` });
      else if (text !== '') lines.push(text);
    }
  }
  close();
  return { sections, unplaced: unplaced.filter((u) => u.text !== '') };
}
