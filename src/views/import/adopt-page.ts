/** What would be made of a document if it were adopted now, and what an undoing would take away. */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import type { ImportId } from '../../domain/ids.ts';
import type { NeedKind } from '../../domain/need/need-words.ts';
import { needsOf } from '../../domain/need/needs.ts';
import { subjectOfReading } from '../../domain/need/needs-subject.ts';
import { freeSlug, slugOf } from '../../domain/plan/slug.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { KeptText } from '../../domain/reading/checked-reading.ts';
import { headingsOfReading } from '../../domain/reading/reading-headings.ts';
import { read } from '../../store/connection.ts';
import { countChangesSinceAdoption } from '../../store/import/adoption-history.ts';
import { findImport } from '../../store/import/imports.ts';
import { listSlugsLike } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import { type CheckPage, checkPage } from './import-page.ts';
import type { ImportSummary } from './import-summary.ts';
import { noImport, summarise } from './imports-page.ts';

export type AdoptPage = {
  summary: ImportSummary;
  title: string;
  slug: string;
  levels: string[];
  headings: { name: string; count: number }[];
  actions: number;
  sections: number;
  keyActions: number;
  /** Texts without a place that stay with the plan as notes. */
  planNotes: number;
  openQuestions: number;
  openNames: number;
  withoutLead: number;
  withoutDate: number;
  leftOut: KeptText[];
};

function titleOf({ checked, summary }: CheckPage): string {
  return checked.title ?? summary.fileName.replace(/\.[a-z0-9]{2,5}$/i, '');
}

/** How many actions the plan would then list as wanting something: counted as its own page of needs counts them. */
function countsOfNeeds({ reading, checked }: CheckPage, today: Day): (kind: NeedKind) => number {
  const needs = needsOf(subjectOfReading({ ...reading, ...checked }), today);
  return (kind) => needs.find((need) => need.kind === kind)?.rows.length ?? 0;
}

/** Pure, so that a test can hold it against a reading. */
export function shapeAdoption(page: CheckPage, slug: string, today: Day): AdoptPage {
  const { checked, facts, summary } = page;
  const deepest = headingsOfReading(checked.actions).headings.reduce(
    (most, h) => Math.max(most, h.depth + 1),
    0,
  );
  const needing = countsOfNeeds(page, today);
  return {
    summary,
    title: titleOf(page),
    slug,
    levels: facts.levels.map((level) => level.name).slice(0, deepest),
    headings: facts.levels,
    actions: facts.actions,
    sections: checked.sections.length,
    keyActions: page.sections
      .filter((section) => !section.leftOut)
      .reduce((sum, section) => sum + section.keyActions.length, 0),
    planNotes: checked.planNotes.length,
    openQuestions: checked.actions.reduce((sum, action) => sum + action.doubts.length, 0),
    openNames: page.names.filter((name) => name.answer === null).length,
    withoutLead: needing('noLead'),
    withoutDate: needing('noTimescale'),
    leftOut: checked.leftOut,
  };
}

export async function adoptPage(context: ViewContext, id: ImportId): Promise<Result<AdoptPage>> {
  const page = await checkPage(context, id);
  if (!page.ok) return page;
  const { person, database, clock } = context;
  const allowed = may(person, 'adoptPlan');
  if (!allowed.ok) return allowed;
  const wanted = slugOf(titleOf(page.value));
  const taken = await read(database, allowed.value, (transaction) => listSlugsLike(transaction, wanted));
  return done(shapeAdoption(page.value, freeSlug(wanted, taken), clock.today()));
}

export type UndoPage = { summary: ImportSummary; changes: number };

export async function undoPage(context: ViewContext, id: ImportId): Promise<Result<UndoPage>> {
  const { person, database } = context;
  const allowed = may(person, 'adoptPlan');
  if (!allowed.ok) return allowed;
  return read(database, allowed.value, async (transaction) => {
    const kept = await findImport(transaction, id);
    if (!kept) return failed(noImport);
    const changes = kept.planId ? await countChangesSinceAdoption(transaction, kept.planId) : 0;
    return done({ summary: await summarise(transaction, kept), changes });
  });
}
