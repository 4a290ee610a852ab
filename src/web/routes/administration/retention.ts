/** What is due to be deleted: looked at, held back, deleted. */
import { deleteDue, MOST_AT_ONCE } from '../../../commands/partnership/delete-due.ts';
import { holdRecord, liftHold } from '../../../commands/partnership/hold-record.ts';
import { rehearse } from '../../../commands/rehearse.ts';
import type { Problem } from '../../../domain/problem.ts';
import { viewRecord, viewRetentionAround } from '../../../views/person/retention-page.ts';
import { retentionAddress } from '../../administration-addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { holdPage } from '../../pages/administration/hold-page.tsx';
import { retentionPage } from '../../pages/administration/retention-page.tsx';
import { acting, fixedSettingsOf, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

async function showDue(c: WebContext): Promise<Response> {
  const fixed = fixedSettingsOf(c);
  const rehearsed = await rehearse(
    acting(c),
    (context) => deleteDue(context, { seen: null }, fixed),
    'administer',
  );
  if (!rehearsed.ok) return showProblem(c, rehearsed.problem);
  const around = await viewRetentionAround(viewing(c), fixed);
  if (!around.ok) return showProblem(c, around.problem);
  const due = rehearsed.value.done;
  return showPage(c, retentionPage({ due, around: around.value, most: MOST_AT_ONCE }));
}

async function deleteThem(c: WebContext): Promise<Response> {
  const seen = one(await readForm(c), 'seen');
  const deleted = await deleteDue(acting(c), { seen }, fixedSettingsOf(c));
  return deleted.ok ? goTo(c, retentionAddress, 'dueDeleted') : showProblem(c, deleted.problem);
}

const recordOf = (c: WebContext) => ({ noun: partOf(c, 'noun'), id: partOf(c, 'id') });

async function showHold(c: WebContext, reason: string, problem: Problem | null): Promise<Response> {
  const found = await viewRecord(viewing(c), recordOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  return showPage(c, holdPage({ record: found.value, reason, problem }), problem ? statusOf(problem) : 200);
}

async function saveHold(c: WebContext): Promise<Response> {
  const reason = one(await readForm(c), 'reason');
  const found = await viewRecord(viewing(c), recordOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const { noun, id: recordId } = found.value;
  const held = await holdRecord(acting(c), { noun, recordId, reason });
  return held.ok ? goTo(c, retentionAddress, 'recordHeld') : showHold(c, reason, held.problem);
}

async function lift(c: WebContext): Promise<Response> {
  const lifted = await liftHold(acting(c), { holdId: partOf(c, 'id') });
  return lifted.ok ? goTo(c, retentionAddress, 'holdLifted') : showProblem(c, lifted.problem);
}

const hold = `${retentionAddress}/hold/:noun/:id`;
const deed = { deed: 'administer' } as const;
export const retentionRoutes: Route[] = [
  { ...deed, method: 'GET', path: retentionAddress, handle: showDue },
  { ...deed, method: 'POST', path: retentionAddress, handle: deleteThem },
  { ...deed, method: 'GET', path: hold, handle: (c) => showHold(c, '', null) },
  { ...deed, method: 'POST', path: hold, handle: saveHold },
  { ...deed, method: 'POST', path: `${retentionAddress}/holds/:id/lift`, handle: lift },
];
