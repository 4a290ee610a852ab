/**
 * What is to be done by each quarter: columns of quarters or years whose cells hold a few words of work, no letter, no
 * tick and no tale of what was done. Each is a milestone of the last day of its quarter.
 */
import { lookUp } from '../../../domain/reading/look-up.ts';
import type { Doubt } from '../../../domain/reading/plan-reading.ts';
import { saysSomething, wordsOf } from '../../../domain/reading/wording.ts';
import { readTimescale } from '../../../domain/timescale/read-timescale.ts';
import { emptyTimescale, type Timescale } from '../../../domain/timescale/timescale.ts';
import type { Legend, TimescaleContext } from '../../../domain/timescale/timescale-context.ts';
import type { Draft, DraftPeriod } from '../cells/draft.ts';
import { looksLikeState, looksTicked, looksTimed, opensWithState } from '../cells/evidence.ts';

const DONE =
  /\b(?:was|were|is|are|has|have|had|been|held|met|took|began|ran|gave|sent|made|now|on track|delay|progress|\p{L}{2,}[^e\P{L}]ed)\b/iu;
/** Words of a stage; a longer cell is a report. */
const LONGEST = 14;
/** Words that can hardly be anything but a stage. */
const SURE = 6;

/** A heading that says what its cells hold: then even `Map drawn up` is still to be done. */
const SAYS_SO = /\b(?:milestones?|targets?|planned|plan|deliverables?|outputs?|we will|to do)\b/i;

function isWork({ heading, text }: DraftPeriod, legend: Legend): boolean {
  const words = wordsOf(text).length;
  return (
    /\p{L}{3}/u.test(text) &&
    words <= LONGEST &&
    (SAYS_SO.test(heading) || !DONE.test(text)) &&
    !looksLikeState(text) &&
    !opensWithState(text) &&
    !looksTimed(text) &&
    lookUp(legend.states, text.trim().toLowerCase()) === undefined
  );
}

/** The stages of a draft by quarter; none where any of its quarters holds something else. */
export function stagesOf(draft: Draft, legend: Legend): DraftPeriod[] {
  const filled = draft.periods.filter((p) => saysSomething(p.text) || looksTicked(p.text));
  return filled.every((p) => isWork(p, legend)) ? filled : [];
}

/** When the stages fall; null where a quarter has no year. */
export function timeOfStages(
  stages: readonly DraftPeriod[],
  context: TimescaleContext,
): { timescale: Timescale; doubts: Doubt[] } | null {
  const read = stages.map((p) => ({ stage: p, ...readTimescale({ raw: p.heading }, context) }));
  const dues = read.flatMap(({ timescale }) => (timescale.due === null ? [] : [timescale.due]));
  const [first] = read;
  if (!first || dues.length < read.length) return null;
  const timescale: Timescale = {
    ...emptyTimescale(stages.map((p) => `${p.heading}: ${p.text}`).join('\n'), 'dated'),
    due: dues.toSorted().at(-1) ?? null,
    precision: first.timescale.precision,
    milestones: read.map(({ stage, timescale: t }) => ({ date: t.due ?? dues[0] ?? '', label: stage.text })),
  };
  const long = stages.some((p) => wordsOf(p.text).length > SURE && !SAYS_SO.test(p.heading));
  const message = 'The words by quarter are taken as what is to be done by then: they may say what was done.';
  const none = { ...timescale, state: 'blank', due: null, milestones: [] };
  const doubt: Doubt = { field: 'timescale', message, readings: [timescale, none] };
  return { timescale, doubts: [...read.flatMap((r) => r.doubts).slice(0, 1), ...(long ? [doubt] : [])] };
}
