/**
 * A deadline written inside an action's own sentence: offered, never asserted.
 *
 * - `by 2010`, `in 2009`, `by the end of March 2010`, `from April 2010`, `Summer 2010` at an end of the sentence.
 * - What was done before is no deadline: `as piloted in 2008`, `the 2006 survey`, `since 2004`.
 */

import { longDay } from '../day.ts';
import type { Doubt } from '../reading/plan-reading.ts';
import { readLine } from './mentions.ts';
import { readTimescale } from './read-timescale.ts';
import type { Timescale } from './timescale.ts';
import type { TimescaleContext } from './timescale-context.ts';

/** `timescale` is what the sentence would give; `doubts` ask whether it is meant. Both are empty where it names none. */
export type TimescaleSuggestion = { timescale: Timescale | null; words: string | null; doubts: Doubt[] };

const NONE: TimescaleSuggestion = { timescale: null, words: null, doubts: [] };
const PAST =
  /\b(?:as|was|were|has|have|had|since|piloted|published|launched|held|following|survey|report|act|census|white paper|strategy|plan|guidance|version)\b[^,.;]{0,25}$/i;
const LEADING =
  /\b(?:by(?: the)?(?: end| start| beginning)?(?: of)?|before|in|during|from|until|no later than|end(?: of)?)\s*$/i;

/** Looks for a deadline in the text of an action whose date cell is missing or empty. */
export function suggestTimescale(text: string, context: TimescaleContext): TimescaleSuggestion {
  const whole = text.slice(0, 3000).replace(/\s+/g, ' ').trim();
  const { mentions } = readLine(whole);
  for (const { part, to } of mentions) {
    const before = whole.slice(0, part.at);
    const lead = LEADING.exec(before);
    const atAnEnd = part.at === 0 || /^[\s.)]*$/.test(whole.slice((to ?? part).end));
    if (part.year === null || (!lead && !atAnEnd) || PAST.test(before.slice(0, lead?.index ?? before.length)))
      continue;
    const words = `${lead?.[0] ?? ''}${whole.slice(part.at, (to ?? part).end)}`.trim();
    const { timescale } = readTimescale({ raw: words }, context);
    if (timescale.due === null && timescale.start === null) continue;
    return { timescale, words, doubts: [ask(words, timescale)] };
  }
  return NONE;
}

function ask(words: string, timescale: Timescale): Doubt {
  const due = timescale.due as Parameters<typeof longDay>[0] | null;
  const said = due ? ` (${longDay(due)})` : '';
  const blank = {
    ...timescale,
    raw: '',
    state: 'blank',
    start: null,
    due: null,
    precision: null,
    milestones: [],
  };
  return {
    field: 'timescale',
    message: `No timescale is given, but the action says “${words}”${said}: is that its timescale?`,
    readings: [blank, timescale],
  };
}
