/**
 * Columns that stand in for one that a table lacks: the headlines of a quarterly return are its work where nothing
 * else is, and the groups that it goes by lead where nobody else does.
 */
import type { Candidate } from '../cells/action-column.ts';
import type { Meaning } from './column-name.ts';

const MOSTLY = 0.6;
const FEWEST_MARKS = 2;
const FEWEST_WORDS = 4;
const WORK: readonly Meaning[] = ['action', 'task'];
const GROUPS = /\b(?:groups?|grps?|teams?|boards?|panels?|networks?)\b/i;

/**
 * Gives the meaning of a missing column to the one that stands in for it.
 * @param candidates the columns of one table, as their headings and cells propose.
 */
export function withStandIns(candidates: readonly Candidate[]): Candidate[] {
  const means = (meaning: Meaning): boolean => candidates.some((c) => c.meanings.includes(meaning));
  const marked = candidates.filter((c) => ['period', 'rag', 'status'].includes(c.meanings[0] ?? ''));
  const works = WORK.some(means) || marked.length < FEWEST_MARKS ? null : headlines(candidates);
  const leads = means('lead') ? null : groups(candidates);
  return candidates.map((c) => {
    if (c === works) return { ...c, meanings: ['action'] };
    return c === leads ? { ...c, meanings: ['lead'] } : c;
  });
}

/** What is said of each row in words, beside marks for its quarters, and no other column of sentences. */
function headlines(candidates: readonly Candidate[]): Candidate | null {
  const told = candidates.filter((c) => c.meanings[0] === 'progress');
  const prose = candidates.some((c) => c.meanings.length === 0 && c.profile.words >= FEWEST_WORDS);
  if (prose) return null;
  const [only] = told;
  return told.length === 1 && only && only.profile.fill > MOSTLY && only.profile.deeds > MOSTLY ? only : null;
}

/** `Task group` over the names of bodies, one a row. */
function groups(candidates: readonly Candidate[]): Candidate | null {
  const free = candidates.filter((c) => (c.meanings[0] ?? 'parent') === 'parent');
  const named = free.filter((c) => GROUPS.test(c.heading));
  return named.find((c) => c.profile.fill > MOSTLY && c.profile.bodies > MOSTLY) ?? null;
}
