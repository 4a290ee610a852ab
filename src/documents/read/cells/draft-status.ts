/** Which words of a draft say how it stands: status and RAG columns, the last quarter's letter, a state in a note. */

import { lookUp } from '../../../domain/reading/look-up.ts';
import { chosen, type StatusReading } from '../../../domain/reading/read-status.ts';
import { remembered } from '../../../domain/reading/remember.ts';
import { saysSomething } from '../../../domain/reading/wording.ts';
import type { Legend, TimescaleReading } from '../../../domain/timescale/timescale-context.ts';
import { statusOf } from '../tables/cells-read.ts';
import { stagesOf } from '../tables/stages.ts';
import type { Draft } from './draft.ts';
import { looksLikeState, looksTicked, opensWithState } from './evidence.ts';

/** Reads how a draft stands. */
export function readDraftStatus(draft: Draft, time: TimescaleReading, legend: Legend): StatusReading {
  const told = draft.statuses.filter((s) => s.kind !== 'progress');
  const cells = told.some((s) => saysSomething(s.text)) ? told : [...told, ...statesInNotes(draft, legend)];
  const period = lastPeriod(draft, legend);
  const all = [
    ...cells.map(({ heading, text, colour }) => ({ heading, text, colour })),
    ...(period ? [period] : []),
  ];
  return statusOf(all, legend, time.status);
}

/** What stories of progress open with, or end in, where that is a state. */
function statesInNotes(draft: Draft, legend: Legend): Draft['statuses'] {
  return draft.statuses
    .filter((s) => s.kind === 'progress')
    .map((s) => ({ ...s, text: lastWord(s.text) }))
    .filter(({ text }) => opensWithState(text) || lookUp(legend.states, text.trim().toLowerCase()));
}

const LAST = /[.!]\s+([^.!]+)[.!]?\s*$/;

/** A story that ends in a state as a sentence of its own (`It went to print. Done.`) says that state. */
const lastWord: (text: string) => string = remembered((text) => {
  const said = chosen(text);
  const last = LAST.exec(said)?.[1] ?? '';
  return /\p{L}{3}/u.test(last) && !opensWithState(said) && looksLikeState(last) ? last : said;
});

/** Of letters by quarter, the last one written says how it stands now; ticks say when, not how. */
function lastPeriod(
  draft: Draft,
  legend: Legend,
): { heading: string; text: string; colour: string | null } | null {
  if (stagesOf(draft, legend).length > 0) return null;
  const filled = draft.periods.filter((p) => saysSomething(p.text) || looksTicked(p.text));
  const means = (text: string): boolean => lookUp(legend.states, text.trim().toLowerCase()) !== undefined;
  const words = filled.filter((p) => means(p.text) || (saysSomething(p.text) && !looksTicked(p.text)));
  return words.at(-1) ?? null;
}
