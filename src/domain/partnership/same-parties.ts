/**
 * Entries of the directory that may be one: proposed with the reason, never merged unasked (S11, R16). Rules:
 *
 * - An abbreviation that somebody has explained is the body that it was explained as.
 * - A name that is another's alias, the same words with and without an organisation beside them, or the same after
 *   small words are left out; beyond that, likeness of spelling, initials and words (same-name.ts).
 * - Never proposed: two that somebody said are different, one that followed the other, one that is part of the other.
 * - Where more than two hang together they are one question, not many.
 */
import type { PartyId } from '../ids.ts';
import { remembered } from '../reading/remember.ts';
import type { Alias, Apart, Entry, Membership, Succession } from './directory.ts';
import { leadKindOf } from './directory.ts';
import { isShortened, lettersOf } from './initials.ts';
import { nameKey } from './name-words.ts';
import { proposeSame } from './same-name.ts';

/** An entry that is itself, with the number of actions that name it. */
export type Named = Pick<Entry, 'id' | 'name' | 'kind' | 'of' | 'expansion'> & { count: number };
export type SamePair = { aId: PartyId; bId: PartyId; reason: string };
/** Entries that hang together, the one named most first, and why each pair was proposed. */
export type SameCluster = { ids: PartyId[]; pairs: SamePair[] };

export type SameKnown = {
  aliases: readonly Pick<Alias, 'partyId' | 'name'>[];
  apart: readonly Apart[];
  memberships: readonly Pick<Membership, 'memberId' | 'bodyId'>[];
  successions: readonly Pick<Succession, 'fromId' | 'toId'>[];
  /** What abbreviations stand for, as somebody explained them. */
  explained: readonly { short: string; long: string }[];
};

const SMALL = /^(?:the|of|and|for|in|on|at|to|a|ltd|limited|plc|cic|uk)$/;
const bareKey = remembered((name: string): string =>
  nameKey(name)
    .split(' ')
    .filter((word) => !SMALL.test(word))
    .join(' '),
);

type Reason = (a: Named, b: Named) => string | null;

function byExplanation({ explained }: SameKnown): Reason {
  const longs = new Map<string, Set<string>>();
  const add = (short: string, long: string) =>
    longs.set(nameKey(short), (longs.get(nameKey(short)) ?? new Set()).add(bareKey(long)));
  for (const { short, long } of explained) add(short, long);
  return (a, b) => {
    const says = (short: Named, long: Named): boolean =>
      longs.get(nameKey(short.name))?.has(bareKey(long.name)) === true ||
      (short.expansion !== null && bareKey(short.expansion) === bareKey(long.name));
    const [short, long] = says(a, b) ? [a, b] : says(b, a) ? [b, a] : [];
    return short && long ? `“${short.name}” was explained as “${long.name}”.` : null;
  };
}

function byAlias({ aliases }: SameKnown): Reason {
  const known = new Set(aliases.map((alias) => `${alias.partyId} ${nameKey(alias.name)}`));
  const says = (body: Named, other: Named): boolean => known.has(`${body.id} ${nameKey(other.name)}`);
  return (a, b) =>
    says(a, b) || says(b, a) ? 'The name of one is known as another name of the other.' : null;
}

const byOrganisation: Reason = (a, b) => {
  if (nameKey(a.name) !== nameKey(b.name)) return null;
  return (a.of === null) !== (b.of === null)
    ? 'The same name, once with an organisation beside it and once without.'
    : null;
};

const bySmallWords: Reason = (a, b) =>
  bareKey(a.name) === bareKey(b.name) && nameKey(a.name) !== nameKey(b.name) && bareKey(a.name).length > 3
    ? 'The same once small words are left out.'
    : null;

const byLikeness: Reason = (a, b) => {
  if (a.name === b.name) return null;
  const both = [a, b].map(({ name, kind, count }) => ({ name, kind: leadKindOf(kind), count }));
  return proposeSame(both)[0]?.reason ?? null;
};

/** Names that share none of these are never compared: each with each would be too many in a long directory. */
function keysOf(name: string, isPerson: boolean): string[] {
  const key = nameKey(name);
  const closed = key.replace(/ /g, '');
  const letters = lettersOf(name);
  const words = key.split(' ').filter((word) => !SMALL.test(word));
  const last = words.at(-1) ?? '';
  const shared = isPerson ? words : words.slice(0, -1).map((word) => `${word} ${last}`);
  const ends = [`^${closed.slice(0, 4)}`, `^${closed.slice(0, 1)}$${closed.slice(-6)}`];
  const initials = [letters, letters.slice(1)].filter((one) => one.length > (isPerson ? 1 : 2));
  return [...shared, ...ends, `=${bareKey(name)}`, `=${closed}`, ...initials.map((one) => `=${one}`)];
}

function candidates(named: readonly Named[], known: SameKnown): [Named, Named][] {
  const others = new Map<string, string[]>();
  const add = (key: string, name: string) => others.set(key, [...(others.get(key) ?? []), name]);
  for (const { short, long } of known.explained) add(nameKey(short), long);
  for (const { partyId, name } of known.aliases) add(partyId, name);
  const groups = new Map<string, number[]>();
  for (const [at, { id, name, expansion, kind }] of named.entries()) {
    const texts = [
      name,
      ...(expansion ? [expansion] : []),
      ...(others.get(nameKey(name)) ?? []),
      ...(others.get(id) ?? []),
    ];
    for (const key of new Set(texts.flatMap((text) => keysOf(text, kind === 'person')))) {
      const group = groups.get(key);
      if (group) group.push(at);
      else groups.set(key, [at]);
    }
  }
  return pairsWithin([...groups.values()], named);
}

function pairsWithin(groups: readonly number[][], named: readonly Named[]): [Named, Named][] {
  const seen = new Set<number>();
  for (const group of groups)
    for (const [place, i] of group.entries())
      for (const j of group.slice(place + 1)) seen.add(i * named.length + j);
  return [...seen]
    .sort((x, y) => x - y)
    .flatMap((pair): [Named, Named][] => {
      const [a, b] = [named[Math.floor(pair / named.length)], named[pair % named.length]];
      return a && b ? [[a, b]] : [];
    });
}

const pairKey = (a: PartyId, b: PartyId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function neverProposed({ apart, memberships, successions }: SameKnown): Set<string> {
  return new Set([
    ...apart.map(({ oneId, otherId }) => pairKey(oneId, otherId)),
    ...memberships.map(({ memberId, bodyId }) => pairKey(memberId, bodyId)),
    ...successions.map(({ fromId, toId }) => pairKey(fromId, toId)),
  ]);
}

/** The questions worth asking, those about the most named entries first. */
export function proposeSameParties(named: readonly Named[], known: SameKnown): SameCluster[] {
  const sorted = [...named].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const never = neverProposed(known);
  const reasons = [byExplanation(known), byAlias(known), byOrganisation, bySmallWords, byLikeness];
  const pairs = candidates(sorted, known).flatMap(([a, b]): SamePair[] => {
    if (never.has(pairKey(a.id, b.id))) return [];
    const reason = reasons.reduce<string | null>((found, ask) => found ?? ask(a, b), null);
    return reason === null ? [] : [{ aId: a.id, bId: b.id, reason }];
  });
  return clustersOf(sorted, pairs);
}

function clustersOf(sorted: readonly Named[], pairs: readonly SamePair[]): SameCluster[] {
  const group = new Map<PartyId, SameCluster>();
  for (const pair of pairs) {
    const [one, other] = [group.get(pair.aId), group.get(pair.bId)];
    const whole: SameCluster = {
      ids: [...new Set([...(one?.ids ?? [pair.aId]), ...(other?.ids ?? [pair.bId])])],
      pairs: [...new Set([...(one?.pairs ?? []), ...(other?.pairs ?? []), pair])],
    };
    for (const id of whole.ids) group.set(id, whole);
  }
  const place = new Map(sorted.map(({ id }, at) => [id, at]));
  const at = (id: PartyId): number => place.get(id) ?? 0;
  return [...new Set(group.values())]
    .map(({ ids, pairs: why }) => ({ ids: ids.sort((a, b) => at(a) - at(b)), pairs: why }))
    .sort((a, b) => at(a.ids[0] as PartyId) - at(b.ids[0] as PartyId));
}

/** True of a name that is shouted, or shortened somewhere: `PAM DEAN`, `P Dean`, `OVC`, `Otter grp`. */
const isCurt = (name: string): boolean =>
  isShortened(name) ||
  name === name.toUpperCase() ||
  /(?:^|\s)(?:\p{L}\.?|[^aeiouy\s]{2,4})(?:\s|$)/iu.test(name);

/** The best name to keep for entries that are one: one written in full, then the most named, then the longest. */
export function fullestOf<N extends Pick<Named, 'name' | 'count'>>(named: readonly N[]): N | null {
  const rank = ({ name, count }: N): number[] => [isCurt(name) ? 1 : 0, -count, -name.length];
  const before = (a: number[], b: number[]): number => {
    const at = a.findIndex((value, i) => value !== b[i]);
    return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
  };
  return [...named].sort((a, b) => before(rank(a), rank(b)))[0] ?? null;
}
