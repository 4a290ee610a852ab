/**
 * A date that stands only in the action's own sentence: `… by the end of 2010`, `… In 2009.`, `Summer 2007`. It is
 * offered as a doubt with its reading and never taken as the date. A year of history (`as piloted in 2008`) and a
 * number are no dates to be done by.
 */
import type { Doubt } from '../../../domain/reading/plan-reading.ts';
import { readTimescale } from '../../../domain/timescale/read-timescale.ts';
import type { TimescaleContext, TimescaleReading } from '../../../domain/timescale/timescale-context.ts';
import type { Draft } from './draft.ts';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const WHEN = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}\\s+(?:19|20)\\d\\d|${MONTH}\\s+(?:19|20)\\d\\d|(?:spring|summer|autumn|winter)\\s+(?:of\\s+)?(?:19|20)\\d\\d|(?:19|20)\\d\\d(?:\\s?[/–-]\\s?\\d{2,4})?|Q[1-4]\\s+(?:19|20)\\d\\d(?:[/-]\\d\\d)?)`;
/** A time of more than a year and a number, which may stand after a comma alone: `a trial, May 2027; the rest, …`. */
const MONTHLY = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${MONTH}|spring|summer|autumn|winter)\\s+(?:19|20)\\d\\d`;
const BY = new RegExp(
  `\\b(?:by|before|no later than)\\s+(?:the\\s+)?(?:(?:end|start|beginning|close|middle)\\s+of\\s+)?${WHEN}`,
  'gi',
);
const ANY = new RegExp(
  `\\b(?:by|before|no later than|until|from|in|during|starting|within)\\s+(?:the\\s+)?(?:(?:end|start|beginning|close|middle)\\s+of\\s+)?${WHEN}|\\b(?:spring|summer|autumn|winter)\\s+(?:19|20)\\d\\d|\\(${WHEN}\\)|\\b(?:pilot(?:ed)?|full(?:y)?|implemented|completed?|launch(?:ed)?)\\s+(?:in\\s+)?${WHEN}|\\b(?:each|every) (?:year|quarter|month|week) (?:to|up to|through to) ${WHEN}|(?<=,\\s)${MONTHLY}(?=\\s*(?:[;.,)]|$))`,
  'gi',
);
const HISTORY =
  /\b(piloted|since|published|launched|held|agreed|as in|report(?:ed)?|strategy|act|survey|census|began|was|were)\s*\S*\s*$/i;

function datesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)]
    .filter((m) => !HISTORY.test(text.slice(Math.max(0, (m.index ?? 0) - 30), m.index)))
    .map((m) => m[0].replace(/^\(|\)$/g, ''));
}

const AT_END = new RegExp(
  `^(?:(?:by|before|in|from|during|until|no later than|due)\\s+)?(?:the\\s+)?(?:(?:end|start|middle)\\s+(?:of\\s+)?)?${WHEN}$`,
  'i',
);
/** Up to three words before a date say what it is the date of: `Pilot 2009`, `full scheme April 2011`. */
const LABELLED = new RegExp(`^(?:\\p{L}+\\s+){0,3}?(?:by\\s+|in\\s+)?${WHEN}$`, 'iu');
const PAST =
  /^(?:published|launched|held|agreed|done|complete[d]?|achieved|began|started|revised|updated|see|as|since|act|census|strategy)\b/i;

function isSlot(text: string): boolean {
  if (AT_END.test(text)) return true;
  const parts = text.split(/[,;]\s+(?:and\s+|then\s+)?|\s+(?:and|then)\s+/);
  return parts.length >= 2 && parts.every((part) => LABELLED.test(part) && !PAST.test(part));
}

/**
 * A date that stands at the end of an action as a sentence or a bracket of its own: `… at home. By 2010.`,
 * `… at home (Summer 2009)`. In a plan with nowhere else to write dates it is taken for the date, and asked about; the action keeps its words.
 */
export function dateAtEnd(text: string): string | null {
  const bracketed = /\S\s*[([]([^()[\]]+)[)\]]\.?$/.exec(text)?.[1];
  const apart = /[.!?]\s+([^.!?]+)\.?$/.exec(text)?.[1];
  return (
    [bracketed, apart].map((said) => said?.trim()).find((said) => said !== undefined && isSlot(said)) ?? null
  );
}

/** An action's own words and what the plan says beside them. */
export type Sentence = { draft: Draft; text: string };

/** Asks about a date in the sentence where the plan gives none beside it. */
export function dateInAction(
  { draft, text }: Sentence,
  time: TimescaleReading,
  context: TimescaleContext,
): Doubt[] {
  if (time.timescale.state !== 'blank' || time.status !== null) return [];
  const found = datesIn(text, draft.timeAsked ? BY : ANY);
  const [first] = found;
  if (first === undefined) return [];
  const readings = found.map((raw) => readTimescale({ raw }, context).timescale);
  const said = found.map((raw) => `“${raw}”`).join(' and ');
  return [
    {
      field: 'timescale',
      message: `No date is given beside this action, but it says ${said}. Is that when it is due?`,
      readings: [null, ...readings],
    },
  ];
}
