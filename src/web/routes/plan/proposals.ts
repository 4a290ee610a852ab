/** Edited copies of a plan: what they propose, what is accepted or refused, and what a document is that looks like one. */

import { askNewPlan, proposeChanges } from '../../../commands/proposal/propose-changes.ts';
import {
  acceptProposals,
  refuseProposals,
  reopenProposals,
  type SettleInput,
} from '../../../commands/proposal/settle-proposals.ts';
import { parseId } from '../../../domain/ids.ts';
import { viewProposals } from '../../../views/proposal/proposals-page.ts';
import { planPart } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showProblem } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { proposalsPage } from '../../pages/proposal/proposals-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { addressOfImport, importIdOf } from '../import/import-address.ts';
import type { Route } from '../route.ts';

async function showProposals(c: WebContext): Promise<Response> {
  return show(c, await viewProposals(viewing(c), partOf(c, 'slug')), proposalsPage);
}

/** 'id@version id@version', as the buttons hold them. */
const chosenIn = (value: string): SettleInput['chosen'] =>
  value.split(' ').flatMap((part) => {
    const [id = '', seen] = part.split('@');
    return parseId<'proposal'>(id) === null ? [] : [{ id, seen: Number(seen) || 0 }];
  });

const DEEDS = { accept: acceptProposals, refuse: refuseProposals, reopen: reopenProposals } as const;
const NOTICES = {
  accept: 'proposalsAccepted',
  refuse: 'proposalsRefused',
  reopen: 'proposalsReopened',
} as const;

async function settle(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const found = await viewProposals(viewing(c), partOf(c, 'slug'));
  if (!found.ok) return showProblem(c, found.problem);
  const deed = (['accept', 'refuse', 'reopen'] as const).find((name) => one(typed, name) !== '');
  const here = planPart(found.value.plan.slug, 'proposals');
  if (deed === undefined) return goTo(c, here, 'nothingChanged');
  const given = { planId: found.value.plan.id, chosen: chosenIn(one(typed, deed)) };
  const settled = await DEEDS[deed](acting(c), given);
  if (!settled.ok) return showProblem(c, settled.problem);
  if (settled.value.left.length > 0) return goTo(c, here, 'proposalsLeft');
  return goTo(c, here, settled.value.settled === 0 ? 'nothingChanged' : NOTICES[deed]);
}

async function propose(c: WebContext): Promise<Response> {
  const planId = parseId<'plan'>(one(await readForm(c), 'plan'));
  if (planId === null) return goTo(c, addressOfImport(importIdOf(c)));
  const taken = await proposeChanges(acting(c), importIdOf(c), planId);
  if (!taken.ok) return showProblem(c, taken.problem);
  const { slug, proposals, comments } = taken.value;
  return goTo(c, planPart(slug, 'proposals'), proposals + comments === 0 ? 'copyUnchanged' : 'copyTakenIn');
}

async function asNewPlan(c: WebContext): Promise<Response> {
  const asked = await askNewPlan(acting(c), importIdOf(c));
  return asked.ok ? goTo(c, addressOfImport(asked.value)) : showProblem(c, asked.problem);
}

export const proposalRoutes: Route[] = [
  { method: 'GET', path: '/plans/:slug/proposals', deed: 'seeWorking', handle: showProposals },
  { method: 'POST', path: '/plans/:slug/proposals', deed: 'changePlan', handle: settle },
  { method: 'POST', path: '/imports/:id/propose', deed: 'importPlan', handle: propose },
  { method: 'POST', path: '/imports/:id/new-plan', deed: 'importPlan', handle: asNewPlan },
];
