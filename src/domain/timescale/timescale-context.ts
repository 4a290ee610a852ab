/**
 * What a date cell is read with: the place and the time of the document, and the legend it gives itself. The
 * cell alone rarely says enough ('April 10', 'Q3', 'Year 2', 'Short term').
 */
import type { Day } from '../day.ts';
import type { Doubt, Rag, ReadLifecycle, ReadStatus } from '../reading/plan-reading.ts';
import type { Timescale } from './timescale.ts';

/** Decides the order of day and month, the start of the financial year and the hemisphere of the seasons. */
export const LOCALES = ['en-GB', 'en-IE', 'en-AU', 'en-NZ', 'en-US', 'en-CA'] as const;
export type Locale = (typeof LOCALES)[number];

/** What a band such as 'short term' stands for: fixed days, or months counted from the plan's start. */
export type Term = {
  start: Day | null;
  due: Day | null;
  /** First and last month counted from the plan's start; `to` is null where the band has no end ('over 1 year'). */
  months: { from: number; to: number | null } | null;
  /** The band runs to the end of the plan. */
  toPlanEnd: boolean;
  /** The words of the legend, shown when a person asks why. */
  raw: string;
};

/** The plan's own key. Every part may be empty; `terms` is keyed 'short', 'medium', 'long', 'immediate' or the band's own word in lower case. */
export type Legend = {
  terms: Record<string, Term>;
  /** Letters, ticks and words of status cells, keyed in lower case ('g', 'on track', '✓'). */
  states: Record<string, { lifecycle: ReadLifecycle | null; rag: Rag | null; means: string }>;
  /** Whether the plan says that its quarters are those of the financial or of the calendar year. */
  quarters: 'financial' | 'calendar' | null;
  /** The month, 1 to 12, in which the plan says that its financial year starts. */
  yearStart?: number;
};

export const NO_LEGEND: Legend = { terms: {}, states: {}, quarters: null };

/** How the document writes its dates elsewhere: evidence for the unclear ones. */
export type DateHabits = {
  /** A date was seen that can only be month before day (04/25/2022). */
  monthFirst: boolean;
  /** A date was seen that can only be day before month (25/04/2022). */
  dayFirst: boolean;
  /** Days are written beside months elsewhere ('9 April 2010'), so 'April 10' may be a day. */
  dayAndMonth: boolean;
  /** Ranges of whole years more than one apart are written out ('2026-2029'), so '2026-2027' may be both years. */
  yearSpans?: boolean;
};

/** `raw` is the cell's words, its paragraphs joined by a newline. */
export type TimescaleCell = {
  raw: string;
  /** Real dates of a spreadsheet cell and how much of each the cell shows. */
  dates?: { day: Day; shows: 'day' | 'month' | 'year' }[];
  /** Words of the cell that are struck out. */
  struck?: string;
};

export type TimescaleContext = {
  locale: Locale;
  planStart: Day | null;
  planEnd: Day | null;
  /** The day of the document or of its adoption. */
  planDay: Day | null;
  /** The first and last year that the document speaks of. */
  years: { first: number; last: number } | null;
  legend: Legend;
  /** The first day that the date cells name, where the document says nothing of its own time. */
  firstDate?: Day | null;
  /** The year of the title or section above, for cells that give none. */
  defaultYear?: number | null;
  /** That year begins a financial year (`2026/27`) or several years (`2026 to 2029`); absent where it stands alone. */
  defaultSpan?: 'financial' | 'several';
  /** A deadline written over the whole section ('Year 1 actions (by March 2005)'); read like a cell where the cell is blank. */
  sectionDeadline?: string | null;
  habits?: DateHabits;
};

export const UK_CONTEXT: TimescaleContext = {
  locale: 'en-GB',
  planStart: null,
  planEnd: null,
  planDay: null,
  years: null,
  legend: NO_LEGEND,
};

export type TimescaleReading = {
  timescale: Timescale;
  /** From status words in the date cell ('April08 DONE'). Plain 'Ongoing' is a state of the timescale, not a status. */
  status: ReadStatus | null;
  /** Doers named in the date cell: to be asked about, never asserted. */
  leads: string[];
  urgent: boolean;
  doubts: Doubt[];
  /** Words of the cell that are neither time nor status nor label. */
  leftover: string;
};
