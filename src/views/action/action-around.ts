/** What stands around an action: what it is inside and what is inside it, its links, what it took in, why it was dropped. */

import { CHOSEN_KINDS, LINK_WORDS } from '../../domain/action/action-links.ts';
import type { Day } from '../../domain/day.ts';
import type { ActionId } from '../../domain/ids.ts';
import type { Action, PlanBook } from '../../domain/plan/plan.ts';
import { type Standing, standingOf } from '../../domain/plan/standing.ts';
import type { Transaction } from '../../store/connection.ts';
import { type ActionDrop, type ActionLink, findDrop, listLinksOf } from '../../store/plan/action-links.ts';
import { listJoinedInto } from '../../store/plan/action-moves.ts';
import { listNamedActions, type NamedAction } from '../../store/plan/action-names.ts';

/** `plan` is null in the action's own plan. */
export type OtherAction = {
  code: string;
  text: string;
  slug: string;
  plan: string | null;
  standing: Standing;
};
export type ShownLink = {
  id: string;
  /** 'Depends on', 'Is needed by': told from this action's end. */
  words: string;
  other: OtherAction;
  /** False for what a deed left: it tells what happened. */
  canRemove: boolean;
};
export type ActionAround = {
  inside: OtherAction | null;
  inner: OtherAction[];
  links: ShownLink[];
  joined: { id: ActionId; code: string; text: string }[];
  /** Null for an action that is not dropped, or that was dropped without saying why. */
  drop: ActionDrop | null;
  dropped: boolean;
  carried: boolean;
};

export async function readAround(
  transaction: Transaction,
  { book, action, today }: { book: PlanBook; action: Action; today: Day },
): Promise<ActionAround> {
  const links = await listLinksOf(transaction, [action.id]);
  const ends = links.map((link) => (link.from === action.id ? link.to : link.from));
  const named = await listNamedActions(transaction, ends);
  const { lifecycle } = action.status;
  const own = (one: Action | undefined): OtherAction | null =>
    one
      ? { code: one.code, text: one.text, slug: book.plan.slug, plan: null, standing: standingOf(one, today) }
      : null;
  return {
    inside: own(book.actions.find(({ id }) => id === action.parentId)),
    inner: book.actions.filter(({ parentId }) => parentId === action.id).flatMap((one) => own(one) ?? []),
    links: links.flatMap((link) => shownLink(link, { action, named, today })),
    joined: await listJoinedInto(transaction, action.id),
    drop: lifecycle === 'dropped' ? await findDrop(transaction, action.id) : null,
    dropped: lifecycle === 'dropped',
    carried: lifecycle === 'transferred',
  };
}

type Around = { action: Action; named: ReadonlyMap<ActionId, NamedAction>; today: Day };

function shownLink(link: ActionLink, { action, named, today }: Around): ShownLink[] {
  const isFrom = link.from === action.id;
  const other = named.get(isFrom ? link.to : link.from);
  if (!other) return [];
  const { code, text, slug } = other;
  return [
    {
      id: link.id,
      words: LINK_WORDS[link.kind][isFrom ? 'from' : 'to'],
      other: {
        code,
        text,
        slug,
        plan: other.planId === action.planId ? null : other.planTitle,
        standing: standingOf(other.standable, today),
      },
      canRemove: (CHOSEN_KINDS as readonly string[]).includes(link.kind),
    },
  ];
}
