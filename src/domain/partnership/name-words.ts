/**
 * What kind of party a name is, told by its words and its shape.
 *
 * - A role is a post: its last word, or its first before `of` or `for`, is one (`Director of …`, `Locality managers`).
 * - A group meets: board, forum, team, partnership. An organisation is an employer: council, trust, service.
 * - Initials alone are unknown, unless they are of the field's everyday ones or the column is of persons or posts.
 * - A person is a usual first name with a surname, or a title (`Dr`, `Cllr`) with one, or two capitalised words in a
 *   column of persons.
 */

import { lookUp } from '../reading/look-up.ts';
import type { PartyKind } from '../reading/plan-reading.ts';
import { remembered } from '../reading/remember.ts';
import { isFirstName } from './first-names.ts';

const ROLE =
  'director|manager|officer|head|lead|leads|co-?ordinator|commissioner|commisioner|chair|chairman|chairperson|chairwoman|convenor|executive|champion|worker|nurse|matron|practitioner|advis[eo]r|clerk|secretary|inspector|superintendent|sergeant|councillor|minister|dean|principal|headteacher|governor|representative|rep|planner|analyst|administrator|specialist|facilitator|supervisor|trainer|mentor|treasurer|president|consultant|psychologist|psychiatrist|librarian|registrar|warden|owner|ceo|sro|member';
const GROUP =
  'board|group|forum|forums|team|committee|panel|network|partnership|sub-?group|alliance|collaborative|consortium|taskforce|force|cluster|commissioning|commisioning|friends|assembly|cabinet|parliament|voice|federation|coalition|circle|club|hub|working party|partners|agencies|staff|carers|volunteers|residents|families|users|reps|representatives|governors';
const ORGANISATION =
  'office|offices|council|councils|trust|trusts|nhs|police|constabulary|service|services|authority|authorities|hospital|hospitals|infirmary|hospice|university|universities|college|colleges|school|schools|academy|academies|ltd|limited|cic|charity|foundation|homes|association|associations|jobcentre|job centre|centre|center|agency|department|dept|directorate|ministry|commission|society|company|union|church|sector|practices|practice|surgery|surgeries|library|libraries|museum|providers|provider|transport|rail|care|standards|health board|public health|environmental health|institute|bank|press|radio|carers';

const ends = (words: string): RegExp => new RegExp(`(?:^|[\\s-])(?:${words})s?(?:\\s*\\([^)]*\\))?$`, 'i');
const ROLE_END = ends(ROLE);
const GROUP_END = ends(GROUP);
const ORGANISATION_END = ends(ORGANISATION);
const ROLE_HEAD = new RegExp(
  `^(?:the\\s+|deputy\\s+|assistant\\s+|interim\\s+|acting\\s+|senior\\s+|general\\s+|regional\\s+|national\\s+|divisional\\s+|executive\\s+|associate\\s+|lead\\s+|joint\\s+|co-?\\s*|independent\\s+|chief\\s+|service\\s+)*(?:${ROLE})s?(?:\\s+(?:of|for|from|to|in)\\b|,|\\s*[-–(])`,
  'i',
);
const GROUP_HEAD =
  /^(?:friends of|(?:board|committee|panel|council) of|all (?:partners|agencies|staff|members)|partners|each (?:partner|agency))\b/i;

const BODY_HEAD =
  /^(?:chamber|university|institute|department|ministry|diocese|college|society|association|federation|office)s? (?:of|for) /i;
/** Police ranks, which are persons only before a name: `DS Bell`. */
const RANK = /^(?:pc|ps|dc|ds|di|dci|dsu|dsupt|acc)$/i;

/** Everyday names of the field that need nothing beside them. */
const EVERYDAY: Record<string, PartyKind> = {
  nhs: 'organisation',
  pct: 'organisation',
  pcts: 'organisation',
  ccg: 'organisation',
  ccgs: 'organisation',
  icb: 'organisation',
  la: 'organisation',
  las: 'organisation',
  lea: 'organisation',
  cab: 'organisation',
  dwp: 'organisation',
  cvs: 'organisation',
  hse: 'organisation',
  ph: 'organisation',
  gps: 'organisation',
  mind: 'organisation',
  'age uk': 'organisation',
  'citizens advice': 'organisation',
  'local authority': 'organisation',
  'local authorities': 'organisation',
  'social services': 'organisation',
  'adult social care': 'organisation',
  'childrens services': 'organisation',
  'public health': 'organisation',
  'trading standards': 'organisation',
  'environmental health': 'organisation',
  'voluntary sector': 'organisation',
  'third sector': 'organisation',
  'library service': 'organisation',
  'jobcentre plus': 'organisation',
  'job centre plus': 'organisation',
  'housing associations': 'organisation',
  'gp practices': 'organisation',
  police: 'organisation',
  probation: 'organisation',
  council: 'organisation',
  schools: 'organisation',
  'an garda síochána': 'organisation',
  'garda síochána': 'organisation',
  gardaí: 'organisation',
  gardai: 'organisation',
  'civil defence': 'organisation',
  tusla: 'organisation',
  'nhs england': 'organisation',
  'police scotland': 'organisation',
  lsp: 'group',
  lsps: 'group',
  all: 'group',
  everyone: 'group',
  dph: 'role',
  ceo: 'role',
  sro: 'role',
};

/** Letters and digits in lower case, apostrophes dropped: the key under which a name is known. */
export const nameKey: (name: string) => string = remembered((name) =>
  name
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

export const isEveryday = (name: string): boolean => Object.hasOwn(EVERYDAY, nameKey(name));

/** Two to eight letters, nearly all capitals, or letters that no word has (`sdvsmhg`). */
export function isInitialism(word: string): boolean {
  if (/^[A-Z][A-Z&]{1,8}s?$/.test(word) || /^[A-Z][a-z]?[A-Z]{1,3}[a-z]?[A-Z]?s?$/.test(word)) return true;
  return /^[bcdfghjklmnpqrstvwxyz]{4,8}$/i.test(word);
}

/** A title with a surname, or a usual first name with one or with an initial. */
export const isPersonName: (name: string) => boolean = remembered(isPerson);

/** `Major Projects`: a rank that is an everyday word before what it qualifies. */
const QUALIFIES =
  /^(?:major|general|sister|father)\s+(?:\p{L}+\s+)?(?:projects?|works?|schemes?|events?|incidents?|developments?|infrastructure|adaptations?|trauma|crimes?|contracts?|capital|repairs?|programmes?|grants?|investigations?|illness|conditions?|assets?|planning|partnerships?|practice|medicine|surgery|enquiries|purposes?|cit(?:y|ies)|towns?|bod(?:y|ies)|organi[sz]ations?|churches|charit(?:y|ies)|group|network)$/iu;

function isPerson(name: string): boolean {
  const words = name.replace(/\s*\([^)]*\)$/, '').split(/\s+/);
  if (QUALIFIES.test(name)) return false;
  if (
    /^(?:dr|mr|mrs|ms|miss|prof|professor|cllr|councillor|rev|revd|sir|dame|lord|lady|sr|sister|supt|superintendent|insp|inspector|sgt|sergeant|lt|lieutenant|col|colonel|maj|major|capt|captain|fr|father|pastor|imam|rabbi|canon)\.?$/i.test(
      words[0] ?? '',
    )
  ) {
    return words.length > 1 && words.length < 5;
  }
  if (RANK.test(words[0] ?? '') && /^\p{Lu}(?:\.|\p{Ll})/u.test(words[1] ?? ''))
    return words.length < 5 && !hasPartyWord(words.slice(1).join(' '));
  const initial =
    words.length === 2 && /^\p{Lu}\.?$/u.test(words[0] ?? '') && /^\p{Lu}\p{Ll}/u.test(words[1] ?? '');
  if (words.length < 2 || words.length > 3 || !(initial || isFirstName(words[0] ?? ''))) return false;
  const shouted = name === name.toUpperCase();
  const surnames = words
    .slice(1)
    .every((w) => /^[\p{L}][\p{L}'’.-]*$/u.test(w) && (shouted || !/^[A-Z]{3,}$/.test(w)));
  return surnames && !hasPartyWord(name);
}

/** Whether the last words are those of a role, group or organisation. */
export const hasPartyWord = (name: string): boolean =>
  ROLE_END.test(name) ||
  GROUP_END.test(name) ||
  ORGANISATION_END.test(name) ||
  ROLE_HEAD.test(name) ||
  GROUP_HEAD.test(name) ||
  BODY_HEAD.test(name);

/** `Manager Customer Experience`: a post with no comma after its first word. */
const POST_FIRST =
  /^(?:(?:General|Senior|Group|Acting)\s+)?(?:Manager|Director|Co-?ordinator|Superintendent)\s+\p{Lu}\p{Ll}/u;

/** True for a post whose first word is the post itself. */
export const isPostFirst = (name: string): boolean => POST_FIRST.test(name);

/**
 * Posts and callings that say nothing of where a name ends, standing at the end of one. Those that are common surnames
 * are left out (`Cook`, `Porter`).
 */
const CALLING =
  /(?:^|[\s-])(?:accountant|actuary|ambassador|architect|artist|assessor|attorney|auditor|barrister|buyer|bursar|care ?taker|case ?worker|chaplain|coach|coaches|comptroller|connector|constable|controller|coroner|counsell?or|curator|custodian|defender|dentist|designer|developer|diet[ic]{1,2}ian|doctor|ecologist|economist|editor|educator|engineer|examiner|fire ?fighter|foreman|foremen|fundraiser|gardener|geographer|harbour master|health visitor|hygienist|interpreter|investigator|janitor|journalist|lawyer|lecturer|lifeguard|magistrate|mayor|mediator|midwife|midwives|navigator|negotiator|nutritionist|ombudsman|optician|optometrist|organi[sz]er|paediatrician|paramedic|pharmacist|physician|physiotherapist|podiatrist|postmaster|prescriber|prosecutor|provost|psychotherapist|radiographer|ranger|receptionist|researcher|responder|reviewer|scientist|scrutineer|(?:under)?sheriff|(?:ward|charge|theatre) sister|solicitor|statistician|steward|strategist|surgeon|surveyor|teacher|technician|therapist|translator|tutor|undersecretary|valuer|vicar)s?$/i;

const PERSON_COLUMN = /\b(?:person|officer|contact|sponsor|nominated|named|sro|owner)\b/i;
/** True for a column of persons or posts, by its heading. */
export const isPersonColumn = (heading: string): boolean => PERSON_COLUMN.test(heading);
const BODY_COLUMN = /\b(?:organi[sz]ations?|orgs?|agency|agencies|body|bodies|partner)\b/i;
const TITLE_CASE = /^\p{Lu}[\p{Ll}'’-]+\s+\p{Lu}[\p{L}'’-]+$/u;
const ROLE_INSIDE = new RegExp(`\\b(?:${ROLE})s?\\s+(?:of|for)\\b`, 'i');
/** A place that governs, its council unsaid: `Otterby City`. */
const AUTHORITY = /^\p{Lu}\S*\s+(?:city|borough|county|district)$/iu;
const GLUED_GROUP = /^[A-Z]{2,}(?:Commissioning|Group|Team|Board|Forum)$/;

const withoutArticle = (name: string): string => name.replace(/^the\s+/i, '').trim();

/** The kind that the words of a name tell by themselves; `unknown` where a heading may tell more. */
const kindByWords: (name: string) => PartyKind | 'initials' = remembered(findKind);

function findKind(name: string): PartyKind | 'initials' {
  const bare = withoutArticle(name);
  const everyday = lookUp(EVERYDAY, nameKey(bare));
  if (everyday) return everyday;
  if (isPersonName(bare)) return 'person';
  if (/\b(?:integrated care|health) board$/i.test(bare)) return 'organisation';
  if (ROLE_HEAD.test(bare) || isPostFirst(bare)) return 'role';
  if (GROUP_HEAD.test(bare)) return 'group';
  if (GROUP_END.test(bare) || GLUED_GROUP.test(bare)) return 'group';
  if (ROLE_END.test(bare) || ROLE_INSIDE.test(bare)) return 'role';
  if (CALLING.test(bare)) return 'role';
  if (
    ORGANISATION_END.test(bare) ||
    BODY_HEAD.test(bare) ||
    /\b(?:council|nhs|trust|hospital|police)\b/i.test(bare)
  )
    return 'organisation';
  if (AUTHORITY.test(bare)) return 'organisation';
  return bare.split(/\s+/).every(isInitialism) ? 'initials' : 'unknown';
}

/** The kind of a name; `heading` is that of its column. */
export function kindOf(name: string, heading: string): PartyKind {
  const told = kindByWords(name);
  if (told === 'initials') return PERSON_COLUMN.test(heading) ? 'role' : 'unknown';
  if (told !== 'unknown') return told;
  if (BODY_COLUMN.test(heading)) return 'organisation';
  return PERSON_COLUMN.test(heading) && TITLE_CASE.test(withoutArticle(name)) ? 'person' : 'unknown';
}
