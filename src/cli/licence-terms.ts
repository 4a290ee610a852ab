/**
 * Whether a package's licence lets Weft be passed on under its own (MIT). Licences are written as SPDX expressions
 * (https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/): of an OR one side must be free, of an AND both.
 * What is not in the list is unknown, however free it sounds: a person reads it, then adds it.
 */

const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'Bitstream-Vera',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** The words of an expression and its brackets; null where something else stands in it. */
function wordsOf(expression: string): string[] | null {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  return words.every((word) => /^([()]|[A-Za-z0-9.+-]+)$/.test(word)) && words.length > 0 ? words : null;
}

/** False also for what is no expression at all. */
export function isFree(expression: string): boolean {
  const words = wordsOf(expression);
  if (!words) return false;
  const read = either(words);
  return read !== null && read.rest.length === 0 && read.free;
}

/** What was read of the words, and what is left of them; null where they do not fit together. */
type Read = { free: boolean; rest: string[] } | null;

function either(words: string[]): Read {
  let left = both(words);
  while (left && left.rest[0] === 'OR') {
    const right = both(left.rest.slice(1));
    left = right && { free: left.free || right.free, rest: right.rest };
  }
  return left;
}

function both(words: string[]): Read {
  let left = single(words);
  while (left && left.rest[0] === 'AND') {
    const right = single(left.rest.slice(1));
    left = right && { free: left.free && right.free, rest: right.rest };
  }
  return left;
}

function single([first, ...rest]: string[]): Read {
  if (first === '(') {
    const inner = either(rest);
    return inner?.rest[0] === ')' ? { free: inner.free, rest: inner.rest.slice(1) } : null;
  }
  if (first === undefined || [')', 'AND', 'OR', 'WITH'].includes(first)) return null;
  // An exception only ever allows more.
  const after = rest[0] === 'WITH' ? rest.slice(2) : rest;
  return { free: FREE.has(first), rest: after };
}
