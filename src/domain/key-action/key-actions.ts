/**
 * The lettered commitments of the year (R40), read out of the section that lists them, and the actions that each is
 * likely to mean. An item begins a line with a letter or a number and a bracket or full stop: 'a) …', '(b) …', '3. …'.
 * The list must run on from its first item, so that a sentence that begins with a letter is not taken for one. A
 * link is a suggestion: the share of the item's meaningful words that the action has, rarer words weighing more.
 */
import { meaningWords } from '../need/duplicates.ts';

export type KeyActionItem = { letter: string; text: string };

const ITEM = /^\s*[([]?([a-z]|\d{1,2})[).\]:]\s*[.]?\s*(\S.*)$/i;

/** Items in order, and the prose before and after them; a line goes on with the item above where that has not ended its sentence. */
export function keyActionItems(text: string): { before: string; items: KeyActionItem[]; after: string } {
  const before: string[] = [];
  const after: string[] = [];
  const items: KeyActionItem[] = [];
  for (const line of text.split('\n')) {
    const found = ITEM.exec(line);
    const last = items.at(-1);
    if (found !== null && follows(last?.letter ?? null, found[1] ?? '')) {
      items.push({ letter: (found[1] ?? '').toLowerCase(), text: (found[2] ?? '').trim() });
    } else if (last === undefined) before.push(line);
    else if (after.length > 0 || /[.!?]$/.test(last.text)) after.push(line);
    else if (line.trim() !== '') last.text = `${last.text}\n${line.trim()}`;
  }
  return { before: before.join('\n').trim(), items, after: after.join('\n').trim() };
}

/** After a comes b; one letter may be missing. The first is a or 1. */
function follows(last: string | null, next: string): boolean {
  const order = (s: string): number => (/^\d/.test(s) ? Number(s) : s.toLowerCase().charCodeAt(0) - 96);
  if (last === null) return order(next) === 1;
  const step = order(next) - order(last);
  return /^\d/.test(last) === /^\d/.test(next) && (step === 1 || step === 2);
}

/** 'Key actions for 2026', 'Priorities 2024-25': the year that a heading names. */
export function yearOfHeading(heading: string | null): string | null {
  return heading === null
    ? null
    : (/\b(?:19|20)\d\d(?:\s*[-/–]\s*(?:\d{4}|\d{2}))?\b/.exec(heading)?.[0] ?? null);
}

const LIKELY = 0.33;
/** The item says almost what the action says: such a link is made at adoption, and any other only offered. */
export const NEARLY_SAME = 0.75;
const AT_MOST = 5;
/** A word that so few of the actions have tells what an item is about: 'library' does, 'community' does not. */
const RARE = 0.04;

/** The ids of the actions that an item is likely to mean, the likeliest first; often none. */
export function suggestLinks(
  item: string,
  actions: readonly { id: string; text: string }[],
  atLeast = LIKELY,
): string[] {
  const texts = actions.map((a) => ({ id: a.id, words: new Set(meaningWords(a.text)) }));
  const wanted = meaningWords(item);
  const rare = Math.max(2, Math.round(texts.length * RARE));
  const rows = (word: string): number => texts.filter((t) => t.words.has(word)).length;
  const weights = new Map(wanted.map((w) => [w, Math.log(1 + texts.length / Math.max(1, rows(w)))]));
  const whole = [...weights.values()].reduce((sum, w) => sum + w, 0);
  if (whole === 0) return [];
  return texts
    .map((t) => {
      const shared = wanted.filter((w) => t.words.has(w));
      const share = shared.reduce((sum, w) => sum + (weights.get(w) ?? 0), 0) / whole;
      return { id: t.id, share, shared: shared.length, telling: shared.some((w) => rows(w) <= rare) };
    })
    .filter((t) => t.share >= atLeast && t.shared >= 2 && t.telling)
    .sort((a, b) => b.share - a.share)
    .slice(0, AT_MOST)
    .map((t) => t.id);
}
