/**
 * Counts at once in memory, and soon after together with the other processes: at most once a second all that came since
 * goes to the database in one statement, which answers with what every process has counted of the same. No request
 * waits for it. So the limit is that of all processes, and may be passed by what comes in within that second.
 *
 * - Whoever is over the limit is refused from memory and not counted on.
 * - A database that does not answer takes nothing away: what was to be written waits for the next time, and meanwhile
 *   the process counts by itself.
 */
import type { AddUp, Counted } from '../../store/rate-counts.ts';
import type { Allowance, CountBy } from './rate.ts';

const EVERY_MS = 1000;
/** The most that one statement takes; those that asked most go first, the rest the next time. */
const MOST_AT_ONCE = 2000;

/** `known`: what all processes had counted when last asked. `sent`: on its way. `fresh`: since. `until`: of the window. */
type Entry = { seconds: number; known: number; sent: number; fresh: number; until: number };

export type TallySettings = {
  /** Adds up with the other processes; null where there are none. */
  addUp: AddUp | null;
  everyMs?: number;
  /** Milliseconds, from any beginning. */
  now?: () => number;
};

type Entries = Map<string, Entry>;

function forgetOver(entries: Entries, now: number): void {
  for (const [key, { until }] of entries) if (until <= now) entries.delete(key);
}

/** Takes what is to be written; it counts as sent from here on. */
function takeFresh(entries: Entries): Counted[] {
  const waiting = [...entries].filter(([, entry]) => entry.fresh > 0);
  const first = waiting.toSorted(([, a], [, b]) => b.fresh - a.fresh).slice(0, MOST_AT_ONCE);
  return first.map(([key, entry]) => {
    entry.sent = entry.fresh;
    entry.fresh = 0;
    return { key, points: entry.sent, seconds: entry.seconds };
  });
}

async function write(entries: Entries, addUp: AddUp, now: () => number): Promise<void> {
  const counted = takeFresh(entries);
  if (counted.length === 0) return;
  try {
    for (const { key, points, msLeft } of await addUp(counted)) {
      const entry = entries.get(key);
      if (entry) Object.assign(entry, { known: points, sent: 0, until: now() + msLeft });
    }
  } catch {
    // Nobody is refused for it: the process counts on by itself, and writes what it has the next time.
    for (const { key, points } of counted) {
      const entry = entries.get(key);
      if (entry) Object.assign(entry, { fresh: entry.fresh + points, sent: 0 });
    }
  }
}

/** One tally for any number of rates: what they count is written together. */
export function tallyTogether({
  addUp,
  everyMs = EVERY_MS,
  now = () => performance.now(),
}: TallySettings): CountBy {
  const entries: Entries = new Map();
  let isDue = false;
  const whenDue = async (): Promise<void> => {
    forgetOver(entries, now());
    if (addUp) await write(entries, addUp, now);
    isDue = false;
  };
  const begin = (key: string, seconds: number): Entry => {
    const entry = { seconds, known: 0, sent: 0, fresh: 0, until: now() + seconds * 1000 };
    entries.set(key, entry);
    return entry;
  };
  return ({ name, points, seconds }) =>
    (of): Allowance => {
      const key = `${name}:${of}`;
      const found = entries.get(key);
      const entry = found && found.until > now() ? found : begin(key, seconds);
      if (!isDue) setTimeout(() => void whenDue(), everyMs).unref();
      isDue = true;
      if (entry.known + entry.sent + entry.fresh < points) {
        entry.fresh += 1;
        return { allowed: true };
      }
      return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil((entry.until - now()) / 1000)) };
    };
}
