/**
 * Leads named only in the action's own sentence: asked about, never asserted.
 *
 * - The subject of the sentence: `Anytown Trust to set up …`, `The Board will …`. It must look like a name.
 * - `led by X`, `to be forwarded by X`, `Lead: X`.
 * - `LEAD to be agreed` leaves the lead to be agreed.
 * - `with support from X` names a helper.
 */
import type { Doubt, ReadLead } from '../reading/plan-reading.ts';
import type { NamesKnown } from './lead-cell.ts';
import { hasPartyWord, isEveryday, isInitialism, isPersonName, kindOf, nameKey } from './name-words.ts';
import { splitAtAnd } from './split-names.ts';

/** `toBeAgreed` is true for 'LEAD to be agreed' in the action's text. A suggestion is asked about, never asserted. */
export type LeadSuggestion = { names: string[]; supporters: string[]; toBeAgreed: boolean; doubts: Doubt[] };

const TO_BE_AGREED =
  /\bleads?(?: (?:officer|agency|organisation))?\s*[:-]?\s*(?:to be (?:agreed|confirmed|decided|identified|determined|appointed)|t\.?b\.?[acd])\b/i;
const SUBJECT =
  /^(?:[Tt]he\s+)?([\p{Lu}][^.;:,]{1,60}?)\s+(?:will|to|shall|should|must|has agreed to|have agreed to)\s+(?!be\b)\p{Ll}+/u;
/** When, before who: `By September 2026 the College will …`. */
const WHEN =
  /^(?:By|In|From|During|Before|Until|After|Each|Every)\s+(?:the end of |end of )?[^,.;:]{0,24}?(?:\d{4}|year|month|spring|summer|autumn|winter),?\s+(\p{L})/u;
const LED_BY =
  /\b(?:led by|to be (?:forwarded|taken forward|led|delivered|progressed) by|lead(?: agency| officer| organisation)?\s*:)\s*(?:the\s+)?([^.;:,()]{2,60})/i;
const HELPED_BY = /\bwith (?:the )?(?:support|help|assistance) (?:from|of|by) (?:the )?([^.;:,()]{2,50})/i;
const NO_SUBJECT =
  /^(?:we|it|this|there|they|all|each|work|support|plans?|action|access|links?|training|services?|information|people|opportunities|steps|use)$/i;

/** Whom a plan is for: they are promised things, and promise nothing. */
const SERVED =
  /(?:^|\s)(?:people|children|pupils|students|residents|citizens|patients|tenants|families|parents|women|men|girls|boys|adults|communities|visitors|survivors|victims)$/i;
/** Two or more words that each begin with a capital: `Kindly Trust`, `Friends of the Mill`. */
const CAPITALS = /^\p{Lu}[\p{L}'’-]*(?:\s+(?:(?:of|for|the|in|&)\s+)*\p{Lu}[\p{L}'’-]*)+$/u;
const isProper = (text: string): boolean => CAPITALS.test(text) && !SERVED.test(text);

/** The names that stand in a stretch of words, one or several joined by `and`; none where it is no name. */
function namesIn(text: string, known: NamesKnown): string[] {
  const parts = splitAtAnd(text, known).flatMap((split) => split.names.map(({ name }) => name));
  const all = parts.map((part) => part.replace(/^the\s+/i, ''));
  if (all.length > 1 && all.every((part) => isName(part, known) || isProper(part))) return all;
  return isName(text, known) ? [text] : [];
}

/** The subject of what is promised may be any name: `Mill Friends will …`. */
const subjectsIn = (text: string, known: NamesKnown): string[] => {
  const names = namesIn(text, known);
  return names.length === 0 && isProper(text) ? [text] : names;
};

function isName(text: string, known: NamesKnown): boolean {
  if (NO_SUBJECT.test(text) || text.split(/\s+/).length > 7) return false;
  if (nameKey(text) in known.names || isEveryday(text) || isPersonName(text)) return true;
  return isInitialism(text) || (hasPartyWord(text) && text.split(/\s+/).length > 1);
}

/** Looks for a doer in the text of an action whose lead cell is empty. */
export function suggestLeadFromAction(text: string, known: NamesKnown): LeadSuggestion {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (TO_BE_AGREED.test(whole)) {
    const message = 'The action says that its lead is to be agreed.';
    return { names: [], supporters: [], toBeAgreed: true, doubts: [{ field: 'leads', message }] };
  }
  const subject =
    SUBJECT.exec(whole.replace(WHEN, (_, next: string) => next.toUpperCase()))?.[1]?.trim() ?? '';
  const doer = subjectsIn(subject, known);
  const names = doer.length > 0 ? doer : namesIn(LED_BY.exec(whole)?.[1]?.trim() ?? '', known);
  const helper = HELPED_BY.exec(whole)?.[1]?.trim();
  const supporters = helper && names.length > 0 ? [helper] : [];
  if (names.length === 0) return { names, supporters, toBeAgreed: false, doubts: [] };
  const lead: ReadLead[] = names.map((name) => ({ name, kind: kindOf(name, '') }));
  const helpers: ReadLead[] = supporters.map((name) => ({ name, kind: kindOf(name, ''), support: true }));
  const asked = names.length > 1 ? 'are those its leads' : 'is that its lead';
  const message = `No lead is given, but the action names “${names.join('”, “')}”: ${asked}?`;
  const readings = [[], [...lead, ...helpers]];
  return { names, supporters, toBeAgreed: false, doubts: [{ field: 'leads', message, readings }] };
}
