/**
 * Page headers, footers and page numbers: lines near the top or foot of the page that stand in the same place on
 * other pages with the same words, but for their numbers. A page number alone there needs no other page.
 */
import { type Line, lineText } from './pdf-lines.ts';

type PageLines = { height: number; lines: Line[] };

/** The share of a page's height, at its top and at its foot, where furniture stands. */
const ZONE = 0.13;
const NUMBER = /^(page|p\.)?\s*[-–(]?\s*\d{1,4}\s*[-–)]?(\s*(of|\/)\s*\d{1,4})?$/i;

/** The lines of each page that are furniture. */
export function furnitureOf(pages: PageLines[]): Set<Line> {
  const seen = new Map<string, { line: Line; page: number }[]>();
  for (const [page, { height, lines }] of pages.entries())
    for (const line of lines) {
      if (!inZone(line, height)) continue;
      const key = `${lineText(line).replace(/\d+/g, '#').toLowerCase()} ${Math.round(line.y / 4)}`;
      const found = seen.get(key) ?? [];
      found.push({ line, page });
      seen.set(key, found);
    }
  const furniture = new Set<Line>();
  const enough = Math.max(2, pages.length * 0.3);
  for (const found of seen.values())
    if (new Set(found.map((one) => one.page)).size >= enough)
      for (const { line } of found) furniture.add(line);
  for (const { height, lines } of pages) addNumbers(lines, height, furniture);
  return furniture;
}

const inZone = (line: Line, height: number): boolean =>
  line.y < height * ZONE || line.y > height * (1 - ZONE);

/** The first or last line of a page that is only a page number. */
function addNumbers(lines: Line[], height: number, furniture: Set<Line>): void {
  for (const line of [lines[0], lines.at(-1)])
    if (line && inZone(line, height) && NUMBER.test(lineText(line))) furniture.add(line);
}
