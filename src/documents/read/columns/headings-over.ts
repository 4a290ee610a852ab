/**
 * Which headings of the document are levels of the plan over a table, and which only introduce it.
 *
 * A heading right over a table is its level, and so are the headings above that one. The document's title, headings
 * that only say that a plan follows (`Action plan`, `Appendix A`), and headings whose prose stands between them and
 * a table that has a title of its own, are not. A level that is the same for every action and says no number is a
 * container, not a level.
 */
import { plainWords } from '../../../domain/reading/wording.ts';
import { type NamedHeading, readHeading, saysPlace } from '../prose/numbering.ts';
import type { Heading } from '../prose/outline.ts';
import { meaningsOf } from './column-name.ts';

const GENERIC =
  /^(?:(?:the|our|a|an|and|of|for|to|in|full|detailed|summary|draft|final|overall|annual|multi ?agency|joint|partnership|key|priority|new|\d+|[ivx]+|appendix|annexe?|part|section|table|[a-f]|\d{4}(?: \d{2,4})?|delivery|implementation|improvement|business|strategic|strategy|action|actions|plan|plans|planning|tracker|log|register|schedule|roadmap|table|matrix|programme|work|commitments?|recommendations|what|we|will|are|going|do|how|deliver|it|this|and|activities|tasks|milestones|monitoring|progress|report|update|next|steps?|tasks?|cards|list|timetable|timeline|workplan|owners|leads|who|does|when|by|dates|deadlines|timescales|needs?|need|happens?|planned|take|taken|be|prioritised|agreed|at|glance)(?: |$))+$/;

/** One of these must be there: `Work` and `New` alone are themes. */
const CORE =
  /\b(plan|plans|action|actions|tracker|programme|schedule|roadmap|matrix|commitments?|recommendations|appendix|annexe?|table|log|register|do|does|deliver|milestones|cards|steps|tasks|workplan)\b/;

/** `Steps for Goal 2`, `Actions under this theme`. */
const FOR_ITS_LEVEL =
  /(?<=\w) (?:for|under|towards|to (?:achieve|deliver|meet|reach)) (?:this |the |each |our )?(?:goal|aim|objective|theme|priority|outcome|area|strand|pillar|section|stage|phase)(?: \w{1,3})?$/;

/** `What will happen`, `How we will get there`. */
const asksForWork = (plain: string): boolean =>
  /^(?:what|how)\b/.test(plain) && ['action', 'task'].includes(meaningsOf(plain)[0] ?? '');

/** `Q3 monitor`, `Quarter 2 return`: a round of reporting, as sheets are called by. */
const ROUND =
  /^(?:q(?:tr|uarter)? ?[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter)(?: \d{4}(?: \d{2,4})?)? (?:monitor|monitoring|reports?|reporting|returns?|updates?|reviews?|position)$/;

/** True where a heading says only that a plan, its actions or a report on them follow. */
export function isGeneric(text: string): boolean {
  const plain = plainWords(text).replace(FOR_ITS_LEVEL, '');
  if (plain === '' || ROUND.test(plain) || asksForWork(plain)) return true;
  const { level, number } = readHeading(text);
  return level === null && !(number ?? '').includes('.') && CORE.test(plain) && GENERIC.test(plain);
}

export type Over = { headings: readonly Heading[]; proseWords: number; hasOwnTitle: boolean };

const SHORT_INTRO = 70;

/**
 * The headings that are levels over one table.
 * @param over the headings that hold there, outermost first, and what stands between the last and the table.
 */
export function levelsOver(over: Over, severalTables: boolean): NamedHeading[] {
  const kept = over.headings.filter((h) => h.level > 0 && !isGeneric(h.text));
  const nearest = over.headings.at(-1);
  const counts = nearest === undefined || kept.length === 0 ? false : kept.at(-1) === nearest;
  if (over.hasOwnTitle && over.proseWords > 0) return [];
  if (!counts && !kept.some((h) => saysPlace(h.text))) return [];
  if (over.proseWords > SHORT_INTRO && !severalTables) return [];
  return kept.map((h) => readHeading(h.text));
}

/** Leaves out outer levels that all paths share and that carry no number or level word. */
export function withoutContainers<T extends { path: NamedHeading[] }>(drafts: readonly T[]): T[] {
  let current = [...drafts];
  for (let depth = 0; depth < 3; depth++) {
    const first = current[0]?.path[0];
    if (!first || first.number !== null || first.level !== null) return current;
    const shared = current.every((d) => d.path[0] && plainWords(d.path[0].title) === plainWords(first.title));
    if (!shared) return current;
    current = current.map((d) => ({ ...d, path: d.path.slice(1) }));
  }
  return current;
}
