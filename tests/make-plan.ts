/** A live plan with invented contents, made straight in the store: as large as wished, the same every time. */
import { NO_FACTS } from '../src/domain/facts/action-facts.ts';
import { actionCodes, headingCodes } from '../src/domain/plan/codes.ts';
import type { ActionLead, PlanBook, PlanColumn, Status } from '../src/domain/plan/plan.ts';
import { emptyTimescale, type Timescale } from '../src/domain/timescale/timescale.ts';
import { newId } from '../src/services/new-id.ts';
import { type Database, read, type Scope, type Transaction, write } from '../src/store/connection.ts';
import { ensureParties } from '../src/store/partnership/parties.ts';
import { insertActions, type NewAction } from '../src/store/plan/actions.ts';
import { insertHeadings, type NewHeading } from '../src/store/plan/headings.ts';
import { insertKeyActions } from '../src/store/plan/key-actions.ts';
import { readPlanBook } from '../src/store/plan/plan-books.ts';
import { insertPlan, type NewPlan } from '../src/store/plan/plans.ts';
import { insertSections } from '../src/store/plan/sections.ts';

export type PlanWish = {
  actions?: number;
  /** Outer headings; each has two inner ones. */
  themes?: number;
  title?: string;
  slug?: string;
  /** What any action should have instead of what it would have. */
  change?: (action: NewAction, index: number) => Partial<NewAction>;
};

const BODIES = [
  'Three Rivers Council',
  'Hill Valley Mental Health Trust',
  'Open Door Charity',
  'Riverside Job Centre',
  'Carers Together',
  'Ferry Lane Housing',
];
const COLUMNS: PlanColumn[] = [
  { role: 'level', heading: 'Theme' },
  { role: 'level', heading: 'Initiative' },
  { role: 'action', heading: 'Action' },
  { role: 'lead', heading: 'Lead' },
  { role: 'timescale', heading: 'Timescale' },
  { role: 'status', heading: 'Progress' },
];
const DEEDS = [
  'Set up a group for',
  'Write a guide to',
  'Train staff in',
  'Ask people about',
  'Agree funding for',
];
const THINGS = [
  'travel to work',
  'good housing',
  'arts and sport',
  'learning after school',
  'welfare advice',
];
const TIMESCALES: Timescale[] = [
  dated('April 2026', '2026-04-30'),
  emptyTimescale('Ongoing', 'ongoing'),
  emptyTimescale('To be agreed', 'toBeAgreed'),
  emptyTimescale(''),
  dated('By 31 January 2026', '2026-01-31'),
];
const LIFECYCLES = ['inProgress', null, 'complete', 'notStarted', null] as const;

function dated(raw: string, due: string): Timescale {
  return { ...emptyTimescale(raw, 'dated'), due, precision: 'month' };
}

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Makes the plan and reads it back. */
export async function makePlan(
  made: { database: Database; scope: (deed: string) => Scope },
  wish: PlanWish = {},
): Promise<PlanBook> {
  return write(made.database, made.scope('makePlan'), async (transaction) => {
    const slug = wish.slug ?? 'living-well';
    const plan = planWished(slug, wish.title ?? 'Living well together');
    await insertPlan(transaction, plan);
    const headings = headingsWished(plan, wish.themes ?? 3);
    await insertHeadings(transaction, headings);
    const actions = await actionsWished(transaction, { plan, headings, wish });
    await insertActions(transaction, actions);
    await insertProse(transaction, plan, actions);
    const book = await readPlanBook(transaction, slug);
    if (!book) throw new Error('The plan made cannot be read.');
    return book;
  });
}

/** The plan as it stands by now. */
export async function planNow(
  made: { database: Database; scope: (deed: string) => Scope },
  slug: string,
): Promise<PlanBook> {
  const book = await read(made.database, made.scope('planNow'), (transaction) =>
    readPlanBook(transaction, slug),
  );
  if (!book) throw new Error(`There is no plan ${slug}.`);
  return book;
}

function planWished(slug: string, title: string): NewPlan {
  return {
    id: newId<'plan'>(),
    slug,
    title,
    purpose: 'To make the places we live in better to live in for everybody.',
    owner: 'Three Rivers Partnership Board',
    periodStart: null,
    periodEnd: null,
    planDay: null,
    levels: ['theme', 'initiative'],
    columns: COLUMNS,
    locale: 'en-GB',
    state: 'live',
    importId: null,
  };
}

function headingsWished(plan: NewPlan, themes: number): NewHeading[] {
  return Array.from({ length: themes }, (_, theme): NewHeading[] => {
    const outer = newId<'heading'>();
    const number = String(theme + 1);
    const inner = (place: number): NewHeading => ({
      id: newId<'heading'>(),
      planId: plan.id,
      parentId: outer,
      depth: 1,
      number: `${number}.${place}`,
      title: `${pick(DEEDS, place)} everybody`,
      position: theme * 3 + place,
    });
    const title = `Theme of ${pick(THINGS, theme)}`;
    return [
      { id: outer, planId: plan.id, parentId: null, depth: 0, number, title, position: theme * 3 },
      inner(1),
      inner(2),
    ];
  }).flat();
}

async function actionsWished(
  transaction: Transaction,
  { plan, headings, wish }: { plan: NewPlan; headings: NewHeading[]; wish: PlanWish },
): Promise<NewAction[]> {
  const wanted = BODIES.map((name) => ({
    id: newId<'party'>(),
    name,
    kind: 'organisation' as const,
    of: null,
    expansion: null,
  }));
  const ids = await ensureParties(transaction, wanted);
  const inner = headings.filter((heading) => heading.depth === 1);
  const count = wish.actions ?? 12;
  const places = Array.from(
    { length: count },
    (_, i) => inner[Math.floor((i * inner.length) / count)] ?? null,
  );
  const codeOf = headingCodes(headings);
  const codes = actionCodes(
    places.map((place) => ({ headingCode: place ? (codeOf.get(place.id) ?? null) : null, reference: null })),
  );
  return places.map((place, i) => {
    const lead = (n: number, accountable: boolean): ActionLead => {
      const party = pick(wanted, n);
      const { name, kind, of } = party;
      return { partyId: pick(ids, n), name, kind, of, accountable, support: !accountable, inherited: false };
    };
    const leads = i % 4 === 3 ? [] : [lead(i, true), lead(i + 1, false)];
    const action: NewAction = {
      id: newId<'action'>(),
      planId: plan.id,
      headingId: place?.id ?? null,
      parentId: null,
      code: codes[i] ?? String(i + 1),
      reference: null,
      text: `${pick(DEEDS, i)} ${pick(THINGS, i + Math.floor(i / 5))} (${i + 1})`,
      subActions: i % 5 === 0 ? ['Find out who is there already', 'Meet twice'] : [],
      notes: [],
      leads,
      leadState: leads.length > 0 ? 'named' : 'toBeAgreed',
      timescale: pick(TIMESCALES, i),
      status: statusWished(i),
      fields: {},
      crossReferences: [],
      facts: NO_FACTS,
      doubts: [],
      source: { table: 0, row: i },
      position: i,
    };
    return { ...action, ...wish.change?.(action, i) };
  });
}

function statusWished(index: number): Status {
  const lifecycle = pick(LIFECYCLES, index);
  return { lifecycle, rag: null, raw: null, note: lifecycle ? 'Going as agreed.' : null, on: null };
}

async function insertProse(transaction: Transaction, plan: NewPlan, actions: NewAction[]): Promise<void> {
  const planId = plan.id;
  await insertSections(transaction, [
    { id: newId<'section'>(), planId, kind: 'purpose', heading: 'Why', text: plan.purpose, position: 0 },
    {
      id: newId<'section'>(),
      planId,
      kind: 'progress',
      heading: 'So far',
      text: 'We have begun.',
      position: 1,
    },
  ]);
  const actionIds = actions.slice(0, 2).map((action) => action.id);
  const text = 'Open the new centre';
  await insertKeyActions(transaction, [
    { id: newId<'keyAction'>(), planId, letter: 'a', text, year: '2026', actionIds, position: 0 },
  ]);
}
