/**
 * What stands over the table of one card: lines between a heading that is an action and the table of who and when under
 * it say more of the action, and go with it as notes; a heading that says no more than its number gives it that.
 */
import { plainWords, wordsOf } from '../../../domain/reading/wording.ts';
import type { Draft } from '../cells/draft.ts';
import { linesOf } from '../prose/line.ts';
import { codeAtHead, readHeading } from '../prose/numbering.ts';
import type { OutlineItem, Prose } from '../prose/outline.ts';
import type { FoundTable } from '../tables/found-tables.ts';

/** More words than this are a section of their own. */
const MOST_WORDS = 80;

/** Gives the lines over a table to the one action that its heading names. @returns the blocks they stand in. */
export function tellMore(
  drafts: readonly Draft[],
  found: FoundTable,
  items: readonly OutlineItem[],
): number[] {
  const [draft, more] = drafts;
  const heading = found.headings.at(-1);
  const words = plainWords(draft?.action[0]?.text ?? '');
  if (!draft || more || !heading) return [];
  if (![heading.text, readHeading(heading.text).title].some((text) => plainWords(text) === words)) return [];
  const between = items.slice(items.indexOf(heading) + 1, items.indexOf(found.item));
  const lines = between.filter((item): item is Prose => item.kind === 'prose');
  const told = lines.reduce((sum, line) => sum + wordsOf(line.text).length, 0);
  if (lines.length < between.length || told > MOST_WORDS) return [];
  draft.action.push(...linesOf(lines.map((line) => line.paragraph)));
  return lines.map((line) => line.block);
}

const NUMBERED = /^action\s+(?:no\.?\s*)?([A-Z]{0,3}\s?\d[\d.]*[a-z]?):?$/i;

/** Gives the one action of a table of cards the code that its heading says (`Action 3`). @returns the blocks it stands in. */
export function takeNumber(drafts: readonly Draft[], found: FoundTable): number[] {
  const [draft, more] = drafts;
  const heading = found.headings.at(-1);
  const code = NUMBERED.exec(heading?.text.trim() ?? '')?.[1];
  if (!draft || more || !heading || code === undefined) return [];
  const own = draft.reference ?? codeAtHead(draft.action[0]?.text ?? '')?.code;
  if (own !== undefined && own !== code) return [];
  draft.reference ??= code;
  return [heading.block];
}
