/**
 * Runs of text put together into a paragraph: which words are bold, struck out or hidden, and how large they are.
 */

import type { ListMark, Paragraph } from './block.ts';
import { cleanText } from './clean-text.ts';
import { nowhere } from './place.ts';

/** A stretch of text that looks the same throughout. */
export type Run = { text: string; bold: boolean; struck: boolean; size: number | null };

/** What a paragraph has besides its words. */
export type Bearing = { heading: number | null; list: ListMark | null };

const PLAIN: Bearing = { heading: null, list: null };

/** A paragraph of plain text; null where nothing is left of it. */
export function plainParagraph(text: string, bearing: Bearing = PLAIN): Paragraph | null {
  const clean = cleanText(text);
  if (clean === '') return null;
  const { heading, list } = bearing;
  return { ...bareParagraph(clean, nowhere()), heading, list };
}

/** Words of our own cutting or making as a paragraph with no look of its own, at the place that they come from. */
export function bareParagraph(text: string, where: Paragraph['where']): Paragraph {
  return { kind: 'paragraph', text, ...PLAIN, bold: false, where };
}

/** A paragraph of runs; null where it holds no words. */
export function paragraphOf(runs: Run[], bearing: Bearing): Paragraph | null {
  const whole = plainParagraph(runs.map((run) => run.text).join(''), bearing);
  if (!whole) return null;
  const written = runs.filter((run) => run.text.trim() !== '');
  whole.bold = written.every((run) => run.bold);
  const head = whole.bold ? '' : boldHead(written);
  if (head !== '') whole.boldHead = head;
  const size = commonSize(written);
  if (size !== null) whole.size = size;
  const struck = struckWords(runs);
  if (struck !== '') whole.struck = struck;
  return whole;
}

/** The words in bold that a paragraph opens with. */
function boldHead(runs: Run[]): string {
  const end = runs.findIndex((run) => !run.bold);
  if (end <= 0) return '';
  return cleanText(
    runs
      .slice(0, end)
      .map((run) => run.text)
      .join(''),
  );
}

/** The words struck out, stretch by stretch. */
function struckWords(runs: Run[]): string {
  if (!runs.some((run) => run.struck)) return '';
  return cleanText(runs.map((run) => (run.struck ? run.text : '\n')).join('')).replaceAll('\n', ' ');
}

/** The size that most of the characters have. */
function commonSize(runs: Run[]): number | null {
  const first = runs[0]?.size ?? null;
  if (runs.every((run) => run.size === first)) return first;
  const lengths = new Map<number, number>();
  for (const { size, text } of runs)
    if (size !== null) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
