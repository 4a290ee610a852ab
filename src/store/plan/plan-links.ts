/** The links of a whole plan with what both their ends are called, for files that it is written to. */
import { sql } from 'kysely';
import type { LinkKind } from '../../domain/action/action-links.ts';
import type { LinkEnd, PlanLink } from '../../domain/action/said-links.ts';
import type { PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

type Row = { kind: LinkKind; from: LinkEnd; to: LinkEnd };

const end = (action: string, plan: string) => sql`json_build_object('actionId', ${sql.ref(`${action}.id`)},
  'code', ${sql.ref(`${action}.code`)}, 'planId', ${sql.ref(`${plan}.id`)}, 'planTitle', ${sql.ref(`${plan}.title`)})`;

/** In the order they were made. A link to a plan that the reader may not see is not among them. */
export async function listPlanLinks(transaction: Transaction, planId: PlanId): Promise<PlanLink[]> {
  const { rows } = await sql<Row>`
    select link.kind, ${end('one', 'own')} as "from", ${end('other', 'its')} as "to"
    from action_link as link
    join action as one on one.id = link.action_id join plan as own on own.id = one.plan_id
    join action as other on other.id = link.to_id join plan as its on its.id = other.plan_id
    where one.plan_id = ${planId} or other.plan_id = ${planId} order by link.id`.execute(transaction);
  return rows;
}
