/** First working version: Start and End columns become one timescale. */
import { readTimescale } from './read-timescale.ts';
import type { TimescaleCell, TimescaleContext, TimescaleReading } from './timescale-context.ts';

export type StartAndEnd = {
  start: TimescaleCell;
  end: TimescaleCell;
  /** The numbered steps of the action cell with their marks, so that dates find their labels: [{mark: '1', text}]. */
  steps: { mark: string; text: string }[];
};

/** Joins the cells of a Start and an End column; `raw` is both, start first, joined by a newline. */
export function joinStartAndEnd(cells: StartAndEnd, context: TimescaleContext): TimescaleReading {
  const raw = [cells.start.raw, cells.end.raw].filter((t) => t.trim()).join('\n');
  return readTimescale({ raw }, context);
}
