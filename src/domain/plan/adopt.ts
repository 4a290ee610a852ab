/**
 * A checked reading becomes a plan. Rules:
 *
 * 1. Headings, actions, sections keep the order of the document; every action gets a code (codes.ts).
 * 2. One lead that is no helper is accountable; of several, none is until a person says (R12), unless the person
 *    who checked the reading named one.
 * 3. Names that are alike but for case, spacing and punctuation are one party; likeness beyond that is only ever
 *    proposed. A party that the partnership has already is used again.
 * 4. What columns of its own say of resources, areas and groups is kept as such (facts/adopt-facts.ts).
 * 5. What found no place stays with the plan as a note; a status that nobody gave is none.
 */
import type { Day } from '../day.ts';
import { adoptFacts } from '../facts/adopt-facts.ts';
import type { ActionId, HeadingId, ImportId, PartyId, PlanId, SectionId } from '../ids.ts';
import { adoptKeyActions } from '../key-action/adopt-key-actions.ts';
import { withAccountable } from '../need/needs-subject.ts';
import type { CheckedAction, CheckedReading, KeptText } from '../reading/checked-reading.ts';
import type { PartyKind } from '../reading/plan-reading.ts';
import { headingsOfReading } from '../reading/reading-headings.ts';
import { plainWords } from '../reading/wording.ts';
import { actionCodes, headingCodes } from './codes.ts';
import type { Action, ActionLead, Heading, Party, Plan, PlanBook, PlanColumn, Section } from './plan.ts';
import { defaultColumns } from './plan-columns.ts';
import { guessSectionKind } from './section-kinds.ts';

export type AdoptOptions = {
  newId: () => string;
  slug: string;
  title?: string;
  purpose?: string;
  owner?: string;
  locale?: string;
  periodStart?: Day | null;
  periodEnd?: Day | null;
  planDay?: Day | null;
  importId?: ImportId | null;
  /** The columns of the document in its own words; made from the reading where it is not given. */
  columns?: PlanColumn[];
  /** The parties that the partnership has already. */
  parties?: readonly Party[];
};

export type NewPlan = PlanBook & {
  /** Only those that the partnership did not have. */
  newParties: Party[];
  /** What a person left out, in full, for the record of the adoption. */
  leftOut: KeptText[];
};

export function planFromReading(checked: CheckedReading, options: AdoptOptions): NewPlan {
  const planId = options.newId() as PlanId;
  const parties = partyBook(options);
  const headings = adoptHeadings(checked, planId, options);
  const actions = adoptActions(checked, { planId, headings, parties, newId: options.newId });
  const sections = adoptSections(checked, planId, options);
  return {
    plan: adoptPlan(checked, planId, options),
    headings: headings.rows,
    actions,
    sections,
    keyActions: adoptKeyActions(sections, actions, { planId, newId: options.newId }),
    newParties: parties.made,
    leftOut: checked.leftOut,
  };
}

function adoptPlan(checked: CheckedReading, id: PlanId, options: AdoptOptions): Plan {
  const deepest = checked.actions.reduce((most, a) => Math.max(most, a.path.length), 0);
  const levels = Array.from({ length: deepest }, (_, i) => checked.levels[i] ?? `level ${i + 1}`);
  return {
    id,
    slug: options.slug,
    title: options.title ?? checked.title ?? 'Untitled plan',
    purpose: options.purpose ?? '',
    owner: options.owner ?? '',
    periodStart: options.periodStart ?? null,
    periodEnd: options.periodEnd ?? null,
    planDay: options.planDay ?? null,
    levels,
    columns: columnsOf(checked, levels, options),
    locale: options.locale ?? 'en-GB',
    state: 'live',
    importId: options.importId ?? null,
    version: 1,
    revision: 1,
  };
}

function columnsOf(checked: CheckedReading, levels: readonly string[], options: AdoptOptions): PlanColumn[] {
  const own = options.columns ?? checked.columns;
  return own.length > 0 ? own : defaultColumns(levels, checked.actions);
}

type Adopted = { rows: Heading[]; headingOf: (HeadingId | null)[]; codes: Map<string, string> };

function adoptHeadings(checked: CheckedReading, planId: PlanId, options: AdoptOptions): Adopted {
  const { headings, headingOf } = headingsOfReading(checked.actions);
  const ids = new Map(headings.map((h) => [h.id, options.newId() as HeadingId]));
  const idOf = (id: string | null): HeadingId | null => (id === null ? null : (ids.get(id) ?? null));
  const rows = headings.map(
    (h, position): Heading => ({
      id: idOf(h.id) as HeadingId,
      planId,
      parentId: idOf(h.parentId),
      depth: h.depth,
      number: h.number,
      title: h.title,
      position,
      version: 1,
    }),
  );
  return { rows, headingOf: headingOf.map(idOf), codes: headingCodes(rows) };
}

type Around = { planId: PlanId; headings: Adopted; parties: PartyBook; newId: () => string };

function adoptActions(checked: CheckedReading, around: Around): Action[] {
  const { headingOf, codes } = around.headings;
  const given = actionCodes(
    checked.actions.map((a, i) => ({
      headingCode: codes.get(headingOf[i] ?? '') ?? null,
      reference: a.reference ?? null,
    })),
  );
  return checked.actions.map(
    (a, position): Action => ({
      id: around.newId() as ActionId,
      planId: around.planId,
      headingId: headingOf[position] ?? null,
      parentId: null,
      code: given[position] ?? '',
      reference: a.reference ?? null,
      text: a.text,
      subActions: a.subActions,
      notes: a.notes.filter((note) => !onlySaysState(note, a)),
      leads: adoptLeads(a, around.parties),
      leadState: a.leadState,
      ...adoptFacts(a),
      status: {
        lifecycle: a.status?.lifecycle ?? null,
        rag: a.status?.rag ?? null,
        raw: a.status?.raw ?? null,
        note: null,
        on: null,
      },
      fields: a.fields,
      crossReferences: a.crossReferences ?? [],
      doubts: a.doubts,
      source: a.source ?? null,
      position,
      version: 1,
    }),
  );
}

/** 'To be agreed' out of the cell of the lead is kept as the lead's state, and not again as a note. */
function onlySaysState(note: string, action: CheckedAction): boolean {
  if (action.leadState !== 'toBeAgreed' && action.leadState !== 'notApplicable') return false;
  return /^(lead )?(to be (agreed|confirmed|decided)|tb[acd]|n a|not applicable)$/.test(plainWords(note));
}

function adoptLeads(action: CheckedAction, parties: PartyBook): ActionLead[] {
  const named = action.accountable === null ? '' : plainWords(action.accountable);
  const chosen = action.leads.findIndex((lead) => named !== '' && plainWords(lead.name) === named);
  return withAccountable(action.leads).map((lead, i) => ({
    partyId: parties.find(lead.name, lead.kind, lead.of ?? null),
    name: lead.name,
    kind: lead.kind,
    of: lead.of ?? null,
    accountable: chosen === -1 ? lead.accountable : i === chosen,
    support: lead.support && i !== chosen,
    inherited: lead.inherited === true,
  }));
}

type PartyBook = { made: Party[]; find: (name: string, kind: PartyKind, of: string | null) => PartyId };

function partyBook(options: AdoptOptions): PartyBook {
  const known = new Map((options.parties ?? []).map((p) => [plainWords(p.name), p]));
  const made: Party[] = [];
  const find = (name: string, kind: PartyKind, of: string | null): PartyId => {
    const key = plainWords(name) || name;
    const party = known.get(key);
    if (party !== undefined) {
      if (party.kind === 'unknown' && made.includes(party)) party.kind = kind;
      return party.id;
    }
    const fresh: Party = { id: options.newId() as PartyId, name, kind, of, expansion: null, version: 1 };
    known.set(key, fresh);
    made.push(fresh);
    return fresh.id;
  };
  return { made, find };
}

/** What found no place stands together at the end, a paragraph each, so that it is kept without filling the plan. */
function strays({ planNotes }: CheckedReading): Pick<Section, 'kind' | 'heading' | 'text'>[] {
  if (planNotes.length === 0) return [];
  const text = planNotes.map((note) => note.text).join('\n\n');
  return [{ kind: 'note', heading: 'Kept from the document', text }];
}

function adoptSections(checked: CheckedReading, planId: PlanId, options: AdoptOptions): Section[] {
  const prose = checked.sections.map((s) => ({
    kind: s.kind ?? guessSectionKind(s.heading, s.text),
    heading: s.heading,
    text: s.text,
  }));
  return [...prose, ...strays(checked)].map((section, position) => ({
    ...section,
    id: options.newId() as SectionId,
    planId,
    position,
    version: 1,
  }));
}
