/** What else the words of a timescale could mean: the readings that its doubts offer, each once, the taken one left out. */
import { type Timescale, timescaleSchema } from './timescale.ts';
import type { TimescaleReading } from './timescale-context.ts';

const MOST = 4;
const meaningOf = ({ state, start, due, precision, recurrence, milestones }: Timescale): string =>
  JSON.stringify([state, start, due, precision, recurrence, milestones.map(({ date }) => date)]);

export function otherReadings({
  timescale,
  doubts,
}: Pick<TimescaleReading, 'timescale' | 'doubts'>): Timescale[] {
  const offered = doubts
    .filter((doubt) => doubt.field === 'timescale')
    .flatMap((doubt) => doubt.readings ?? [])
    .flatMap((reading) => {
      const parsed = timescaleSchema.safeParse(reading);
      return parsed.success ? [parsed.data] : [];
    });
  const byMeaning = new Map(offered.map((reading) => [meaningOf(reading), reading]));
  byMeaning.delete(meaningOf(timescale));
  return [...byMeaning.values()].slice(0, MOST);
}
