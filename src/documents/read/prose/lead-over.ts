/**
 * Who leads everything below, as a title or a line of prose says it: `Homes (lead: Marsh Council)`, `Jobs – led by the
 * Board`, `Marsh Council leads on every action in this section`. What is led must be the work as a whole.
 */
import { looksLikeNames, looksTimed } from '../cells/evidence.ts';
import { clausesOf } from './clauses.ts';

const LEADS =
  '(?:(?:overall|theme|section|priority|joint)\\s+)?(?:leads?(?:\\s+(?:officer|agency|organi[sz]ation|partner|body|department|is|are|for [^:;]{1,30}?(?=:|\\sis\\s)))*|led by|owners?|owned by|responsible(?: (?:officer|body|organi[sz]ation))?)';
const LABELLED = new RegExp(`^(?:the\\s+)?${LEADS}(?:\\s*[:–—-]\\s+|\\s+(?:is\\s+|are\\s+)?)(\\S.*)$`, 'i');
const WORK =
  'actions?|steps?|tasks?|work|items?|activit(?:y|ies)|measures?|commitments?|deliverables?|projects?|lines?|rows?|' +
  'below|here|above|following|sections?|themes?|strands?|priority|parts?|objectives?|goals?|outcomes?';
/** `every action in this section`, and not `all sport in the county`. */
const ALL = `(?:(?:all|every|each|everything|this|these|both|the)\\b[^.;]{0,40}?\\b(?:${WORK})\\b|(?:(?:all|each) of )?(?:these|them)\\b)`;
const LEADS_ALL = new RegExp(
  `^(\\S.*?)\\s+(?:(?:will\\s+)?leads?(?:\\s+on)?|(?:is|are|will be)\\s+(?:leading(?: on)?|responsible for|accountable for|answerable for))\\s+${ALL}`,
  'i',
);
const ALL_LED = new RegExp(
  `^${ALL}.*?\\s(?:is|are|will be)\\s+(?:led by|owned by|taken forward by|the responsibility of)\\s+(\\S.*)$`,
  'i',
);
/** Where the clause goes on to say when. */
const THEN =
  /(?:,\s+|\s+[–—-]\s+|\s+and\s+|\s+)(?=(?:to be|is to|are to|which|all (?:to|of)|every|each|everything|these|the (?:lead|deadline)|due|by the end|by \d+|by \p{L}+ \d+|deadline|timescale|finish|complete|before|until)\b).*$/iu;

const LONGEST = 60;

function nameIn(words: string | undefined): string | null {
  const name = (words ?? '').replace(THEN, '').replace(/[\s.,;:]+$/, '');
  const bare = name.replace(/^the\s+/i, '');
  return bare !== '' && bare.length <= LONGEST && looksLikeNames(bare) && !looksTimed(bare) ? bare : null;
}

const MAY_TELL = /\b(?:leads?|led|leading|own(?:ers?|ed)|responsib|accountable|answerable|taken forward)/i;

const firstOf = (clauses: readonly string[], patterns: readonly RegExp[]): string | null =>
  clauses
    .flatMap((clause) => patterns.map((pattern) => nameIn(pattern.exec(clause)?.[1])))
    .find((name) => name !== null) ?? null;

/** The leads that a title says of what stands under it; null where it says none. */
export function leadsInTitle(title: string): string | null {
  return MAY_TELL.test(title) ? firstOf(clausesOf(title).slice(1), [LABELLED]) : null;
}

/** The leads that a line of prose says of everything below it; null where it says none. */
export function leadsSaid(text: string): string | null {
  return MAY_TELL.test(text) ? firstOf(clausesOf(text), [LABELLED, LEADS_ALL, ALL_LED]) : null;
}
