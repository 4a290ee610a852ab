/**
 * A heading that was given other words in a copy: every row that stood under it stands now, at the same depth and
 * under the same parents, under one heading that was not there before; and the old words head nothing any more.
 */
import type { ReadAction, ReadHeading } from '../reading/plan-reading.ts';
import { plainTyping } from './value.ts';

/** The trail as it was, as keys of titles; the words it has now. */
export type RenamedHeading = { trail: ReadHeading[]; title: string };

const keyOf = (path: readonly ReadHeading[]): string =>
  path.map((h) => plainTyping(h.title).toLowerCase()).join('\n');

const trailsOf = (rows: readonly ReadAction[]): Set<string> =>
  new Set(rows.flatMap((row) => row.path.map((_, depth) => keyOf(row.path.slice(0, depth + 1)))));

type Pair = { before: ReadAction; after: ReadAction };

export function renamedHeadings(
  pairs: readonly Pair[],
  all: { before: readonly ReadAction[]; after: readonly ReadAction[] },
): RenamedHeading[] {
  const renamed: RenamedHeading[] = [];
  const [old, fresh] = [trailsOf(all.before), trailsOf(all.after)];
  for (const [key, trail] of trailsIn(all.before)) {
    const depth = trail.length - 1;
    const under = pairs.filter(({ before }) => keyOf(before.path.slice(0, depth + 1)) === key);
    const now = under.map(({ after }) => after.path.slice(0, depth + 1));
    const [first] = now;
    const one = first !== undefined && new Set(now.map(keyOf)).size === 1 && first.length === trail.length;
    if (!one || keyOf(first) === key || fresh.has(key) || old.has(keyOf(first))) continue;
    if (plainTyping(first[depth]?.title ?? '') === plainTyping(trail[depth]?.title ?? '')) continue;
    renamed.push({ trail, title: first[depth]?.title ?? '' });
  }
  return renamed;
}

function trailsIn(rows: readonly ReadAction[]): Map<string, ReadHeading[]> {
  const found = new Map<string, ReadHeading[]>();
  for (const { path } of rows)
    for (const depth of path.keys()) found.set(keyOf(path.slice(0, depth + 1)), path.slice(0, depth + 1));
  return found;
}

/** A path of the document as it was, with the words that its headings have in the copy. */
export function withRenamed(path: readonly ReadHeading[], renamed: readonly RenamedHeading[]): ReadHeading[] {
  return path.map((heading, depth) => {
    const key = keyOf(path.slice(0, depth + 1));
    const found = renamed.find(({ trail }) => keyOf(trail) === key);
    return found ? { ...heading, title: found.title } : heading;
  });
}
