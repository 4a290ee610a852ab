/**
 * What a plan calls its levels: one word in lower case and in the singular, from a column's heading (`Objectives`,
 * `What do we want to be different?`) or from the word before a heading's number (`Priority 1`).
 */
import { plainWords } from '../../../domain/reading/wording.ts';
import type { Draft } from '../cells/draft.ts';
import { meaningsOf } from '../columns/column-name.ts';

const KNOWN =
  /\b(theme|initiative|objective|outcome|priority|priorities|goal|aim|domain|strand|pillar|standard|recommendation|commitment|promise|pledge|strategy|goal|improvement|work ?stream|driver|milestone|ambition|area|section|action|task|deliverable)s?\b/g;

/**
 * The level that a column of parents holds; null where its heading does not say.
 * @param taken the levels over it: `Priority / Objective` under `Priority 1` holds objectives.
 */
export function levelName(heading: string, taken: readonly string[] = []): string | null {
  const found = [...plainWords(heading).matchAll(KNOWN)].map(([, word = '']) =>
    word === 'priorities' ? 'priority' : word.replace(' ', ''),
  );
  const name = found.find((word) => !taken.includes(word)) ?? found[0];
  if (name !== undefined) return name;
  return meaningsOf(heading)[0] === 'outcome' ? 'outcome' : null;
}

const FALLBACK = ['theme', 'objective', 'outcome', 'step'];

/** The names of the levels over the actions, outermost first, from the drafts with the most levels. */
export function levelsOf(drafts: readonly Draft[]): string[] {
  const deepest = Math.max(0, ...drafts.map((d) => d.path.length));
  const named: string[] = [];
  for (let i = 0; i < deepest; i++) {
    const told = drafts.map((d) => d.path[i]?.level).find((level) => level !== null && level !== undefined);
    const free = FALLBACK.find((name) => !named.includes(name)) ?? 'level';
    named.push(told ?? (i === 0 && deepest === 1 ? 'section' : free));
  }
  return named;
}
