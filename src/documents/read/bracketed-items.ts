/**
 * A plan with no table whose lines say who and when: `Check every boiler (Marsh Homes, by October 2027)`, or with
 * dashes between, `May 2027 – Open the hall – Marsh Council`.
 *
 * It is read so only where most of the document's listed lines (and four at least) do; who and when are then asked
 * about, for nothing beside them says which is which.
 */
import { oneLine, wordsOf } from '../../domain/reading/wording.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { looksTimed } from './evidence.ts';
import { isGeneric } from './headings-over.ts';
import { linesOf } from './line.ts';
import { readHeading } from './numbering.ts';
import type { Heading, OutlineItem, Prose } from './outline.ts';

export type WhoAndWhen = { words: string; lead: string; when: string };

const BRACKET = /^(.*\S)\s*[([]([^()[\]]{3,120})[)\]]\.?$/s;
const LABEL = /^(?:lead|led by|who|by whom|owner|when|by when|timescale|date|due)\s*:\s*/i;
/** Words of what is to be done, before the bracket. */
const FEWEST_WORDS = 3;

/** The action, lead and date of a line that says all three; null where it does not. */
export function whoAndWhen(text: string): WhoAndWhen | null {
  const bare = oneLine(text).replace(/^[·•▪◦*]\s+/, '');
  return inBracket(bare) ?? betweenDashes(bare);
}

/** A date, what is to be done and who does it, the date first or last. */
function betweenDashes(text: string): WhoAndWhen | null {
  const parts = text.split(/\s+(?:[–—|]|-{1,2})\s+/);
  const [first = '', second = '', third = ''] = parts;
  if (parts.length !== 3 || !looksTimed(first) === !looksTimed(third)) return null;
  const [when, words, lead] = looksTimed(first) ? [first, second, third] : [third, first, second];
  const named = wordsOf(lead).length <= LONGEST_LEAD && /^\p{Lu}/u.test(lead);
  return named && wordsOf(words).length >= FEWEST_WORDS ? { words, lead, when } : null;
}

const LONGEST_LEAD = 12;

function inBracket(text: string): WhoAndWhen | null {
  const m = BRACKET.exec(text);
  if (!m || wordsOf(m[1] ?? '').length < FEWEST_WORDS) return null;
  const parts = (m[2] ?? '').split(/[,;]\s+|\s+[–—-]\s+/).map((part) => part.replace(LABEL, '').trim());
  const at = parts.findIndex((part) =>
    looksTimed(part.replace(/^(?:to )?(?:start|begin|finish)\w*\s+/i, '')),
  );
  const lead = parts.slice(0, at).join(', ');
  if (at < 1 || !/^\p{Lu}/u.test(lead)) return null;
  return { words: m[1] ?? '', lead, when: parts.slice(at).join(', ') };
}

const MOST = 0.6;
const FEWEST = 4;

/** Finds the lines that end in who and when, each under its headings. */
export function bracketedItems(items: readonly OutlineItem[]): { drafts: Draft[]; used: Set<number> } {
  const used = new Set<number>();
  const prose = items.filter((i): i is Prose => i.kind === 'prose');
  const marked = prose.filter((i) => i.paragraph.list !== null);
  // Where nothing is marked as a list, each line of words may be an item of one.
  const listed = marked.length >= FEWEST ? marked : prose;
  const told = listed.filter((i) => whoAndWhen(i.paragraph.text) !== null);
  if (told.length < FEWEST || told.length < MOST * listed.length) return { drafts: [], used };
  const drafts: Draft[] = [];
  let headings: Heading[] = [];
  for (const item of items) {
    if (item.kind === 'heading') headings = [...headings.filter((h) => h.level < item.level), item];
    const said = item.kind === 'prose' ? whoAndWhen(item.paragraph.text) : null;
    if (item.kind !== 'prose' || said === null) continue;
    drafts.push(draftFrom(item, said, headings));
    used.add(item.block);
  }
  return { drafts, used };
}

function draftFrom(item: Prose, said: WhoAndWhen, headings: readonly Heading[]): Draft {
  const lines = linesOf([{ ...item.paragraph, text: said.words, list: null }]);
  const draft = emptyDraft(lines, { block: item.block, cells: [item.text] });
  draft.path = headings.filter((h) => h.level > 0 && !isGeneric(h.text)).map((h) => readHeading(h.text));
  draft.timeAsked = true;
  draft.time.whole = { raw: said.when };
  draft.leadAsked = true;
  draft.leads.push({ paragraphs: [said.lead], heading: 'Lead', support: false });
  const message = `“${said.lead}” and “${said.when}” stand beside the action with no heading. Are they its lead and its date?`;
  draft.doubts.push({ field: 'leads', message, readings: [[said.lead], []] });
  return draft;
}
