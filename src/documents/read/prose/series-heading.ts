/**
 * Titles that count by a word of the plan's own: `Stage 1 – Asking`, `Big move 2: Homes`, `Tier A: Families`.
 *
 * No list of such words would ever be whole, so any word or two may count, where a dash, a colon or a stop parts the
 * number from the title. What a number says of something else is left: a time (`Year 2 – …`, `March 10 – …`), a place
 * in a document (`Table 3: …`, `Annex B: …`), work itself (`Task 4: …`), a name that has a number (`Covid 19 – …`).
 */
import { MONTH, SEASON } from '../../../domain/timescale/time-words.ts';

export type SeriesHeading = { word: string; number: string; title: string };

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const WRITTEN = WORDS.flatMap((word) => [
  word,
  word.toUpperCase(),
  word.replace(/^./, (c) => c.toUpperCase()),
]);
const COUNTED = `\\d{1,2}(?:\\.\\d{1,2})?|[A-Z]|[IVX]{1,4}|(?:${WRITTEN.join('|')})(?!\\p{L})`;
const SERIES = new RegExp(
  `^(\\p{L}[\\p{L}’'-]{2,}(?: \\p{L}{3,})?) (${COUNTED})(?:\\s*[:–—]\\s*|\\s+-\\s+|\\.\\s+)(?=["“‘(]?\\p{L})(.*)$`,
  'su',
);
const OF_A_TIME = new RegExp(
  `\\b(?:years?|quarters?|months?|weeks?|days?|terms?|sessions?|ages?|aged|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun|${MONTH}|${SEASON})(?:day)?$`,
  'i',
);
const OF_SOMETHING_ELSE =
  /^(?:tables?|figures?|charts?|maps?|annexe?|appendix|schedule|sheet|page|version|drafts?|volume|paragraph|lines?|items?|notes?|meetings?|grades?|bands?|categor\w+|class|plan|team|ward|zone|unit|room|routes?|bus|road|sdg|type|vitamin|hepatitis|covid|agenda|catch|vision|number|the|all|our|this|every|any|some|only|just|about|and|for|from|over|under|with|within|at least|up to)\b|\b(?:actions?|tasks?|activit\w+|deliverables?|milestones?|measures?|indicators?|targets?|questions?|options?|case stud\w+|examples?)$/i;

/** Words that name a part of a plan and nothing else, so that they tell its level too. */
export const STAGE =
  /^(?:stage|phase|tier|wave|block|building block|mission|focus|big move|shift|foundation|enabler|cornerstone|building stone|work package)$/i;

/** The parts of such a title, or null where it is none. */
export function seriesHeading(line: string): SeriesHeading | null {
  const found = SERIES.exec(line);
  if (!found) return null;
  const [, word = '', number = '', title = ''] = found;
  if (OF_A_TIME.test(word) || OF_SOMETHING_ELSE.test(word)) return null;
  return { word: word.toLowerCase(), number, title };
}
