/**
 * What the words of a cell look like, by form alone: a date, a code, a state, a name, a sentence. A column's
 * heading can mislead (`Target`, `Delivery`, `Measure`), so its cells are asked as well.
 */
import { remembered } from '../../../domain/reading/remember.ts';
import { saysOnlyStanding, statusOpening } from '../../../domain/reading/status-words.ts';
import { oneLine, plainWords, wordsOf } from '../../../domain/reading/wording.ts';
import { isCode } from '../prose/numbering.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const TIME_WORD = new RegExp(
  `^(?:${MONTH}\\d{0,4}|(?:19|20)\\d\\d[a-z]*|\\d{1,2}(?:st|nd|rd|th)?|q[1-4]|qtr|quarters?|quarterly|spring|summer|autumn|fall|winter|` +
    'ongoing|going|on|continu\\w*|annual\\w*|year\\w*|yrs?|y[1-9]|month\\w*|weeks?|weekly|week|w|c|commencing|daily|biannual\\w*|bi|short|medium|long|term|' +
    'immediate\\w*|asap|tb[acd]|agreed|confirmed|na|n|a|[fs]?fy|first|second|third|half|early|mid|late|end|start|every|each|within|' +
    'throughout|until|onwards?|review\\w*|complete\\w*|done|achieved|started|date|dates|life|plan|h[12]|financial|school|spent|before|after|when)$',
);
const TIME_CORE = new RegExp(
  `\\b(?:${MONTH}\\d{0,4}|(?:19|20)\\d\\d\\w*|q[1-4]|quarterly|spring|summer|autumn|winter|ongoing|on going|continu\\w*|annual\\w*|monthly|weekly|` +
    'yearly|asap|immediate\\w*|tb[acd]|short term|medium term|long term|short|medium|long|year \\d|yr \\d|every|within|throughout|to be agreed|to be confirmed|[fs]?fy)\\b',
);
const NUMERIC_DATE =
  /\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b[A-Z][a-z]{2}-\d{2}\b|\b(?:19|20)\d\d\s?[/–-]\s?\d{2,4}\b/;

const MOST_WORDS = 24;
/** Words that say nothing either way. */
const SMALL = new Set('a an the of in on by to from and or then with at for be is it'.split(' '));

/** True for the short texts that stand in a date column, dates or not (`Ongoing`, `TBC`, `Short term`). */
export const looksTimed: (text: string) => boolean = remembered(isTimed);

function isTimed(text: string): boolean {
  const line = oneLine(text);
  if (!TIME_CORE.test(plainWords(line)) && !NUMERIC_DATE.test(line)) return false;
  const words = wordsOf(line);
  if (words.length > MOST_WORDS) return false;
  const told = words.filter((word) => !SMALL.has(word));
  const timed = told.filter((word) => TIME_WORD.test(word)).length;
  return told.length > 0 && timed / told.length >= 0.5;
}

/** A code and nothing else. */
export const looksCoded: (text: string) => boolean = remembered(isCode);

const STATE =
  /^(?:y|n|yes|no|r|a|g|b|w|red|amber|green|blue|gr[ae]y|yellow|white|(?:fully |partially |part |now )?(?:complete|completed|done|achieved|delivered|closed|finished|started|met)|on[ -]?track|off[ -]?track|at risk|delayed|behind|slipp\w*|not (?:yet )?started|not on stream yet|yet to start|in progress|under ?way|ongoing|open|on hold|stopped|cancelled|being implemented|soon to be completed|\d{1,3} ?(?:%|percent)(?: complete)?|n\/?a|o|c|✓|✔|x|●|■)(?:[ ,;/&-]+(?:red|amber|green|complete|ongoing|done|on track))?$/i;

/** A word or a letter for how a thing stands. */
export const looksLikeState: (text: string) => boolean = remembered(isState);

function isState(text: string): boolean {
  const line = oneLine(text).replace(/[.!]$/, '');
  return STATE.test(line) || saysOnlyStanding(line);
}

/** Opens with a state: `Done May 2026`, `Complete. There are nineteen.` */
export const opensWithState: (text: string) => boolean = remembered(opens);

function opens(text: string): boolean {
  const first = oneLine(text).split(/[.;:,–—](?:\s|$)|\s\(/)[0] ?? '';
  if (looksLikeState(first) || statusOpening(first) !== null) return true;
  const words = first.split(' ');
  return (
    words.length <= 5 &&
    /^(done|complete[d]?|achieved|delivered|finished|not (yet )?started)$/i.test(words[0] ?? '') &&
    looksTimed(words.slice(1).join(' '))
  );
}

/** A tick or a cross standing alone. */
export const looksTicked: (text: string) => boolean = remembered(isTick);

function isTick(text: string): boolean {
  return /^(?:✓|✔|√|x|X|✗|●|■|•|\u00fc|\uf0fc|yes|y|tick)$/.test(oneLine(text));
}

/** Short, begins a word with a capital or is shouted, and is neither a date nor a state: the look of a name. */
export const looksLikeNames: (text: string) => boolean = remembered(isNames);

function isNames(text: string): boolean {
  const line = oneLine(text);
  const words = wordsOf(line);
  if (words.length === 0 || words.length > 30) return false;
  if (looksTimed(line) || looksCoded(line) || SHARE.test(line)) return false;
  const parts = line.split(/[\s/,;&]+/);
  const capitals = parts.filter((w) => CAPITAL.test(w)).length;
  return capitals > 0 && capitals / Math.max(1, parts.filter((w) => TELLING.test(w)).length) >= 0.4;
}

const SHARE = /^\d+ ?%$/;
const CAPITAL = /^[("']?\p{Lu}/u;
const TELLING = /\p{L}{3,}|\p{Lu}/u;

/** Words of rank or likelihood that are tags, never the title of a group of actions. */
export const looksLikeRank: (text: string) => boolean = remembered(isRank);

function isRank(text: string): boolean {
  return /^(?:high|medium|low|h|m|l|\d{1,2}|urgent|essential|desirable|critical|must|should|could)$/i.test(
    oneLine(text),
  );
}
