/**
 * What edited copies of a plan propose and nobody has settled yet: card by card, one for each action or place, with
 * what the plan says now beside what each copy says. Readings of one thing by several copies stand together.
 */
import { may } from '../../domain/access/may.ts';
import type { Plan, PlanBook } from '../../domain/plan/plan.ts';
import { done, type Result } from '../../domain/problem.ts';
import { rowsOfBook } from '../../domain/proposal/copy-rows.ts';
import {
  contradict,
  type ProposalKind,
  type ProposedField,
  type Suggested,
  sameOrNone,
} from '../../domain/proposal/proposal.ts';
import type { ProposedValue } from '../../domain/proposal/value.ts';
import {
  type ProposalStanding,
  type RowsOfBook,
  standingOfProposal,
  valueNow,
} from '../../domain/proposal/value-now.ts';
import type { Transaction } from '../../store/connection.ts';
import { listImports } from '../../store/import/imports.ts';
import {
  type Comment,
  type KeptProposal,
  listComments,
  listProposals,
} from '../../store/import/proposals.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from '../plan/with-plan.ts';
import { sayDayOf } from '../say-day.ts';

/** What a button settles: proposals, each with the version of its action that is shown. */
export type Settling = { id: string; seen: number };

/** One reading of the thing, by one copy or by several that agree. */
export type ProposedReading = {
  settling: Settling[];
  files: string[];
  value: ProposedValue | null;
  suggested: Suggested[];
};
export type ProposalItem = {
  kind: ProposalKind;
  field: ProposedField;
  standing: ProposalStanding;
  /** What the plan said when the copy was made, where it says something else now. */
  base: ProposedValue | null;
  now: ProposedValue | null;
  readings: ProposedReading[];
  /** Other copies that contradict it by another kind of change: one leaves out what the other changes. */
  against: string[];
};
export type ProposalCard = {
  key: string;
  kind: ProposalKind;
  /** Whose it is: an action of the plan, or a place or text of it by name. */
  subject: { code: string | null; text: string; noun: KeptProposal['subject']['noun'] };
  items: ProposalItem[];
};
export type CopyFile = {
  importId: string;
  fileName: string;
  takenIn: string;
  open: number;
  accepted: number;
  refused: number;
  settled: number;
};
export type ProposalsPage = {
  plan: Plan;
  files: CopyFile[];
  cards: ProposalCard[];
  refused: ProposalCard[];
  comments: Comment[];
  /** The codes of the actions that the comments are about. */
  codes: Map<string, string>;
};

export async function viewProposals(context: ViewContext, slug: string): Promise<Result<ProposalsPage>> {
  const allowed = may(context.person, 'seeWorking');
  if (!allowed.ok) return allowed;
  const found = await withPlan(context, slug, readPage);
  return found.ok ? done(found.value) : found;
}

async function readPage(book: PlanBook, transaction: Transaction): Promise<ProposalsPage> {
  const all = await listProposals(transaction, book.plan.id, ['open', 'accepted', 'refused', 'settled']);
  const imports = await listImports(transaction, ['proposed']);
  const own = imports.filter((one) => one.planId === book.plan.id);
  const count = (importId: string, state: KeptProposal['state']): number =>
    all.filter((one) => one.importId === importId && one.state === state).length;
  const rows = rowsOfBook(book);
  const inState = (state: KeptProposal['state']): ProposalCard[] =>
    cardsOf(
      book,
      rows,
      all.filter((one) => one.state === state),
    );
  return {
    plan: book.plan,
    files: own.map(({ id, fileName, createdAt }) => ({
      ...{ importId: id, fileName, takenIn: sayDayOf(createdAt) },
      open: count(id, 'open'),
      accepted: count(id, 'accepted'),
      refused: count(id, 'refused'),
      settled: count(id, 'settled'),
    })),
    cards: inState('open'),
    refused: inState('refused'),
    comments: await listComments(transaction, book.plan.id),
    codes: new Map(book.actions.map((action) => [action.id, action.code])),
  };
}

const ORDER: readonly ProposalKind[] = ['changed', 'moved', 'added', 'gone'];

/** In the order of the groups; in each, the order of the first copy. */
function cardsOf(book: PlanBook, rows: RowsOfBook, proposals: readonly KeptProposal[]): ProposalCard[] {
  const bySubject = new Map<string, KeptProposal[]>();
  for (const proposal of proposals) {
    const key = proposal.subject.id ?? (proposal.subject.noun === 'plan' ? 'plan' : proposal.id);
    bySubject.set(key, [...(bySubject.get(key) ?? []), proposal]);
  }
  const cards = [...bySubject].map(([key, own]): ProposalCard => {
    const kinds = ORDER.filter((kind) => own.some((one) => one.kind === kind));
    const items = itemsOf(book, rows, own);
    return { key, kind: kinds[0] ?? 'changed', subject: subjectOf(book, own[0]), items };
  });
  return ORDER.flatMap((kind) => cards.filter((card) => card.kind === kind));
}

function subjectOf(book: PlanBook, proposal: KeptProposal | undefined): ProposalCard['subject'] {
  const { noun = 'plan', id = null } = proposal?.subject ?? {};
  const action = book.actions.find((one) => one.id === id);
  if (action) return { noun, code: action.code, text: action.text };
  const heading = book.headings.find((one) => one.id === id);
  const section = book.sections.find((one) => one.id === id);
  const after = proposal?.after;
  const proposed = after?.as === 'row' ? after.row.text : after?.as === 'section' ? after.heading : null;
  return { noun, code: null, text: heading?.title ?? section?.heading ?? proposed ?? book.plan.title };
}

function itemsOf(book: PlanBook, rows: RowsOfBook, own: readonly KeptProposal[]): ProposalItem[] {
  const items = new Map<string, KeptProposal[]>();
  for (const proposal of own) {
    const key = `${proposal.kind} ${proposal.field}`;
    items.set(key, [...(items.get(key) ?? []), proposal]);
  }
  return [...items.values()].flatMap((group): ProposalItem[] => {
    const [first] = group;
    if (!first) return [];
    const now = valueNow(book, rows, first);
    const standings = group.map((one) => standingOfProposal(one, now));
    const standing = standings.find((one) => one === 'planMoved') ?? standings[0] ?? 'plain';
    const others = own.filter((one) => one.kind !== first.kind && contradict(one, first));
    return [
      {
        ...{ kind: first.kind, field: first.field, standing, now },
        base: standing === 'planMoved' ? first.base : null,
        readings: readingsOf(book, group),
        against: [...new Set(others.map((one) => one.fileName))],
      },
    ];
  });
}

function readingsOf(book: PlanBook, group: readonly KeptProposal[]): ProposedReading[] {
  const readings: ProposedReading[] = [];
  for (const { id, subject, fileName, after, suggested } of group) {
    const seen = book.actions.find((action) => action.id === subject.id)?.version ?? 0;
    const same = readings.find((one) => sameOrNone(one.value, after));
    if (same) {
      same.settling.push({ id, seen });
      same.files.push(fileName);
      same.suggested.push(...suggested);
    } else
      readings.push({ settling: [{ id, seen }], files: [fileName], value: after, suggested: [...suggested] });
  }
  return readings;
}
