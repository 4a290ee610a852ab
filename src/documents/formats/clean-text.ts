/**
 * Text as it is kept: white space folded, nothing in it that a page, a terminal or a database could choke on.
 *
 * - Runs of spaces, tabs and no-break spaces are one space; line breaks stand as `\n`, never two together.
 * - Control characters and code points that are no characters are dropped; half a surrogate pair becomes U+FFFD.
 * - Marks that reorder text (bidirectional embeddings, overrides, isolates) are dropped: they can make a line
 *   read otherwise than it is written. Right-to-left letters themselves are kept in their order.
 * - Soft hyphens, zero-width spaces and byte order marks are dropped: a reader does not see them.
 */

// Every character that is dropped or changed lies outside this set; most text needs only the fold.
const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff]*$/;
const DROPPED =
  /(?![\t\n\v\f\r\x85])\p{Cc}|[\xad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]/gu;
const HALF_PAIR = /\p{Surrogate}/gu;
const LINE_BREAK = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g;
// White space that is not one plain space between words.
const UNEVEN = /[^\S ]| {2}/;
const SPACES = /[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Drops and mends characters; leaves white space as it is. */
export function safeText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(HALF_PAIR, '\ufffd').replace(DROPPED, '');
}

/** Text of one paragraph, folded and safe; '' where nothing is left. */
export function cleanText(text: string): string {
  if (PLAIN.test(text) && !UNEVEN.test(text)) return text.trim();
  const safe = safeText(text).replace(LINE_BREAK, '\n').replace(SPACES, ' ');
  if (!safe.includes('\n')) return safe.trim();
  return safe
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
