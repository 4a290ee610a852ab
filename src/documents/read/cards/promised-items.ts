/**
 * A plan with no table whose headings or lines say that what is to be done follows (`What we will do`, `Our
 * commitments`, `To achieve this we will:`) with a list below: each item is an action.
 *
 * A line that names who will (`Marsh Council will:`) opens such a list too; it is a level, and whether it names the
 * lead is asked.
 *
 * Nobody is named beside it and no date: none is given. A line such as `Lead: Marsh Council` under the same heading
 * holds for the items of that heading.
 */
import { kindOf } from '../../../domain/partnership/name-words.ts';
import type { Doubt } from '../../../domain/reading/plan-reading.ts';
import { oneLine, wordsOf } from '../../../domain/reading/wording.ts';
import { looksLikeAction } from '../cells/action-text.ts';
import { type Draft, emptyDraft, NO_FACTS, type SectionFacts } from '../cells/draft.ts';
import { isGeneric } from '../columns/headings-over.ts';
import { type Line, linesOf } from '../prose/line.ts';
import { readHeading } from '../prose/numbering.ts';
import type { Heading, OutlineItem, Prose } from '../prose/outline.ts';
import { factsFrom, labelled } from '../prose/section-facts.ts';

const OPENS =
  /^(?:(?:to|in order to) [^:]{3,60},? )?(?:(?:in [^:,]{3,30}, )?(?:we|the (?:board|council|partnership|alliance|forum|group)|(?:all |our )?partners|together,? we)(?:['’]ll| will| shall| (?:are going|plan|intend|commit|promise|pledge|have agreed) to)(?: (?:also|together|now|all))?)$|^what (?:we|partners|the (?:board|council|partnership|alliance|forum|group)) (?:will|are going to|plan to|intend to|want to|have agreed to|need to) do\b(?: \w+){0,3}$|^(?:(?:our|the|key|main|priority|agreed|proposed|planned|specific|joint|multi-agency) )*(?:actions|commitments|promises|pledges|action points|next steps|planned activities)(?: (?:for|in|over|we|that we|to|are|include)\b.{0,40})?$|^how (?:we|partners) will (?:do|deliver|achieve) (?:this|it)$|^what (?:needs to|will|must) (?:happen|be done)(?: next)?$/i;

const LONGEST_OPENER = 14;
const LONGEST_ITEM = 45;
const FEWEST = 3;

const bareOf = (text: string): string =>
  oneLine(text)
    .replace(/^[\d.]+\s+/, '')
    .replace(/[\s:–—?.…-]+$/, '');

/** True for a line that says that what is to be done follows. */
export function opensPromises(text: string): boolean {
  const bare = bareOf(text);
  return wordsOf(bare).length <= LONGEST_OPENER && (OPENS.test(bare) || DOER.test(bare));
}

const DOER =
  /^(\p{L}[^:.;?!]{2,60}?)\s+(?:will|shall|(?:has|have) (?:agreed|promised|pledged|committed) to)$/u;

/** Who a line says will do what follows (`Marsh Council will:`); null where it says `we`, or nobody. */
function doerIn(text: string): string | null {
  const bare = bareOf(text);
  return OPENS.test(bare) ? null : (DOER.exec(bare)?.[1]?.replace(/^the\s+/i, '') ?? null);
}

type Walk = {
  headings: Heading[];
  /** Who a line under the heading says will do what follows. */
  doer: string | null;
  facts: SectionFacts;
  /** What is to be done follows, marked as a list or, as pages lose the marks, not. */
  open: 'no' | 'yes' | 'listed' | 'plain';
  level: number;
  drafts: Draft[];
  used: Set<number>;
};

/** Finds the items that a document without a table promises; none where there are fewer than three. */
export function promisedItems(items: readonly OutlineItem[]): { drafts: Draft[]; used: Set<number> } {
  const walk: Walk = {
    headings: [],
    doer: null,
    facts: NO_FACTS,
    open: 'no',
    level: 0,
    drafts: [],
    used: new Set(),
  };
  for (const item of items) {
    if (item.kind === 'heading') takeHeading(walk, item);
    else if (item.kind === 'prose') takeLine(walk, item);
    else walk.open = 'no';
  }
  return walk.drafts.length < FEWEST ? { drafts: [], used: new Set() } : walk;
}

function takeHeading(walk: Walk, item: Heading): void {
  const opens = opensPromises(item.text);
  if (!opens) walk.facts = NO_FACTS;
  walk.headings = [...walk.headings.filter((h) => h.level < item.level), item];
  walk.open = opens ? 'yes' : 'no';
  walk.doer = null;
}

function takeLine(walk: Walk, item: Prose): void {
  const fact = labelled(item.text);
  const facts = fact ? factsFrom([fact]) : null;
  if (facts) {
    walk.facts = { ...walk.facts, ...facts };
    for (const draft of walk.drafts.filter((d) => sameHeadings(d, walk))) draft.section = walk.facts;
    walk.used.add(item.block);
  } else if (opensPromises(item.text)) {
    walk.open = 'yes';
    walk.doer = doerIn(item.text);
    walk.used.add(item.block);
  } else if (walk.open !== 'no') takeItem(walk, item);
}

const pathOf = (walk: Walk): Draft['path'] =>
  walk.headings
    .filter((h) => h.level > 0 && !isGeneric(h.text) && (!opensPromises(h.text) || doerIn(h.text) !== null))
    .map((h) => readHeading(doerIn(h.text) === null ? h.text : bareOf(h.text)));

/** The nearest line over an item that says who will. */
function doerDoubt(walk: Walk): Doubt[] {
  const name = walk.doer ?? doerIn(walk.headings.at(-1)?.text ?? '');
  if (name === null) return [];
  const message = `No lead is given, but “${name}” stands over the action: is that its lead?`;
  return [{ field: 'leads', message, readings: [[], [{ name, kind: kindOf(name, '') }]] }];
}

const sameHeadings = (draft: Draft, walk: Walk): boolean =>
  JSON.stringify(draft.path) === JSON.stringify(pathOf(walk));

function takeItem(walk: Walk, item: Prose): void {
  const { list } = item.paragraph;
  const [line, ...rest] = linesOf([item.paragraph]);
  if (!line) return;
  const marked = list !== null || line.kind !== 'none';
  if (walk.open === 'yes') {
    walk.open = marked ? 'listed' : 'plain';
    walk.level = list?.level ?? 0;
  }
  const last = walk.drafts.at(-1);
  if (marked !== (walk.open === 'listed') || !(marked || isPlainItem(line))) walk.open = 'no';
  else if (marked && (list?.level ?? 0) > walk.level && last) last.action.push(line, ...rest);
  else {
    const draft = emptyDraft([{ ...line, level: 0 }, ...rest], { block: item.block, cells: [item.text] });
    draft.path = pathOf(walk);
    draft.section = walk.facts;
    draft.doubts.push(...doerDoubt(walk));
    walk.drafts.push(draft);
  }
  if (walk.open !== 'no') walk.used.add(item.block);
}

/** A line without a mark that reads as work to do, and not as a sentence about it. */
const isPlainItem = (line: Line): boolean =>
  looksLikeAction(line) &&
  wordsOf(line.text).length <= LONGEST_ITEM &&
  !/^(?:we|this|the|these|there|it|in|our|as|by|they)\b/i.test(line.text);
