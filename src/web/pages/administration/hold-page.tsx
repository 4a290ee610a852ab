/** Keeping one record from being deleted, with the reason. */

import { longDay } from '../../../domain/day.ts';
import type { HeldRecord } from '../../../domain/privacy/retention.ts';
import type { Problem } from '../../../domain/problem.ts';
import { holdAddress, retentionAddress } from '../../administration-addresses.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Once } from '../../parts/once.tsx';
import { forms } from '../../words/forms.ts';
import { RETENTION_WORDS, retention as words } from '../../words/retention.ts';
import type { Page } from '../shell/page.ts';
import { administrationCrumb } from './crumbs.ts';
import { sayRecord } from './retention-page.tsx';

type HoldPage = { record: HeldRecord; reason: string; problem: Problem | null };

export function holdPage({ record, reason, problem }: HoldPage): Page {
  const problems = fieldProblems(problem);
  const title = words.holdTitle(sayRecord(record));
  const body = (
    <>
      <ErrorSummary problems={problems} />
      <h1>{title}</h1>
      <p class="lede">{words.holdLede}</p>
      <p>
        {RETENTION_WORDS[record.noun].title}. {words.since}: {longDay(record.since)}.
      </p>
      <form method="post" action={holdAddress(record.noun, record.id)}>
        <Once />
        <TextField
          name="reason"
          label={words.holdReason}
          hint={words.holdHint}
          value={reason}
          problems={problems}
        />
        <p class="buttons">
          <button class="button" type="submit">
            {words.holdSave}
          </button>
          <a href={retentionAddress}>{forms.cancel}</a>
        </p>
      </form>
    </>
  );
  const crumbs = [administrationCrumb, { label: words.title, href: retentionAddress }];
  return { title, place: 'administration', crumbs, hasErrors: problems.length > 0, body };
}
