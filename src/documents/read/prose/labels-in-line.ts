/**
 * Labels of who, when and how it stands, one after another on one line: `Lead: Marsh Council | When: May 2027`.
 *
 * A mark between them parts them. Where a page lost the marks (`Lead: Marsh Council Timescale: May 2027`), a label
 * does so that stands again and again within such lines.
 */
import { isLabel, labelMeaning } from '../cards/label.ts';

const TELLING = new Set(['lead', 'support', 'timescale', 'start', 'end', 'status', 'progress', 'rag']);

/** A label of who, when or how it stands. */
export const tells = (label: string): boolean => isLabel(label) && TELLING.has(labelMeaning(label) ?? '');

/** How it will be known is said after who and when, never before. */
const isMeasure = (label: string): boolean =>
  isLabel(label) && ['measure', 'outcome'].includes(labelMeaning(label) ?? '');

/** A label at the head of a line. */
export const LABEL_OPENS = /^(\p{Lu}[\p{L}/()' -]{1,40}?):\s/u;
const BETWEEN = /\s*(?:[|;•·]|\s[–—/-]\s|,)\s*(?=(\p{Lu}[\p{L}/’' ]{1,30}?):\s)/gu;
const BARE = /\s+(?=(\p{Lu}[\p{L}’']*(?: \p{L}+){0,2}):\s)/gu;
const FEWEST = 2;
const SHARE = 0.5;

const opens = (text: string): boolean => tells(LABEL_OPENS.exec(text)?.[1] ?? '');

/** The labels that stand with no mark before them in at least half of the lines that a label opens. */
export function bareLabels(texts: readonly string[]): ReadonlySet<string> {
  const lines = texts.filter(opens);
  const counts = new Map<string, number>();
  for (const text of lines) {
    const found = [...text.matchAll(BARE)].map(([, label = '']) => label);
    for (const label of new Set(found)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST, SHARE * lines.length);
  return new Set([...counts].filter(([label, n]) => n >= enough && tells(label)).map(([label]) => label));
}

/** The lines that a line of labels stands for; any other line as it is. */
export function labelsInLine(text: string, bare: ReadonlySet<string>): string[] {
  if (!opens(text)) return [text];
  const marked = [...text.matchAll(BETWEEN)].filter(([, label = '']) => tells(label) || isMeasure(label));
  const unmarked = [...text.matchAll(BARE)].filter(([, label = '']) => bare.has(label));
  const cuts = [...marked, ...unmarked]
    .map((cut) => ({ from: cut.index, to: cut.index + cut[0].length }))
    .sort((a, b) => a.to - b.to || a.from - b.from)
    .filter((cut, i, all) => cut.to !== all[i - 1]?.to);
  const starts = [0, ...cuts.map((cut) => cut.to)];
  return starts.map((from, i) => text.slice(from, cuts[i]?.from));
}
