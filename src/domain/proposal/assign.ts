/**
 * Who goes with whom, so that all pairs together are as alike as they can be: not the first that comes, nor the best
 * pair at the cost of every other. Candidates that share no row with others are settled apart, so that the work is
 * small; a knot of too many is settled best pair first.
 * Source: the Hungarian method with potentials (Kuhn 1955, Munkres 1957), in its shortest-path form.
 */
export type Candidate = { left: number; right: number; weight: number };
type Pair = { left: number; right: number };

/** Cubed, this is the work for one knot. */
const MOST_IN_A_KNOT = 200;

/** @param candidates every pair worth making, its weight above 0; a pair not listed is never made. */
export function assign(candidates: readonly Candidate[]): Pair[] {
  return knotsOf(candidates).flatMap((knot) => {
    const lefts = [...new Set(knot.map((c) => c.left))];
    const rights = [...new Set(knot.map((c) => c.right))];
    if (Math.max(lefts.length, rights.length) > MOST_IN_A_KNOT) return bestFirst(knot);
    return lefts.length <= rights.length
      ? hungarian(knot, lefts, rights)
      : hungarian(knot.map(turned), rights, lefts).map(({ left, right }) => ({ left: right, right: left }));
  });
}

const turned = ({ left, right, weight }: Candidate): Candidate => ({ left: right, right: left, weight });

function knotsOf(candidates: readonly Candidate[]): Candidate[][] {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) at = up;
    if (at !== key) parent.set(key, at);
    return at;
  };
  for (const { left, right } of candidates) parent.set(root(`l${left}`), root(`r${right}`));
  const knots = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = root(`l${candidate.left}`);
    const knot = knots.get(key);
    if (knot) knot.push(candidate);
    else knots.set(key, [candidate]);
  }
  return [...knots.values()];
}

function bestFirst(candidates: readonly Candidate[]): Pair[] {
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  for (const { left, right } of [...candidates].sort((a, b) => b.weight - a.weight)) {
    if (lefts.has(left) || rights.has(right)) continue;
    lefts.add(left);
    rights.add(right);
    pairs.push({ left, right });
  }
  return pairs;
}

type Search = { cost: number[][]; u: number[]; v: number[]; of: number[] };

/** As many rows as columns or fewer. Columns are counted from 1; `of[j]` is the row that column j went to. */
function hungarian(knot: readonly Candidate[], lefts: readonly number[], rights: readonly number[]): Pair[] {
  const [n, m] = [lefts.length, rights.length];
  const row = new Map(lefts.map((left, i) => [left, i]));
  const column = new Map(rights.map((right, j) => [right, j]));
  const cost = lefts.map(() => rights.map(() => 0));
  for (const { left, right, weight } of knot) {
    const line = cost[row.get(left) ?? 0];
    if (line) line[column.get(right) ?? 0] = -weight;
  }
  const zeros = (length: number): number[] => Array.from({ length }, () => 0);
  const search: Search = { cost, u: zeros(n + 1), v: zeros(m + 1), of: zeros(m + 1) };
  for (let i = 1; i <= n; i += 1) augment(search, i, m);
  return rights.flatMap((right, j) => {
    const i = (search.of[j + 1] ?? 0) - 1;
    const left = lefts[i];
    return left !== undefined && (cost[i]?.[j] ?? 0) < 0 ? [{ left, right }] : [];
  });
}

/** Finds the cheapest way to give row `i` a column, moving others along where that is cheaper. */
function augment({ cost, u, v, of }: Search, i: number, m: number): void {
  const least = Array.from({ length: m + 1 }, () => Number.POSITIVE_INFINITY);
  const way = Array.from({ length: m + 1 }, () => 0);
  const used = Array.from({ length: m + 1 }, () => false);
  of[0] = i;
  let at = 0;
  do {
    used[at] = true;
    const from = of[at] ?? 0;
    let next = 0;
    let delta = Number.POSITIVE_INFINITY;
    for (let j = 1; j <= m; j += 1) {
      if (used[j]) continue;
      const now = (cost[from - 1]?.[j - 1] ?? 0) - (u[from] ?? 0) - (v[j] ?? 0);
      if (now < (least[j] ?? 0)) {
        least[j] = now;
        way[j] = at;
      }
      if ((least[j] ?? 0) < delta) {
        delta = least[j] ?? 0;
        next = j;
      }
    }
    for (let j = 0; j <= m; j += 1) {
      const owner = of[j] ?? 0;
      if (used[j]) {
        u[owner] = (u[owner] ?? 0) + delta;
        v[j] = (v[j] ?? 0) - delta;
      } else least[j] = (least[j] ?? 0) - delta;
    }
    at = next;
  } while (of[at] !== 0);
  while (at !== 0) {
    const before = way[at] ?? 0;
    of[at] = of[before] ?? 0;
    at = before;
  }
}
