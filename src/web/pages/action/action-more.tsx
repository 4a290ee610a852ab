/** All else that can be done with an action, behind one quiet word: it opens without a script. */

import type { ActionPage } from '../../../views/action/action-page.ts';
import { actionPart, newActionAddress } from '../../addresses.ts';
import { Once } from '../../parts/once.tsx';
import { deeds as words } from '../../words/action-deeds.ts';

type Deed = { part: string; label: string };

const OPEN_DEEDS: readonly Deed[] = [
  { part: 'move', label: words.move },
  { part: 'split', label: words.split },
  { part: 'join', label: words.join },
  { part: 'link', label: words.link },
  { part: 'carry-forward', label: words.carry },
  { part: 'ask', label: words.ask },
  { part: 'drop', label: words.drop },
];
const ENDED_DEEDS: readonly Deed[] = [
  { part: 'bring-back', label: words.bringBack },
  { part: 'move', label: words.move },
  { part: 'link', label: words.link },
];

function Step({ page, to, label }: { page: ActionPage; to: 'up' | 'down'; label: string }) {
  const { action, plan } = page;
  return (
    <li>
      <form method="post" action={actionPart(plan.slug, action.code, 'order')}>
        <Once />
        <input type="hidden" name="version" value={action.version} />
        <button class="as-link" type="submit" name="to" value={to}>
          {label}
        </button>
      </form>
    </li>
  );
}

export function ActionMore({ page }: { page: ActionPage }) {
  const { action, plan, around } = page;
  const list = around.dropped || around.carried ? ENDED_DEEDS : OPEN_DEEDS;
  return (
    <details class="more-deeds">
      <summary aria-label={words.moreLabel}>{words.more}</summary>
      <ul>
        {list.map(({ part, label }) => (
          <li key={part}>
            <a href={actionPart(plan.slug, action.code, part)}>{label}</a>
          </li>
        ))}
        <li>
          <a href={newActionAddress(plan.slug, action.headingId, action.id)}>{words.addInside}</a>
        </li>
        <Step page={page} to="up" label={words.up} />
        <Step page={page} to="down" label={words.down} />
      </ul>
    </details>
  );
}
