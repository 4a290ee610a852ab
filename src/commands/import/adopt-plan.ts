/**
 * Makes a live plan of a document that was checked: the answers are applied, names that a person joined lead to one
 * party, and everything is saved in one transaction, or nothing is. Doubts that are still open go with their actions.
 */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import type { ImportId, PartyId } from '../../domain/ids.ts';
import { type NewPlan, planFromReading } from '../../domain/plan/adopt.ts';
import type { Party } from '../../domain/plan/plan.ts';
import { freeSlug, isSlug, slugOf } from '../../domain/plan/slug.ts';
import { done, type FieldProblem, failed, type Problem, type Result } from '../../domain/problem.ts';
import { applyAnswers } from '../../domain/reading/answers.ts';
import { type SortedAnswers, sortAnswers, typingIn } from '../../domain/reading/kept-answers.ts';
import { joinBodies, joinedNames, nameQuestions } from '../../domain/reading/one-body.ts';
import type { PlanReading } from '../../domain/reading/plan-reading.ts';
import { plainWords } from '../../domain/reading/wording.ts';
import { type Transaction, write } from '../../store/connection.ts';
import { listKeptAnswers } from '../../store/import/import-answers.ts';
import { findImport, type PlanImport, readImportReading, updateImport } from '../../store/import/imports.ts';
import { ensureParties, listParties } from '../../store/partnership/parties.ts';
import { insertActions } from '../../store/plan/actions.ts';
import { insertHeadings } from '../../store/plan/headings.ts';
import { insertKeyActions } from '../../store/plan/key-actions.ts';
import { insertPlan, listSlugsLike } from '../../store/plan/plans.ts';
import { insertSections } from '../../store/plan/sections.ts';
import type { CommandContext } from '../context.ts';
import { noSuchImport, notBeingChecked } from './import-problems.ts';
import { rememberNames } from './remember-names.ts';

export type AdoptionWishes = {
  title: string;
  slug: string;
  purpose?: string;
  owner?: string;
  /** What the plan calls its levels, outermost first. */
  levels?: string[];
  periodStart?: Day | null;
  periodEnd?: Day | null;
};

export type Adopted = { slug: string; actions: number };

const invalid = (all: FieldProblem[]): Problem => ({
  code: 'invalid',
  field: all[0]?.field ?? null,
  message: all[0]?.message ?? '',
  remedy: 'Change it and try again. Nothing has been adopted yet.',
  all,
});

function wrongWishes({ title, slug, levels: named = [] }: AdoptionWishes): FieldProblem[] {
  const wrong: FieldProblem[] = [];
  if (named.some((name) => name.length > 300))
    wrong.push({ field: 'levels', message: 'Keep the name of each level under 300 characters.' });
  if (title.trim() === '') wrong.push({ field: 'title', message: 'Give the plan a title.' });
  if (title.length > 300)
    wrong.push({ field: 'title', message: 'Shorten the title to 300 characters or fewer.' });
  if (!isSlug(slug))
    wrong.push({
      field: 'slug',
      message: `Use small letters, digits and hyphens in the address, for example “${slugOf(slug || title)}”.`,
    });
  return wrong;
}

async function takenSlug(transaction: Transaction, slug: string): Promise<FieldProblem[]> {
  const taken = await listSlugsLike(transaction, slug);
  if (!taken.includes(slug)) return [];
  const free = freeSlug(slug, taken);
  return [{ field: 'slug', message: `Another plan has this address. “${free}” is free, or choose another.` }];
}

/** Which party a name leads to in the plan about to be made. */
function partyByName(plan: NewPlan, parties: readonly Party[]): (name: string) => PartyId | null {
  const known = new Map([...parties, ...plan.newParties].map((party) => [plainWords(party.name), party.id]));
  return (name) => known.get(name) ?? null;
}

type Checked = { kept: PlanImport; reading: PlanReading; sorted: SortedAnswers; parties: Party[] };

export function planOf(
  { kept, reading, sorted, parties }: Checked,
  wishes: AdoptionWishes,
  newId: () => string,
): NewPlan {
  const checked = applyAnswers(reading, sorted.answers, typingIn(kept.locale));
  const { levels = checked.levels, title, ...rest } = wishes;
  const options = { ...rest, title: title.trim(), newId, locale: kept.locale, importId: kept.id, parties };
  const plan = planFromReading({ ...checked, levels }, options);
  const joined = joinedNames(nameQuestions(reading.actions, sorted.names));
  return joinBodies(plan, joined, partyByName(plan, parties));
}

/** Parties are kept once a name: one that somebody else made meanwhile is used in place of ours. */
async function saveParties(transaction: Transaction, plan: NewPlan): Promise<NewPlan> {
  const kept = await ensureParties(
    transaction,
    plan.newParties.map(({ version: _, ...party }) => party),
  );
  const becomes = new Map(plan.newParties.map((party, i) => [party.id, kept[i] ?? party.id]));
  return {
    ...plan,
    actions: plan.actions.map((action) => ({
      ...action,
      leads: action.leads.map((lead) => ({ ...lead, partyId: becomes.get(lead.partyId) ?? lead.partyId })),
    })),
  };
}

async function savePlan(transaction: Transaction, proposed: NewPlan): Promise<void> {
  const { plan, headings, actions, sections, keyActions } = await saveParties(transaction, proposed);
  const { version: _version, revision: _revision, ...row } = plan;
  await insertPlan(transaction, row);
  await insertHeadings(transaction, headings.map(withoutVersion));
  await insertActions(transaction, actions.map(withoutVersion));
  await insertSections(transaction, sections.map(withoutVersion));
  await insertKeyActions(transaction, keyActions.map(withoutVersion));
}

function withoutVersion<T extends { version: number }>({ version: _, ...rest }: T): Omit<T, 'version'> {
  return rest;
}

async function readChecked(transaction: Transaction, id: ImportId): Promise<Result<Checked>> {
  const [kept, reading, answers, parties] = await Promise.all([
    findImport(transaction, id),
    readImportReading(transaction, id),
    listKeptAnswers(transaction, id),
    listParties(transaction),
  ]);
  if (!kept) return failed(noSuchImport);
  if (!reading || (kept.state !== 'ready' && kept.state !== 'undone')) return failed(notBeingChecked);
  return done({ kept, reading, sorted: sortAnswers(answers), parties });
}

export async function adoptPlan(
  context: CommandContext,
  id: ImportId,
  wishes: AdoptionWishes,
): Promise<Result<Adopted>> {
  const { person, database, newId } = context;
  const allowed = may(person, 'adoptPlan');
  if (!allowed.ok) return allowed;
  const wrong = wrongWishes(wishes);
  if (wrong.length > 0) return failed(invalid(wrong));
  const scope = { ...allowed.value, deed: 'adoptPlan' };
  return write(database, scope, async (transaction) => {
    const taken = await takenSlug(transaction, wishes.slug);
    if (taken.length > 0) return failed(invalid(taken));
    const checked = await readChecked(transaction, id);
    if (!checked.ok) return checked;
    const proposed = planOf(checked.value, wishes, newId);
    // First of all, so that of two people who adopt at once the second waits here and is then refused.
    const { version } = checked.value.kept;
    const held = await updateImport(transaction, { id, version }, { state: 'adopted' });
    if (held.state !== 'saved') return failed(notBeingChecked);
    await savePlan(transaction, proposed);
    const { reading, sorted } = checked.value;
    const questions = nameQuestions(reading.actions, sorted.names);
    await rememberNames(transaction, { plan: proposed.plan, questions, newId });
    await updateImport(transaction, { id, version: held.version }, { planId: proposed.plan.id });
    return done({ slug: proposed.plan.slug, actions: proposed.actions.length });
  });
}
