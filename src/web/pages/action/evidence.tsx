/** What is kept with an action: files, links and notes, and those that were removed. */

import type { Allowed } from '../../../domain/access/may.ts';
import { longDay } from '../../../domain/day.ts';
import { dayOf } from '../../../services/clock.ts';
import type { ToldAttachment } from '../../../store/plan/attachments.ts';
import type { ActionPage } from '../../../views/action/action-page.ts';
import { actionPart, attachmentAddress } from '../../addresses.ts';
import { AttachmentLine } from '../../parts/attachment-line.tsx';
import { Once } from '../../parts/once.tsx';
import { attachment as words } from '../../words/attachment.ts';

type EvidenceProps = { page: ActionPage; allowed: Allowed };
type RemovedProps = { page: ActionPage; removed: readonly ToldAttachment[]; allowed: Allowed };

function Removed({ page: { plan, action }, removed, allowed }: RemovedProps) {
  if (removed.length === 0) return null;
  return (
    <details class="tucked">
      <summary>{words.removed(removed.length)}</summary>
      <ul class="attachments">
        {removed.map((one) => (
          <li key={one.id}>
            <p class="attachment-name">{one.title}</p>
            <p class="quiet">
              {one.removed ? words.removedWhy(longDay(dayOf(one.removed.at)), one.removed.reason) : null}
            </p>
            {allowed.reportProgress ? (
              <form method="post" action={`${attachmentAddress(plan.slug, action.code, one.id)}/back`}>
                <Once />
                <input type="hidden" name="version" value={one.version} />
                <button class="link-button" type="submit" aria-label={words.bringBackWhole(one.title)}>
                  {words.bringBack}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function Evidence({ page, allowed }: EvidenceProps) {
  const { plan, action } = page;
  const standing = page.attachments.filter((one) => one.removed === null);
  return (
    <section class="evidence" aria-labelledby="evidence">
      <h2 id="evidence">{words.title}</h2>
      {standing.length === 0 ? <p class="quiet">{words.none}</p> : null}
      <ul class="attachments">
        {standing.map((one) => {
          const place = attachmentAddress(plan.slug, action.code, one.id);
          return (
            <li key={one.id} id={`kept-${one.id}`}>
              <AttachmentLine one={one} place={place} />
              {allowed.reportProgress ? (
                <a
                  class="attachment-remove on-screen"
                  href={`${place}/remove`}
                  aria-label={words.removeWhole(one.title)}
                >
                  {words.remove}
                </a>
              ) : null}
            </li>
          );
        })}
      </ul>
      {allowed.reportProgress ? (
        <p class="buttons on-screen">
          {(['file', 'link', 'note'] as const).map((kind) => (
            <a
              key={kind}
              class="button second small"
              href={actionPart(plan.slug, action.code, `attach/${kind}`)}
            >
              {words.add[kind]}
            </a>
          ))}
        </p>
      ) : null}
      <Removed
        page={page}
        removed={page.attachments.filter((one) => one.removed !== null)}
        allowed={allowed}
      />
    </section>
  );
}
