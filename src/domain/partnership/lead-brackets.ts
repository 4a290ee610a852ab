/**
 * Brackets and dashes in a name: `Joint group (JAG)`, `Jane Roe (Anytown Council)`, `Anytown Council (Jane Roe)`,
 * `Anytown Council - Jane Roe`, `Housing Team (lead)`, `Fire Service (support)`.
 *
 * Initials in a bracket belong to the name. A person with a body, whichever stands first, is a person of that body.
 */

import { lookUp } from '../reading/look-up.ts';
import type { NamesKnown } from './lead-cell.ts';
import { hasPartyWord, isEveryday, isInitialism, isPersonName, kindOf, nameKey } from './name-words.ts';

export type Bracketed = { name: string; of: string | null; support: boolean; notes: string[] };

const BRACKET = /^(.+?)\s*\(([^()]+)\)?$/;
const DASHED = /^(.+?)\s*(?:\s[-–—]\s|:\s)\s*(.+)$/;

const isBody = (name: string, known: NamesKnown): boolean =>
  !isPersonName(name) &&
  (isInitialism(name) ||
    isEveryday(name) ||
    (hasPartyWord(name) && kindOf(name, '') !== 'role') ||
    lookUp(known.names, nameKey(name)) !== undefined);

/** A person or post with a body, whichever stands first; null where the two are something else. */
export function personOf(a: string, b: string, known: NamesKnown): Bracketed | null {
  const post = (name: string): boolean => isPersonName(name) || kindOf(name, '') === 'role';
  if (isPersonName(a) && isBody(b, known)) return { name: a, of: b, support: false, notes: [] };
  if (isPersonName(b) && isBody(a, known)) return { name: b, of: a, support: false, notes: [] };
  if (isPersonName(a) && post(b)) return { name: a, of: null, support: false, notes: [b] };
  if (post(a) && isBody(b, known)) return { name: a, of: b, support: false, notes: [] };
  return null;
}

const isKnownBody = (name: string, known: NamesKnown): boolean =>
  ['organisation', 'group'].includes(lookUp(known.names, nameKey(name))?.kind ?? '');

/** A first name that is on no list, told by its shape beside the body in the bracket: `Edda Crane (Fen Councils)`. */
function twoNames(name: string, inside: string, known: NamesKnown): Bracketed | null {
  const shaped =
    /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+$/u.test(name) && !hasPartyWord(name) && !isKnownBody(name, known);
  return shaped && isBody(inside, known) ? { name, of: inside, support: false, notes: [] } : null;
}

/** A body of any name: two or more capitalised words. */
const CAPITALS = /^\p{Lu}[\p{L}\d'’-]*(?:\s+(?:of|for|the|and|in|[\p{Lu}\d][\p{L}\d'’-]*))+$/u;

/** A department by one word. */
const BY_A_WORD = /^\p{Lu}[\p{L}'’-]+$/u;

/** Reads a name with a bracket or dash, or null where there is none that tells anything. */
export function splitBrackets(piece: string, known: NamesKnown): Bracketed | null {
  const m = BRACKET.exec(piece);
  if (m?.[1] && m[2]) {
    const [name, inside] = [m[1].trim(), m[2].trim()];
    if (/^(?:joint |co-?)?leads?$/i.test(inside))
      return { name, of: null, support: false, notes: [`(${inside})`] };
    if (/^support(?:ing|er)?$/i.test(inside))
      return { name, of: null, support: true, notes: [`(${inside})`] };
    if (isInitialism(inside) && !isPersonName(name))
      return { name: `${name} (${inside})`, of: null, support: false, notes: [] };
    if (isPersonName(name) && CAPITALS.test(inside) && kindOf(inside, '') !== 'role')
      return { name, of: inside, support: false, notes: [] };
    if (isPersonName(inside) && !isPersonName(name) && kindOf(name, '') !== 'role')
      return { name: inside, of: name, support: false, notes: [] };
    return (
      personOf(name, inside, known) ??
      twoNames(name, inside, known) ?? { name: `${name} (${inside})`, of: null, support: false, notes: [] }
    );
  }
  const dashed = DASHED.exec(piece);
  if (!dashed?.[1] || !dashed[2]) return null;
  const [first, second] = [dashed[1].trim(), dashed[2].trim()];
  const named = personOf(first, second, known);
  if (named || !isPersonName(second)) return named;
  // `Housing – Amir Khan`: a person of a body by any name; after a post, the person alone.
  const post = kindOf(first, '') === 'role';
  if (post) return { name: second, of: null, support: false, notes: [first] };
  return CAPITALS.test(first) || BY_A_WORD.test(first)
    ? { name: second, of: first, support: false, notes: [] }
    : null;
}
