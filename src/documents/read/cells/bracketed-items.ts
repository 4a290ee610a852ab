/**
 * A plan with no table whose lines say who and when: `Check every boiler (Marsh Homes, by October 2027)`, or with
 * dashes between, `May 2027 – Open the hall – Marsh Council`.
 *
 * It is read so only where most of the document's listed lines (and four at least) do; who and when are then asked
 * about, for nothing beside them says which is which. Where labels do (`Lead: Marsh Homes; when: May 2027`) nothing
 * is asked. Items of a deeper level below such a line are its steps.
 */
import { oneLine, wordsOf } from '../../../domain/reading/wording.ts';
import { isNothingKnown } from '../../../domain/timescale/sentinels.ts';
import { isGeneric } from '../columns/headings-over.ts';
import { boxAtHead } from '../columns/tick-boxes.ts';
import { linesOf } from '../prose/line.ts';
import { readHeading } from '../prose/numbering.ts';
import type { Heading, OutlineItem, Prose } from '../prose/outline.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { looksLikeState, looksTimed } from './evidence.ts';

/** `told`: labels say which is the lead and which the date. */
export type WhoAndWhen = { words: string; lead: string; when: string; told: boolean };

const BRACKET = /^(.*\S)\s*[([]([^()[\]]{3,120})[)\]]\.?$/s;
const LEAD_LABEL =
  /^(?:leads?|lead (?:agency|organisation|body|officer|partner)s?|led by|who|by whom|owner|responsible|responsibility)\s*:\s*/i;
const TIME_LABEL =
  /^(?:when|by when|time ?scales?|timeline|time ?frame|target date|deadline|date|due(?: date)?|by)\s*:\s*/i;
/** Words of what is to be done, before the bracket. */
const FEWEST_WORDS = 3;

/** The action, lead and date of a line that says all three; null where it does not. */
export function whoAndWhen(text: string): WhoAndWhen | null {
  const bare = oneLine(text).replace(/^[·•▪◦*]\s+/, '');
  const said = inBracket(bare) ?? betweenDashes(bare);
  // A box to tick tells a task, whoever is to do it.
  return said ?? (boxAtHead(bare) ? { words: bare, lead: '', when: '', told: true } : null);
}

/** What is to be done, then who and when by their labels; or with none, the date first or last. */
function betweenDashes(text: string): WhoAndWhen | null {
  const labelled = text.split(/\s+(?:[–—|/]|-{1,2})\s+|;\s+/);
  const said = byLabels(labelled.slice(1));
  if (said && wordsOf(labelled[0] ?? '').length >= FEWEST_WORDS)
    return { words: labelled[0] ?? '', ...said, told: true };
  const parts = text.split(/\s+(?:[–—|/]|-{1,2})\s+/);
  const [first = '', second = '', third = ''] = parts;
  if (parts.length !== 3 || isWhen(first) === isWhen(third)) return null;
  const [when, words, lead] = isWhen(first) ? [first, second, third] : [third, first, second];
  const named = wordsOf(lead).length <= LONGEST_LEAD && /^\p{Lu}/u.test(lead);
  if (!named || wordsOf(words).length < FEWEST_WORDS) return null;
  return { words, lead, when, told: false };
}

/** A date, a state, or that there is no date. */
const isWhen = (part: string): boolean => looksTimed(part) || looksLikeState(part) || isNothingKnown(part);

const LONGEST_LEAD = 12;

function inBracket(text: string): WhoAndWhen | null {
  const m = BRACKET.exec(text);
  if (!m || wordsOf(m[1] ?? '').length < FEWEST_WORDS) return null;
  const written = (m[2] ?? '').split(/[,;]\s+|\s+[|–—-]\s+/).map((part) => part.trim());
  const words = m[1] ?? '';
  const labelled = byLabels(written);
  if (labelled) return { words, ...labelled, told: true };
  const parts = written.map((part) => part.replace(LEAD_LABEL, '').replace(TIME_LABEL, ''));
  const at = parts.findIndex((part) => isWhen(part.replace(/^(?:to )?(?:start|begin|finish)\w*\s+/i, '')));
  const lead = parts.slice(0, at).join(', ');
  if (at < 1 || !/^\p{Lu}/u.test(lead)) return null;
  return { words, lead, when: parts.slice(at).join(', '), told: false };
}

/** Parts after a label belong to it until the next one: `Lead: A, B; when: May`. */
function byLabels(parts: readonly string[]): { lead: string; when: string } | null {
  const said = { lead: [] as string[], when: [] as string[] };
  let under: 'lead' | 'when' | null = null;
  for (const part of parts) {
    if (LEAD_LABEL.test(part)) under = 'lead';
    else if (TIME_LABEL.test(part)) under = 'when';
    if (under === null) return null;
    said[under].push(part.replace(under === 'lead' ? LEAD_LABEL : TIME_LABEL, ''));
  }
  const [lead, when] = [said.lead.join(', '), said.when.join(', ')];
  return lead === '' || when === '' ? null : { lead, when };
}

const MOST = 0.6;
const FEWEST = 4;
/** Boxes to tick tell more than brackets do. */
const FEWEST_BOXED = 2;

const levelOf = (item: Prose): number => item.paragraph.list?.level ?? 0;

/** The items that could each say who and when: of lists in lists, those of the level where most do. */
function candidates(items: readonly OutlineItem[]): Prose[] {
  const prose = items.filter((i): i is Prose => i.kind === 'prose');
  const marked = prose.filter((i) => i.paragraph.list !== null);
  // Where nothing is marked as a list, each line of words may be an item of one.
  const listed = marked.length >= FEWEST ? marked : prose;
  const told = listed.filter((i) => whoAndWhen(i.paragraph.text) !== null);
  const levels = told.map(levelOf).sort((a, b) => a - b);
  const usual = levels[Math.floor(levels.length / 2)] ?? 0;
  return listed.filter((i) => levelOf(i) <= usual);
}

/** Finds the lines that end in who and when, each under its headings and with the items below it as its steps. */
export function bracketedItems(items: readonly OutlineItem[]): { drafts: Draft[]; used: Set<number> } {
  const used = new Set<number>();
  const listed = candidates(items);
  const told = listed.filter((i) => whoAndWhen(i.paragraph.text) !== null);
  const boxed = told.filter((i) => boxAtHead(i.paragraph.text) !== null).length;
  const enough = told.length >= FEWEST || boxed >= FEWEST_BOXED;
  if (!enough || told.length < MOST * listed.length) return { drafts: [], used };
  const drafts: Draft[] = [];
  let headings: Heading[] = [];
  let above: Prose | null = null;
  for (const item of items) {
    if (item.kind === 'heading') headings = [...headings.filter((h) => h.level < item.level), item];
    const said = item.kind === 'prose' ? whoAndWhen(item.paragraph.text) : null;
    if (item.kind !== 'prose') above = null;
    else if (said !== null && !isBelow(item, above)) {
      drafts.push(draftFrom(item, said, headings));
      above = item;
      used.add(item.block);
    } else if (isBelow(item, above)) {
      drafts.at(-1)?.action.push(...linesOf([item.paragraph]));
      drafts.at(-1)?.source.cells?.push(item.text);
      used.add(item.block);
    } else above = null;
  }
  return { drafts, used };
}

/** An item of a list inside the item above. */
function isBelow(item: Prose, above: Prose | null): boolean {
  return above !== null && item.paragraph.list !== null && levelOf(item) > levelOf(above);
}

function draftFrom(item: Prose, said: WhoAndWhen, headings: readonly Heading[]): Draft {
  const lines = linesOf([{ ...item.paragraph, text: said.words, list: null }]);
  const draft = emptyDraft(lines, { block: item.block, cells: [item.text] });
  draft.path = headings.filter((h) => h.level > 0 && !isGeneric(h.text)).map((h) => readHeading(h.text));
  if (said.when !== '') {
    draft.timeAsked = true;
    draft.time.whole = { raw: said.when };
  }
  if (said.lead === '') return draft;
  draft.leadAsked = true;
  draft.leads.push({ paragraphs: [said.lead], heading: 'Lead', support: false });
  if (said.told) return draft;
  const message = `“${said.lead}” and “${said.when}” stand beside the action with no heading. Are they its lead and its date?`;
  draft.doubts.push({ field: 'leads', message, readings: [[said.lead], []] });
  return draft;
}
