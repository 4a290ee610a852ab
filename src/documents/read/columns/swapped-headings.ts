/**
 * Headings that stand in another order than the cells below them: dates under `Responsibility`, work under it and
 * names under `Deliverable`. The cells say which heading is whose; no cell is moved.
 */
import type { Candidate } from '../cells/action-column.ts';

/** Columns with the headings that their cells are of. */
export const underOwnHeadings = (candidates: readonly Candidate[]): Candidate[] =>
  unswapWork(unswapTime(candidates));

/** Two columns with each other's headings. */
function exchanged(all: readonly Candidate[], a: Candidate, b: Candidate): Candidate[] {
  return all.map((c) => {
    if (c === a) return { ...c, heading: b.heading, meanings: b.meanings };
    return c === b ? { ...c, heading: a.heading, meanings: a.meanings } : c;
  });
}

/** Where the headings of the date and of another column stand over each other's cells. */
function unswapTime(candidates: readonly Candidate[]): Candidate[] {
  const time = candidates.find((c) => c.meanings[0] === 'timescale' && c.profile.words > 0);
  const other = candidates.find(
    (c) =>
      c.meanings[0] !== 'timescale' &&
      c.meanings[0] !== 'period' &&
      c.profile.timed > 0.6 &&
      c.profile.coded < 0.5,
  );
  if (!time || !other || time.profile.timed > 0.25 || time.profile.fill < 0.3) return [...candidates];
  return exchanged(candidates, time, other);
}

const isLead = (c: Candidate): boolean => c.meanings[0] === 'lead';
const isWork = (c: Candidate): boolean => c.meanings[0] === 'action' || c.meanings[0] === 'task';

/** Where work stands under the heading of the lead and names stand under the heading of work. */
function unswapWork(candidates: readonly Candidate[]): Candidate[] {
  for (const lead of candidates.filter(isLead)) {
    const work = candidates.filter(isWork).find((c) => c.profile.fill >= 0.5 && areSwapped(lead, c));
    if (work) return exchanged(candidates, lead, work);
  }
  return [...candidates];
}

function areSwapped({ profile: lead }: Candidate, { profile: work }: Candidate): boolean {
  if (lead.words < FEWEST_WORDS || work.words >= lead.words) return false;
  const byLooks = lead.words >= 4 && lead.names < 0.3 && work.names > 0.7 && work.words < 0.8 * lead.words;
  return (
    byLooks || (lead.deeds >= MOST && work.deeds <= 1 - MOST && work.bodies >= lead.bodies + CLEARLY_MORE)
  );
}

/** Words in the mean of a cell of work. */
const FEWEST_WORDS = 3;
/** Shares of a column's cells. */
const MOST = 0.6;
const CLEARLY_MORE = 0.3;
