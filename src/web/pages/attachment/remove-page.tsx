/** Removing what is kept with an action asks why; it stays in the history. */

import type { Problem } from '../../../domain/problem.ts';
import type { AttachmentPage } from '../../../views/plan/attachments-page.ts';
import { actionAddress, attachmentAddress } from '../../addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { removal as words } from '../../words/attachment.ts';
import { ofAction } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

export function removeAttachmentPage(
  { plan, action, attachment }: AttachmentPage,
  reason = '',
  problem: Problem | null = null,
): Page {
  const problems = fieldProblems(problem);
  const body = (
    <div class="narrow">
      <ErrorSummary problems={problems} />
      <h1>{words.title(attachment.title)}</h1>
      <p>{words.intro}</p>
      <form method="post" action={`${attachmentAddress(plan.slug, action.code, attachment.id)}/remove`}>
        <Once />
        <input type="hidden" name="version" value={attachment.version} />
        <TextField name="reason" label={words.reason} value={reason} problems={problems} />
        <p class="buttons">
          <button class="button" type="submit">
            {words.remove}
          </button>
          <a href={actionAddress(plan.slug, action.code)}>{words.keep}</a>
        </p>
      </form>
    </div>
  );
  const title = words.title(attachment.title);
  return {
    title,
    ...ofAction(plan, action.code),
    hasErrors: problems.length > 0,
    body,
  };
}
