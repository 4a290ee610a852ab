/** What is usual in a document, learnt from all of its lines: the space between them, and words that come again. */
import { type Line, lineText, roundSize } from './pdf-lines.ts';

/** What is usual in a document. */
export type Pitch = {
  /** The usual space from line to line, by size of letters (in points, rounded to halves). */
  of: (size: number) => number;
  /** Paragraphs are set apart by more space than lines are. */
  spaced: boolean;
  /** Words before a colon that begin line after line: `Lead`, `By when`, `Position in March 2027`. */
  labels: ReadonlySet<string>;
  /** Words that stand whole somewhere. */
  words: ReadonlySet<string>;
};

/** Learns the usual pitch for each size: the smallest space between lines that is often there. */
export function pitchOf(boxes: Line[][]): Pitch {
  const seen = new Map<number, Map<number, number>>();
  for (const lines of boxes)
    for (const [i, line] of lines.entries()) {
      const above = lines[i - 1];
      if (!above || roundSize(above.size) !== roundSize(line.size)) continue;
      const gaps = seen.get(roundSize(line.size)) ?? new Map<number, number>();
      const gap = roundSize(line.y - above.y);
      // Nearer than letters are high, lines are of cells side by side, each in the middle of its row.
      if (gap > line.size * 0.9 && gap < line.size * 2.2) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
      seen.set(roundSize(line.size), gaps);
    }
  const known = new Map([...seen].map(([size, gaps]) => [size, usualGap(gaps)]));
  let [wide, all] = [0, 0];
  for (const [size, gaps] of seen)
    for (const [gap, count] of gaps) {
      all += count;
      if (gap > (known.get(size) ?? gap) * WIDE + 0.5) wide += count;
    }
  return {
    of: (size) => known.get(roundSize(size)) ?? size * 1.2,
    spaced: wide > all * 0.05,
    labels: labelsOf(boxes.flat()),
    words: wholeWords(boxes),
  };
}

/** Space beyond the usual that sets paragraphs apart. */
export const WIDE = 1.22;

function usualGap(gaps: Map<number, number>): number | undefined {
  const total = [...gaps.values()].reduce((sum, count) => sum + count, 0);
  const often = [...gaps].filter(([, count]) => count >= total * 0.12).map(([gap]) => gap);
  return often.length === 0 ? undefined : Math.min(...often);
}

/** Lines that must begin with a label. */
const AGAIN = 3;

/** The label that a line begins with, in lower case. */
export const labelOf = (text: string): string | null =>
  /^(\p{Lu}[\p{L}\p{N}&’'/ -]{1,28}?)\s*:(?=\s|$)/u.exec(text)?.[1]?.toLowerCase() ?? null;

/** What begins on a line: its own words, and those well apart from others before them, as in a second column. */
function headsOf(line: Line): string[] {
  const apart = line.pieces.filter(
    (piece, i) => i > 0 && piece.x - (line.pieces[i - 1]?.right ?? 0) > piece.size,
  );
  return [lineText(line), ...apart.map((piece) => piece.text)];
}

function labelsOf(lines: Line[]): Set<string> {
  const seen = new Map<string, number>();
  for (const words of lines.flatMap(headsOf)) {
    const label = labelOf(words);
    if (label !== null) seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count >= AGAIN).map(([label]) => label));
}

/** Words that no narrow cell broke, in lower case: not alone on their line, and not the first of a further line. */
function wholeWords(boxes: Line[][]): Set<string> {
  const words = boxes.flatMap((lines) =>
    lines.flatMap((line, i) => {
      const all = lineText(line)
        .split(/\s+/)
        .filter((word) => /\p{L}/u.test(word));
      return lines.length > 1 && all.length === 1 ? [] : all.slice(i === 0 ? 0 : 1);
    }),
  );
  return new Set(words.map(bareWord).filter((word) => word.length > 1));
}

/** A word without the marks around it, in lower case. */
export const bareWord = (word: string): string => word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
