/**
 * One row that holds several actions, cut into them. The first keeps the steps, the notes that are no action of
 * their own, and what is still doubted. Where the date cell has a line for each part, each takes its own line; else
 * every part has the whole date, as every part has the leads of the row.
 */

import { readTimescale } from '../timescale/read-timescale.ts';
import type { Timescale } from '../timescale/timescale.ts';
import type { TimescaleContext } from '../timescale/timescale-context.ts';
import type { CheckedAction } from './checked-reading.ts';
import { plainWords, saysSomething } from './wording.ts';

export function splitAction(
  action: CheckedAction,
  parts: readonly string[],
  context: TimescaleContext,
): CheckedAction[] {
  const own = new Set(parts.map(plainWords));
  const dates = datesOfParts(action.timescale, parts.length, context);
  const correction = { field: 'text', before: action.text, after: parts.join('\n') };
  return parts.map((text, i) => ({
    ...action,
    text: text.trim(),
    subActions: i === 0 ? action.subActions.filter((step) => !own.has(plainWords(step))) : [],
    notes: i === 0 ? action.notes.filter((note) => !own.has(plainWords(note))) : [],
    doubts: i === 0 ? action.doubts : [],
    timescale: dates[i] ?? action.timescale,
    corrections: [...action.corrections, correction],
  }));
}

function datesOfParts(timescale: Timescale, parts: number, context: TimescaleContext): Timescale[] {
  const lines = timescale.raw.split('\n').filter(saysSomething);
  return lines.length === parts ? lines.map((raw) => readTimescale({ raw }, context).timescale) : [];
}
