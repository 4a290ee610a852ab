/** A plan gone through by who does it: one section an organisation; as a page, and as a Word file to send. */
import type { LeadsDocument } from '../../documents/write/leads-word.ts';
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import { tiesMoved } from '../../domain/partnership/directory.ts';
import { type LeadsList, leadsListOf } from '../../domain/partnership/leads-list.ts';
import type { Action, Plan } from '../../domain/plan/plan.ts';
import { STANDING_LOOKS, standingOf } from '../../domain/plan/standing.ts';
import { done, type Result } from '../../domain/problem.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import type { ViewContext } from '../context.ts';
import { sayTimescale } from '../say-timescale.ts';
import type { PlanFile } from './plan-file.ts';
import { withPlan } from './with-plan.ts';

export type LeadsPage = LeadsList<Action> & { plan: Plan; today: Day };

export function viewLeadsList(context: ViewContext, slug: string): Promise<Result<LeadsPage>> {
  const today = context.clock.today();
  return withPlan(context, slug, async ({ plan, actions }, transaction) => ({
    plan,
    today,
    ...leadsListOf(actions, tiesMoved(await readDirectory(transaction)), today),
  }));
}

/** 'By 31 March 2027', and what was written where it says more. */
function sayWhen(action: Action): string {
  const { meaning, written } = sayTimescale(action.timescale);
  return written ? `${meaning} (“${written}”)` : meaning;
}

function documentOf({ plan, today, sections, unled }: LeadsPage): LeadsDocument {
  const rowOf = (action: Action) => ({
    code: action.code,
    text: action.text,
    when: sayWhen(action),
    stands: STANDING_LOOKS[standingOf(action, today)].word,
    note: action.status.note,
  });
  return {
    title: plan.title,
    day: today,
    sections: sections.map(({ name, actions }) => ({
      name,
      rows: actions.map(({ action, part, written, through }) => ({
        ...rowOf(action),
        part,
        through: [...written.map((one) => `“${one}”`), ...through],
      })),
    })),
    unled: unled.map(rowOf),
  };
}

/** Reads the plan, lets the database go, then writes the file. */
export async function writeLeadsFile(context: ViewContext, slug: string): Promise<Result<PlanFile>> {
  const allowed = may(context.person, 'exportPlan');
  if (!allowed.ok) return allowed;
  const found = await viewLeadsList(context, slug);
  if (!found.ok) return found;
  const { plan, today } = found.value;
  // Large, and loaded when the first is asked for.
  const { writeLeadsList } = await import('../../documents/write/leads-word.ts');
  const content = await writeLeadsList(documentOf(found.value));
  return done({ name: `${plan.slug}-leads-${today}.docx`, content });
}
