/**
 * Words of a lead cell that are no lead: `etc.`, how or under what it is done, the paper it is done by.
 *
 * The name is what stands before them. A piece that is only such words is a note; where it begins like a name
 * (`SLA reporting`), it is asked about.
 */

import { lookUp } from '../reading/look-up.ts';
import { isFirstName } from './first-names.ts';
import type { NamesKnown } from './lead-cell.ts';
import { isInitialism, nameKey } from './name-words.ts';

export type NotesTaken = { name: string; notes: string[]; why: string | null };

const ETC = /[\s,]*\b(?:etc\.?|et al\.?|and others)$/i;
const MANNER =
  /\s*(?:^|\s)((?:as part of|in (?:the )?(?:specifications?|contracts?|first instance|due course|line with)|through (?:the )?|via\b|by way of|[a-z]+ing by|to (?:lead|be agreed|be confirmed|confirm|agree|follow|forward|advise|provide|develop|support)\b|where\b|when\b|until\b|subject to|depending on|linked to|within (?:existing|current)|under (?:the )?(?:contract|agreement))\b.*)$/i;
const PAPER =
  /\b(?:reporting|monitoring|specification|strategy|guidance|process|protocol|contracts?|agreement|policy|funding|budget|meetings?|returns)$/i;
const PERSON_TAIL = /\s(\S+)\s\S+$/;

/** Takes the words that are no lead off a piece of a lead cell. */
export function takeNotes(piece: string, known: NamesKnown): NotesTaken {
  const notes: string[] = [];
  let name = piece;
  const etc = ETC.exec(name);
  if (etc) {
    notes.push(etc[0].replace(/^[\s,]+/, ''));
    name = name.slice(0, etc.index);
  }
  const manner = MANNER.exec(name);
  if (manner?.[1]) {
    notes.unshift(manner[1]);
    name = name.slice(0, manner.index);
  }
  name = name.replace(/[\s.,;:?–-]+$/, '');
  if (!PAPER.test(name) || (lookUp(known.names, nameKey(name))?.count ?? 0) > 1)
    return { name, notes, why: null };
  return { name: '', notes: [name, ...notes], why: whyPaper(name) };
}

function whyPaper(name: string): string {
  const first = name.split(/\s+/)[0] ?? '';
  const tail = PERSON_TAIL.exec(name);
  const like = isInitialism(first) || (tail?.[1] !== undefined && isFirstName(tail[1]));
  return like
    ? `“${name}” is taken for the way it is done, not for a lead.`
    : `“${name}” is not taken for a lead.`;
}
