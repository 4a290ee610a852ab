/** Where the proposals of edited copies are kept, with what became of each, and the comments that came with them. */
import type { Selectable } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { ActionId, Id, ImportId, PlanId } from '../../domain/ids.ts';
import type {
  Proposal,
  ProposalSubject,
  ProposedComment,
  ProposedField,
} from '../../domain/proposal/proposal.ts';
import type { Transaction } from '../connection.ts';
import { insertRows } from '../rows.ts';
import type { CommentTable, ProposalTable } from '../tables-of/copy.ts';

export type ProposalId = Id<'proposal'>;
export type ProposalState = ProposalTable['state'];

export type KeptProposal = Proposal & {
  id: ProposalId;
  planId: PlanId;
  importId: ImportId;
  fileName: string;
  state: ProposalState;
  position: number;
  version: number;
};

export type Comment = Omit<ProposedComment, 'on'> & {
  id: Id<'comment'>;
  fileName: string;
  on: Day | null;
};

type From = { planId: PlanId; importId: ImportId; fileName: string; newId: () => string };

export async function insertProposals(
  transaction: Transaction,
  { planId, importId, fileName, newId }: From,
  proposals: readonly Proposal[],
): Promise<void> {
  const rows = proposals.map(({ kind, subject, field, base, before, after, suggested }, position) => ({
    ...{ id: newId(), plan_id: planId, import_id: importId, file_name: fileName },
    action_id: subject.noun === 'action' ? subject.id : null,
    noun: subject.noun,
    subject_id: subject.id,
    ...{ kind, field, base, before, proposed: after, suggested, position },
    ...{ state: 'open' as const, version: 1 },
  }));
  await insertRows(transaction, 'proposal', rows);
}

export async function insertComments(
  transaction: Transaction,
  { planId, importId, fileName, newId }: From,
  comments: readonly ProposedComment[],
): Promise<void> {
  const rows = comments.map(({ actionId, on, ...same }, position) => ({
    ...{ id: newId(), plan_id: planId, import_id: importId, file_name: fileName },
    ...{ ...same, action_id: actionId, written_on: on, position, version: 1 },
  }));
  await insertRows(transaction, 'comment', rows);
}

function toProposal(row: Selectable<ProposalTable>): KeptProposal {
  return {
    id: row.id as ProposalId,
    planId: row.plan_id as PlanId,
    importId: row.import_id as ImportId,
    fileName: row.file_name,
    kind: row.kind,
    // The two columns were written from one subject.
    subject: { noun: row.noun, id: row.subject_id } as ProposalSubject,
    field: row.field as ProposedField,
    base: row.base,
    before: row.before,
    after: row.proposed,
    suggested: row.suggested,
    state: row.state,
    position: row.position,
    version: row.version,
  };
}

/** Of a plan, those of the file taken in first at the front. */
export async function listProposals(
  transaction: Transaction,
  planId: PlanId,
  states: readonly ProposalState[],
): Promise<KeptProposal[]> {
  const rows = await transaction
    .selectFrom('proposal')
    .innerJoin('plan_import', (join) =>
      join
        .onRef('plan_import.partnership_id', '=', 'proposal.partnership_id')
        .onRef('plan_import.id', '=', 'proposal.import_id'),
    )
    .selectAll('proposal')
    .where('proposal.plan_id', '=', planId)
    .where('proposal.state', 'in', [...states])
    .orderBy('plan_import.created_at')
    .orderBy('proposal.import_id')
    .orderBy('proposal.position')
    .execute();
  return rows.map(toProposal);
}

export async function countOpenProposals(transaction: Transaction, planId: PlanId): Promise<number> {
  const row = await transaction
    .selectFrom('proposal')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('plan_id', '=', planId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Only a proposal that is still open is settled: of two people the first one decides. */
export async function setProposalState(
  transaction: Transaction,
  ids: readonly ProposalId[],
  { from, to }: { from: ProposalState; to: ProposalState },
): Promise<number> {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await transaction
    .updateTable('proposal')
    .set((e) => ({ state: to, version: e('version', '+', 1) }))
    .where('id', 'in', [...ids])
    .where('state', '=', from)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

function toComment(row: Selectable<CommentTable>): Comment {
  return {
    id: row.id as Id<'comment'>,
    actionId: row.action_id as ActionId | null,
    fileName: row.file_name,
    text: row.text,
    about: row.about,
    author: row.author,
    on: row.written_on as Day | null,
  };
}

/** Of an action; with null, those of the whole plan that stand beside none. */
export async function listComments(
  transaction: Transaction,
  planId: PlanId,
  actionId?: ActionId | null,
): Promise<Comment[]> {
  const rows = await transaction
    .selectFrom('comment')
    .selectAll()
    .where('plan_id', '=', planId)
    .$if(actionId === null, (q) => q.where('action_id', 'is', null))
    .$if(typeof actionId === 'string', (q) => q.where('action_id', '=', actionId as string))
    .orderBy('written_on')
    .orderBy('position')
    .execute();
  return rows.map(toComment);
}
