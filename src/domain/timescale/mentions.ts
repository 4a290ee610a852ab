/**
 * A mention of a time with the words around it: whether it starts, ends or reviews something, and what is to
 * happen then.
 *
 * - `from`, `since`, `onwards`: it begins then and goes on. `Start`: it begins then.
 * - `by`, `end`, `until`, `due`: it is over then. `early`, `mid`, `late`: about then.
 * - Two mentions joined by a dash or `to` are one range.
 * - Other words before a mention are its label; where the line opens with a mention, the words after are.
 */
import type { DatePart } from './date-part.ts';
import { scan } from './scan.ts';

export type Role = 'due' | 'start' | 'from' | 'until' | 'during' | 'review';
export type Mention = {
  part: DatePart;
  /** The last of a range. */
  to: DatePart | null;
  role: Role;
  third: 'early' | 'mid' | 'late' | null;
  /** Written with `by` and no `end`: it may mean before the time begins. */
  by: boolean;
  /** Said to be rough (`approximately`, `expected`). */
  rough: boolean;
  /** Written `end of`. */
  ending: boolean;
  /** The line says `Complete` before it, which may be an order or a report. */
  complete: boolean;
  label: string | null;
};

/** `skeleton` is the line with each mention as `§`. */
export type ReadLine = { text: string; skeleton: string; mentions: Mention[] };

type Turn = [pattern: RegExp, apply: (m: Mention) => Partial<Mention>];

/** Words right before a mention, taken off one after the other from the back. */
const BEFORE: Turn[] = [
  [/\b(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,?\s*$/i, () => ({})],
  [
    /\b(?:w\s?[/.]\s?[cb]\.?|week (?:commencing|beginning|of))[\s:]*$/i,
    (m) => ({ part: { ...m.part, unit: 'week' } }),
  ],
  [
    /\b(?:to be )?(?:completed?|completion|achieved|delivered|done|finished|implemented|finalised|in place)(?: date)? (?:by|before|date)(?: the)?[\s:–-]*$/i,
    (m) => ({ by: !m.ending && !m.third }),
  ],
  [
    /\b(?:on or before|no later than|not later than|by|before|prior to)(?: the)?[\s:–-]*$/i,
    (m) => ({ by: !m.ending && !m.third }),
  ],
  [/\b(?:target|deadline|due|latest|completion)(?: date)?[\s:–-]*$/i, () => ({ role: 'due' })],
  [/\bto\s+(?:the\s+)?end(?:ing)?(?:\s+of)?(?:\s+the)?[\s:–-]*$/i, () => ({ ending: true, role: 'until' })],
  [/\bend(?:s|ing)?(?:\s+date)?(?:\s+of)?(?:\s+the)?[\s:–-]*$/i, (m) => ({ ending: true, role: m.role })],
  [/\bearly(?: in)?[\s–-]*$/i, () => ({ third: 'early' })],
  [/\b(?:start|beginning) of(?: the)?\s*$/i, () => ({ third: 'early' })],
  [/\bmid(?:dle)?(?: of)?(?: the)?[\s–-]*$/i, () => ({ third: 'mid' })],
  [/\blate(?:r)?(?: in)?[\s–-]*$/i, () => ({ third: 'late' })],
  [
    /\b(?:start(?:s|ing|ed)?|commenc(?:e|es|ing|ed)|begin(?:s|ning)?|began)(?: date)?(?: (?:in|from|on|by))?[\s:–-]*$/i,
    () => ({ role: 'start' }),
  ],
  [/\b(?:from|since|as of|with effect from|w\.?e\.?f\.?|effective)[\s:]*$/i, () => ({ role: 'from' })],
  [/\b(?:until|till|up to|through to)[\s:]*$/i, () => ({ role: 'until' })],
  [/\b(?:in|during|throughout|over)(?: the)?\s*$/i, () => ({ role: 'during' })],
  [/^\W*complete[\s:,–-]*$/i, () => ({ complete: true })],
  [
    /\b(?:approx(?:imately|\.)?|about|around|circa|c\.|anticipated|expected|estimated|provisional(?:ly)?|probably|provisionally)\s*$/i,
    () => ({ rough: true }),
  ],
  [/\b(?:on|at|for|of|the|and|then|or|date|then by|year|again)\s*$/i, () => ({})],
];

const RANGE =
  /^\s*(?:[-–—]+|→|(?:through |up )?to|until|till|through|thru|and ending)\s*(?:the\s*)?(?:by\s+)?(?:(?:end(?:\s+of)?|early|mid|late)[\s-]*)?(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\s*)?$/i;
const AFTER_ON =
  /^\s*(?:onwards?\b|on\b(?!\s*[-a-z])|\+|[-–—]+\s*(?:on-?going\b|present\b|continuing\b)|(?:and|to)\s+(?:on-?going|present|beyond|onwards?)\b|and beyond\b)/i;

function takeBefore(mention: Mention, before: string): { mention: Mention; rest: string } {
  let [found, rest] = [mention, before];
  for (let tries = 0; tries < 6 && HAS_WORDS.test(rest); tries++) {
    const turn = BEFORE.find(([pattern]) => pattern.test(rest));
    if (!turn) break;
    const change = turn[1](found);
    found = { ...found, ...(found.role === 'due' ? change : { ...change, role: found.role }) };
    rest = rest.replace(turn[0], '');
  }
  return { mention: found, rest };
}

const plain = (part: DatePart): Mention => ({
  part,
  to: null,
  role: 'due',
  third: null,
  by: false,
  rough: false,
  ending: false,
  complete: false,
  label: null,
});

/** `Sept/Oct 2010` and `Autumn/Winter 2009` are spans; `between A and B` is one too. */
function isRange(a: DatePart, b: DatePart, line: string): boolean {
  const between = line.slice(a.end, b.at);
  if (RANGE.test(between)) return true;
  if (/^\s*\/\s*$/.test(between)) return a.unit === b.unit && (a.unit === 'month' || a.unit === 'season');
  return /^\s*and\s*$/i.test(between) && /\bbetween\s*$/i.test(line.slice(0, a.at));
}

/** `10am`, `6.30 – 8pm`, `at noon`, `all day`: when on the day, which is no name of what happens then. */
const CLOCK =
  '(?:\\d{1,2}(?:[.:]\\d\\d)?\\s?[ap]\\.?m\\b\\.?|\\d{1,2}:\\d\\d(?:\\s?(?:hrs|hours))?|(?:12 )?(?:noon|midday|midnight))';
const UP_TO = '\\s?(?:[-–—]|to|and|until)\\s?';
const TIME_OF_DAY = new RegExp(
  `\\b(?:(?:at|from|between|starting)\\s+)?(?:(?:\\d{1,2}(?:[.:]\\d\\d)?${UP_TO})?${CLOCK}(?:${UP_TO}${CLOCK})?|all day|(?:in the )?(?:morning|afternoon|evening|lunch ?time)s?)(?![\\p{L}\\d])`,
  'giu',
);

const HAS_WORDS = /\p{L}/u;

const labelOf = (text: string): string | null => {
  if (!HAS_WORDS.test(text)) return null;
  const label = text
    .replace(TIME_OF_DAY, ' ')
    .replace(/^[^()]*\((?=[^()]*$)/, '')
    .replace(/^\s*\(?[^()]*\)\s*[;,:–-]\s*(?=\p{L})/u, '')
    .replace(/^\s*on-?\s?going\s*[,;:–—-]\s*/i, '')
    .replace(/^[\s.,;:()/&–—-]+|[\s,;:(/&–—-]+$/g, '')
    .replace(/^([^()]*)\)$/, '$1')
    .replace(/^(?:and|then|or|by|between|with)\b\s*/i, '')
    .replace(/\s*\b(?:and|then|or|by)$/i, '')
    .replace(/^[\s.,;:)]+/, '');
  return /\p{L}{2}/u.test(label) ? label.trim() : null;
};

function grouped(parts: readonly DatePart[], line: string): { from: DatePart; to: DatePart | null }[] {
  const groups: { from: DatePart; to: DatePart | null }[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && !last.to && isRange(last.from, part, line)) last.to = part;
    else groups.push({ from: part, to: null });
  }
  return groups;
}

/** Reads one line: its mentions with their roles and labels. */
export function readLine(text: string): ReadLine {
  const groups = grouped(scan(text), text);
  let skeleton = '';
  let end = 0;
  const gaps: string[] = [];
  const mentions = groups.map(({ from, to }) => {
    const gap = text.slice(end, from.at);
    skeleton += `${gap}§`;
    end = (to ?? from).end;
    const { mention, rest } = takeBefore({ ...plain(from), to }, gap);
    gaps.push(rest);
    if (mention.role === 'from' && to) return { ...mention, role: 'due' as const };
    return AFTER_ON.test(text.slice(end)) ? { ...mention, role: 'from' as const } : mention;
  });
  const tail = text.slice(end);
  return { text, skeleton: skeleton + tail, mentions: labelled(mentions, gaps, tail) };
}

/** Labels stand before their mentions, or after them where the line opens with one. */
function labelled(mentions: Mention[], gaps: string[], tail: string): Mention[] {
  const follows = mentions.length > 1 && labelOf(gaps[0] ?? '') === null && labelOf(tail) !== null;
  return mentions.map((mention, i) => {
    const own = labelOf(gaps[i] ?? '');
    const after = labelOf(gaps[i + 1] ?? tail);
    const only = mentions.length === 1 ? (own ?? after) : own;
    return { ...mention, label: follows ? after : only };
  });
}
