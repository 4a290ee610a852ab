/**
 * Commas that stand inside one name.
 *
 * - After a bare post, the rest of its title: `Director, People and Culture`, `Manager, Libraries, Arts and Heritage`.
 * - Between fields of work that a post or a department lists: `Head of Culture, Leisure and Parks`.
 */
import { isEveryday, isInitialism, isPersonName, kindOf } from './name-words.ts';

/** Whether a comma between two stretches of words belongs to a name. */
export const isInsideName = (before: string, after: string): boolean =>
  insideTitle(before, after) || insideListedTitle(before, after) || insideFields(before, after);

/** The last word before a comma is a post with no more to it: what follows may be part of its title. */
const BARE_POST =
  /^(?:(?:executive|assistant|deputy|associate|interim|acting|senior|general|national|regional|area|group|chief)\s+)*(?:director|manager|head|officer|co-?ordinator|advis[eo]r|secretary|dean|commissioner|president|executive director|general manager|first assistant secretary|matron|lead nurse|chief nurse|team leader|leader|supervisor|superintendent|specialist)$/i;

/** A body that employs; a service, a department or bodies (`Partnerships`) may be the rest of a title. */
const BODY =
  /\b(?:council|trust|nhs|police|hospital|university|college|school|association|authority|board|forum|team|partnership|group|network|ltd|charity)$/i;

/** Words that a title may go on with: no person, post or body that could lead by itself. */
function isOfTitle(words: string): boolean {
  if (words === '' || isPersonName(words) || isEveryday(words) || isInitialism(words)) return false;
  return !BODY.test(words) && kindOf(words, '') !== 'role';
}

/** Whether a comma stands right after a bare post: `Director, People and Culture`. */
function insideTitle(before: string, after: string): boolean {
  if (!BARE_POST.test(before.trim())) return false;
  const next = after.split(/[,/;]/)[0]?.trim() ?? '';
  // `Manager, Youth and CEO`: another lead may follow the title.
  return isOfTitle(next) || isOfTitle(next.split(/\s(?:and|&)\s/)[0] ?? '');
}

const LONGEST_PART = 3;
/** A post with the first part of its title: `Head of Brand`, `Manager People`. */
const WITH_PART =
  /^((?:\p{Lu}[\p{L}-]*\s+)*?(?:Head|Director|Manager|Co-?ordinator|Leader|Officer))\s+(?:(?:of|for)\s+)?(\p{Lu}.*)$/u;

/** Whether a comma stands further on in such a title, which lists its parts up to an `and`. */
function insideListedTitle(before: string, after: string): boolean {
  const [first = '', ...more] = before.trim().split(/\s*,\s*/);
  const own = WITH_PART.exec(first)?.[2];
  const parts = own === undefined ? more : [own, ...more];
  const rest = after.split(/[/;|(]/)[0]?.trim() ?? '';
  const post = own !== undefined || BARE_POST.test(first);
  if (parts.length === 0 || !post || !/\s(?:and|&)\s/i.test(rest)) return false;
  const listed = rest.split(/\s*,\s*|\s+(?:and|&)\s+/);
  // After a second `and` another lead may follow.
  const ends = listed.length > 2 && !isOfTitle(listed.at(-1) ?? '') ? listed.slice(0, -1) : listed;
  return [...parts, ...ends].every(
    (part) => isOfTitle(part.trim()) && part.trim().split(/\s+/).length <= LONGEST_PART,
  );
}

/** Fields of work, as the names of departments and posts list them. */
const FIELDS =
  /^(?:(?:the|of|for)\s+)?(?:adults?|children|young people|families|people|health|social care|care|housing|homes|education|learning|skills|culture|leisure|sport|tourism|parks|communities|community|environment|place|economy|regeneration|planning|transport|highways|libraries|heritage|arts|youth|wellbeing|well-being|inclusion|finance|resources|strategy|policy|performance|commissioning|neighbourhoods|waste|licensing|safety|equalities|equality|customers?|digital|recruitment|workforce|estates)(?:\s+(?:and|&)\s+.*)?$/i;
/** True for a field of work, which a body may be called by. */
export const isField = (word: string): boolean => FIELDS.test(word);

const POST_OF =
  /\b(?:head|director|manager|lead|officer|commissioner|holder|member|chief|secretary)\s+(?:of|for)\s+(.+)$/i;
/** One post for all of the fields before it: `Health, Safety and Wellbeing Adviser`. */
const FIELD_POST =
  /\s(?:advis[eo]r|manager|officer|co-?ordinator|director|champion|consultant|specialist|inspector|practitioner|nurse|lead)$/i;
const UNIT = /\b(?:directorate|department|dept|division|committee|board|panel)$/i;

/**
 * Whether a comma stands in a list of fields that ends in `and`: in the title of a post (`Head of Culture, Leisure and
 * Parks`, `Health, Safety and Wellbeing Adviser`) or in the name of a department (`Children, Young People and Families Directorate`).
 */
function insideFields(before: string, after: string): boolean {
  const rest = after.split(/[/;|(]/)[0]?.trim() ?? '';
  const listed = rest.split(/\s*,\s*|\s+(?:and|&)\s+/).filter(Boolean);
  if (!/\s(?:and|&)\s/i.test(rest) || listed.length < 2) return false;
  const mine = (POST_OF.exec(before)?.[1] ?? before).split(/\s*,\s*/);
  const fields = [...mine, ...listed.slice(0, -1)].every((field) => FIELDS.test(field.trim()));
  const last = listed.at(-1) ?? '';
  const posted = FIELD_POST.test(last) && FIELDS.test(last.replace(FIELD_POST, ''));
  return fields && (POST_OF.test(before) ? FIELDS.test(last) : UNIT.test(last) || posted);
}
