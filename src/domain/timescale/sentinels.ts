/**
 * What a date cell may hold that is no date: nothing, "not applicable", "to be agreed", "ongoing", a condition, an
 * event, "as soon as possible". Blank, not applicable and to be agreed are three different things.
 * Dates stand in the text as `§`.
 */

/** Only marks: a dash, a full stop, a row of dots. */
export const isBlank = (text: string): boolean => !/[\p{L}\p{N}?]/u.test(text);

export const isNotApplicable = (text: string): boolean =>
  /^\W*(?:n\s?[/.\\]?\s?a\.?|not applicable|not relevant)\W*$/i.test(text);

export const isNothingKnown = (text: string): boolean =>
  /^\W*(?:none(?: set)?|nil|no (?:date|timescale|deadline)(?: (?:set|given|yet))?|(?:date )?not (?:set|stated|known|given|specified)|n\/?k|unknown)\W*$/i.test(
    text,
  );

const AGREED =
  /\bt\.?b\.?[acd]\b\.?|\b(?:to|yet to|still to|will|must) be (?:agreed|announced|confirmed|chosen|decided|determined|advised|fixed|notified|published|set|settled|arranged|booked|scheduled|negotiated|established|finali[sz]ed|identified|discussed)\b|\bnot yet (?:agreed|announced|booked|chosen|confirmed|decided|fixed|known|set)\b|\bawaiting (?:a )?dates?\b|^\W*(?:(?:dates?|timings?|details?|timescales?) )?to (?:follow|come)\W*$|\bunder discussion\b|\bfor (?:discussion|agreement)\b/i;

/** The words that leave a date to be agreed, or null. A lone question mark is one. */
export function findToBeAgreed(text: string): string | null {
  if (/^[\s?]*\?[\s?]*$/.test(text)) return text.trim();
  return AGREED.exec(text)?.[0] ?? null;
}

const ONGOING =
  /\b(?:on-?\s?going|on goign|ongong|continual(?:ly)?|continuous(?:ly)?|continuing|continue[sd]?|permanent(?:ly)?|indefinite(?:ly)?|throughout(?!\s+(?:the\s+)?§)(?: the (?:year|programme|period))?|always|business as usual|bau|rolling(?: programme)?|current(?:ly)?|in place(?!\s+(?:by|before|from)\b)|all year|all the time|year[\s-]round|existing)\b/i;

export const findOngoing = (text: string): string | null => ONGOING.exec(text)?.[0] ?? null;

/** The life of the plan: from its start to its end. */
export const isLifeOfPlan = (text: string): boolean =>
  /\b(?:(?:term|period|length|course) of (?:the|this|our)|(?:life(?:time)?|duration) of(?: the| this| our)?) (?:\w+\s)?(?:plan|strategy|programme|project)\b|\bthroughout (?:the|this) (?:\w+\s)?(?:plan|strategy|programme)\b/i.test(
    text,
  );

/** The last day of the plan, wherever it falls. */
export const isEndOfPlan = (text: string): boolean =>
  /\bend of (?:the|this|our) (?:\w+\s)?(?:plan|strategy)\b(?!\s+(?:year|month)s?\b)/i.test(text);

const CONDITION =
  /\b(?:when(?:ever)?|once|if|subject to|depend(?:s|ent|ant|ing)(?: up)?on|depend(?:s|ent|ant|ing) (?:up)?on|pending|awaiting|provided|providing|unless|as and when|as soon as (?!possible|practicable|practical|we can|able)|as resources|as funding|contingent|conditional on|linked to (?:the )?(?:outcome|funding))\b.*$/i;

/** The condition that a text makes, to its end, or null. */
export const findCondition = (text: string): string | null => CONDITION.exec(text)?.[0].trim() ?? null;

const RELATIVE =
  /\b(?:within|in|after|for|over|by)?\s*(?:the )?(?:first |next |last )?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|a|several|few)(?:\s?(?:-|–|to)\s?\d{1,2})?[\s-]*(?:working |calendar )?(?:day|week|month|year|yr|wk|mth)s?\b(?!\s*ly)|\b(?:after|following|upon|on (?:completion|approval|adoption|receipt|appointment|publication)|prior to|ahead of|in time for|before|post|by the (?:next|time)|next (?:meeting|year|month|quarter|review)|month \d+|start of (?:the )?(?:plan|project|programme)|(?:spring|summer|autumn|winter) (?:school )?(?:holidays?|vacation|break))\b/i;

/** Words that count from an event (`within three months of approval`), or null. */
export const findRelative = (text: string): string | null => RELATIVE.exec(text)?.[0].trim() ?? null;

const URGENT =
  /\b(?:asap|a\.s\.a\.p\.?|as soon as (?:possible|practicable|practical)|immediate(?:ly)?(?: effect)?|urgent(?:ly)?|straight ?away|forthwith|right away|now)\b/i;

export const findUrgent = (text: string): string | null => URGENT.exec(text)?.[0] ?? null;
