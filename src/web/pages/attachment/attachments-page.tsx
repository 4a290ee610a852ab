/** Everything kept with the actions of a plan, in their order. */
import type { AttachmentsPage, ListedAttachment } from '../../../views/plan/attachments-page.ts';
import { actionAddress, attachmentAddress } from '../../addresses.ts';
import { AttachmentLine } from '../../parts/attachment-line.tsx';
import { Empty } from '../../parts/empty.tsx';
import { listed as words } from '../../words/attachment.ts';
import { PlanNavigation, planCrumbs } from '../plan/plan-frame.tsx';
import type { Page } from '../shell/page.ts';

type Group = { action: ListedAttachment['action']; kept: ListedAttachment[] };

function groupsOf(attachments: readonly ListedAttachment[]): Group[] {
  const groups: Group[] = [];
  for (const one of attachments) {
    const last = groups.at(-1);
    if (last?.action === one.action) last.kept.push(one);
    else groups.push({ action: one.action, kept: [one] });
  }
  return groups;
}

export function attachmentsPage({ plan, attachments }: AttachmentsPage): Page {
  const body = (
    <>
      <h1>{words.title}</h1>
      {attachments.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneHow}</p>
        </Empty>
      ) : null}
      {groupsOf(attachments).map(({ action, kept }) => (
        <section key={action.code} class="evidence-of-action">
          <h2>
            <a href={actionAddress(plan.slug, action.code)}>{action.code}</a> {action.text}
          </h2>
          <ul class="attachments">
            {kept.map((one) => (
              <li key={one.id}>
                <AttachmentLine one={one} place={attachmentAddress(plan.slug, action.code, one.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
  return {
    title: words.title,
    place: 'plans',
    crumbs: planCrumbs(plan),
    nav: <PlanNavigation slug={plan.slug} at="evidence" />,
    body,
  };
}
