/** The links of a plan's actions in words, for whoever reads the plan on paper or in a file. */
import type { ActionId, PlanId } from '../ids.ts';
import { LINK_WORDS, type LinkKind } from './action-links.ts';

export type LinkEnd = { actionId: ActionId; code: string; planId: PlanId; planTitle: string };
/** A link with both of its ends, of which one at least stands in the plan that is written. */
export type PlanLink = { kind: LinkKind; from: LinkEnd; to: LinkEnd };

/** Of each action, what it says of its links: 'Depends on 2.1', 'Leads to 1.4 in Warm homes'. */
export type LinkLines = ReadonlyMap<ActionId, readonly string[]>;

/** A link within the plan is told from both its ends. */
export function linkLines(links: readonly PlanLink[], planId: PlanId): LinkLines {
  const lines = new Map<ActionId, string[]>();
  const say = (own: LinkEnd, words: string, other: LinkEnd): void => {
    if (own.planId !== planId) return;
    const where = other.planId === planId ? '' : ` in ${other.planTitle}`;
    lines.set(own.actionId, [...(lines.get(own.actionId) ?? []), `${words} ${other.code}${where}`]);
  };
  for (const { kind, from, to } of links) {
    say(from, LINK_WORDS[kind].from, to);
    say(to, LINK_WORDS[kind].to, from);
  }
  return lines;
}

/** What another plan's actions say of this plan: changed there, it raises no revision here. */
export const linksFromElsewhere = (links: readonly PlanLink[], planId: PlanId): string[] =>
  links
    .filter(({ from, to }) => from.planId !== planId || to.planId !== planId)
    .map(({ kind, from, to }) => `${from.code} ${from.planTitle} ${kind} ${to.code} ${to.planTitle}`);
