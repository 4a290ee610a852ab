/**
 * Words that say how an action stands, in the order in which they are tried.
 *
 * - "Not started" is tried before "started", "partly complete" before "complete": the longer phrase decides.
 * - On track, at risk and off track say two things: that the work goes on (`inProgress`) and its colour.
 * - Done and continuing together ("DONE/ONGOING") is continuing: something is done and the work goes on.
 * - Some words are a state only where they stand alone (`Planned`, `Live`, `Doing`): in a sentence they tell something.
 * - A percentage is `notStarted` at 0, `complete` at 100 and `inProgress` between.
 * - "Open", "outstanding", "not achieved" and "update needed" say nothing of the stage.
 */

import { lookUp } from './look-up.ts';
import type { Rag, ReadLifecycle } from './plan-reading.ts';
import { remembered } from './remember.ts';

export type Standing = { lifecycle: ReadLifecycle | null; rag: Rag | null };
/** `words` is the text that said so; `at` its place. */
export type StandingFound = Standing & { words: string; at: number };

type Rule = [pattern: RegExp, lifecycle: ReadLifecycle | null, rag: Rag | null];

const NEGATED = '(?:complete|completed|achieved|done|met|delivered|finished)';

const RULES: Rule[] = [
  [/\b(?:not|n[o']t) (?:yet )?(?:started|begun|commenced|on stream)(?: yet)?\b/i, 'notStarted', null],
  [
    /\byet to (?:start|begin|commence|be started)\b|\bno progress(?: to report)?\b|\b(?:not|un) ?progressed\b|\bto be started\b|\b(?:begins?|starts?|commences?) later\b|^\W*(?:(?:is|are|still|due) )*to (?:begin|start|commence)(?: later| soon| shortly)?\W*$|^\W*(?:planned|scheduled|to do|not now)\W*$/i,
    'notStarted',
    null,
  ],
  [/\bnot (?:yet )?due\b/i, 'notStarted', 'grey'],
  [/\bproposed (?:for|to) clos(?:e|ure)\b|\brecommended for closure\b/i, 'complete', null],
  [
    /\b(?:significantly|seriously|well|far|badly|severely) (?:behind|delayed|off[ -](?:track|target|schedule))\b/i,
    'inProgress',
    'red',
  ],
  [
    /\bslightly off[ -](?:track|target)\b|\b(?:at|some) risk\b|\bslipping\b|\blagging\b|\bbehind (?:schedule|target|plan|time)\b|^\W*(?:running |slightly )?behind\W*$|^\W*(?:some )?(?:slippage|slipped)\W*$|\bdelayed\b/i,
    'inProgress',
    'amber',
  ],
  [
    /\b(?:off[ -](?:track|target)|missed (?:delivery )?(?:date|deadline)s?|(?:delivery )?(?:date|deadline) missed|insufficient progress|overdue|not on track)\b/i,
    'inProgress',
    'red',
  ],
  [/\b(?:on[ -](?:track|target|schedule|course)|going to plan|progressing well)\b/i, 'inProgress', 'green'],
  [
    /\b(?:soon to be completed|(?:nearly|almost|largely|mostly|partly|partially|part|substantially)[ -](?:complete|completed|done|achieved|met|finished|there)|near(?:ing)? completion)\b/i,
    'inProgress',
    null,
  ],
  [new RegExp(`\\bnot yet (?:been )?${NEGATED}\\b`, 'i'), 'inProgress', null],
  [
    new RegExp(`\\bnot (?:been )?${NEGATED}\\b|\\bincomplete\\b|\\boutstanding\\b|\\bopen\\b`, 'i'),
    null,
    null,
  ],
  [
    /\b(?:on hold|paused|suspended|deferred|postponed|stalled|blocked|waiting|awaiting|pending|parked|shelved)(?: (?:for )?(?:sign[ -]?off|approval|agreement|decision|response|reply|funding|confirmation|feedback|outcome|data))?\b/i,
    'waiting',
    null,
  ],
  [
    /\b(?:cancell?ed|dropped|abandoned|withdrawn|discontinued|superseded|no longer (?:being )?(?:required|needed|applicable|pursued|progressed|taken forward|relevant)|not (?:being )?(?:taken forward|pursued|proceeding))\b/i,
    'dropped',
    null,
  ],
  [/\b(?:being|to be) (?:implemented|delivered|developed|progressed)\b/i, 'inProgress', null],
  [
    /\b(?:in[ -]progress|under ?way|wip|work in progress|being drafted|started|commenced|in development|in hand|implementing|initiated|work (?:has )?begun|progressing)\b|^\W*(?:live|active|doing|developing|drafting|planning|in (?:planning|design|draft|train)|(?:being )?(?:scoped|scoping)|out to consultation)\W*$/i,
    'inProgress',
    null,
  ],
  [
    /\b(?:complete|completed|done|achieved|finished|delivered|closed|implemented|fulfilled|signed off|embedded|(?:fully|now|all) met)\b|^\W*met\W*$/i,
    'complete',
    null,
  ],
  [
    /\b(?:on-?\s?going|continuing|continual|continuous|continues|business as usual|bau|rolling)\b/i,
    'continuing',
    null,
  ],
];

const DONE = /\b(?:complete|completed|done|achieved|delivered|implemented)\b/i;
const GOES_ON = /\b(?:on-?\s?going|continuing|continual|continuous|being implemented)\b/i;
const NOT = /\b(?:not|part|partly|partially|nearly|almost|soon)\b/i;

function percent(text: string): StandingFound | null {
  const m = /(?<![\d.])(\d{1,3})(?:\.\d+)?\s?%/.exec(text);
  if (!m || Number(m[1]) > 100) return null;
  const share = Number(m[1]);
  const lifecycle = share === 100 ? 'complete' : share === 0 ? 'notStarted' : 'inProgress';
  return { lifecycle, rag: null, words: m[0], at: m.index };
}

function doneAndGoingOn(text: string): StandingFound | null {
  const on = GOES_ON.exec(text);
  const done = DONE.exec(text.replace(GOES_ON, (words) => ' '.repeat(words.length)));
  if (!done || !on || NOT.test(text)) return null;
  const at = Math.min(done.index, on.index);
  const end = done.index < on.index ? on.index + on[0].length : done.index + done[0].length;
  return { lifecycle: 'continuing', rag: null, words: text.slice(at, end), at };
}

/** The standing that the words of a short text give, or null where they give none. */
export const findStanding: (text: string) => StandingFound | null = remembered(standingIn);

/** All of the rules at once: most texts are under none, which one look tells. */
const ANY = new RegExp(RULES.map(([pattern]) => `(?:${pattern.source})`).join('|'), 'i');

function standingIn(text: string): StandingFound | null {
  if (!ANY.test(text)) return percent(text);
  const both = doneAndGoingOn(text);
  if (both) return both;
  const part = PART_DONE.test(text) ? percent(text) : null;
  if (part) return part;
  for (const [pattern, lifecycle, rag] of RULES) {
    const m = pattern.exec(text);
    if (m) return { lifecycle, rag, words: m[0], at: m.index };
  }
  return percent(text);
}

/** A share of the work: `75% complete`. In `Complete – 84% came` the share is of something else. */
const PART_DONE = /\d\s?%\s+(?:is |now )?(?:complete|completed|done|achieved|delivered|implemented)\b/i;

/** Words that may stand beside a state and say no more. */
const BESIDE =
  /\b(?:actions?|work|items?|status|now|currently|still|fully|all|yet|is|are|has|have|been|being|this|the|well|some)\b/gi;
const LONGEST_STATE = 6;
const LONGEST_STATE_TEXT = 60;

/** True where a short text says how a thing stands and nothing else (`Business as usual`, `Action closed`). */
export function saysOnlyStanding(text: string): boolean {
  if (text.length > LONGEST_STATE_TEXT || text.trim().split(/\s+/).length > LONGEST_STATE) return false;
  const found = findStanding(text);
  if (!found || (found.lifecycle === null && found.rag === null)) return false;
  const rest = text.slice(0, found.at) + text.slice(found.at + found.words.length);
  return !/[\p{L}\p{N}]/u.test(rest.replace(BESIDE, ' '));
}

const OPENING =
  /^\W*(?:on hold|paused|deferred|postponed|on track|off track|at risk|(?:slightly )?delayed|behind schedule|cancelled|withdrawn|discontinued|abandoned|superseded|suspended|stalled|in progress|under ?way|not (?:yet )?started|yet to start|(?:nearly|almost|partly|partially) complete)\b(?=\s+(?:until|till|since|because|while|whilst|pending|awaiting|due|owing|as|for|by|in|from|with|but|and|after|at|subject|though|although|due to)\b)/i;

/** The status at the head of a sentence that goes on to say why or until when, `On hold until the grant is known`. */
export function statusOpening(text: string): string | null {
  return OPENING.exec(text)?.[0] ?? null;
}

const COLOURS: Record<string, Rag> = {
  blue: 'blue',
  green: 'green',
  amber: 'amber',
  yellow: 'amber',
  orange: 'amber',
  red: 'red',
  grey: 'grey',
  gray: 'grey',
  b: 'blue',
  g: 'green',
  a: 'amber',
  r: 'red',
};

/** The colour that a word or letter names (`Green`, `G`, `Red (late)`), or null. */
export function colourNamed(text: string): Rag | null {
  const word = /^[\s[("']*([a-z]+)\b/i.exec(text)?.[1]?.toLowerCase() ?? '';
  if (word.length === 1 && !/^\W*[a-z]\W*$/i.test(text)) return null;
  return lookUp(COLOURS, word) ?? null;
}

/** The colour of a cell's background, told by its hue; null where it is white, black or none of the five. */
export function colourShown(hex: string): Rag | null {
  const m = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!m) return null;
  const [r, g, b] = [m[1], m[2], m[3]].map((h) => Number.parseInt(h ?? '0', 16)) as [number, number, number];
  const spread = Math.max(r, g, b) - Math.min(r, g, b);
  if (spread < 24) return Math.max(r, g, b) > 90 && Math.max(r, g, b) < 232 ? 'grey' : null;
  if (b > r && b > g) return 'blue';
  if (g > r && g >= b) return 'green';
  return g > 0.45 * r && b < 0.75 * g ? 'amber' : 'red';
}
