/** What a link without an account opens: one thing, for the person it was given to. */
import { may } from '../domain/access/may.ts';
import { type PartnershipId, parseId } from '../domain/ids.ts';
import { type DoorLink, holderOf, linkState, noSuchLink, whyClosed } from '../domain/link/door-link.ts';
import type { Action, Plan } from '../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../domain/problem.ts';
import { hashOfSecret } from '../services/secret.ts';
import { findAction } from '../store/actions.ts';
import { read } from '../store/connection.ts';
import { findDoorLinkAt, listDoorLinks } from '../store/door-links.ts';
import { listPersons } from '../store/people.ts';
import { findPlanTitle } from '../store/plans.ts';
import { type Found, viewAction } from './action-page.ts';
import type { ViewContext } from './context.ts';
import { withPlanBody } from './with-plan.ts';

export type DoorLinkPage = {
  link: DoorLink & { purpose: 'updateAction' };
  planTitle: string;
  action: Action;
};
/** Why a good link opens nothing any more, and whose it was. */
export type Opened =
  | { kind: 'open'; page: DoorLinkPage }
  | { kind: 'closed'; link: DoorLink; problem: Problem };

export async function viewDoorLink(
  { database, clock }: Omit<ViewContext, 'person'>,
  { partnership, secret }: { partnership: string; secret: string },
): Promise<Result<Opened>> {
  const partnershipId = parseId<'partnership'>(partnership) as PartnershipId | null;
  const link =
    partnershipId && (await findDoorLinkAt(database, { partnershipId, secretHash: hashOfSecret(secret) }));
  if (link?.purpose !== 'updateAction') return failed(noSuchLink);
  const problem = whyClosed(link, linkState(link, clock.today()));
  if (problem) return done({ kind: 'closed', link, problem });
  const allowed = may(holderOf(link), 'reportProgress');
  if (!allowed.ok) return allowed;
  return read(database, allowed.value, async (transaction) => {
    const action = await findAction(transaction, link.actionId);
    if (!action) return failed(noSuchLink);
    const planTitle = (await findPlanTitle(transaction, link.planId)) ?? '';
    return done({ kind: 'open', page: { link, planTitle, action } });
  });
}

export type AskPage = {
  plan: Plan;
  action: Action;
  people: { id: string; name: string }[];
};

/** Whom an action's link can be given to. */
export async function viewAsk(
  context: ViewContext,
  slug: string,
  code: string,
): Promise<Result<Found<AskPage>>> {
  const allowed = may(context.person, 'changePlan');
  if (!allowed.ok) return allowed;
  const found = await viewAction(context, slug, code);
  if (!found.ok || found.value.kind !== 'found') return found as Result<Found<AskPage>>;
  const { plan, action } = found.value.page;
  const persons = await read(context.database, allowed.value, listPersons);
  const people = persons.filter((one) => one.leftOn === null).map(({ id, name }) => ({ id, name }));
  return done({ kind: 'found', page: { plan, action, people } });
}

export type LinksPage = {
  plan: Plan;
  links: { link: DoorLink; state: ReturnType<typeof linkState>; about: string | null }[];
};

export function viewLinks(context: ViewContext, slug: string): Promise<Result<LinksPage>> {
  return withPlanBody(context, slug, async ({ plan, actions }, transaction) => {
    const codeOf = new Map(actions.map((action) => [String(action.id), action.code]));
    const links = await listDoorLinks(transaction, plan.id);
    return {
      plan,
      links: links.map((link) => ({
        link,
        state: linkState(link, context.clock.today()),
        about: 'actionId' in link && link.actionId !== null ? (codeOf.get(link.actionId) ?? null) : null,
      })),
    };
  });
}
