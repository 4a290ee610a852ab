/** What a link without an account opens: one thing, for the person it was given to. */
import {
  type DoorLink,
  type DoorLinkState,
  holderOf,
  isAsSigned,
  linkState,
  noSuchLink,
  whyClosed,
} from '../../domain/link/door-link.ts';
import type { Action, Plan, PlanBook } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { ProvenLink } from '../../services/link-address.ts';
import { hashOfSecret } from '../../services/secret.ts';
import { findDoorLinkAt, listDoorLinks, listDoorLinksFor } from '../../store/person/door-links.ts';
import { listPersons } from '../../store/person/people.ts';
import { findAction } from '../../store/plan/actions.ts';
import { findPlanPlace } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import { type OfferLine, viewOffer } from '../handover/handovers-page.ts';
import { looking } from '../looking.ts';
import { withPlan, withPlanBody } from '../plan/with-plan.ts';
import { type QuestionLine, viewQuestion } from '../question/questions-page.ts';

type OfPlan = { link: DoorLink; planTitle: string };
export type DoorLinkPage =
  | ({ kind: 'updateAction'; action: Action } & OfPlan)
  | ({ kind: 'answerQuestion'; line: QuestionLine } & OfPlan)
  | ({ kind: 'commentDraft'; book: PlanBook } & OfPlan)
  | { kind: 'acceptHandover'; offer: OfferLine; link: DoorLink };
/** Why a good link opens nothing any more, and whose it was. */
export type Opened =
  | { kind: 'open'; page: DoorLinkPage }
  | { kind: 'closed'; link: DoorLink; problem: Problem };

type InPlan = DoorLink & { purpose: Exclude<DoorLink['purpose'], 'acceptHandover'> };

async function pageInPlan(holder: ViewContext, link: InPlan): Promise<Result<DoorLinkPage>> {
  const place = await looking(holder, 'seePlan', async (transaction) => {
    const found = await findPlanPlace(transaction, link.planId);
    return found ? done(found) : failed(noSuchLink);
  });
  if (!place.ok) return place;
  const { slug, title: planTitle } = place.value;
  switch (link.purpose) {
    case 'updateAction':
      return looking(holder, 'reportProgress', async (transaction) => {
        const action = await findAction(transaction, link.actionId);
        return action ? done({ kind: link.purpose, link, planTitle, action }) : failed(noSuchLink);
      });
    case 'answerQuestion': {
      const found = await viewQuestion(holder, { slug, id: link.subjectId });
      if (!found.ok) return found;
      return done({ kind: link.purpose, link, planTitle, line: found.value.line });
    }
    case 'commentDraft':
      return withPlan(holder, slug, (book) => ({ kind: 'commentDraft' as const, link, planTitle, book }));
  }
}

async function pageOf(holder: ViewContext, link: DoorLink): Promise<Result<DoorLinkPage>> {
  if (link.purpose !== 'acceptHandover') return pageInPlan(holder, link);
  const offer = await viewOffer(holder, link.subjectId);
  return offer.ok ? done({ kind: link.purpose, link, offer: offer.value }) : offer;
}

export async function viewDoorLink(
  { database, clock }: Omit<ViewContext, 'person'>,
  address: ProvenLink,
): Promise<Result<Opened>> {
  const { partnershipId, secret } = address;
  const link = await findDoorLinkAt(database, { partnershipId, secretHash: hashOfSecret(secret) });
  if (!link || !isAsSigned(link, address)) return failed(noSuchLink);
  const problem = whyClosed(link, linkState(link, clock.today()));
  if (problem) return done({ kind: 'closed', link, problem });
  const page = await pageOf({ database, clock, person: holderOf(link) }, link);
  return page.ok ? done({ kind: 'open', page: page.value }) : page;
}

export type Receivers = { id: string; name: string }[];

/** Whom a link can be given to. */
export const viewReceivers = (
  context: ViewContext,
  deed: 'changePlan' | 'keepGroups',
): Promise<Result<Receivers>> =>
  looking(context, deed, async (transaction) => {
    const persons = await listPersons(transaction);
    return done(persons.filter((one) => one.leftOn === null).map(({ id, name }) => ({ id, name })));
  });

export type LinkLine = { link: DoorLink; state: DoorLinkState; about: string | null };
export type LinksPage = { plan: Plan; links: LinkLine[] };

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

/** The links given for an offer, for whoever may give them. */
export const viewOfferLinks = (context: ViewContext, itemId: string): Promise<Result<LinkLine[]>> =>
  looking(context, 'keepGroups', async (transaction) => {
    const links = await listDoorLinksFor(transaction, itemId);
    const today = context.clock.today();
    return done(links.map((link) => ({ link, state: linkState(link, today), about: null })));
  });
