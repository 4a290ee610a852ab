/** Answers one open question of an action: with one of its readings, in one's own words, or by leaving it as it is. */
import { z } from 'zod';
import { withAccountable } from '../../domain/need/needs-subject.ts';
import type { Action, ActionLead, Heading } from '../../domain/plan/plan.ts';
import { trailOf } from '../../domain/plan/tree.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { applyChosen, applyTyped, type TypingContext, UK_TYPING } from '../../domain/reading/apply-answer.ts';
import type { CheckedAction } from '../../domain/reading/checked-reading.ts';
import type { Transaction } from '../../store/connection.ts';
import { type ActionChanges, findAction, holdAction, updateAction } from '../../store/plan/actions.ts';
import { listHeadings } from '../../store/plan/headings.ts';
import { replaceLeads } from '../../store/plan/leads.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { type GivenLead, id, neededText, version } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';
import { savedOrStale } from '../stale.ts';
import { leadStateFor, leadsFrom } from './given-leads.ts';
import { timescaleContextOf } from './given-timescale.ts';

const schema = z.object({
  actionId: id<'action'>(),
  version,
  /** Its place among the action's open questions, counted from 0. */
  doubt: z.coerce.number().int().min(0),
  answer: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('reading'), index: z.coerce.number().int().min(0) }),
    z.object({ kind: z.literal('own'), text: neededText('Write your answer.') }),
    z.object({ kind: z.literal('asRead') }),
  ]),
});
export type AnswerDoubtInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;

const alreadyAnswered: Problem = {
  code: 'conflict',
  message: 'This question is not open any more.',
  remedy: 'Look at the action again: somebody may have answered it.',
};
const notUnderstood: Problem = {
  code: 'invalid',
  message: 'Weft cannot make that answer into a change.',
  remedy: 'Edit the action and write it as it should be; the question goes with that.',
  field: 'answer',
};
const noSuchPlace: Problem = {
  code: 'conflict',
  message: 'The plan has no heading like that.',
  remedy: 'Edit the action and choose one of the headings that the plan has.',
};

export async function answerDoubt(context: CommandContext, given: AnswerDoubtInput): Promise<Result<Action>> {
  return carryOut(context, { deed: 'answerDoubt', schema, given }, async (transaction, whole) => {
    const [plan, action] = await holdAction(transaction, whole.actionId);
    if (!plan || !action) return failed(noSuchAction);
    const headings = await listHeadings(transaction, plan.id);
    const typing: TypingContext = { ...UK_TYPING, timescale: timescaleContextOf(plan) };
    const answered = answeredAction(action, { headings, typing, whole });
    if (!answered.ok && action.version === whole.version) return answered;
    const changes = answered.ok ? answered.value.changes : {};
    const seen = { id: action.id, version: whole.version };
    const saved = await savedOrStale(
      transaction,
      { noun: 'action', seen },
      await updateAction(transaction, seen, changes),
    );
    if (!saved.ok) return saved;
    if (answered.ok && answered.value.leads) {
      await saveLeads(transaction, action, { leads: answered.value.leads, context });
    }
    const kept = await findAction(transaction, action.id);
    return kept ? done(kept) : failed(noSuchAction);
  });
}

type Answered = { changes: ActionChanges; leads: GivenLead[] | null };
type Around = { headings: Heading[]; typing: TypingContext; whole: Whole };

function answeredAction(action: Action, { headings, typing, whole }: Around): Result<Answered> {
  const doubt = action.doubts[whole.doubt];
  if (!doubt) return failed(alreadyAnswered);
  const was = asChecked(action, headings);
  const { answer } = whole;
  const now =
    answer.kind === 'asRead'
      ? was
      : answer.kind === 'reading'
        ? applyChosen(was, { doubt, index: answer.index }, typing)
        : applyTyped(was, { field: doubt.field, typed: answer.text }, typing);
  // A live action is cut in two by a person's own hand, not by an answer.
  if (!now || now.parts) return failed(notUnderstood);
  const doubts = action.doubts.filter((_, place) => place !== whole.doubt);
  const leads = now.leads === was.leads ? null : givenLeads(now);
  const changes: ActionChanges = { doubts, text: now.text, subActions: now.subActions, notes: now.notes };
  if (now.timescale !== was.timescale) changes.timescale = now.timescale;
  if (now.leadState !== was.leadState || leads)
    changes.leadState = leadStateFor(leads ?? was.leads, now.leadState);
  if (now.status !== was.status) {
    const { lifecycle = null, rag = null, raw = null } = now.status ?? {};
    changes.status = { ...action.status, lifecycle, rag, raw };
  }
  if (now.path !== was.path) {
    const place = placeOf(now, headings);
    if (place === undefined) return failed(noSuchPlace);
    changes.headingId = place;
  }
  return done({ changes, leads });
}

function asChecked(action: Action, headings: Heading[]): CheckedAction {
  const { leads, status, source, ...same } = action;
  const { lifecycle, rag, raw } = status;
  const trail = trailOf(action.headingId, new Map(headings.map((heading) => [heading.id, heading])));
  return {
    ...same,
    path: trail.map(({ number, title }) => ({ number, title })),
    leads: leads.map(({ name, kind, of, support, inherited }) => ({ name, kind, of, support, inherited })),
    status:
      raw === null && lifecycle === null ? null : { raw: raw ?? '', lifecycle: lifecycle as never, rag },
    ...(source && { source }),
    index: 0,
    accountable: leads.find((lead) => lead.accountable)?.name ?? null,
    corrections: [],
  };
}

function givenLeads(action: CheckedAction): GivenLead[] {
  return withAccountable(action.leads).map((lead) => ({
    name: lead.name,
    kind: lead.kind,
    of: lead.of ?? null,
    role: lead.accountable ? 'accountable' : lead.support ? 'support' : 'lead',
  }));
}

/** The heading with this path; undefined where the plan has none. */
function placeOf({ path }: CheckedAction, headings: Heading[]): Heading['id'] | null | undefined {
  let parent: Heading['id'] | null = null;
  for (const step of path) {
    const found: Heading | undefined = headings.find(
      (heading) =>
        heading.parentId === parent &&
        (heading.title.toLowerCase() === step.title.toLowerCase() ||
          (step.number !== null && heading.number === step.number)),
    );
    if (!found) return undefined;
    parent = found.id;
  }
  return parent;
}

async function saveLeads(
  transaction: Transaction,
  action: Action,
  { leads, context }: { leads: GivenLead[]; context: CommandContext },
): Promise<void> {
  const joined: ActionLead[] = await leadsFrom(transaction, leads, context.newId);
  await replaceLeads(transaction, { ...action, leads: joined });
}
