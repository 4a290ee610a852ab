/**
 * An e-mail address, and what may stand in the head of a mail.
 *
 * - One address and nothing else: letters, digits and the usual signs, an @, a name of the internet with a dot in it.
 *   Quoted names, comments and addresses by number are not taken: nobody has one, and they are how heads are forged.
 * - At most 64 characters before the @ and 254 in all (RFC 5321).
 * - What stands in a head is one line without controls: a line break in it would begin another head.
 */

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;
const LONGEST = 254;
const LONGEST_LOCAL = 64;
const LONGEST_LABEL = 63;

/** The address without the blanks around it and with its domain in lower case; null where it is none. */
export function readAddress(typed: string): string | null {
  const address = typed.trim();
  const at = address.lastIndexOf('@');
  if (at < 1 || address.length > LONGEST) return null;
  const local = address.slice(0, at);
  const domain = address.slice(at + 1).toLowerCase();
  if (local.length > LONGEST_LOCAL || !LOCAL.test(local)) return null;
  const labels = domain.split('.');
  const isName = labels.every((label) => label.length <= LONGEST_LABEL && LABEL.test(label));
  const isNumber = /^\d+$/.test(labels.at(-1) ?? '');
  return labels.length > 1 && isName && !isNumber ? `${local}@${domain}` : null;
}

/** The same for everybody who writes it: addresses differ in capitals only on paper. */
export const sameAddress = (address: string): string => address.trim().toLowerCase();

const LONGEST_HEAD = 200;
/** Controls, line and paragraph separators, halves of characters, and marks that turn the direction of writing. */
const UNFIT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** One line, fit for the head of a mail; what is too long ends with an ellipsis. */
export function headLine(text: string): string {
  const line = text.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
  const signs = [...line];
  return signs.length <= LONGEST_HEAD ? line : `${signs.slice(0, LONGEST_HEAD - 1).join('')}…`;
}
