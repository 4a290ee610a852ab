/** What a person should be asked about a timescale, each with the readings it could have, the chosen one first. */
import type { Doubt } from '../reading/plan-reading.ts';
import { type Around, compose, type Placed } from './compose.ts';
import { earlierDate } from './earlier-date.ts';
import type { ReadLine } from './mentions.ts';
import type { Unplaced } from './period.ts';
import type { Repeat } from './repeat.ts';
import { emptyTimescale, type Timescale } from './timescale.ts';

export type Asked = {
  placed: Placed[];
  unplaced: Unplaced[];
  around: Around;
  timescale: Timescale;
  repeat: Repeat | null;
  agreed: string | null;
  lines: ReadLine[];
  struck: string;
  /** What the words that were struck out mean by themselves; null where none were. */
  struckMeans: Timescale | null;
};

const doubt = (message: string, readings: unknown[] = []): Doubt =>
  readings.length > 1 ? { field: 'timescale', message, readings } : { field: 'timescale', message };

/** Everything that is unclear about the times of a cell. */
export function doubtsOf(asked: Asked): Doubt[] {
  const { placed, unplaced, repeat, agreed, struck, timescale } = asked;
  return [
    ...placed.filter((p) => counts(p, asked)).flatMap((p) => periodDoubt(p, asked)),
    ...unplaced.filter((u) => !repeat || u.unresolved !== 'unclear').map((u) => doubt(u.why)),
    ...severalDoubt(asked),
    ...yearsAgainDoubt(asked),
    ...roleDoubt(asked),
    ...(repeat?.why ? [repeatDoubt(repeat, repeat.why, timescale)] : []),
    ...(agreed && placed.length > 0 ? [agreedDoubt(asked)] : []),
    ...(struck.trim() ? [struckDoubt(asked)] : []),
    ...(timescale.state === 'relative' && unplaced.length === 0
      ? [doubt('It counts from an event that has no date here.')]
      : []),
    ...wordsDoubt(asked),
  ];
}

/** A month that comes round yearly needs no year. */
const counts = (p: Placed, asked: Asked): boolean => !(asked.around.repeats && p.mention.part.year === null);

function periodDoubt(of: Placed, asked: Asked): Doubt[] {
  const { why, others } = of.period;
  if (!why) return [];
  const readings = others.map((period) =>
    compose(
      asked.placed.map((p) => (p === of ? { ...p, period } : p)),
      asked.around,
    ),
  );
  return [doubt(why, [asked.timescale, ...readings])];
}

/** The other ways in which it may come round; where its measure cannot be told, that it happens once. */
function repeatDoubt(repeat: Repeat, why: string, timescale: Timescale): Doubt {
  const others = repeat.others.map((recurrence) => ({ ...timescale, recurrence }));
  const once = { ...timescale, state: 'dated' as const, recurrence: null };
  return doubt(why, [timescale, ...(others.length > 0 || timescale.due === null ? others : [once])]);
}

function agreedDoubt({ timescale }: Asked): Doubt {
  return doubt('A date is written, and also that it is to be agreed.', [
    timescale,
    emptyTimescale(timescale.raw, 'toBeAgreed'),
  ]);
}

function struckDoubt({ timescale, struck, struckMeans }: Asked): Doubt {
  const other = struckMeans?.state === 'dated' ? [{ ...struckMeans, raw: timescale.raw }] : [];
  const why = earlierDate(timescale.raw) === struck ? 'names an earlier date' : 'is struck out';
  return doubt(`“${struck.trim()}” ${why}: the other date is taken.`, [timescale, ...other]);
}

/** Asked only where the row has several paragraphs of work or of names, which dates could belong to. */
export const SEVERAL_DATES = 'Several dates stand in one cell: they may belong to its paragraphs one by one.';

/** `27 May – 3 June 2023 and 2024`: held each year, and read up to the last. */
function yearsAgainDoubt({ placed, around, timescale }: Asked): Doubt[] {
  const range = placed.find((p) => p.mention.to !== null && p.mention.part.unit !== 'year');
  const again = placed.filter((p) => /^\d{4}$/.test(p.mention.part.text) && p.mention.part.unit !== 'year');
  if (!range || again.length === 0 || around.repeats) return [];
  const message = 'The same days stand for several years: the last of them is taken as its end.';
  const yearly = {
    ...timescale,
    state: 'recurring' as const,
    recurrence: { every: 'year' as const, count: 1 },
  };
  return [doubt(message, [timescale, yearly])];
}

/** Dates in paragraphs of their own, none with a label, may belong to actions of their own. */
function severalDoubt({ placed, around, timescale }: Asked): Doubt[] {
  const ends = placed.filter((p) => p.role !== 'start' && p.role !== 'from' && p.role !== 'until');
  if (around.repeats) return [];
  if (around.ongoing && ends.length > 0) {
    const due = ends[ends.length - 1]?.period.last ?? null;
    return [
      doubt('It is ongoing and has a date as well: the date may be its end or a step on the way.', [
        timescale,
        { ...timescale, due },
      ]),
    ];
  }
  const lines = new Set(ends.map((p) => p.line));
  if (lines.size < 2 || ends.some((p) => p.label !== null)) return [];
  return [doubt(SEVERAL_DATES, [timescale, ...readingsOfSeveral(ends, timescale)])];
}

/** As steps on the way to the last is how they are read; else one of them counts, or they are a start and an end. */
function readingsOfSeveral(ends: readonly Placed[], timescale: Timescale): Timescale[] {
  const inOrder = ends.map((p) => p.period).toSorted((a, b) => (a.last < b.last ? -1 : 1));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last) return [];
  const whole = { ...timescale, milestones: [] };
  return [
    { ...whole, due: last.last, precision: last.precision },
    { ...whole, due: first.last, precision: first.precision },
    ...(first.first < last.last
      ? [{ ...whole, start: first.first, due: last.last, precision: last.precision }]
      : []),
  ];
}

function roleDoubt({ placed, timescale }: Asked): Doubt[] {
  const only = placed.length === 1 ? placed[0] : undefined;
  if (!only?.label || !/^re-?view(?:ed)?\b|\breview$/i.test(only.label)) return [];
  const none = { ...timescale, state: 'blank', due: null, start: null, milestones: [] };
  return [
    doubt(`“${only.mention.part.text}” is when it is to be reviewed, which may not be its end.`, [
      timescale,
      none,
    ]),
  ];
}

function wordsDoubt({ timescale, lines, unplaced }: Asked): Doubt[] {
  if (timescale.state !== 'unclear' || unplaced.length > 0) return [];
  const text = lines.map((l) => l.text).join(' ');
  return /\b(?:asap|as soon as|immediate|urgent|now)/i.test(text)
    ? []
    : [doubt(`“${text}” could not be read as a time.`)];
}
