/**
 * The one shape in which a plan is looked at for what it still needs, made from a live plan or from a reading of a
 * document, so that the page and `weft check` say the same.
 */
import type { Day } from '../day.ts';
import type { ActionFacts } from '../facts/action-facts.ts';
import { actionCodes, headingCodes } from '../plan/codes.ts';
import type { Heading, Lifecycle, PlanBook } from '../plan/plan.ts';
import type { Doubt, LeadState, PartyKind, PlanReading, Rag } from '../reading/plan-reading.ts';
import { headingsOfReading } from '../reading/reading-headings.ts';
import type { Timescale } from '../timescale/timescale.ts';
import type { Places } from './cross-references.ts';

export type SubjectLead = { name: string; kind: PartyKind; accountable: boolean; support: boolean };
export type SubjectAction = {
  /** The action's id in a live plan; in a reading its place, counted from 0, as text. */
  id: string;
  code: string;
  reference: string | null;
  text: string;
  subActions: readonly string[];
  notes: readonly string[];
  leads: readonly SubjectLead[];
  leadState: LeadState;
  timescale: Timescale;
  status: { lifecycle: Lifecycle | null; rag: Rag | null; raw: string | null } | null;
  fields: Readonly<Record<string, string>>;
  crossReferences: readonly string[];
  doubts: readonly Doubt[];
  /** What people have said of it since; a document has none. */
  facts?: ActionFacts;
};
export type SubjectHeading = { code: string; number: string | null; title: string; depth: number };

export type NeedsSubject = {
  /** What the plan calls its levels, outermost first. */
  levels: readonly string[];
  headings: readonly SubjectHeading[];
  actions: readonly SubjectAction[];
  prose: readonly string[];
  /** A document links none of its key actions, so a reading has none here: linking is done in the live plan. */
  keyActions: readonly { id: string; letter: string; text: string; actionIds: readonly string[] }[];
  /** Abbreviations that somebody has explained for this plan. */
  explained: readonly { short: string }[];
  /** Numbers that actions had before, here or in another plan since: words that name them still point there. */
  former: readonly { code: string; actionId: string }[];
  /** The day the plan's own years begin; a document's is not known. */
  planStart?: Day | null;
};

/** What is kept beside a plan: the abbreviations explained for it, and the numbers that its actions had before. */
export type KnownBeside = Pick<NeedsSubject, 'explained' | 'former'>;

export function subjectOfBook(
  book: PlanBook,
  { explained, former }: KnownBeside = { explained: [], former: [] },
): NeedsSubject {
  const codes = headingCodes(parentsFirst(book.headings));
  return {
    levels: book.plan.levels,
    headings: book.headings.map((h) => ({
      code: codes.get(h.id) ?? '',
      number: h.number,
      title: h.title,
      depth: h.depth,
    })),
    actions: book.actions.map((a) => ({
      ...a,
      leads: a.leads.map((l) => ({ ...l })),
      status: { lifecycle: a.status.lifecycle, rag: a.status.rag, raw: a.status.raw },
    })),
    prose: [
      book.plan.title,
      book.plan.purpose,
      ...book.sections.map((s) => `${s.heading ?? ''}\n${s.text}`),
      ...book.keyActions.map((k) => k.text),
    ],
    keyActions: book.keyActions,
    explained,
    former,
    planStart: book.plan.periodStart,
  };
}

function parentsFirst(headings: readonly Heading[]): Heading[] {
  return [...headings].sort((a, b) => a.depth - b.depth || a.position - b.position);
}

/** A single lead of a document is taken to be accountable; of several, none is until a person says which. */
export function subjectOfReading(reading: PlanReading): NeedsSubject {
  const { headings, headingOf } = headingsOfReading(reading.actions);
  const codeOf = headingCodes(
    headings.map((h) => ({ ...h, id: h.id as never, parentId: h.parentId as never })),
  );
  const headingCode = (i: number): string | null => codeOf.get(headingOf[i] ?? '') ?? null;
  const codes = actionCodes(
    reading.actions.map((a, i) => ({ headingCode: headingCode(i), reference: a.reference ?? null })),
  );
  return {
    levels: reading.levels,
    headings: headings.map((h) => ({ ...h, code: codeOf.get(h.id) ?? '' })),
    actions: reading.actions.map((a, i) => ({
      ...a,
      id: String(i),
      code: codes[i] ?? '',
      reference: a.reference ?? null,
      leads: withAccountable(a.leads),
      status: a.status && { lifecycle: a.status.lifecycle, rag: a.status.rag ?? null, raw: a.status.raw },
      crossReferences: a.crossReferences ?? [],
    })),
    prose: [reading.title ?? '', ...reading.sections.map((s) => `${s.heading ?? ''}\n${s.text}`)],
    keyActions: [],
    explained: [],
    former: [],
  };
}

/** Marks the only lead that is no helper as accountable, where there is exactly one (R12). */
export function withAccountable<L extends { name: string; kind: PartyKind; support?: boolean | undefined }>(
  leads: readonly L[],
): (L & { accountable: boolean; support: boolean })[] {
  const owners = leads.filter((l) => !l.support);
  return leads.map((l) => ({
    ...l,
    support: l.support === true,
    accountable: owners.length === 1 && !l.support,
  }));
}

/** Every place that a cross-reference of this plan can point to. */
export function placesOf(subject: NeedsSubject): Places {
  const codes = new Map(subject.actions.map(({ id, code }) => [id, code]));
  const former = subject.former.map(({ code, actionId }) => ({
    code: codes.get(actionId) ?? code,
    reference: code,
  }));
  return { actions: [...subject.actions, ...former], headings: subject.headings };
}
