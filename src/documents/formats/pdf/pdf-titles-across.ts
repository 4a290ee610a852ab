/**
 * Titles across the columns of a table without ruled lines that are not in bold: a line by itself, set apart from the
 * lines over and under it, which both keep to the columns that it runs over.
 */
import { runsOver } from './pdf-gutters.ts';
import { type Line, lineText } from './pdf-lines.ts';
import type { Known } from './pdf-row-starts.ts';
import { stretchesOf } from './pdf-stretches.ts';

/** How far from the table's left side a title may begin, in points. */
const NEAR = 3;
/** Space that sets a title apart, as a share of the usual from line to line. */
const APART = 1.3;
/** Letters of a title. */
const LONGEST = 100;
/** How many lines further up a row may be that has words in several columns. */
const FURTHER = 4;

/** The lines, those that are titles across marked so. */
export function withTitles(lines: Line[], { pitch, starts }: Known): Line[] {
  if (starts.length < 2) return lines;
  const inColumns = (line: Line | undefined): boolean => {
    const spans = line ? stretchesOf(line, starts) : [];
    return spans.length > 1 && spans.slice(1).every(({ from }) => begins(from, starts));
  };
  const margin = Math.min(...lines.filter(inColumns).map((line) => line.x));
  return lines.map((line, i) => {
    const [above, below] = [lines[i - 1], lines[i + 1]];
    const apart = (a: Line | undefined, b: Line | undefined): boolean =>
      a !== undefined && b !== undefined && b.y - a.y > pitch.of(line.size) * APART;
    if (!couldBeTitle(line, margin, starts) || !apart(above, line) || !apart(line, below)) return line;
    const rows = lines.slice(Math.max(0, i - FURTHER), i).some(inColumns);
    if (!rows || !inColumns(below) || below?.bold) return line;
    return { ...line, pieces: line.pieces.map((piece) => ({ ...piece, across: true })) };
  });
}

const begins = (x: number, starts: readonly number[]): boolean =>
  starts.some((start) => Math.abs(x - start) <= NEAR);

function couldBeTitle(line: Line, margin: number, starts: readonly number[]): boolean {
  const text = lineText(line);
  if (line.bold || Math.abs(line.x - margin) > NEAR || text.length > LONGEST || /[.;,]$/.test(text))
    return false;
  return stretchesOf(line, starts).length === 1 && runsOver({ from: line.x, to: line.right }, starts);
}
