/**
 * Headings that all look alike, told apart by their words.
 *
 * - Where headings of one look count (`Theme 1`, `Theme 2`) and others stand between them, those are a level deeper;
 *   of two kinds that count (`Theme 1`, `Objective 1`, `Theme 2`), the one that comes in between is deeper.
 * - What comes after the last of them goes on so, up to words that close a document (`Governance`, `Appendix A`).
 * - Where nothing counts, headings that come again under others (`What we will do`) are a level deeper.
 */
import { plainWords } from '../../../domain/reading/wording.ts';
import { readHeading } from './numbering.ts';
import type { Heading, OutlineItem } from './outline.ts';

/** Less than headings of different looks are apart. */
const STEP = 0.04;

const CLOSES =
  /^(?:governance|appendi|annex|glossary|contacts?\b|contact us|references|bibliography|further (?:information|reading)|monitoring|how (?:we )?will (?:we )?(?:monitor|review|measure)|reviewing|review\b|conclusions?|acknowledge|risks?\b|next steps|deliver(?:y|ing) (?:the|our|this)|accountability|equality impact|consultation|resources|definitions|links?\b)/;

/** The outline with headings of one look at the levels that their words tell. */
export function withDepths(items: readonly OutlineItem[]): OutlineItem[] {
  const depths = new Map<Heading, number>();
  const headings = items.filter((item) => item.kind === 'heading');
  for (const level of new Set(headings.map((heading) => heading.level))) {
    const alike = headings.filter((heading) => heading.level === level);
    if (level === 0 || alike.length < 4) continue;
    const found = byCounting(alike) ?? byRepeats(alike);
    for (const [i, heading] of alike.entries()) depths.set(heading, found?.[i] ?? 0);
  }
  return items.map((item) => {
    const depth = item.kind === 'heading' ? (depths.get(item) ?? 0) : 0;
    return item.kind === 'heading' && depth > 0 ? { ...item, level: item.level + depth * STEP } : item;
  });
}

/** How a heading counts: its word, or of how many parts its number is. */
function kindOf(text: string): string | null {
  const { level, number } = readHeading(text);
  if (number === null) return null;
  return level ?? (/^\d/.test(number) ? String(number.split('.').length) : null);
}

/** Depths where some of the headings count; null where none do, or nothing stands between them. */
function byCounting(alike: readonly Heading[]): number[] | null {
  const kinds = alike.map((heading) => kindOf(heading.text));
  const nested = nestOf(kinds);
  const [first, last] = [kinds.indexOf(nested[0] ?? ''), kinds.lastIndexOf(nested[0] ?? '')];
  const inner = kinds.some((kind, i) => kind === null && i > first && i < last);
  if (nested.length === 0 || (nested.length === 1 && !inner)) return null;
  const end = alike.findIndex(
    (heading, i) => i > last && kinds[i] === null && CLOSES.test(plainWords(heading.text)),
  );
  return kinds.map((kind, i) => {
    if (kind !== null) return Math.max(0, nested.indexOf(kind));
    const inside = i > first && (i < last || inner) && (end < 0 || i < end);
    return inside ? nested.length : 0;
  });
}

/** The kinds that count again and again, outermost first: each comes back after the next. */
function nestOf(kinds: readonly (string | null)[]): string[] {
  const nested: string[] = [];
  for (const kind of new Set(kinds.filter((one) => one !== null))) {
    const places = kinds.flatMap((one, i) => (one === kind ? [i] : []));
    const over = nested.at(-1);
    const inside = over === undefined || kinds.lastIndexOf(over) > (places[0] ?? 0);
    if (places.length > 1 && inside) nested.push(kind);
  }
  return nested;
}

/** Depths where headings come again under others; null where none do. */
function byRepeats(alike: readonly Heading[]): number[] | null {
  const keys = alike.map((heading) => plainWords(heading.text));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const again = keys.map((key) => (counts.get(key) ?? 0) > 1);
  const parents = again.filter((one, i) => !one && again[i + 1] === true).length;
  const twice = keys.some((key, i) => again[i] && keys[i + 1] === key);
  return parents > 1 && !twice ? again.map((one) => (one ? 1 : 0)) : null;
}
