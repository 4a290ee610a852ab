/**
 * A cell of a column that holds both costs and times (`£8,500 / by June 2014`): its clauses that speak of time, of a
 * repeat or of a condition are its timescale.
 *
 * The heading says that a time stands there, so it is taken. Where no clause does, one may end in a time (`Council
 * reserves by May 2027`). Only a year right after a sum or after the name of a fund (`£60k 2008/09`, `Arts Fund 2008/09`)
 * may be the year of the money, and is asked about.
 */
import type { Doubt } from '../../../domain/reading/plan-reading.ts';
import { oneLine, wordsOf } from '../../../domain/reading/wording.ts';
import { readTimescale } from '../../../domain/timescale/read-timescale.ts';
import { findRepeat } from '../../../domain/timescale/repeat.ts';
import { scan } from '../../../domain/timescale/scan.ts';
import { findCondition } from '../../../domain/timescale/sentinels.ts';
import { emptyTimescale } from '../../../domain/timescale/timescale.ts';
import type { TimescaleContext, TimescaleReading } from '../../../domain/timescale/timescale-context.ts';
import { looksTimed } from './evidence.ts';

/** The unit is a word of its own: `£600, May 2027` ends before its comma. */
const SUM = '[£$€]\\s?[\\d,.]*\\d(?:\\s?(?:(?:k|m|bn|million|thousand|pa)\\b|p\\.a\\.))?';
const MONEY = new RegExp(`${SUM}(?:\\s(?:a|per)\\s\\w+)?`, 'gi');
const YEAR_OF_FUND =
  /\b(?:fund(?:s|ing)?|grants?|budgets?|reserves?|lottery|money|underspend|levy)\s+(?:from\s+)?(?:19|20)\d\d\s?[/–-]/i;
const YEAR_OF_MONEY = new RegExp(`${SUM}\\s+(?:from\\s+)?(?:19|20)\\d\\d\\s?[/–-]`, 'i');

/** True where a clause opens with a condition. */
function isCondition(clause: string): boolean {
  const found = findCondition(clause);
  return found !== null && clause.startsWith(found);
}

/** True where a clause says how often, and hardly more: `twice a year`, but not `two staff three days a week`. */
function isRepeat(clause: string): boolean {
  const repeat = findRepeat(clause);
  return repeat !== null && wordsOf(clause.replace(repeat.words, ' ')).length <= 1;
}

const OPENS_TIME = /\b(?:(?:by|from|in|until|till|before|during|end|of|the|to|early|mid|late)\s+)+$/i;

/** The time that a clause ends in, with the words that open it; null where it ends otherwise. */
function timeAtEnd(clause: string): string | null {
  const last = scan(clause).at(-1);
  if (!last || last.year === null || /[\p{L}\p{N}]/u.test(clause.slice(last.end))) return null;
  const opens = OPENS_TIME.exec(clause.slice(0, last.at));
  return clause.slice(opens ? opens.index : last.at);
}

type Said = { text: string; atEnd: boolean };

/** Clauses of a cell that speak of time or of a condition, not of money. */
function timedClauses(text: string): Said {
  const clauses = text
    .replace(MONEY, ' ')
    .split(/[.;]\s+|\n|,\s+|\s\/\s/)
    .map((clause) =>
      oneLine(clause)
        .replace(/^[-–—.,;:/\s]+/, '')
        .replace(/^in\s+(?=(?:19|20)\d\d\s?[/–-])/i, ''),
    );
  const timed = clauses.filter((clause) => looksTimed(clause) || isCondition(clause) || isRepeat(clause));
  if (timed.length > 0) return { text: timed.join('\n'), atEnd: false };
  const ends = clauses.map(timeAtEnd).filter((end) => end !== null);
  return { text: ends.join('\n'), atEnd: true };
}

/** Reads the time in a cell of costs and times; blank where it holds none. */
export function timeBesideCost(text: string, context: TimescaleContext): TimescaleReading {
  const { text: said, atEnd } = timedClauses(text);
  const reading = readTimescale({ raw: said }, context);
  if (said === '') return { ...reading, timescale: emptyTimescale('', 'blank') };
  const { due, precision } = reading.timescale;
  const ofMoney =
    YEAR_OF_MONEY.test(text) ||
    YEAR_OF_FUND.test(text) ||
    (atEnd && (precision === 'year' || precision === 'financialYear'));
  const asks = due !== null && reading.doubts.length === 0 && ofMoney;
  const doubt: Doubt = {
    field: 'timescale',
    message: `“${oneLine(said)}” stands right after ${YEAR_OF_MONEY.test(text) ? 'a sum of money' : 'where the money comes from'}. Is it when this is due?`,
    readings: [due, null],
  };
  return {
    ...reading,
    timescale: { ...reading.timescale, raw: text },
    leftover: '',
    doubts: asks ? [doubt] : reading.doubts,
  };
}
