/**
 * Cross-references in a text, and codes at its head.
 *
 * - A cross-reference is `See 4.1`, `see 3 above`, `as above`, `links to action 2.6.1`: a pointing word with a code or
 *   with above or below. A bare number is none.
 * - A code stands at the very head: `1.1`, `2.6.1`, `HS1`, `DAB 1`, `A1.1`, `13(a)`, `1)`, `(a)`, `Action 3:`. Quarters,
 *   halves and years (`Q1`, `H2`, `Y3`), national indicators (`NI 51`) and bare numbers before words are no codes.
 */

/** `code` as written without its closing punctuation ('1.1', 'HS1', '13(a)'); `rest` is the text without it. */
export type CodedText = { code: string | null; rest: string };

const NOUN =
  '(?:actions?|objectives?|initiatives?|sections?|priorit(?:y|ies)|themes?|commitments?|recommendations?|points?|items?|ref(?:erence)?s?\\.?|numbers?|nos?\\.?|paragraphs?|outcomes?|rows?)';
const CODE =
  '(?:[A-Z]{1,4}[ -]?\\d{1,3}|\\d{1,3})(?!\\d)(?:\\.\\d{1,3}){0,3}(?:\\s?\\([a-z]\\)|[a-z](?![a-z]))?';
const MORE = `(?:\\s*(?:,|and|&|to|-|–)\\s*${CODE})*`;
const POINTING = new RegExp(
  `\\b(?:see|refer(?:s|red)? to|cf\\.?|as (?:in|at|per|for|set out in)|link(?:s|ed)? (?:to|with)|cross[- ]ref(?:erence)?(?: to)?:?|waits? on|depends on|same as)\\s+(?:also\\s+)?(?:${NOUN}\\s*)?${CODE}${MORE}(?:\\s+(?:above|below))?`,
  'gi',
);
const PLACED = new RegExp(
  `\\b(?:(?:as|see|same as|as per)\\s+(?:${NOUN}\\s+)?(?:above|below|previous)|${NOUN}\\s+${CODE}\\s+(?:above|below))\\b`,
  'gi',
);
const BARE = /^(?:see|refer(?:s|red)? to)\s+\d+$/i;

/** What every cross-reference has in it, told in small letters, which is quicker: a text without is not searched. */
const TELLING = /\d|above|below|previous/;

/** The cross-references that a text makes, as written, in order: 'See 4.1', 'see 3 above', 'as above'. */
export function findCrossReferences(text: string): string[] {
  if (!TELLING.test(text.toLowerCase())) return [];
  const found = [...text.matchAll(POINTING), ...text.matchAll(PLACED)].map((m) => ({
    at: m.index,
    text: m[0].trim(),
    next: text.slice(m.index + m[0].length),
  }));
  const kept = found.filter((f) => !(BARE.test(f.text) && /^\s+\p{Ll}/u.test(f.next)));
  return kept
    .sort((a, b) => a.at - b.at)
    .map((f) => f.text)
    .filter((t, i, all) => all.indexOf(t) === i);
}

/** The codes that a reference or a cross-reference cell names ('See 4.1 and 4.3' names '4.1' and '4.3'). */
export function codesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(`(?<![\\w.])${CODE}(?![\\w])`, 'g'))].map((m) =>
    m[0].replace(/\s+/g, ' '),
  );
}

const HEADS: RegExp[] = [
  /^\(?(\d{1,3}(?:\.\d{1,3}){1,3}\.?[a-z]?(?:\s?\([a-z]\))?)\)?[.):]*(?:\s*[–—-])?\s+(?=\S)/,
  /^(\d{1,3}\s?\([a-z]\))[.:]?\s+(?=\S)/,
  /^(?:action|objective|commitment|recommendation|priority|outcome|initiative|deliverable|step)\s+(\d{1,3}(?:\.\d{1,3})*[a-z]?)\s*[.:–—)-]\s*(?=\S)/i,
  /^(?!(?:Q|H|Y|FY|KS|CO|NI|PSA|PM|MH|GP|COVID)[ -]?\d)([A-Z]{1,4}-?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)[.):]?(?:\s*[–—-])?\s+(?=[\p{Lu}"“‘(])/u,
  /^(?!(?:Q|H|Y|FY|KS|CO|NI|PSA|PM|MH|GP|COVID|NHS|A)[ -]?\d)([A-Z]{2,4} \d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)[.):]?(?:\s*[–—-])?\s+(?=\p{Lu})/u,
  /^([A-Z]\.\d{1,3}(?:\.\d{1,3})*)[.):]?\s+(?=\S)/,
  /^\(?(\d{1,3})[.):]+\s+(?=\S)/,
  /^\(([a-z]|[ivx]{1,4})\)\s+(?=\S)/,
  /^([a-z]|[ivx]{2,4})\)\s+(?=\S)/,
  /^([a-z])\.\s+(?=\p{Lu})/u,
];

/** Splits a code from the head of a text; `code` is null and `rest` the whole text where there is none. */
export function splitCode(text: string): CodedText {
  const whole = text.trim();
  for (const head of HEADS) {
    const m = head.exec(whole);
    if (m?.[1]) return { code: m[1].replace(/\.$/, ''), rest: whole.slice(m[0].length) };
  }
  return { code: null, rest: text };
}
