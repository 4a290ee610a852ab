/**
 * What a table is for: a plan, cards, the facts over a section, a key, or front matter that only looks like a plan
 * (version control, members, contents, a glossary, figures).
 */
import { plainWords, saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { alternates, looksLikeCards } from '../cards/cards.ts';
import { isWork } from '../cards/label.ts';
import { looksCoded, looksLikeState } from '../cells/evidence.ts';
import { meaningsOf } from '../columns/column-name.ts';
import { profileOf } from '../columns/column-profile.ts';
import { type Column, columnsOf } from '../columns/columns.ts';
import { type Segment, segmentsOf } from '../columns/header.ts';
import { namesInHeadingLine } from '../prose/heading-line.ts';
import { bandIn, looksOf } from './bands.ts';
import { filledPlaces, type Grid, isBlankRow } from './grid.ts';
import { markedRows } from './marked-rows.ts';
import { realignRows } from './short-rows.ts';

/** `moved` counts rows whose lost blank cells were put back. */
export type PlanSegment = Segment & { columns: Column[]; moved?: number };
export type TableKind =
  | { kind: 'plan'; segments: PlanSegment[] }
  | { kind: 'cards' }
  | { kind: 'facts' }
  | { kind: 'other'; why: string };

/** What only a register of risks weighs; what is done about each risk is no action of the plan. */
const REGISTER =
  /^(risk )?(likelihood|probability)\b|\b(inherent|residual|current|gross|net) (risk|score|rating)/;

const FRONT: readonly (readonly [RegExp, string])[] = [
  [
    /\b(version|revision|amendment|document control|issue no|approved by|author|reviewer)\b/,
    'version control',
  ],
  [/\b(e ?mail|telephone|phone|tel|representing|attendance|job title|post held)\b/, 'list of people'],
  [/^(page|page no|page number|contents)$|\bpage$/, 'contents'],
  [REGISTER, 'a register of risks'],
  [
    /^(abbreviation|acronym|term|initials|short name|glossary|meaning|definition|stands for|full name)s?\b/,
    'glossary',
  ],
];

const FIGURES = ['measure', 'period', 'timescale'];

/** A baseline beside years or targets, and nobody who does anything: figures over the plan. */
function isFigures({ headings }: Segment): boolean {
  const names = (headings ?? []).map(plainWords).filter((name) => name !== '');
  const beside = names.flatMap((name) => meaningsOf(name).slice(0, 1));
  return names.some((name) => /^baseline\b/.test(name)) && beside.every((m) => FIGURES.includes(m));
}

/** Front matter even where a column of it is called `Action`. */
const EVEN_SO = ['version control', 'a register of risks'];

function frontMatter(segment: Segment): string | null {
  const names = (segment.headings ?? []).map(plainWords).filter((name) => name !== '');
  const acts = names.some((name) => ['action', 'task'].includes(meaningsOf(name)[0] ?? ''));
  for (const [pattern, why] of FRONT) {
    if (names.some((name) => pattern.test(name)) && !(acts && !EVEN_SO.includes(why))) return why;
  }
  return null;
}

/** Two columns of a letter, colour or state beside what it means. */
function isKey(grid: Grid): boolean {
  const rows = grid.rows.filter((row) => filledPlaces(row).length === 2);
  if (grid.columns > 3 || rows.length < 2 || rows.length < grid.rows.length - 2) return false;
  const states = rows.filter((row) => filledPlaces(row).some((p) => looksLikeState(p.place.text))).length;
  const short = rows.every((row) => filledPlaces(row).some((p) => wordsOf(p.place.text).length <= 4));
  return short && states / rows.length >= 0.5 && rows.length <= 12;
}

/** A pair or two of columns with a lead, a deadline or a priority as label: facts over the section. */
function isFacts(grid: Grid): boolean {
  return !grid.rows.some(({ places: [label, value] }) =>
    isWork({ label: label?.text ?? '', text: value?.text ?? '' }),
  );
}

/**
 * Finds out what a table is for.
 * @param before the columns of the plan's table above, for one that has no heading.
 * @param around a line shortly over the table that may hold its headings, and the labels of the document's own.
 */
export function tableKind(
  grid: Grid,
  before: readonly Column[] | null,
  { line = null, again }: { line?: string | null; again?: ReadonlySet<string> } = {},
): TableKind {
  if (grid.rows.every(isBlankRow)) return { kind: 'other', why: 'an empty table' };
  const segments = segmentsOf(grid);
  const headed = segments.filter((s) => s.headings !== null);
  const front = headed.map(frontMatter).find((why) => why !== null);
  if (front) return { kind: 'other', why: front };
  if (headed.length > 0 && headed.every(isFigures)) return { kind: 'other', why: 'figures' };
  if (looksLikeCards(grid, again) && (alternates(grid) || !readsAcross(headed)))
    return isFacts(grid) ? { kind: 'facts' } : { kind: 'cards' };
  if (isKey(grid)) return { kind: 'other', why: 'a key' };
  const above = headed.length === 0 && line !== null ? namesInHeadingLine(line, grid.columns) : null;
  if (above) headed.push({ headings: above, headerRows: [], rows: grid.rows, above: [] });
  if (headed.length === 0) return unheaded(grid, before);
  const planned = headed.map(placed);
  if (planned.some((s) => isPlan(s.columns, s))) return { kind: 'plan', segments: planned };
  return { kind: 'other', why: 'a table beside the plan' };
}

/** A first row of several names that columns have is read across, whatever the first column holds. */
function readsAcross(headed: readonly Segment[]): boolean {
  const names = headed[0]?.headings ?? [];
  const meant = new Set(names.flatMap((name) => meaningsOf(name).slice(0, 1)));
  return names.filter(saysSomething).length >= 3 && meant.size >= 3;
}

/** Columns from the rows that are whole; rows that lost cells are put back under them, then all are asked again. */
function placed(written: Segment): PlanSegment {
  const listed = markedRows(written.rows);
  const segment = { ...written, rows: listed.rows };
  const whole = segment.rows.filter((row) => saysSomething(row.places.at(-1)?.text ?? ''));
  const some = whole.length >= 2 && whole.length < segment.rows.length;
  const columns = columnsFor(segment, some ? whole : segment.rows);
  const { rows, moved } = realignRows(segment.rows, columns);
  const told = moved + listed.moved === 0 ? {} : { moved: moved + listed.moved };
  if (moved > 0) return { ...segment, rows, columns: columnsFor(segment, rows), ...told };
  return { ...segment, columns: some ? columnsFor(segment, segment.rows) : columns, ...told };
}

/** The columns of a segment, decided over some rows of its body. */
export function columnsFor(segment: Segment, rows: Segment['rows']): Column[] {
  const headings = segment.headings ?? [];
  const plain = headings.map((heading, index): Column => ({ index, heading, role: 'field' }));
  const looks = looksOf(rows, segment.headerRows);
  const body = rows.filter((row) => !isBlankRow(row) && bandIn(row, plain, looks) === null);
  return columnsOf(headings, body);
}

/** Words beside how a thing stands, which never say what is to be done. */
const REMARKS =
  /^(?:comments?|remarks?|notes?|commentary|narrative|explanation|details?|reasons?(?: why| for .*)?)$/;

const MOST_CODES = 0.5;

/** True where most codes have words of their own beside them; what stands once over several says nothing of each. */
function haveWords({ rows }: Segment, code: Column, action: Column): boolean {
  const coded = rows.filter(({ places }) => looksCoded(places[code.index]?.text ?? ''));
  const worded = coded
    .map(({ places }) => places[action.index])
    .filter((p) => p?.own && saysSomething(p.text));
  return coded.length === 0 || worded.length > MOST_CODES * coded.length;
}

function isPlan(columns: readonly Column[], segment: Segment): boolean {
  const action = columns.find((c) => c.role === 'action');
  if (!action) return false;
  const told = columns.some((c) => c.role === 'status' || c.role === 'rag');
  if (told && REMARKS.test(plainWords(action.heading)) && !columns.some((c) => c.role === 'lead'))
    return false;
  const code = columns.find((c) => c.role === 'reference');
  if (told && code) return haveWords(segment, code, action);
  const meanings = meaningsOf(action.heading);
  const acts = meanings.includes('action') || meanings.includes('task');
  const beside = columns.filter((c) =>
    [
      'lead',
      'timescale',
      'start',
      'end',
      'period',
      'status',
      'rag',
      'progress',
      'costAndTime',
      'leadAndTime',
    ].includes(c.role),
  );
  if (acts)
    return (
      beside.length > 0 ||
      columns.some((c) => c.role === 'parent' || c.role === 'steps') ||
      columns.length >= 2
    );
  return beside.some((c) => c.role === 'lead' || c.role === 'timescale' || c.role === 'period') &&
    beside.length >= 1 &&
    segment.rows.length > 0 &&
    meanings.length === 0
    ? beside.length >= 2
    : beside.some((c) => c.role === 'costAndTime' || c.role === 'leadAndTime') ||
        (beside.some((c) => c.role === 'lead') && beside.length >= 2);
}

const LONGEST_NAME = 4;

/** With no heading: the same columns as the table above, or columns that the cells alone give away. */
function unheaded(grid: Grid, before: readonly Column[] | null): TableKind {
  const rows = grid.rows.filter((row) => !isBlankRow(row));
  const bare: Segment = { headings: null, headerRows: [], rows, above: [] };
  const top = rows[0]?.places.map((p) => p.text) ?? [];
  const front = top.every((text) => wordsOf(text).length <= LONGEST_NAME)
    ? frontMatter({ ...bare, headings: top })
    : null;
  if (front) return { kind: 'other', why: front };
  if (isFigures({ ...bare, headings: top })) return { kind: 'other', why: 'figures' };
  const above = before === null ? null : columnsFrom(before, grid.columns);
  if (above && fits(above, rows)) return { kind: 'plan', segments: [{ ...bare, columns: above }] };
  const columns = columnsOf(
    Array.from({ length: grid.columns }, () => ''),
    rows,
  );
  const timed = columns.some((c) => c.role === 'timescale');
  const coded = rows.filter((row) => looksCoded(row.places[0]?.text ?? '')).length / Math.max(1, rows.length);
  if (timed && grid.columns >= 3 && rows.length >= 3) {
    return { kind: 'plan', segments: [{ ...bare, columns: withGuessedLead(columns, rows, coded) }] };
  }
  return { kind: 'other', why: 'a table whose columns have no headings' };
}

/** The columns of the table above; where its grid was finer (another page), those that have a heading. */
function columnsFrom(before: readonly Column[], count: number): Column[] | null {
  if (before.length === count) return [...before];
  const named = before.filter((c) => saysSomething(c.heading));
  return named.length === count ? named.map((c, index) => ({ ...c, index })) : null;
}

/** True where rows with no heading could stand under the columns of the table above. */
function fits(before: readonly Column[], rows: Segment['rows']): boolean {
  return before.every((c) => {
    const profile = profileOf(rows, c.index);
    if (c.role === 'action') return profile.words >= 3 && profile.coded < 0.5;
    if (c.role === 'timescale') return profile.fill === 0 || profile.timed > 0.2;
    return true;
  });
}

function withGuessedLead(columns: readonly Column[], rows: Segment['rows'], _coded: number): Column[] {
  const lead = columns.find((c) => {
    if (c.role !== 'field') return false;
    const texts = rows.map((row) => row.places[c.index]?.text ?? '').filter(saysSomething);
    return texts.length > rows.length / 2 && texts.every((t) => wordsOf(t).length <= 8);
  });
  return columns.map((c) => (c === lead ? { ...c, role: 'lead' } : c));
}
