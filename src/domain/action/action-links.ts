/**
 * Typed links between actions (R23). A link is kept by the two actions' ids, never by their codes, so that moving or
 * renumbering either breaks nothing. Rules:
 *
 * 1. Each kind is told from one end and has its own words at the other: 'depends on' is 'is needed by' over there.
 * 2. 'The same as' and 'see also' read alike from both ends and stand once.
 * 3. An action has no link to itself, and no link twice.
 * 4. What depends, contributes or follows may not close a circle of its own kind.
 * 5. 'Carried forward from' and 'split from' are left by those deeds, never typed by hand.
 */
export const LINK_KINDS = [
  'dependsOn',
  'contributesTo',
  'sameAs',
  'followsFrom',
  'seeAlso',
  'carriedForwardFrom',
  'splitFrom',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Those that a person may choose. */
export const CHOSEN_KINDS = ['dependsOn', 'contributesTo', 'followsFrom', 'sameAs', 'seeAlso'] as const;
export type ChosenKind = (typeof CHOSEN_KINDS)[number];

type LinkWords = { from: string; to: string };
export const LINK_WORDS: Readonly<Record<LinkKind, LinkWords>> = {
  dependsOn: { from: 'Depends on', to: 'Is needed by' },
  contributesTo: { from: 'Contributes to', to: 'Is helped by' },
  followsFrom: { from: 'Follows from', to: 'Leads to' },
  sameAs: { from: 'Says the same as', to: 'Says the same as' },
  seeAlso: { from: 'See also', to: 'See also' },
  carriedForwardFrom: { from: 'Carried forward from', to: 'Carried forward to' },
  splitFrom: { from: 'Split from', to: 'Split into' },
};

export type Link = { from: string; kind: LinkKind; to: string };

const readsAlike = (kind: LinkKind): boolean => kind === 'sameAs' || kind === 'seeAlso';

const isSame = (a: Link, b: Link): boolean =>
  a.kind === b.kind &&
  ((a.from === b.from && a.to === b.to) || (readsAlike(a.kind) && a.from === b.to && a.to === b.from));

export type LinkFault = 'itself' | 'twice' | 'circle';

/** What is wrong with a new link beside those that stand already; null where nothing is. */
export function faultOfLink(link: Link, standing: readonly Link[]): LinkFault | null {
  if (link.from === link.to) return 'itself';
  if (standing.some((one) => isSame(one, link))) return 'twice';
  return !readsAlike(link.kind) && leadsTo(link.to, link.from, ofKind(standing, link.kind)) ? 'circle' : null;
}

const ofKind = (links: readonly Link[], kind: LinkKind): Link[] => links.filter((one) => one.kind === kind);

/** True where a way along the links leads from one action to another. */
function leadsTo(start: string, end: string, links: readonly Link[]): boolean {
  const seen = new Set([start]);
  const next = [start];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === end) return true;
    for (const link of links)
      if (link.from === at && !seen.has(link.to)) {
        seen.add(link.to);
        next.push(link.to);
      }
  }
  return false;
}
