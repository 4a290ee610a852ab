/**
 * When an action is to be done, wherever its row says so: its date cell, the date of the row above where the cell
 * points to it, or a date that stands at the end of its own words where the plan has nowhere else for one.
 */
import type { ReadAction } from '../../../domain/reading/plan-reading.ts';
import { oneLine } from '../../../domain/reading/wording.ts';
import { readTimescale } from '../../../domain/timescale/read-timescale.ts';
import type { TimescaleContext, TimescaleReading } from '../../../domain/timescale/timescale-context.ts';
import { dateAtEnd } from './date-in-action.ts';
import type { Draft } from './draft.ts';
import { readDraftTime } from './draft-time.ts';

const AS_ABOVE = /^\W*(?:(?:as|same as|see|as per)\s+(?:above|previous)|ditto|do\.|["“”″]+)\W*$/i;

export type ActionWords = {
  steps: readonly string[];
  /** The date at the end of the action's words, and nothing else of them. */
  atEnd: string | null;
};

/** The date at the end of an action's words; null where the plan writes dates elsewhere. */
export function dateOfWords(draft: Draft, text: string): string | null {
  return draft.timeAsked || draft.periods.length > 0 || draft.time.withCost !== null ? null : dateAtEnd(text);
}

/** Reads when an action is to be done. @param above the timescale of the action above, for `As above`. */
export function timeOfAction(
  draft: Draft,
  { steps, atEnd }: ActionWords,
  { context, above }: { context: TimescaleContext; above: ReadAction['timescale'] | null },
): TimescaleReading {
  if (atEnd !== null) return asked(readTimescale({ raw: atEnd }, context), atEnd);
  const raw = draft.time.whole?.raw ?? '';
  const reading = readDraftTime(draft, steps, context);
  if (!AS_ABOVE.test(oneLine(raw)) || above === null) return reading;
  return { ...reading, timescale: { ...above, raw }, doubts: [], leftover: '' };
}

function asked(reading: TimescaleReading, raw: string): TimescaleReading {
  const message = `“${raw}” stands at the end of the action’s own words. Is it when this is due?`;
  const doubt = { field: 'timescale' as const, message, readings: [reading.timescale.due, null] };
  return { ...reading, doubts: reading.doubts.length > 0 ? reading.doubts : [doubt] };
}
