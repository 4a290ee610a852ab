/**
 * Whether timescales are written in one column or in two, Start and End: in whichever more of them read back as
 * they are, one where it makes no difference. A plan read from two columns keeps its starts, ends and stages so.
 */
import { type Day, longDay } from '../../domain/day.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { joinStartAndEnd } from '../../domain/timescale/join-start-and-end.ts';
import { readsBack, sameMeaning, type WrittenContext, writtenTimescale } from './written-timescale.ts';

export type StartAndEnd = { start: string; end: string };

export function needsTwoColumns(actions: readonly Action[], contexts: WrittenContext): boolean {
  const lost = actions.filter((a) => !readsBackInOne(a, contexts));
  if (lost.length === 0) return false;
  const lostInTwo = actions.filter((a) => startAndEnd(a, contexts) === null);
  return lostInTwo.length < lost.length;
}

function readsBackInOne(action: Action, contexts: WrittenContext): boolean {
  return readsBack(writtenTimescale(action.timescale, contexts).text, action.timescale, contexts);
}

/** The two cells that read back as the action's timescale, null where no two are found. */
export function startAndEnd(action: Action, contexts: WrittenContext): StartAndEnd | null {
  const steps = action.subActions.map((text, i) => ({ mark: String(i + 1), text }));
  return (
    candidates(action, contexts).find(({ start, end }) => {
      const cells = { start: { raw: start }, end: { raw: end }, steps };
      return contexts.every((c) => sameMeaning(joinStartAndEnd(cells, c).timescale, action.timescale));
    }) ?? null
  );
}

/** The document's own lines cut at each place, then plain days. */
function candidates({ timescale }: Action, contexts: WrittenContext): StartAndEnd[] {
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
    { start: '', end: writtenTimescale(timescale, contexts).text },
  ];
}
