/** Accepted proposals that change no action: new actions, headings with other words, sections of text, the title. */
import type { Section } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { plainTyping } from '../../domain/proposal/value.ts';
import { LAST_UPDATE, sentenceOf } from '../../domain/proposal/weft-columns.ts';
import type { ReadAction } from '../../domain/reading/plan-reading.ts';
import type { KeptProposal } from '../../store/import/proposals.ts';
import { listActions } from '../../store/plan/actions.ts';
import { findHeading } from '../../store/plan/headings.ts';
import { findPlan } from '../../store/plan/plans.ts';
import { findSection } from '../../store/plan/sections.ts';
import { createAction } from '../action/create-action.ts';
import type { PartContext } from '../context.ts';
import { editHeading } from '../heading/edit-heading.ts';
import { editPlan } from '../plan/edit-plan.ts';
import { noSuchHeading, noSuchPlan, noSuchSection } from '../problems.ts';
import { addSection } from '../section/add-section.ts';
import { editSection } from '../section/edit-section.ts';
import { removeSection } from '../section/remove-section.ts';
import { givenLeads } from './apply-proposals.ts';
import { headingFor } from './place-proposed.ts';

export async function applyBeside(context: PartContext, proposal: KeptProposal): Promise<Result<unknown>> {
  const { subject, after } = proposal;
  switch (subject.noun) {
    case 'action':
      return after?.as === 'row' ? addRow(context, proposal.planId, after.row) : done(null);
    case 'heading': {
      const heading = await findHeading(context.within, subject.id);
      if (!heading || after?.as !== 'text') return failed(noSuchHeading);
      return editHeading(context, { headingId: heading.id, version: heading.version, title: after.text });
    }
    case 'section':
      return applyToSection(context, proposal, subject.id);
    case 'plan': {
      const plan = await findPlan(context.within, proposal.planId);
      if (!plan || after?.as !== 'text') return failed(noSuchPlan);
      const said = proposal.field === 'purpose' ? { purpose: after.text } : { title: after.text };
      return editPlan(context, { planId: plan.id, version: plan.version, ...said });
    }
  }
}

/** A row that stands in the plan by now, word for word, is not added a second time. */
async function addRow(
  context: PartContext,
  planId: KeptProposal['planId'],
  row: ReadAction,
): Promise<Result<unknown>> {
  const kept = await listActions(context.within, planId);
  if (kept.some((action) => plainTyping(action.text) === plainTyping(row.text))) return done(null);
  const heading = await headingFor(context, planId, row.path);
  if (!heading.ok) return heading;
  const { raw, ...meaning } = row.timescale;
  const { lifecycle = null, rag = null } = row.status ?? {};
  const { [LAST_UPDATE]: said = '', ...fields } = row.fields;
  const note = sentenceOf(said) || null;
  return createAction(context, {
    planId,
    headingId: heading.value,
    ...{ text: row.text, subActions: row.subActions, notes: row.notes, fields },
    reference: row.reference ?? null,
    leads: givenLeads(row.leads, null),
    leadState: row.leadState,
    timescale: { raw, meaning },
    status: lifecycle === null && rag === null && note === null ? null : { lifecycle, rag, note },
  });
}

async function applyToSection(
  context: PartContext,
  { planId, after }: KeptProposal,
  sectionId: Section['id'] | null,
): Promise<Result<unknown>> {
  const { heading, text } = after?.as === 'section' ? after : { heading: null, text: '' };
  if (sectionId === null) return addSection(context, { planId, heading, text });
  const section = await findSection(context.within, sectionId);
  if (!section) return failed(noSuchSection);
  const seen = { sectionId, version: section.version };
  return after === null ? removeSection(context, seen) : editSection(context, { ...seen, heading, text });
}
