/**
 * Tables one under the other that each say the names of their columns again: where these stand in other places, the
 * columns are others too, and each table is read by itself, its title with it.
 */
import { type Line, lineText } from './pdf-lines.ts';
import { stretchesOf } from './pdf-stretches.ts';

/** Names of so many columns, said again in the same words, are no chance. */
const FEWEST = 3;
/** How far apart places that are the same may stand, in points. */
const NEAR = 2.5;
/** How far above its names a table's title stands at most, in letters' height. */
const FAR = 4;

/** Lines parted where the names of columns are said again in other places. */
export function underNames(lines: Line[]): Line[][] {
  const seen = new Map<string, number[]>();
  const parts: Line[][] = [[]];
  for (const line of lines) {
    const places = stretchesOf(line).map(({ from }) => from);
    const key = places.length < FEWEST ? '' : lineText(line);
    const before = seen.get(key);
    if (key !== '' && before && differ(before, places)) parts.push(takeTitle(parts.at(-1) ?? [], line));
    if (key !== '') seen.set(key, places);
    parts.at(-1)?.push(line);
  }
  return parts;
}

const differ = (a: number[], b: number[]): boolean =>
  a.length !== b.length || a.some((place, i) => Math.abs(place - (b[i] ?? 0)) > NEAR);

/** Takes the lines in bold right above the names from the part before. */
function takeTitle(part: Line[], names: Line): Line[] {
  const title: Line[] = [];
  for (let line = part.at(-1); line && part.length > 1; line = part.at(-1)) {
    const below = title[0] ?? names;
    if (!line.bold || stretchesOf(line).length > 1 || below.y - line.y > line.size * FAR) break;
    title.unshift(line);
    part.pop();
  }
  return title;
}
