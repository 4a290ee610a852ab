/**
 * What a person typed into the search, as a question that PostgreSQL's text search takes.
 *
 * - Every word must occur, in any form of it ("homes" finds "home"); the last one may be only begun ("recov").
 * - Words in quotation marks stand one after the other.
 * - A number such as 2.3.1 asks for the action with that code first.
 * - Anything but letters and digits only parts words, so that no typed text can be an operator.
 */
export type SearchQuery = {
  /** For `to_tsquery`; '' where nothing was asked. */
  asked: string;
  /** The words themselves, in lower case, each once: for finding what a misspelt one was meant to be. */
  words: string[];
  code: string | null;
};

const MOST_WORDS = 12;
const LONGEST_WORD = 40;
const CODE = /^[A-Za-z]?\d+(?:\.\d+)*[a-z]?$/;

export const SEARCH_KINDS = [
  'action',
  'heading',
  'section',
  'keyAction',
  'plan',
  'party',
  'attachment',
  'meeting',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST_WORD));

type Part = { words: string[]; phrase: boolean };

function partsOf(typed: string): Part[] {
  const pieces = typed.split(/["“”]/);
  return pieces.flatMap((piece, n): Part[] => {
    // An opening mark with no closing one quotes nothing.
    const phrase = n % 2 === 1 && n < pieces.length - 1;
    const words = wordsOf(piece);
    if (words.length === 0) return [];
    return phrase ? [{ words, phrase }] : words.map((word) => ({ words: [word], phrase: false }));
  });
}

/** `begun`: the last word may be only the beginning of one; it is while somebody types. */
export function readQuery(typed: string, begun = true): SearchQuery {
  const trimmed = typed.trim().slice(0, 400);
  const parts = partsOf(trimmed).slice(0, MOST_WORDS);
  const last = parts.length - 1;
  const asked = parts
    .map(({ words, phrase }, n) => {
      if (phrase) return `(${words.join(' <-> ')})`;
      return n === last && begun && /[\p{L}\p{N}]$/u.test(trimmed) ? `${words[0]}:*` : words[0];
    })
    .join(' & ');
  return {
    asked,
    words: [...new Set(parts.flatMap((part) => part.words))],
    code: CODE.test(trimmed) && /\d/.test(trimmed) ? trimmed : null,
  };
}

/** The typed text with some of its words put right; marks and spaces stay as they were typed. */
export function withWords(typed: string, meant: ReadonlyMap<string, string>): string {
  return typed.replace(/[\p{L}\p{N}]+/gu, (word) => meant.get(word.toLowerCase()) ?? word);
}
