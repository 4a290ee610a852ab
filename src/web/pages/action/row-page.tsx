/** One action as the plan's table shows it: what stands in the table's place of it after it was changed there. */
import type { Allowed } from '../../../domain/access/may.ts';
import type { Day } from '../../../domain/day.ts';
import type { ChangeForm } from '../../../views/action/action-form.ts';
import { cells as words } from '../../words/cells.ts';
import { actionCrumbs } from '../plan/plan-frame.tsx';
import { drawAction } from '../plan/table-rows.tsx';
import { INSET, type Page } from '../shell/page.ts';

const bytes = (html: string): Uint8Array => Buffer.from(html);

export function rowPage({ action, plan, depth }: ChangeForm, today: Day, allowed: Allowed): Page {
  const title = words.row(action.code);
  const row = drawAction(action, { slug: plan.slug, today, allowed }, depth);
  return {
    title,
    place: 'plans',
    crumbs: actionCrumbs(plan, action.code),
    inset: [bytes('<tbody>'), row, bytes('</tbody>')],
    body: (
      <>
        <h1>{title}</h1>
        <div class="sheet">
          <table class="plan-table cardlike" dangerouslySetInnerHTML={{ __html: INSET }} />
        </div>
      </>
    ),
  };
}
