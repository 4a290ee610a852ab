/**
 * Which column holds the actions, and which stands over it. Where two columns hold work and the first stands once
 * for several rows of the second, the second holds the actions and the first is their parent.
 */
import { plainWords } from '../../../domain/reading/wording.ts';
import { isKnownName, type Meaning } from '../columns/column-name.ts';
import type { Profile } from '../columns/column-profile.ts';

/** A column with what its heading may mean and what its cells look like. */
export type Candidate = {
  index: number;
  heading: string;
  meanings: readonly Meaning[];
  profile: Profile;
};

/** How well a column would serve as the one that holds the actions; 0 where it would not. */
function actionWorth(c: Candidate): number {
  const worth = worthByName(c);
  if (worth === 0 || c.profile.words === 0) return worth;
  return c.profile.timed > 0.5 || c.profile.coded > 0.6 ? 0 : worth;
}

function worthByName({ meanings: [first, ...others], heading, profile }: Candidate): number {
  const prose = Math.min(1, profile.words / 20);
  if (first === 'action')
    return 4 + prose + (/^(key |priority )?actions?\b/.test(plainWords(heading)) ? 0.5 : 0);
  if (first === 'task') return 3 + prose;
  if (others.includes('action')) return (first === 'other' ? 1 : 2) + prose;
  return 0;
}

/** The finer of two columns of work: many rows of it for each row of the coarser one. */
function standsOverSeveral(coarse: Candidate, fine: Candidate): boolean {
  return (
    fine.profile.fill >= 0.6 && coarse.profile.fill <= 0.75 * fine.profile.fill && fine.profile.words >= 2
  );
}

/** Chooses the column of actions, and the coarser column over it where there is one. */
export function chooseAction(candidates: readonly Candidate[]): {
  action: Candidate | null;
  over: Candidate[];
} {
  const ranked = candidates.filter((c) => actionWorth(c) > 0).sort((a, b) => actionWorth(b) - actionWorth(a));
  const best = ranked[0] ?? longestProse(candidates);
  if (!best) return { action: null, over: [] };
  const finer = ranked.find((c) => c !== best && c.meanings[0] !== 'parent' && standsOverSeveral(best, c));
  if (finer) return { action: finer, over: [best] };
  return { action: best, over: [] };
}

/** With no heading to go by: the column of the longest sentences, or a parent or outcome column if that is all. */
function longestProse(candidates: readonly Candidate[]): Candidate | null {
  const free = candidates.filter((c) => {
    const first = c.meanings[0];
    return (
      first === undefined ||
      first === 'parent' ||
      first === 'outcome' ||
      first === 'measure' ||
      first === 'other'
    );
  });
  const unnamed = free.filter((c) => c.meanings.length === 0 && !isKnownName(c.heading));
  const named = free.filter((c) => c.meanings.length > 0);
  const known = named.length > 0 ? named : free;
  const sorted = (unnamed.some((c) => c.profile.words >= 4) ? unnamed : known).sort(
    (a, b) => b.profile.words * b.profile.fill - a.profile.words * a.profile.fill,
  );
  return sorted[0] ?? null;
}
