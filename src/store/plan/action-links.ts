/** Where the links between actions are kept, by the ids of both, and why an action was dropped. */
import type { Selectable } from 'kysely';
import type { LinkKind } from '../../domain/action/action-links.ts';
import type { DropCause } from '../../domain/action/dropping.ts';
import type { Day } from '../../domain/day.ts';
import type { ActionId, ActionLinkId, PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';
import { insertRows } from '../rows.ts';
import type { ActionLinkTable } from '../tables-of/action-deed.ts';

export type ActionLink = {
  id: ActionLinkId;
  planId: PlanId;
  from: ActionId;
  kind: LinkKind;
  to: ActionId;
};
/** Why an action was dropped, by whom and when (R36). */
export type ActionDrop = { cause: DropCause; decidedBy: string; decidedOn: Day };

function toLink(row: Selectable<ActionLinkTable>): ActionLink {
  return {
    id: row.id as ActionLinkId,
    planId: row.plan_id as PlanId,
    from: row.action_id as ActionId,
    kind: row.kind,
    to: row.to_id as ActionId,
  };
}

/** Every link that begins or ends at one of the actions, oldest first. */
export async function listLinksOf(transaction: Transaction, ids: readonly ActionId[]): Promise<ActionLink[]> {
  if (ids.length === 0) return [];
  const rows = await transaction
    .selectFrom('action_link')
    .selectAll()
    .where((e) => e.or([e('action_id', 'in', ids), e('to_id', 'in', ids)]))
    .orderBy('id')
    .execute();
  return rows.map(toLink);
}

/** Every link of a kind in the partnership: what a circle is looked for in. */
export async function listLinksOfKind(transaction: Transaction, kind: LinkKind): Promise<ActionLink[]> {
  const rows = await transaction.selectFrom('action_link').selectAll().where('kind', '=', kind).execute();
  return rows.map(toLink);
}

export async function insertLinks(transaction: Transaction, links: readonly ActionLink[]): Promise<void> {
  await insertRows(
    transaction,
    'action_link',
    links.map(({ id, planId, from, kind, to }) => ({
      id,
      plan_id: planId,
      action_id: from,
      kind,
      to_id: to,
    })),
  );
}

/** True where the link was there. */
export async function removeLink(transaction: Transaction, id: ActionLinkId): Promise<boolean> {
  const gone = await transaction.deleteFrom('action_link').where('id', '=', id).executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

/** The other end of a link moves from one action to another; one that would then stand twice, or lead to itself, goes. */
export async function handLinksOver(transaction: Transaction, from: ActionId, to: ActionId): Promise<void> {
  const links = await listLinksOf(transaction, [from, to]);
  const keyOf = (a: string, kind: LinkKind, b: string): string => `${a} ${kind} ${b}`;
  const standing = new Set(links.map((link) => keyOf(link.from, link.kind, link.to)));
  for (const link of links.filter((one) => one.from === from || one.to === from)) {
    const [start, end] = [link.from === from ? to : link.from, link.to === from ? to : link.to];
    const key = keyOf(start, link.kind, end);
    if (start === end || standing.has(key)) await removeLink(transaction, link.id);
    else {
      standing.add(key);
      await transaction
        .updateTable('action_link')
        .set((e) => ({ action_id: start, to_id: end, version: e('version', '+', 1) }))
        .where('id', '=', link.id)
        .execute();
    }
  }
}

export async function findDrop(transaction: Transaction, id: ActionId): Promise<ActionDrop | null> {
  const row = await transaction
    .selectFrom('action_drop')
    .selectAll()
    .where('action_id', '=', id)
    .executeTakeFirst();
  return row ? { cause: row.cause, decidedBy: row.decided_by, decidedOn: row.decided_on as Day } : null;
}

/** Keeps why the action was dropped, in the place of what was kept before. */
export async function putDrop(
  transaction: Transaction,
  action: { id: ActionId; planId: PlanId },
  { cause, decidedBy, decidedOn }: ActionDrop,
): Promise<void> {
  await transaction
    .insertInto('action_drop')
    .values({
      plan_id: action.planId,
      action_id: action.id,
      cause,
      decided_by: decidedBy,
      decided_on: decidedOn,
    })
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'action_id']).doUpdateSet((e) => ({
        cause: e.ref('excluded.cause'),
        decided_by: e.ref('excluded.decided_by'),
        decided_on: e.ref('excluded.decided_on'),
        version: e('action_drop.version', '+', 1),
      })),
    )
    .execute();
}

export async function removeDrop(transaction: Transaction, id: ActionId): Promise<void> {
  await transaction.deleteFrom('action_drop').where('action_id', '=', id).execute();
}
