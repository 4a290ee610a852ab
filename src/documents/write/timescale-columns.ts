/**
 * Whether timescales are written in one column or in two, Start and End: in whichever more of them read back as
 * they are, one where it makes no difference. A plan read from two columns keeps its starts, ends and stages so.
 */
import { type Day, longDay } from '../../domain/day.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { joinStartAndEnd } from '../../domain/timescale/join-start-and-end.ts';
import { readTimescale } from '../../domain/timescale/read-timescale.ts';
import type { TimescaleContext } from '../../domain/timescale/timescale-context.ts';
import { sameMeaning, writtenTimescale } from './written-timescale.ts';

export type StartAndEnd = { start: string; end: string };

export function needsTwoColumns(actions: readonly Action[], context: TimescaleContext): boolean {
  const lost = actions.filter((a) => !readsBackInOne(a, context));
  if (lost.length === 0) return false;
  const lostInTwo = actions.filter((a) => startAndEnd(a, context) === null);
  return lostInTwo.length < lost.length;
}

function readsBackInOne(action: Action, context: TimescaleContext): boolean {
  const { text } = writtenTimescale(action.timescale, context);
  return sameMeaning(readTimescale({ raw: text }, context).timescale, action.timescale);
}

/** The two cells that read back as the action's timescale, null where no two are found. */
export function startAndEnd(action: Action, context: TimescaleContext): StartAndEnd | null {
  const steps = action.subActions.map((text, i) => ({ mark: String(i + 1), text }));
  return (
    candidates(action, context).find(({ start, end }) => {
      const read = joinStartAndEnd({ start: { raw: start }, end: { raw: end }, steps }, context).timescale;
      return sameMeaning(read, action.timescale);
    }) ?? null
  );
}

/** The document's own lines cut at each place, then plain days. */
function candidates({ timescale }: Action, context: TimescaleContext): StartAndEnd[] {
  const lines = timescale.raw.split('\n');
  const say = (day: string | null): string => (day === null ? '' : longDay(day as Day));
  const cuts = Array.from({ length: lines.length + 1 }, (_, i) => ({
    start: lines.slice(0, i).join('\n'),
    end: lines.slice(i).join('\n'),
  }));
  return [
    ...cuts.slice(1),
    ...cuts.slice(0, 1),
    { start: say(timescale.start), end: say(timescale.due) },
    { start: '', end: writtenTimescale(timescale, context).text },
  ];
}
