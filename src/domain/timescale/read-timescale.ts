/**
 * Reads a date cell: what was written and what it means (SURVEY of published plans, forms of timescales).
 *
 * 1. Marks alone are blank; `N/A` is not applicable; `TBC` and `?` are to be agreed. These are three things.
 * 2. Dates are found first and the words around them decide what they are: a start, an end, a milestone, the first
 *    of a series. Words of status are told apart from time (`April08 DONE`).
 * 3. What cannot be placed is unclear or relative and says why. Nothing is guessed without a doubt.
 */
import type { Doubt, ReadStatus } from '../reading/plan-reading.ts';
import { termNamed } from './band.ts';
import { cellLines } from './cell-lines.ts';
import { type Around, compose, type Placed } from './compose.ts';
import { datesHeld } from './dates-held.ts';
import { bareDate, earlierDate } from './earlier-date.ts';
import { type ReadLine, readLine } from './mentions.ts';
import type { Unplaced } from './period.ts';
import { placeMentions } from './place-mentions.ts';
import { findRepeat, type Repeat } from './repeat.ts';
import * as sentinels from './sentinels.ts';
import { statusWithTime } from './status-with-time.ts';
import { emptyTimescale, type Timescale, type TimescaleState } from './timescale.ts';
import type { TimescaleCell, TimescaleContext, TimescaleReading } from './timescale-context.ts';
import { doubtsOf } from './timescale-doubts.ts';
import { wordsAround } from './words-around.ts';

const simple = (raw: string, state: TimescaleState): TimescaleReading => ({
  timescale: emptyTimescale(raw, state),
  status: null,
  leads: [],
  urgent: false,
  doubts: [],
  leftover: '',
});

/** Reads a date cell. Never throws; whatever is not sure is a doubt with its readings, the chosen one first. */
export function readTimescale(given: TimescaleCell, context: TimescaleContext): TimescaleReading {
  const cell = withEarlier(given);
  const written = withoutStruck(cell);
  if (sentinels.isBlank(written)) return blank(cell, context);
  if (sentinels.isNotApplicable(written)) return simple(cell.raw, 'notApplicable');
  if (sentinels.isNothingKnown(written)) return simple(cell.raw, 'blank');
  if (written.length > LONGEST_CELL) return tooLong(cell.raw);
  const lines = cellLines(written);
  const held = datesHeld(cell, context);
  const band = lines.length === 1 ? bandLine(lines[0]?.text ?? '', context) : null;
  const read = held ?? (band ? [band] : lines.map((l) => readLine(l.text)));
  return readLines(cell, read, context);
}

/** A cell longer than this many characters is a story and no timescale. */
const LONGEST_CELL = 1500;

const tooLong = (raw: string): TimescaleReading => ({
  ...simple(raw, 'unclear'),
  doubts: [{ field: 'timescale', message: 'The cell is too long to be read as a time.' }],
  leftover: raw,
});

/** A deadline over the section serves a row that has none; it is marked inherited. */
function blank(cell: TimescaleCell, context: TimescaleContext): TimescaleReading {
  if (!context.sectionDeadline) return simple(cell.raw, 'blank');
  const { sectionDeadline, ...rest } = context;
  const over = readTimescale({ raw: sectionDeadline ?? '' }, rest);
  if (['blank', 'unclear', 'notApplicable'].includes(over.timescale.state)) return simple(cell.raw, 'blank');
  return {
    ...over,
    timescale: { ...over.timescale, milestones: [], inherited: true },
    doubts: [],
    leftover: '',
  };
}

/** A date said to be the earlier one counts as little as one struck out. */
function withEarlier(cell: TimescaleCell): TimescaleCell {
  if (cell.struck?.trim() || cell.dates?.length || cell.raw.length > LONGEST_CELL) return cell;
  const earlier = earlierDate(cell.raw);
  return earlier === null ? cell : { ...cell, struck: earlier };
}

function withoutStruck(cell: TimescaleCell): string {
  const struck = cell.struck?.trim();
  return struck ? cell.raw.replace(struck, '') : cell.raw;
}

/** A cell that holds only a word of the legend (`Short`, `S`). */
function bandLine(text: string, context: TimescaleContext): ReadLine | null {
  const word = text.replace(/[\s-]*terms?$/i, '').trim();
  const known = termNamed(text, context) !== null;
  if (!known && !/^(?:short(?:er)?|medium|long(?:er)?)$/i.test(word)) return null;
  const line = readLine('short term');
  const mentions = line.mentions.map((m) => ({
    ...m,
    part: { ...m.part, word: known ? text : word.toLowerCase().replace(/er$/, ''), text },
  }));
  return { text, skeleton: '§', mentions };
}

type Words = {
  ongoing: string | null;
  repeat: Repeat | null;
  condition: string | null;
  relative: string | null;
  agreed: string | null;
};

function wordsOf(skeleton: string): Words {
  const condition = sentinels.findCondition(skeleton);
  const repeat = findRepeat(skeleton);
  const rest = repeat ? skeleton.replace(repeat.words, ' ') : skeleton;
  return {
    condition,
    repeat:
      condition && !skeleton.includes('§') && condition.includes(repeat?.words ?? '\u0000') ? null : repeat,
    ongoing: sentinels.findOngoing(condition ? rest.replace(condition, ' ') : rest),
    relative: condition ? null : sentinels.findRelative(rest.replace(/§/g, ' ')),
    agreed: sentinels.findToBeAgreed(skeleton),
  };
}

/** A condition in words: the dates in it stand as they were written, and one after it is no part of it. */
function conditionIn(skeleton: string, condition: string, lines: readonly ReadLine[]): string {
  const texts = lines.flatMap((l) =>
    l.mentions.map(({ part, to }) => (to ? `${part.text} – ${to.text}` : part.text)),
  );
  const own = condition.replace(/[\s,;:(–—-]+§\W*$/, '');
  let next = skeleton.slice(0, skeleton.indexOf(condition)).split('§').length - 1;
  const said = own.replace(/§/g, () => texts[next++] ?? '').trim();
  return said.includes('(') ? said : said.replace(/\)+\W*$/, '');
}

const aroundOf = (raw: string, words: Words): Around => ({
  raw,
  ongoing: words.ongoing !== null,
  repeats: words.repeat !== null,
  recurrence: words.repeat?.recurrence ?? null,
  condition: words.condition,
});

function readLines(cell: TimescaleCell, lines: ReadLine[], context: TimescaleContext): TimescaleReading {
  const skeleton = lines.map((l) => l.skeleton).join('\n');
  const words = wordsOf(skeleton);
  const { placed, unplaced } = placeMentions(lines, context);
  const status = statusWithTime(lines, placed, context);
  const said = words.condition === null ? null : conditionIn(skeleton, words.condition, lines);
  const around = { ...aroundOf(cell.raw, words), condition: said };
  const timescale = pick({ placed, unplaced, words, status: status.status, lines, around }, context);
  const extra = wordsAround(lines, words.repeat);
  const struck = cell.struck ?? '';
  const struckMeans =
    struck.trim() === '' ? null : readTimescale({ raw: bareDate(struck) }, context).timescale;
  const doubts: Doubt[] = [
    ...doubtsOf({ placed, unplaced, around, timescale, ...words, lines, struck, struckMeans }),
    ...status.doubts,
    ...extra.doubts,
  ];
  return {
    timescale,
    status: status.status,
    leads: extra.leads,
    urgent: sentinels.findUrgent(skeleton) !== null && placed.length === 0,
    doubts,
    leftover: extra.leftover,
  };
}

type Picking = {
  placed: Placed[];
  unplaced: Unplaced[];
  words: Words;
  status: ReadStatus | null;
  lines: ReadLine[];
  around: Around;
};

function pick(from: Picking, context: TimescaleContext): Timescale {
  const { placed, unplaced, words, around } = from;
  const text = from.lines.map((l) => l.text).join(' ');
  if (placed.length === 0 && sentinels.isLifeOfPlan(text)) return lifeOfPlan(around.raw, context);
  if (placed.length === 0 && sentinels.isEndOfPlan(text)) return endOfPlan(around.raw, context);
  if (placed.length > 0 || around.repeats || around.ongoing) return compose(placed, around);
  const condition = around.condition;
  if (condition) return { ...emptyTimescale(around.raw, 'conditional'), condition };
  if (unplaced[0]) return emptyTimescale(around.raw, unplaced[0].unresolved);
  if (words.agreed) return emptyTimescale(around.raw, 'toBeAgreed');
  if (words.relative) return emptyTimescale(around.raw, 'relative');
  return emptyTimescale(around.raw, from.status ? 'blank' : 'unclear');
}

function lifeOfPlan(raw: string, context: TimescaleContext): Timescale {
  const { planStart, planEnd } = context;
  const base = emptyTimescale(raw, planEnd ? 'dated' : 'ongoing');
  return { ...base, start: planStart, due: planEnd, precision: planEnd ? 'approximate' : null };
}

/** Where the plan does not say when it ends, its end is an event like any other. */
function endOfPlan(raw: string, { planEnd }: TimescaleContext): Timescale {
  if (planEnd === null) return emptyTimescale(raw, 'relative');
  return { ...emptyTimescale(raw, 'dated'), due: planEnd, precision: 'approximate' };
}
