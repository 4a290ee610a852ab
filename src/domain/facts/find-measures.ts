/**
 * Numbers in an action's words that could be its measure (R28): '20 people into work by 2026', 'from 12% to 15%',
 * 'all GP practices', 'one per district'. They are only ever offered; a person keeps or refuses each.
 *
 * - A count must be followed by what is counted, in the plural; so ages, years, page and standard numbers, times of
 *   day and spans of time are none.
 * - Shares need their sign. 'From … to …' gives the baseline too.
 * - `by` is a date that the same sentence gives, and no other.
 */
import { type Day, parseDay } from '../day.ts';
import { plainWords } from '../reading/wording.ts';
import { readTimescale } from '../timescale/read-timescale.ts';
import { UK_CONTEXT } from '../timescale/timescale-context.ts';
import type { Measure } from './action-facts.ts';

/** What is offered: a measure that nobody has kept or refused. `phrase` is the words it was found in. */
export type OfferedMeasure = Omit<Measure, 'state' | 'phrase'> & { phrase: string };

const WORDS: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};
const NUMBER = `(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|${Object.keys(WORDS).join('|')})`;
const SHARE = '(\\d{1,3}(?:\\.\\d{1,2})?)\\s?(?:%|per\\s?cent\\b)';
/** What is counted: up to three words before a plural. */
const LETTER = "[\\p{L}’'-]";
const PLURAL = `(?:people|men|women|children|staff|\\p{L}${LETTER}*[^s\\P{L}]s|GPs)`;
const COUNTED = `((?:(?!(?:of|or|and|to|in|for|by|with|from|per|the)\\s)${LETTER}+\\s+){0,3}?${PLURAL})(?!${LETTER})`;

const SPANS = /\b(?:seconds|minutes|hours|days|weeks|fortnights|months|quarters|years|terms|times|decades)$/i;
const VAGUE =
  /\b(?:ages|times|ways|aspects|levels|stages|others|parts|respects|cases|levels|areas|partners)$/i;
/** A number behind one of these names something, or is somebody's age. */
const NAMING =
  /(?:\b(?:standards?|articles?|sections?|phases?|chapters?|paragraphs?|objectives?|outcomes?|themes?|priority|priorities|actions?|targets?|initiatives?|appendix|tables?|versions?|tiers?|grades?|bands?|ages?|aged|over|under|pages?|no\.?|numbers?|see|act|q|january|february|march|april|may|june|july|august|september|october|november|december|between|and)|[£$€.\d/-])\s*$/i;
const INITIALS = /\b[A-Z]{2,}\s*$/;

type Found = {
  at: number;
  end: number;
  measure: Omit<OfferedMeasure, 'phrase' | 'by' | 'name'>;
  name: string;
};

const namesIt = (before: string): boolean => NAMING.test(before) || INITIALS.test(before);
const numberOf = (text: string): number => WORDS[text.toLowerCase()] ?? Number(text.replaceAll(',', ''));
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The words from a place to the end of the clause, eight at most; a date is no part of what is counted. */
function clauseFrom(text: string, at: number): string {
  const rest =
    text.slice(at).split(/[.;:,()\n]|\s[–-]\s|\b(?:by|before|each|every|per|a year|annually)\b/i)[0] ?? '';
  return rest.trim().split(/\s+/).slice(0, 8).join(' ');
}

/** The words of the last clause before a place that says anything, without the verb and the article that lead to them. */
function subjectBefore(text: string, at: number): string {
  const clauses = text.slice(0, at).split(/[.;:,()\n]/);
  return (clauses.findLast((clause) => clause.trim() !== '') ?? '')
    .trim()
    .replace(/^(?:to\s+)?(?:increas|rais|improv|reduc|lower|cut|grow|mov|bring|tak|doubl)\w*\s+/i, '')
    .replace(/^the\s+/i, '');
}

function changes(text: string): Found[] {
  const [share, count] = [
    `from\\s+${SHARE}\\s+to\\s+${SHARE}`,
    `from\\s+${NUMBER}\\s+to\\s+${NUMBER}\\s+${COUNTED}`,
  ];
  return [share, count].flatMap((pattern) =>
    [...text.matchAll(new RegExp(`\\b${pattern}`, 'giu'))].flatMap((match): Found[] => {
      const [all, from = '', to = '', counted = ''] = match;
      if (counted && (isYear(from) || isYear(to) || SPANS.test(counted))) return [];
      const name = subjectBefore(text, match.index) || counted || 'Share';
      const measure = { baseline: numberOf(from), target: numberOf(to), unit: counted || '%' };
      return [{ at: match.index, end: match.index + all.length, measure, name }];
    }),
  );
}

function shares(text: string): Found[] {
  return [
    ...text.matchAll(new RegExp(`\\b${SHARE}(?:\\s+of\\s+((?:${LETTER}+\\s+){0,3}?${PLURAL}))?`, 'giu')),
  ].map((match) => {
    const [all, share, of] = match;
    const before = text.slice(0, match.index);
    const change = /\bby\s+(?:at least\s+)?$/i.test(before);
    const less = /\b(?:reduc|lower|cut|decreas)\w*\b[^.;]*$/i.test(before);
    const unit = change ? (less ? '% fewer' : '% more') : '%';
    const name = of
      ? `Share of ${of}`
      : subjectBefore(text, match.index).replace(/\s+(?:by|to|at least|of)$/i, '') || 'Share';
    return {
      at: match.index,
      end: match.index + all.length,
      measure: { baseline: null, target: Number(share), unit },
      name,
    };
  });
}

function counts(text: string): Found[] {
  return [...text.matchAll(new RegExp(`(?<![\\w.,])${NUMBER}\\s+${COUNTED}`, 'giu'))].flatMap(
    (match): Found[] => {
      const [all, number = '', counted = ''] = match;
      const alone =
        isYear(number) || SPANS.test(counted) || VAGUE.test(counted) || /^(?:to|or)\b/i.test(counted);
      if (alone || namesIt(text.slice(0, match.index))) return [];
      const from = match.index + all.length - counted.length;
      const measure = { baseline: null, target: numberOf(number), unit: counted };
      return [
        { at: match.index, end: match.index + all.length, measure, name: clauseFrom(text, from) || counted },
      ];
    },
  );
}

function wholes(text: string): Found[] {
  const pattern = new RegExp(`\\ball\\s+(?:of\\s+)?(?:the\\s+|our\\s+)?${COUNTED}`, 'giu');
  const all = [...text.matchAll(pattern)].flatMap((match): Found[] => {
    const [words, counted = ''] = match;
    if (VAGUE.test(counted) || SPANS.test(counted)) return [];
    const measure = { baseline: null, target: 100, unit: '%' };
    return [{ at: match.index, end: match.index + words.length, measure, name: `Share of ${counted}` }];
  });
  const each = [
    ...text.matchAll(/\b(?:at least )?one ((?:per|in (?:each|every)|for (?:each|every)) [a-z][\w’'-]*)/gi),
  ];
  return [
    ...all,
    ...each.flatMap((match): Found[] => {
      const unit = (match[1] ?? '').replace(/^(?:in|for) (?:each|every)/i, 'per').toLowerCase();
      if (/per (?:year|month|week|quarter|term|day|annum)$/.test(unit)) return [];
      const name = subjectBefore(text, match.index).replace(/[\s–-]+$/, '') || 'Number';
      return [
        {
          at: match.index,
          end: match.index + match[0].length,
          measure: { baseline: null, target: 1, unit },
          name,
        },
      ];
    }),
  ];
}

/** The date that the sentence around a place gives with 'by' or 'before'. */
function dateNear(text: string, at: number): { by: Day; words: string } | null {
  const sentence = text.slice(at).split(/[.;\n]/)[0] ?? '';
  const words =
    /\b(?:by|before)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d(?:[/-]\d\d(?!\d))?/.exec(
      sentence,
    )?.[0];
  if (words === undefined) return null;
  const due = readTimescale({ raw: words }, UK_CONTEXT).timescale.due;
  const by = due === null ? null : parseDay(due);
  return by === null ? null : { by, words };
}

function offerOf(text: string, { at, end, measure, name }: Found): OfferedMeasure {
  const date = dateNear(text, at);
  const until = date === null ? end : Math.max(end, text.indexOf(date.words, at) + date.words.length);
  const phrase = text.slice(at, until).replace(/\s+/g, ' ').trim();
  return { ...measure, name: capital(name.replace(/\s+/g, ' ').trim()), by: date?.by ?? null, phrase };
}

const MOST = 6;

/** The numbers of a text that could be measures, in its order; none stands in two offers. */
export function findMeasures(text: string): OfferedMeasure[] {
  const found = [...changes(text), ...shares(text), ...wholes(text), ...counts(text)];
  const apart = found.filter(
    (one, n) => !found.slice(0, n).some((other) => one.at < other.end && other.at < one.end),
  );
  return apart
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST)
    .map((one) => offerOf(text, one));
}

type Worded = { text: string; subActions: readonly string[]; facts: { measures: readonly Measure[] } };

/** What the action's words offer that nobody has kept or refused yet. */
export function offeredMeasures(action: Worded): OfferedMeasure[] {
  const settled = new Set(action.facts.measures.map(({ phrase }) => plainWords(phrase ?? '')));
  const offers = [action.text, ...action.subActions].flatMap(findMeasures);
  return offers.filter(
    (offer, n) =>
      !settled.has(plainWords(offer.phrase)) &&
      offers.findIndex((other) => plainWords(other.phrase) === plainWords(offer.phrase)) === n,
  );
}
